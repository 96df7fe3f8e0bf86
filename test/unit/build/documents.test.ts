import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const DECISIONS = 'docs/decisions';

const pages = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
].filter((file) => file !== 'THIRD-PARTY-NOTICES.md');

/** Files and folders of the project that a page names in code marks; those with a place to fill in are left out. */
function namedIn(page: string): string[] {
  return [...page.matchAll(/`((?:shared|electron|renderer|build|test|docs)\/[\w./-]*)`/g)].map(
    ([, named]) => named ?? '',
  );
}

/** What a page links to, from the page's own folder; other sites are none of ours. */
function linkedFrom(page: string): string[] {
  return [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map(([, target]) => target ?? '')
    .filter((one) => !/^\w+:/.test(one));
}

describe.each(pages)('%s', (file) => {
  const page = readFileSync(file, 'utf8');

  it('names only what is there', () => {
    expect(namedIn(page).filter((named) => !existsSync(named))).toEqual([]);
  });

  it('links only to what is there', () => {
    expect(linkedFrom(page).filter((target) => !existsSync(path.join(path.dirname(file), target)))).toEqual([]);
  });
});

describe('decision records', () => {
  const records = readdirSync(DECISIONS).filter((file) => file !== 'README.md');

  it('are numbered without a gap', () => {
    expect(records.map((file) => Number(file.slice(0, 4)))).toEqual(records.map((_, index) => index + 1));
  });

  it('stand in the index as they say of themselves', () => {
    const index = readFileSync(path.join(DECISIONS, 'README.md'), 'utf8');
    const rows = [...index.matchAll(/^\| \[(\d{4})\]\((.+?)\) +\| (.+?) +\| (.+?) +\| ([\d-]+) \|$/gm)];
    const inIndex = rows.map(([, number, file, title, status, date]) => ({ number, file, title, status, date }));
    const inRecords = records.map((file) => {
      const text = readFileSync(path.join(DECISIONS, file), 'utf8');
      const [, number, title, status, date] = /^# (\d{4}) (.+)\n\nStatus: (.+)\. Date: ([\d-]+)\.\n/.exec(text) ?? [];
      return { number, file, title, status, date };
    });
    expect(inIndex).toEqual(inRecords);
  });
});
