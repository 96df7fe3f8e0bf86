import type { Drawing, Mark, TextAnchor } from './drawing';
import { PAPER, PAPER_FAMILY, PAPER_GROUND } from './print-colours';
import { pathOf } from './path';

const MARGIN = 24;
/** Pixels per px of the drawing: sharp in print at the width of a page. */
const SCALE = 3;

const ALIGN: Readonly<Record<TextAnchor, CanvasTextAlign>> = { start: 'left', middle: 'center', end: 'right' };

function stroke(context: OffscreenCanvasRenderingContext2D, path: Path2D, width: number, dashed: boolean): void {
  context.lineWidth = width;
  context.lineCap = 'round';
  context.setLineDash(dashed ? [3, 4] : []);
  context.stroke(path);
}

function paint(context: OffscreenCanvasRenderingContext2D, mark: Mark): void {
  context.fillStyle = PAPER[mark.tone];
  context.strokeStyle = PAPER[mark.tone];
  switch (mark.kind) {
    case 'line': {
      const path = new Path2D(
        pathOf([
          [mark.x1, mark.y1],
          [mark.x2, mark.y2],
        ]),
      );
      stroke(context, path, mark.width, mark.dashed ?? false);
      return;
    }
    case 'path':
      stroke(context, new Path2D(pathOf(mark.points)), mark.width, false);
      return;
    case 'rectangle':
      context.fillRect(mark.x, mark.y, mark.width, mark.height);
      return;
    case 'dot': {
      const path = new Path2D();
      path.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
      context.fill(path);
      return;
    }
    case 'text':
      context.font = `${mark.bold ? 600 : 400} ${mark.size}px ${PAPER_FAMILY}`;
      context.textAlign = ALIGN[mark.anchor];
      context.fillText(mark.text, mark.x, mark.y);
  }
}

/** Bytes in base64. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * A drawing as a PNG file in base64, painted with the window's own typeface: an SVG turned into an image would lose
 * it, because an image may not load fonts. @returns null when the machine gives no surface to paint on
 */
export async function pngFile(drawing: Drawing): Promise<string | null> {
  const canvas = new OffscreenCanvas((drawing.width + 2 * MARGIN) * SCALE, (drawing.height + 2 * MARGIN) * SCALE);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = PAPER_GROUND;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(SCALE, SCALE);
  context.translate(MARGIN, MARGIN);
  for (const mark of drawing.marks) paint(context, mark);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return base64Of(new Uint8Array(await blob.arrayBuffer()));
}
