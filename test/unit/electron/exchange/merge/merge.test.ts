import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../../../../shared/base/canonical-json';
import { withdrawalCodeOf } from '../../../../../shared/session/withdrawal-code';
import { studyHash } from '../../../../../shared/base/ids';
import { deviceGaps } from '../../../../../electron/exchange/merge/missing-files';
import { decideConflict, mergeFiles } from '../../../../../electron/exchange/merge/merge';
import { openerHere } from '../../../../../electron/exchange/merge/file-opener';
import { withdraw } from '../../../../../electron/exchange/withdrawal/withdraw-everywhere';
import {
  codeOf,
  corrected,
  journalOf,
  Laptop,
  newFolder,
  newLead,
  valueOf,
  type Lead,
} from '../../../../support/session-file';
import { MemoryStore } from '../../../../support/memory-store';

let lead: Lead;
let folder: string;
let laptop: Laptop;
/** Revisions 1 to 3 of one session, a rival of revision 2, and a second session. */
let files: { first: string; second: string; third: string; rival: string; other: string };
let session: ReturnType<typeof withdrawalCodeOf>;

function newStore(): MemoryStore {
  const store = new MemoryStore();
  store.studies.add(studyHash.parse(digestOf(lead.study)));
  store.devices.set(laptop.device.device, laptop.device.publicKey);
  return store;
}

async function merge(store: MemoryStore, names: readonly string[]) {
  const request = { study: lead.study.id, files: names, opener: openerHere(lead.identity) };
  return (await mergeFiles(store, request)).verdicts;
}
const verdictsOf = async (store: MemoryStore, names: readonly string[]) =>
  (await merge(store, names)).map((verdict) => verdict.verdict);

beforeAll(async () => {
  lead = await newLead();
  folder = await newFolder();
  laptop = new Laptop();
  const { study } = lead;
  const events = journalOf({ study, device: laptop.device });
  session = withdrawalCodeOf((await laptop.seal({ study, events, folder })).header.session);
  const sealed = async (revision: number, grade: number, where: string) => {
    const into = path.join(folder, where);
    await mkdir(into, { recursive: true });
    return (await laptop.seal({ study, events: corrected(events, grade), folder: into, revision })).file;
  };
  const first = await sealed(1, 5, 'a');
  files = {
    first,
    second: await sealed(2, 6, 'a'),
    third: await sealed(3, 7, 'a'),
    rival: await sealed(2, 9, 'b'),
    other: (await laptop.seal({ study, events: journalOf({ study, device: laptop.device }), folder })).file,
  };
});

