import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotIntervals } from '../../../../renderer/charts/dot-interval';
import { text, wrapped, type Mark } from '../../../../renderer/charts/drawing';
import { PICTURE_WIDTH } from '../../../../renderer/charts/layout';
import { histogram } from '../../../../renderer/charts/histogram';
import { PAPER } from '../../../../renderer/charts/print-colours';
import { stackedShares } from '../../../../renderer/charts/stacked-share';
import { captioned, svgFile } from '../../../../renderer/charts/svg-file';

const TOKENS = {
  ink: '--ink',
  soft: '--ink-soft',
  hairline: '--hairline',
  edge: '--edge',
  accent: '--accent',
  wash: '--accent-wash',
  late: '--late',
  late_wash: '--late-wash',
  sunk: '--ground-sunk',
};

function ends(mark: Mark): readonly number[] {
  switch (mark.kind) {
    case 'line':
      return [mark.x1, mark.x2];
    case 'path':
      return mark.points.map(([x]) => x);
    case 'rectangle':
      return [mark.x, mark.x + mark.width];
    default:
      return [mark.x];
  }
}

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

describe('pictures', () => {
  it('leave the program in the colours of the light theme', () => {
    const tokens = readFileSync('renderer/ui/theme/tokens.css', 'utf8');
    for (const [tone, token] of Object.entries(TOKENS)) {
      expect(tokens).toContain(`${token}: light-dark(${PAPER[tone as keyof typeof PAPER]}, `);
    }
  });

  it('put every dot on its interval, and nothing beside the picture', () => {
    const row = fc.tuple(share, share, share).map((values) => {
      const [low = 0, value = 0, high = 0] = values.toSorted((one, other) => one - other);
      return { label: 'x', low, value, high, valueLabel: 'x', note: 'x' };
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.boolean(), (rows, dense) => {
        const { marks, height } = dotIntervals({
          rows,
          dense,
          ends: [
            { at: 0, valueLabel: '0' },
            { at: 1, valueLabel: '1' },
          ],
        });
        const dots = marks.flatMap((mark) => (mark.kind === 'dot' ? [mark] : []));
        const lines = marks.flatMap((mark) => (mark.kind === 'line' && mark.width === 4 ? [mark] : []));
        expect(dots).toHaveLength(rows.length);
        for (const [at, { x, y }] of dots.entries()) {
          expect(lines[at]?.x1).toBeLessThanOrEqual(x + 1e-9);
          expect(lines[at]?.x2).toBeGreaterThanOrEqual(x - 1e-9);
          expect(y).toBeLessThan(height);
        }
        for (const x of marks.flatMap(ends)) expect(x >= 0 && x <= PICTURE_WIDTH).toBe(true);
      }),
    );
  });

  it('draw bars as high as their shares and whiskers round them', () => {
    const bars = [0.2, 0.6, 0.2].map((value, at) => ({
      answer: at,
      label: String(at),
      share: value,
      low: value - 0.1,
      high: value + 0.1,
      valueLabel: '',
      tone: 'accent' as const,
    }));
    const { marks } = histogram({ title: 'x', bars, mean: { value: 1, low: 0.5, high: 1.5, valueLabel: 'x' } });
    const heights = marks.flatMap((mark) => (mark.kind === 'rectangle' ? [mark.height] : []));
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(3, 9);
    expect(heights[2]).toBeCloseTo(heights[0] ?? 0, 9);
  });

  it('fill a bar of parts from end to end', () => {
    const parts = [0.25, 0.25, 0.5].map((value) => ({ share: value, valueLabel: 'x', tone: 'wash' as const }));
    const { marks } = stackedShares({ heads: ['x'], rows: [{ label: 'x', note: 'x', parts, first: null }] });
    const widths = marks.flatMap((mark) => (mark.kind === 'rectangle' ? [mark.width] : []));
    expect(widths[0]).toBeCloseTo(widths[1] ?? 0, 9);
    expect(widths[2]).toBeCloseTo(2 * (widths[0] ?? 0), 9);
  });

  it('become SVG files that hold their caption, with nothing that could be read as markup', () => {
    const drawing = captioned({ width: 680, height: 40, marks: [text(0, 20, 'a < b & "c"')] }, ['One <caption>']);
    const file = svgFile(drawing, 'Title & more', 'What <it> shows');
    expect(file).toContain('a &lt; b &amp; &quot;c&quot;');
    expect(file).toContain('<title>Title &amp; more</title>');
    expect(file).toContain('One &lt;caption&gt;');
    expect(file).not.toContain('<it>');
  });

  it('break words into lines and lose none', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (words) => {
        const lines = wrapped(words.join(' '), 120, 13);
        expect(lines.join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
