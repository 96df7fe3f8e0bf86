/** What a colour stands for; the screen takes it from the theme, an exported picture from its paper colours. */
export type Tone = 'ink' | 'soft' | 'hairline' | 'edge' | 'accent' | 'wash' | 'late' | 'late_wash' | 'sunk';

export type TextAnchor = 'start' | 'middle' | 'end';

/** Positions and lengths in px, y growing downwards; a text's y is its baseline. */
export type Mark =
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly tone: Tone;
      readonly width: number;
      readonly dashed?: boolean;
    }
  | {
      readonly kind: 'rectangle';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
    }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly radius: number; readonly tone: Tone }
  | {
      readonly kind: 'path';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly tone: Tone;
      readonly width: number;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: 13 | 15 | 18 | 24;
      readonly anchor: TextAnchor;
      readonly tone: Tone;
      readonly bold?: boolean;
    };

/** A picture as plain marks: the screen, an SVG file and a PNG file show the same one. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export function text(
  x: number,
  y: number,
  words: string,
  { size = 13, anchor = 'start', tone = 'ink', bold = false }: Partial<Pick<TextMark, keyof TextLook>> = {},
): TextMark {
  return { kind: 'text', x, y, text: words, size, anchor, tone, bold };
}

type TextMark = Extract<Mark, { kind: 'text' }>;
type TextLook = Pick<TextMark, 'size' | 'anchor' | 'tone' | 'bold'>;

/** Mean width of a character of our typeface as a part of its size; measured on Dutch and English sentences. */
const CHARACTER = 0.5;

/** Breaks words into lines that fit a width, by the mean width of a character. */
export function wrapped(words: string, width: number, size: number): readonly string[] {
  const most = Math.max(8, Math.floor(width / (size * CHARACTER)));
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Lines of text under one another, `height` px apart. */
export function textLines(
  x: number,
  y: number,
  lines: readonly string[],
  height: number,
  look: Partial<TextLook> = {},
): readonly Mark[] {
  return lines.map((line, at) => text(x, y + at * height, line, look));
}

/** Drawings under one another, each as wide as the widest. */
export function stacked(drawings: readonly Drawing[], gap = 24): Drawing {
  let top = 0;
  const marks: Mark[] = [];
  for (const drawing of drawings) {
    marks.push(...moved(drawing.marks, 0, top));
    top += drawing.height + gap;
  }
  return {
    width: Math.max(...drawings.map(({ width }) => width)),
    height: Math.max(0, top - gap),
    marks,
  };
}

/** The same marks at another place. */
function moved(marks: readonly Mark[], right: number, down: number): readonly Mark[] {
  return marks.map((mark): Mark => {
    switch (mark.kind) {
      case 'line':
        return { ...mark, x1: mark.x1 + right, x2: mark.x2 + right, y1: mark.y1 + down, y2: mark.y2 + down };
      case 'path':
        return { ...mark, points: mark.points.map(([x, y]) => [x + right, y + down] as const) };
      default:
        return { ...mark, x: mark.x + right, y: mark.y + down };
    }
  });
}
