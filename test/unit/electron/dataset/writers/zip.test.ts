import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../../../../electron/dataset/writers/zip';
import { has, inFolder, run } from '../../../../support/outside-programs';
import { readZip } from '../../../../support/zip-reader';

const NO_UNZIP = 'unzip is not installed here';
const NO_PYTHON = 'python3 is not installed here';

function lay(folder: string, files: Readonly<Record<string, Uint8Array | string>>): string {
  const source = path.join(folder, 'source');
  rmSync(source, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(source, name)), { recursive: true });
    writeFileSync(path.join(source, name), content);
  }
  return source;
}

const quiet = () => undefined;
const FILES = {
  'README.md': 'één regel\n',
  'data/empty.csv': '',
  'data/large.csv': 'abcdefghij,1234567890\n'.repeat(150_000),
  'parquet/a=1/part-0.parquet': Uint8Array.from({ length: 100_000 }, (_unused, index) => (index * 7919) % 251),
};

describe('an archive', () => {
  it('holds the folder byte by byte, in order, and does not tell when it was made', async () => {
    await inFolder((folder) => {
      const source = lay(folder, FILES);
      utimesSync(path.join(source, 'README.md'), 1_700_000_000, 1_700_000_000);
      writeZip(source, path.join(folder, 'one.zip'), 'dataset-x', quiet);
      writeZip(source, path.join(folder, 'two.zip'), 'dataset-x', quiet);
      const bytes = readFileSync(path.join(folder, 'one.zip'));
      expect(readFileSync(path.join(folder, 'two.zip')).equals(bytes)).toBe(true);
      const entries = readZip(bytes);
      expect(entries.map(({ name }) => name)).toEqual(
        Object.keys(FILES)
          .toSorted()
          .map((name) => `dataset-x/${name}`),
      );
      for (const { name, content, stamp } of entries) {
        expect(content.equals(readFileSync(path.join(source, name.replace('dataset-x/', ''))))).toBe(true);
        expect(stamp).toBe(0x0021_0000);
      }
      expect(bytes.length).toBeLessThan(200_000);
    });
  });

  it('is read by other programs', async ({ skip }) => {
    if (!has('unzip', ['-v'])) skip(NO_UNZIP);
    if (!has('python3')) skip(NO_PYTHON);
    await inFolder((folder) => {
      const archive = path.join(folder, 'one.zip');
      writeZip(lay(folder, FILES), archive, 'dataset-x', quiet);
      expect(run('unzip', ['-tq', archive]).out).toContain('No errors detected');
      const script = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.infolist()))';
      expect(run('python3', ['-c', script, archive]).out.trim()).toBe('None 4');
    });
  });

  it('gives back whatever was put in', async () => {
    await inFolder((folder) => {
      fc.assert(
        fc.property(fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 8 }), (contents) => {
          const files = Object.fromEntries(contents.map((content, index) => [`f${index}`, content]));
          const source = lay(folder, { ...files, always: '' });
          const archive = path.join(folder, 'any.zip');
          writeZip(source, archive, 'd', quiet);
          const read = new Map(readZip(readFileSync(archive)).map(({ name, content }) => [name, content]));
          rmSync(archive);
          return contents.every((content, index) => read.get(`d/f${index}`)?.equals(content) === true);
        }),
        { numRuns: 40 },
      );
    });
  });

  it('stops where it is told to, and never writes over what is there', async () => {
    await inFolder((folder) => {
      const source = lay(folder, FILES);
      let asked = 0;
      const stop = () => {
        asked += 1;
        if (asked > 3) throw new Error('stopped');
      };
      expect(() => writeZip(source, path.join(folder, 'one.zip'), 'd', stop)).toThrow('stopped');
      expect(() => writeZip(source, path.join(folder, 'one.zip'), 'd', quiet)).toThrow('EEXIST');
    });
  });
});
