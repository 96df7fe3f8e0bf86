import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsDigest } from '../../../../support/contents-digest';
import { mergeFiles } from '../../../../../electron/exchange/merge/merge';
import { openerHere } from '../../../../../electron/exchange/merge/file-opener';
import { addStudy } from '../../../../../electron/store/session/studies';
import { enrolDevice } from '../../../../../electron/store/merged/enrolled-devices';
import { mergedSessions } from '../../../../../electron/store/merged/merged-sessions';
import { mergedStoreOf } from '../../../../../electron/store/merged/merged-store';
import type { OpenProfile } from '../../../../../electron/store/profile/open-profile';
import type { FileVerdict } from '../../../../../shared/merge/verdicts';
import { cleanUp, freshStore, HandClock, temporaryFolder } from '../../../../support/profile';
import { corrected, journalOf, Laptop, newFolder, newLead, valueOf, type Lead } from '../../../../support/session-file';

/** What happens to the merged store of a lead when what comes in is bad, one test for each case of the issue. */

afterAll(cleanUp);

let lead: Lead;
const laptop = new Laptop();

beforeAll(async () => {
  lead = await newLead();
});

async function leadStore(clock = new HandClock()): Promise<OpenProfile> {
  const store = await freshStore(temporaryFolder(), clock);
  valueOf(addStudy(store.database, lead.study, store.clock));
  const { device, publicKey } = laptop.device;
  valueOf(enrolDevice(store.database, { study: lead.study.id, device, publicKey }, store.clock));
  return store;
}

async function sealed(count: number, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const participant = `P-${String(number).padStart(4, '0')}`;
    const events = journalOf({ study: lead.study, device: laptop.device, participant });
    files.push((await laptop.seal({ study: lead.study, events, folder })).file);
  }
  return files;
}

async function merge(store: OpenProfile, files: readonly string[]): Promise<readonly FileVerdict[]> {
  const merged = mergedStoreOf(store.database, store.clock);
  const request = { study: lead.study.id, files, opener: openerHere(lead.identity) };
  return (await mergeFiles(merged, request)).verdicts;
}

const verdictsOf = async (store: OpenProfile, files: readonly string[]) =>
  (await merge(store, files)).map(({ verdict }) => verdict);

const contentsOf = (store: OpenProfile) => contentsDigest(store.database, true);

describe('a merge that is given', () => {
  it('two files swapped under each other’s names takes both for what they are', async () => {
    const folder = await newFolder();
    const [one = '', other = ''] = await sealed(2, folder);
    const [straight, crossed] = [await leadStore(), await leadStore()];
    await merge(straight, [one, other]);
    await rename(one, `${one}.away`);
    await rename(other, one);
    await rename(`${one}.away`, other);
    expect(await verdictsOf(crossed, [one, other])).toEqual(['merged', 'merged']);
    expect(contentsDigest(crossed.database, false)).toBe(contentsDigest(straight.database, false));
  });

  it('a file replayed under another name finds it already there and changes no byte', async () => {
    const folder = await newFolder();
    const [file = ''] = await sealed(1, folder);
    const clock = new HandClock();
    const store = await leadStore(clock);
    await merge(store, [file]);
    const before = contentsOf(store);
    clock.pass(60_000);
    const replayed = path.join(folder, 'study_a-ffffffff-r7.ucsession');
    await copyFile(file, replayed);
    expect(await verdictsOf(store, [replayed, file, replayed])).toEqual(Array(3).fill('already_there'));
    expect(contentsOf(store)).toBe(before);
  });

  it('an old revision after a new one keeps the new one', async () => {
    const folder = await newFolder();
    const events = journalOf({ study: lead.study, device: laptop.device });
    const first = await laptop.seal({ study: lead.study, events, folder });
    const second = await laptop.seal({ study: lead.study, events: corrected(events, 4), folder, revision: 2 });
    const store = await leadStore();
    expect(await verdictsOf(store, [second.file, first.file])).toEqual(['merged', 'newer_kept']);
    expect(mergedSessions(store.database, lead.study.id)).toMatchObject([{ revision: 2 }]);
  });

  it('many files of which one in a hundred is broken takes all the others, in order', async () => {
    const folder = await newFolder();
    const files = await sealed(300, folder);
    const broken = new Set(files.filter((_, index) => index % 100 === 99));
    for (const file of broken) {
      const bytes = await readFile(file);
      bytes[400] = (bytes[400] ?? 0) ^ 1;
      await writeFile(file, bytes);
    }
    const store = await leadStore();
    const verdicts = await merge(store, files);
    expect(verdicts.map(({ file }) => file)).toEqual(files.map((file) => path.basename(file)));
    for (const [index, { verdict }] of verdicts.entries()) {
      expect(verdict).toBe(broken.has(files[index] ?? '') ? 'bad_signature' : 'merged');
    }
    expect(mergedSessions(store.database, lead.study.id)).toHaveLength(297);
  });

  it('the wrong study key opens nothing and stores nothing', async () => {
    const files = await sealed(2, await newFolder());
    const stranger = await newLead();
    const store = await leadStore();
    const before = contentsOf(store);
    const merged = mergedStoreOf(store.database, store.clock);
    const request = { study: lead.study.id, files, opener: openerHere(stranger.identity) };
    const { verdicts } = await mergeFiles(merged, request);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['cannot_be_opened', 'cannot_be_opened']);
    expect(contentsOf(store)).toBe(before);
  });

  it('no place on the disk stops with that reason, keeps what is in, and goes on when there is room', async () => {
    const files = await sealed(60, await newFolder());
    const store = await leadStore();
    const roomy = store.database.pragma('max_page_count');
    store.database.pragma(`max_page_count = ${Number(store.database.pragma('page_count')) + 12}`);
    const merged = mergedStoreOf(store.database, store.clock);
    const request = { study: lead.study.id, files, opener: openerHere(lead.identity) };
    const report = await mergeFiles(merged, request);
    expect(report).toMatchObject({ cancelled: false, stopped: { code: 'disk_full' } });
    const taken = report.verdicts.length;
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(files.length);
    expect(mergedSessions(store.database, lead.study.id)).toHaveLength(taken);
    store.database.pragma(`max_page_count = ${Number(roomy)}`);
    expect(await verdictsOf(store, files)).toEqual([
      ...Array(taken).fill('already_there'),
      ...Array(files.length - taken).fill('merged'),
    ]);
    const whole = await leadStore();
    await merge(whole, files);
    expect(contentsDigest(store.database, false)).toBe(contentsDigest(whole.database, false));
  });

  it('a stop in the middle leaves a store that the same files complete', async () => {
    const files = await sealed(40, await newFolder());
    const store = await leadStore();
    const stop = new AbortController();
    const report = await mergeFiles(mergedStoreOf(store.database, store.clock), {
      study: lead.study.id,
      files,
      opener: openerHere(lead.identity),
      signal: stop.signal,
      onVerdict: (_verdict, done) => done === 17 && stop.abort(),
    });
    expect(report).toMatchObject({ cancelled: true, stopped: null });
    expect(mergedSessions(store.database, lead.study.id)).toHaveLength(17);
    expect(store.database.pragma('quick_check')).toBe('ok');
    await merge(store, files);
    const whole = await leadStore();
    await merge(whole, files);
    expect(contentsDigest(store.database, false)).toBe(contentsDigest(whole.database, false));
  });
});
