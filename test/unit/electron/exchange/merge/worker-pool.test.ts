import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { digestOf } from '../../../../../shared/base/canonical-json';
import { studyHash } from '../../../../../shared/base/ids';
import { mergeFiles } from '../../../../../electron/exchange/merge/merge';
import { openerHere } from '../../../../../electron/exchange/merge/file-opener';
import { openerInWorkers } from '../../../../../electron/exchange/merge/worker-pool';
import { journalOf, Laptop, newFolder, newLead, type Lead } from '../../../../support/session-file';
import { MemoryStore } from '../../../../support/memory-store';

let workerFile: string;
let lead: Lead;
const laptop = new Laptop();
const files: string[] = [];

beforeAll(async () => {
  const folder = await newFolder();
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: path.resolve('electron/exchange/merge/merge-worker.ts'),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'merge-worker.cjs', codeSplitting: false } },
    },
  });
  workerFile = path.join(folder, 'merge-worker.cjs');
  lead = await newLead();
  for (let count = 0; count < 30; count += 1) {
    const events = journalOf({ study: lead.study, device: laptop.device });
    files.push((await laptop.seal({ study: lead.study, events, folder })).file);
  }
  const bad = path.join(folder, 'bad.ucsession');
  await writeFile(bad, 'not a session');
  files.splice(10, 0, bad);
});

function newStore(): MemoryStore {
  const store = new MemoryStore();
  store.studies.add(studyHash.parse(digestOf(lead.study)));
  store.devices.set(laptop.device.device, laptop.device.publicKey);
  return store;
}

describe('worker threads', () => {
  it('give the same verdicts in the same order, and the same contents, as this thread', async () => {
    const [threaded, plain] = [newStore(), newStore()];
    const opener = openerInWorkers(workerFile, lead.identity, 2);
    const report = await mergeFiles(threaded, { study: lead.study.id, files, opener });
    await opener.close();
    const expected = await mergeFiles(plain, { study: lead.study.id, files, opener: openerHere(lead.identity) });
    expect(report).toEqual(expected);
    expect(threaded.digest()).toBe(plain.digest());
    expect(report.verdicts[10]).toMatchObject({ verdict: 'cannot_be_opened' });
  });

  it('that end early leave every open question answered', async () => {
    const opener = openerInWorkers(workerFile, lead.identity, 1);
    const asked = files.slice(0, 5).map((file) => opener.verify(file));
    await opener.close();
    const answers = await Promise.all(asked);
    expect(answers.every((answer) => answer.ok || answer.error.code === 'unexpected')).toBe(true);
    const late = await opener.verify(files[0] ?? '');
    expect(late.ok).toBe(false);
  });

  it('that a file ends are replaced: the files after it are opened all the same', async () => {
    const fragile = path.join(await newFolder(), 'fragile.cjs');
    await writeFile(
      fragile,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', ({ number, kind, file }) => {
         if (file.includes('deadly')) process.exit(1);
         parentPort.postMessage({ number, kind, result: { ok: false, error: { code: 'file_unreadable', details: {} } } });
       });`,
    );
    const opener = openerInWorkers(fragile, lead.identity, 2);
    const codes: string[] = [];
    for (const file of ['deadly 1', 'sound', 'deadly 2', 'deadly 3', 'sound', 'sound', 'sound']) {
      const answer = await opener.open(file);
      codes.push(answer.ok ? 'accepted' : answer.error.code);
    }
    await opener.close();
    const [ended, sound] = ['unexpected', 'file_unreadable'];
    expect(codes).toEqual([ended, sound, ended, ended, sound, sound, sound]);
  });
});
