import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import type { ExportVariable } from '../../../shared/export/variables';
import type { Classification } from '../../../shared/study/schema';
import { Table } from '../../ui/components/Table';
import { formatMoment } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import { classNameOf, stepsInWords } from './generalisation-words';

/** Keys that set the class of the variable that has the focus. */
const CLASS_KEYS: Readonly<Record<string, Classification | null>> = {
  '1': 'direct',
  '2': 'quasi',
  '3': 'sensitive',
  '4': 'safe',
  '5': 'free_text',
  '0': null,
};
const PAGE = 8;

/** Where the focus goes from a row, or null for a key that does not move it. */
function placeAfter(key: string, place: number, count: number): number | null {
  const last = count - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(last, place + 1),
    ArrowUp: Math.max(0, place - 1),
    PageDown: Math.min(last, place + PAGE),
    PageUp: Math.max(0, place - PAGE),
    Home: 0,
    End: last,
  };
  return places[key] ?? null;
}

function VariableRow(props: { variable: ExportVariable; isCurrent: boolean; onOpen: () => void; onFocus: () => void }) {
  const { variable, isCurrent, onOpen, onFocus } = props;
  const { t, language } = useWords();
  const { id, kind, label, classification, steps, decidedUtc } = variable;
  const name = classNameOf(classification);
  const words = t(`export.classes.${name}`);
  return (
    <tr>
      <th scope="row" className="variables__question">
        {label[language]}
        <span className="variables__name">
          {id}
          {kind !== 'item' && ` · ${t(`export.classify.kind.${kind}`)}`}
        </span>
      </th>
      <td>
        <Button
          className={`variables__button variables__button--${name}`}
          excludeFromTabOrder={!isCurrent}
          aria-label={t('export.classify.change', { variable: id, class: words })}
          data-variable={id}
          onPress={onOpen}
          onFocus={onFocus}
        >
          {words}
        </Button>
        {decidedUtc !== null && (
          <span className="variables__name">
            {t('export.classify.yours', { moment: formatMoment(decidedUtc, language) })}
          </span>
        )}
      </td>
      <td className="variables__steps">
        {classification === 'quasi' && `${stepsInWords(steps, t, language)}, ${t('export.classify.orOut')}`}
      </td>
    </tr>
  );
}

export interface VariableTableProps {
  variables: readonly ExportVariable[];
  current: string | null;
  onCurrent: (id: string) => void;
  onOpen: (variable: ExportVariable) => void;
  onClass: (variable: ExportVariable, classification: Classification | null) => void;
}

/** Every variable with its class: arrows move along the rows, Enter opens one, a digit sets its class. */
export function VariableTable({ variables, current, onCurrent, onOpen, onClass }: VariableTableProps) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const found = variables.findIndex(({ id }) => id === current);
  const place = Math.max(0, found);
  useEffect(() => {
    if (!moved.current || current === null) return;
    moved.current = false;
    frame.current?.querySelector<HTMLElement>(`[data-variable="${current}"]`)?.focus();
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const variable = variables[place];
    const next = placeAfter(event.key, place, variables.length);
    const wanted = CLASS_KEYS[event.key];
    if (next !== null) {
      moved.current = true;
      const target = variables[next];
      if (target) onCurrent(target.id);
    } else if (variable && wanted !== undefined) onClass(variable, wanted);
    else return;
    event.preventDefault();
  };
  return (
    <div className="variables" ref={frame} onKeyDownCapture={onKeyDown}>
      <Table
        isDense
        isFixed
        hasSentences
        columns={[
          { id: 'variable', head: t('export.classify.variable') },
          { id: 'class', head: t('export.classify.class') },
          { id: 'coarser', head: t('export.classify.coarser') },
        ]}
      >
        {variables.map((variable, index) => (
          <VariableRow
            key={variable.id}
            variable={variable}
            isCurrent={index === place}
            onOpen={() => onOpen(variable)}
            onFocus={() => onCurrent(variable.id)}
          />
        ))}
      </Table>
    </div>
  );
}