describe('merging', () => {
  it('gives each file its verdict', async () => {
    const store = newStore();
    expect(
      await verdictsOf(store, [files.second, files.first, files.second, files.rival, files.third, files.other]),
    ).toEqual(['merged', 'newer_kept', 'already_there', 'conflict', 'merged', 'merged']);
  });

  it('finds the same contents sealed twice to be one', async () => {
    const store = newStore();
    const bytes = await readFile(files.other);
    const copy = path.join(folder, 'renamed by someone.ucsession');
    await writeFile(copy, bytes);
    expect(await verdictsOf(store, [files.other, copy])).toEqual(['merged', 'already_there']);
    expect([...store.files.values()].map((file) => file.name)).toEqual([path.basename(files.other)]);
  });

  it('changes nothing when repeated', async () => {
    const store = newStore();
    await merge(store, Object.values(files));
    const before = store.digest();
    expect(new Set(await verdictsOf(store, Object.values(files)))).toEqual(new Set(['already_there']));
    expect(store.digest()).toBe(before);
  });

  it('ends the same whatever the order and repetition of files', async () => {
    // Some of the files, in two orders: where the highest revision is the one in conflict, order would tell.
    const some = fc.shuffledSubarray(Object.values(files), { minLength: 1 });
    const twoOrders = some.chain((names) =>
      fc.record({
        names: fc.constant(names),
        other: fc.shuffledSubarray(names, { minLength: names.length }),
        repeated: fc.array(fc.constantFrom(...names), { maxLength: 6 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(twoOrders, async ({ names, other, repeated }) => {
        const [one, two] = [newStore(), newStore()];
        await merge(one, names);
        await merge(two, [...repeated, ...other]);
        expect(two.digest()).toBe(one.digest());
      }),
      { numRuns: 150 },
    );
  });

  it('lets the lead decide a conflict, and a later revision still replaces it', async () => {
    const store = newStore();
    await merge(store, [files.second, files.rival]);
    const rivals = store.revisions.map((row) => row.revision);
    for (const chosen of rivals) {
      valueOf(decideConflict(store, { session: chosen.session, revision: 2, chosen: chosen.contents }, null));
      expect(store.revisions.find((row) => row.current)?.revision.contents).toBe(chosen.contents);
    }
    const unknown = { session: rivals[0]?.session ?? fail(), revision: 9, chosen: rivals[0]?.contents ?? fail() };
    expect(codeOf(decideConflict(store, unknown, null))).toBe('session_unknown');
    await merge(store, [files.third]);
    expect(store.revisions.filter((row) => row.current).map((row) => row.revision.revision)).toEqual([3]);
  });

  it('goes on past every kind of bad file, and leaves them as they were', async () => {
    const bad = path.join(folder, 'bad');
    await mkdir(path.join(bad, 'folder.ucsession'), { recursive: true });
    const bytes = await readFile(files.other);
    const flipped = Buffer.from(bytes);
    flipped[700] = (flipped[700] ?? 0) ^ 1;
    await writeFile(path.join(bad, 'flipped.ucsession'), flipped);
    await writeFile(path.join(bad, 'cut.ucsession'), bytes.subarray(0, 500));
    await writeFile(path.join(bad, 'text.ucsession'), 'not a session');
    const stranger = new Laptop();
    const strange = journalOf({ study: lead.study, device: stranger.device });
    const elsewhere = await newLead('study_b');
    const events = journalOf({ study: elsewhere.study, device: laptop.device });
    const wrongKey = { ...lead.study.keys, ...elsewhere.study.keys };
    const names = [
      path.join(bad, 'flipped.ucsession'),
      path.join(bad, 'cut.ucsession'),
      path.join(bad, 'text.ucsession'),
      path.join(bad, 'folder.ucsession'),
      path.join(bad, '..', '..', 'nothing here.ucsession'),
      (await stranger.seal({ study: lead.study, events: strange, folder: bad })).file,
      (await new Laptop().seal({ study: elsewhere.study, events, folder: bad, device: laptop.device })).file,
      (
        await laptop.seal({
          study: lead.study,
          keys: { recipient: wrongKey.recipient ?? '', verifyKey: wrongKey.verifyKey ?? '' },
          events: journalOf({ study: lead.study, device: laptop.device }),
          folder: bad,
        })
      ).file,
      files.other,
    ];
    const verdicts = await merge(newStore(), names);
    expect(verdicts.map((verdict) => [verdict.verdict, verdict.reason?.code ?? null])).toEqual([
      ['bad_signature', 'file_signature_bad'],
      ['cannot_be_opened', 'file_truncated'],
      ['cannot_be_opened', 'file_not_a_session'],
      ['cannot_be_opened', 'file_not_a_session'],
      ['cannot_be_opened', 'file_unreadable'],
      ['not_enrolled', 'device_not_enrolled'],
      ['unknown_study', 'file_other_study'],
      ['cannot_be_opened', 'file_cannot_be_opened'],
      ['merged', null],
    ]);
    expect((await readFile(path.join(bad, 'flipped.ucsession'))).equals(flipped)).toBe(true);
  });

  it('stops between files when cancelled and can be taken up again', async () => {
    const store = newStore();
    const stop = new AbortController();
    const names = Object.values(files);
    const report = await mergeFiles(store, {
      study: lead.study.id,
      files: names,
      opener: openerHere(lead.identity),
      signal: stop.signal,
      onVerdict: (_, done) => done === 2 && stop.abort(),
    });
    expect(report).toMatchObject({ cancelled: true });
    expect(report.verdicts).toHaveLength(2);
    await merge(store, names);
    const whole = newStore();
    await merge(whole, names);
    expect(store.digest()).toBe(whole.digest());
  });
});

describe('a store or a stick that fails in the middle', () => {
  it('stops with the reason; what was merged is in, and the same again goes on', async () => {
    const store = newStore();
    const names = [files.first, files.second, files.other];
    let left = 2;
    store.transaction = (work) => {
      left -= 1;
      if (left < 0) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      return work();
    };
    const request = { study: lead.study.id, files: names, opener: openerHere(lead.identity) };
    const report = await mergeFiles(store, request);
    expect(report).toMatchObject({ cancelled: false, stopped: { code: 'disk_full' } });
    expect(report.verdicts).toHaveLength(2);
    left = 10;
    await merge(store, names);
    const whole = newStore();
    await merge(whole, names);
    expect(store.digest()).toBe(whole.digest());
  });

  it('gives files that vanish after they were checked their own verdict', async () => {
    const stick = await newFolder();
    const copies = [files.first, files.other].map(
      (file, index) => [file, path.join(stick, `${index}.ucsession`)] as const,
    );
    for (const [from, to] of copies) await copyFile(from, to);
    const currentStep = openerHere(lead.identity);
    const pulled = {
      ...currentStep,
      ahead: 1,
      open: async (file: string) => {
        if (file.endsWith('1.ucsession')) await rm(stick, { recursive: true });
        return currentStep.open(file);
      },
    };
    const request = { study: lead.study.id, files: copies.map(([, to]) => to), opener: pulled };
    const { verdicts } = await mergeFiles(newStore(), request);
    expect(verdicts.map((one) => [one.verdict, one.reason?.code])).toEqual([
      ['merged', undefined],
      ['cannot_be_opened', 'file_unreadable'],
    ]);
  });
});

describe('withdrawal', () => {
  it('removes a session and keeps every later file of it out', async () => {
    const store = newStore();
    await merge(store, [files.second, files.other]);
    expect(valueOf(withdraw(store, lead.study.id, session.toLowerCase())).session).not.toBeNull();
    expect(store.revisions).toHaveLength(1);
    expect(await verdictsOf(store, [files.first, files.second, files.third])).toEqual([
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ]);
    expect(store.revisions).toHaveLength(1);
    expect(store.filesOf(lead.study.id)).toHaveLength(4);
  });

  it('holds for files that come later', async () => {
    const store = newStore();
    expect(valueOf(withdraw(store, lead.study.id, session)).session).toBeNull();
    expect(await verdictsOf(store, [files.first])).toEqual(['withdrawn']);
    expect(codeOf(withdraw(store, lead.study.id, 'hello'))).toBe('withdrawal_code_invalid');
  });
});

describe('gaps in a device’s files', () => {
  it('are named', async () => {
    const currentStep = await newFolder();
    const sender = new Laptop();
    const store = newStore();
    store.devices.set(sender.device.device, sender.device.publicKey);
    const sent: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const events = journalOf({ study: lead.study, device: sender.device });
      sent.push((await sender.seal({ study: lead.study, events, folder: currentStep })).file);
    }
    await merge(store, [sent[0] ?? '', sent[1] ?? '', sent[4] ?? '']);
    expect(deviceGaps(store.filesOf(lead.study.id))).toEqual([
      { device: sender.device.device, missing: [3, 4], forked: [] },
    ]);
    await merge(store, sent);
    expect(deviceGaps(store.filesOf(lead.study.id))).toEqual([]);
  });

  it('and so are two histories of one device', async () => {
    const currentStep = await newFolder();
    const restored = await newFolder();
    const sender = new Laptop();
    const store = newStore();
    store.devices.set(sender.device.device, sender.device.publicKey);
    const seal = (into: string) =>
      sender.seal({ study: lead.study, events: journalOf({ study: lead.study, device: sender.device }), folder: into });
    const first = await seal(currentStep);
    const second = await seal(currentStep);
    const again = await sender.seal({
      study: lead.study,
      events: journalOf({ study: lead.study, device: sender.device }),
      folder: restored,
      deviceSequence: 2,
      previousFile: first.sha256,
    });
    await copyFile(again.file, path.join(currentStep, 'again.ucsession'));
    await merge(store, [first.file, second.file, again.file]);
    expect(deviceGaps(store.filesOf(lead.study.id))).toEqual([
      { device: sender.device.device, missing: [], forked: [2] },
    ]);
  });
});

function fail(): never {
  throw new Error('expected a value');
}
