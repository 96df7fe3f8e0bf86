import { useCallback, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { AnswerFormat } from '../../shared/study/schema';
import { formatNumber } from '../ui/format';
import { useWords } from '../ui/languages/useWords';
import type { FieldProps } from './field-props';
import { scaleValues, snapped } from './drafts';
import { useDigits } from './useDigits';

type Slider = Extract<AnswerFormat, { kind: 'slider' }>;

const DIRECTION: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** The value a key leads to; null for keys that mean nothing here. The first arrow starts in the middle. */
export function valueAfterKey(key: string, value: number | null, format: Slider): number | null {
  if (key === 'Home') return format.min;
  if (key === 'End') return format.max;
  const direction = DIRECTION[key];
  if (direction === undefined) return null;
  return snapped(value === null ? (format.min + format.max) / 2 : value + direction * format.step, format);
}

/** The value under a press beside or on the track. */
function valueAt({ clientX }: PointerEvent, track: HTMLElement, format: Slider): number {
  const box = track.getBoundingClientRect();
  const fromLeft = (clientX - box.left) / box.width;
  const along = getComputedStyle(track).direction === 'rtl' ? 1 - fromLeft : fromLeft;
  return snapped(format.min + along * (format.max - format.min), format);
}

/** What the ticks and the two ends say; the slider itself says it to who cannot see them. */
function Ticks({ format, values }: { format: Slider; values: readonly number[] }) {
  const { language } = useWords();
  return (
    <>
      <div className="slider__ticks" aria-hidden="true">
        {values.map((tick) => (
          <span key={tick}>{formatNumber(tick, language)}</span>
        ))}
      </div>
      <div className="scale__ends" aria-hidden="true">
        <span>{format.low[language]}</span>
        <span>{format.high[language]}</span>
      </div>
    </>
  );
}

/** A line from low to high that holds no value until it is touched: a default would be an answer nobody gave. */
export function SliderField(props: FieldProps & { format: Slider }) {
  const { format, labelledBy, draft, onDraft, digits } = props;
  const { t, language } = useWords();
  const track = useRef<HTMLDivElement>(null);
  const value = typeof draft === 'number' ? draft : null;
  const whole = useMemo(() => scaleValues({ ...format, step: Math.max(1, format.step) }), [format]);
  const choose = useCallback((chosen: number) => onDraft(chosen), [onDraft]);
  useDigits(digits, whole, choose);
  const share = value === null ? 0 : (value - format.min) / (format.max - format.min);
  const chooseAt = (event: PointerEvent) => {
    if (track.current) onDraft(valueAt(event, track.current, format));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = valueAfterKey(event.key, value, format);
    if (next === null) return;
    event.preventDefault();
    onDraft(next);
  };
  return (
    <div className="slider">
      <output className="slider__value" aria-hidden="true">
        {value === null ? '–' : formatNumber(value, language)}
      </output>
      <div
        className="slider__control"
        role="slider"
        tabIndex={0}
        aria-labelledby={labelledBy}
        aria-valuemin={format.min}
        aria-valuemax={format.max}
        aria-valuenow={value ?? format.min}
        aria-valuetext={value === null ? t('participant.noAnswerYet') : formatNumber(value, language)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          chooseAt(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) chooseAt(event);
        }}
      >
        <div ref={track} className="slider__track">
          {value !== null && <div className="slider__fill" style={{ inlineSize: `${share * 100}%` }} />}
          {value !== null && <div className="slider__thumb" style={{ insetInlineStart: `${share * 100}%` }} />}
        </div>
      </div>
      <Ticks format={format} values={whole} />
    </div>
  );
}
