import { text, type Drawing, type Mark, wrapped } from './drawing';
import { PAPER, PAPER_FAMILY, PAPER_GROUND } from './print-colours';
import { pathOf } from './path';

const MARGIN = 24;
const CAPTION_LINE = 18;

/** The drawing with its caption below, on paper with a margin: what leaves the program must explain itself. */
export function captioned(drawing: Drawing, caption: readonly string[]): Drawing {
  const lines = caption.flatMap((words) => wrapped(words, drawing.width, 13));
  return {
    width: drawing.width,
    height: drawing.height + 24 + lines.length * CAPTION_LINE,
    marks: [
      ...drawing.marks,
      ...lines.map((line, at) => text(0, drawing.height + 32 + at * CAPTION_LINE, line, { tone: 'ink' })),
    ],
  };
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function elementOf(mark: Mark): string {
  const colour = PAPER[mark.tone];
  switch (mark.kind) {
    case 'line': {
      const dashes = mark.dashed ? ' stroke-dasharray="3 4"' : '';
      const [x1, y1, x2, y2] = [mark.x1, mark.y1, mark.x2, mark.y2].map(rounded);
      return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${mark.width}" stroke-linecap="round"${dashes}/>`;
    }
    case 'rectangle': {
      const [x, y, width, height] = [mark.x, mark.y, mark.width, mark.height].map(rounded);
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
    }
    case 'dot':
      return `<circle cx="${rounded(mark.x)}" cy="${rounded(mark.y)}" r="${mark.radius}" fill="${colour}"/>`;
    case 'path':
      return `<path d="${pathOf(mark.points)}" fill="none" stroke="${colour}" stroke-width="${mark.width}" stroke-linecap="round"/>`;
    case 'text': {
      const weight = mark.bold ? ' font-weight="600"' : '';
      return `<text x="${rounded(mark.x)}" y="${rounded(mark.y)}" font-size="${mark.size}" text-anchor="${mark.anchor}" fill="${colour}"${weight}>${escaped(mark.text)}</text>`;
    }
  }
}

/** A drawing as an SVG file of its own; `alternative` becomes its description. */
export function svgFile(drawing: Drawing, title: string, alternative: string): string {
  const [width, height] = [drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" role="img" font-family="${escaped(PAPER_FAMILY)}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(alternative)}</desc>`,
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="${PAPER_GROUND}"/>`,
    ...drawing.marks.map(elementOf),
    '</svg>',
    '',
  ].join('\n');
}
