import { useRef, type KeyboardEvent } from 'react';
import type { AnswerFormat } from '../../shared/study/schema';
import { useWords } from '../ui/languages/useWords';
import type { FieldProps } from './field-props';

type Grid = Extract<AnswerFormat, { kind: 'grid' }>;
interface Cell {
  x: number;
  y: number;
}

const MOVES: Record<string, Cell> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** The cell an arrow key leads to, inside the grid; the first press chooses the middle. Null for other keys. */
export function cellAfterKey(key: string, cell: Cell | null, size: number): Cell | null {
  const move = MOVES[key];
  if (!move) return null;
  const middle = Math.floor(size / 2);
  if (!cell) return { x: middle, y: middle };
  const inside = (position: number): number => Math.min(size - 1, Math.max(0, position));
  return { x: inside(cell.x + move.x), y: inside(cell.y + move.y) };
}

/** Two dimensions at once: choose a cell with the mouse or walk with the arrows. Cells count from the low ends. */
export function GridField(props: FieldProps & { format: Grid }) {
  const { format, labelledBy, draft, onDraft } = props;
  const { t, language } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const chosen = typeof draft === 'object' && draft !== null && 'x' in draft ? draft : null;
  const middle = Math.floor(format.size / 2);
  const reachable = chosen ?? { x: middle, y: middle };
  const positions = Array.from({ length: format.size }, (_, index) => index);
  const choose = (cell: Cell) => {
    onDraft(cell);
    frame.current?.querySelector<HTMLElement>(`[data-cell="${cell.x}-${cell.y}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellAfterKey(event.key, chosen, format.size);
    if (!cell) return;
    event.preventDefault();
    choose(cell);
  };
  return (
    <div className="grid-answer">
      <span className="grid-answer__top">{format.vertical.high[language]}</span>
      <span className="grid-answer__start">{format.horizontal.low[language]}</span>
      <div
        ref={frame}
        role="radiogroup"
        aria-labelledby={labelledBy}
        className="grid-answer__cells"
        data-size={format.size}
        style={{ gridTemplateColumns: `repeat(${format.size}, 1fr)` }}
        onKeyDown={onKeyDown}
      >
        {positions
          .toReversed()
          .map((y) =>
            positions.map((x) => (
              <button
                key={`${x}-${y}`}
                type="button"
                role="radio"
                data-cell={`${x}-${y}`}
                aria-checked={chosen?.x === x && chosen.y === y}
                aria-label={t('participant.cell', { x: x + 1, y: y + 1, size: format.size })}
                tabIndex={reachable.x === x && reachable.y === y ? 0 : -1}
                className="grid-answer__cell"
                onClick={() => choose({ x, y })}
              />
            )),
          )}
      </div>
      <span className="grid-answer__end">{format.horizontal.high[language]}</span>
      <span className="grid-answer__bottom">{format.vertical.low[language]}</span>
    </div>
  );
}
