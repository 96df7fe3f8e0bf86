import './answers.css';

/** Digits held in mind and written again; nothing else can be typed. */
export function DigitsField(props: {
  labelledBy: string;
  count: number;
  value: string;
  onChange: (digits: string) => void;
  onEnter: () => void;
}) {
  const { labelledBy, count, value, onChange, onEnter } = props;
  return (
    <input
      type="text"
      inputMode="numeric"
      className="answer-text answer-text--digits"
      aria-labelledby={labelledBy}
      autoFocus
      maxLength={count}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter();
      }}
    />
  );
}
