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
    for (const file of files)
      expect(readFileSync(path.join(assets, file), 'utf8')).not.toMatch(/gallery|undercurrent:at/);
  });
});
