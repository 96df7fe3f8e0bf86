import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const output = path.join(process.cwd(), 'out');

describe('the program as it is built', () => {
  it('holds nothing with which pages could come from a dev server or a profile open by itself', () => {
    const main = readFileSync(path.join(output, 'main/main.cjs'), 'utf8');
    expect(main).not.toMatch(/UNDERCURRENT_DEV|127\.0\.0\.1|DevelopmentServer|developmentProfile/i);
  });

  it('holds neither the gallery nor what keeps a screen over a new page', () => {
    const assets = path.join(output, 'renderer/assets');
    const files = readdirSync(assets).filter((name) => name.endsWith('.js'));
    expect(files.length).toBeGreaterThan(0);
    // The word alone is in the lists of common passphrases.
    for (const file of files)
      expect(readFileSync(path.join(assets, file), 'utf8')).not.toMatch(/dataset\.gallery|gallery: |undercurrent:at/);
  });

  // A page may load its styles in several files. The layers stand in the order in which a page meets them first.
  it('has every page meet the layers of its styles in their order, whichever files they came to lie in', () => {
    const renderer = path.join(output, 'renderer');
    const pages = readdirSync(renderer).filter((name) => name.endsWith('.html'));
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      const html = readFileSync(path.join(renderer, page), 'utf8');
      const styles = [...html.matchAll(/href="\/(assets\/[^"]+\.css)"/g)].map(([, file]) =>
        readFileSync(path.join(renderer, file ?? ''), 'utf8'),
      );
      const met = [...styles.join('').matchAll(/@layer ([\w, ]+)[{;]/g)].flatMap(([, names]) =>
        (names ?? '').split(/, ?/),
      );
      expect([page, ...new Set(met)]).toEqual([page, 'tokens', 'base', 'components', 'rooms']);
    }
  });
});
