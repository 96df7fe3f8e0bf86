import type { Drawing, Mark } from './drawing';
import { pathOf } from './path';
import './charts.css';

function MarkView({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'line':
      return (
        <line
          className={`mark-line mark-line--${mark.tone}`}
          x1={mark.x1}
          x2={mark.x2}
          y1={mark.y1}
          y2={mark.y2}
          strokeWidth={mark.width}
          {...(mark.dashed ? { strokeDasharray: '3 4' } : {})}
        />
      );
    case 'rectangle':
      return <rect className={`mark--${mark.tone}`} x={mark.x} y={mark.y} width={mark.width} height={mark.height} />;
    case 'dot':
      return <circle className={`mark--${mark.tone}`} cx={mark.x} cy={mark.y} r={mark.radius} />;
    case 'path':
      return (
        <path
          className={`mark-line mark-line--${mark.tone}`}
          d={pathOf(mark.points)}
          strokeWidth={mark.width}
          fill="none"
        />
      );
    case 'text':
      return (
        <text
          className={`mark--${mark.tone}`}
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          textAnchor={mark.anchor}
          {...(mark.bold ? { fontWeight: 600 } : {})}
        >
          {mark.text}
        </text>
      );
  }
}

/** A drawing on the screen; `alternative` says in words what it shows. */
export function Picture({ drawing, alternative }: { drawing: Drawing; alternative: string }) {
  return (
    <svg
      className="picture-drawing"
      role="img"
      aria-label={alternative}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
    >
      <g aria-hidden="true">
        {drawing.marks.map((mark, index) => (
          <MarkView key={`${mark.kind} ${index}`} mark={mark} />
        ))}
      </g>
    </svg>
  );
}
