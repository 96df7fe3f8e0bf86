import { mkdir, open, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSessionFile } from '../../../../../electron/exchange/session-file/open';
import { sealSession } from '../../../../../electron/exchange/session-file/seal';
import { verifySessionFile } from '../../../../../electron/exchange/session-file/verify';
import {
  codeOf,
  corrected,
  journalOf,
  Laptop,
  newFolder,
  newLead,
  smallStudy,
  valueOf,
  type Lead,
} from '../../../../support/session-file';

let lead: Lead;
let folder: string;
beforeAll(async () => {
  lead = await newLead();
  folder = await newFolder();
});

describe('a sealed session', () => {
  it('comes back whole: journal, study, certificate, audio', async () => {
    const laptop = new Laptop();
    const events = journalOf({ study: lead.study, device: laptop.device });
    const audio = [1, 2].map((chunk) => ({ chunk, bytes: Buffer.alloc(70_000, chunk) }));
    const sealed = await laptop.seal({ study: lead.study, events, folder, audio });
    const heard: number[] = [];
    const opened = valueOf(
      await openSessionFile(sealed.file, lead.identity, { onAudio: (piece) => void heard.push(piece.bytes.length) }),
    );
    expect(opened.events).toEqual(events);
    expect(opened.study).toEqual(lead.study);
    expect(heard).toEqual([70_000, 70_000]);
    expect(opened.outside.sha256).toBe(sealed.sha256);
    expect(opened.outside.header).toEqual(sealed.header);
  });

  it('shows nothing of answers or participant in any byte', async () => {
    const laptop = new Laptop();
    const events = journalOf({ study: lead.study, device: laptop.device, participant: 'P-4711' });
    const sealed = await laptop.seal({ study: lead.study, events, folder });
    const bytes = await readFile(sealed.file);
    for (const known of ['P-4711', 'answer_recorded', 'acme', 'loyalty']) expect(bytes.includes(known)).toBe(false);
    expect(sealed.name).toMatch(/^study_a-[0-9a-f]{8}-r1\.ucsession$/);
  });

  it('becomes revision 2 after a correction, chained to the file before', async () => {
    const laptop = new Laptop();
    const events = journalOf({ study: lead.study, device: laptop.device });
    const first = await laptop.seal({ study: lead.study, events, folder });
    const second = await laptop.seal({ study: lead.study, events: corrected(events, 9), folder, revision: 2 });
    expect(second.header).toMatchObject({ revision: 2, deviceSequence: 2, previousFile: first.sha256 });
    expect(valueOf(await openSessionFile(second.file, lead.identity)).events).toHaveLength(4);
  });

  it('is given back, not made twice, when sealing is asked again before it was remembered', async () => {
    const laptop = new Laptop();
    const events = journalOf({ study: lead.study, device: laptop.device });
    const request = {
      study: lead.study,
      keys: lead.study.keys,
      device: laptop.device,
      events,
      folder,
      revision: 1,
      deviceSequence: 1,
      previousFile: null,
    };
    const first = valueOf(await sealSession(request));
    expect(valueOf(await sealSession(request)).sha256).toBe(first.sha256);
    expect(codeOf(await sealSession({ ...request, deviceSequence: 2 }))).toBe('file_exists');
  });

  it('is refused while the session runs, without keys, or under another study', async () => {
    const laptop = new Laptop();
    const base = { device: laptop.device, folder, revision: 1, deviceSequence: 1, previousFile: null };
    const events = journalOf({ study: lead.study, device: laptop.device });
    const running = journalOf({ study: lead.study, device: laptop.device, finished: false });
    const keys = lead.study.keys;
    const codes = await Promise.all([
      sealSession({ ...base, study: lead.study, keys, events: running }),
      sealSession({ ...base, study: lead.study, keys: null, events }),
      sealSession({ ...base, study: smallStudy('study_b', keys), keys, events }),
      sealSession({ ...base, study: lead.study, keys, events: events.toSpliced(1, 1) }),
      sealSession({ ...base, study: lead.study, keys, events, folder: path.join(folder, 'missing') }),
    ]);
    expect(codes.map(codeOf)).toEqual([
      'session_not_finished',
      'study_without_key',
      'study_hash_differs',
      'journal_damaged',
      'file_unwritable',
    ]);
  });

  it.skipIf(process.platform !== 'linux')('leaves nothing behind on a disk that fills', async () => {
    const laptop = new Laptop();
    const currentStep = await newFolder();
    const sealed = await sealSession({
      study: lead.study,
      keys: lead.study.keys,
      device: laptop.device,
      events: journalOf({ study: lead.study, device: laptop.device }),
      folder: currentStep,
      revision: 1,
      deviceSequence: 1,
      previousFile: null,
      openForWriting: async (file) => {
        await symlink('/dev/full', file);
        return open(file, 'r+');
      },
    });
    expect(await readdir(currentStep)).toEqual([]);
    expect(codeOf(sealed)).toBe('disk_full');
  });

  it('is only opened by its study key', async () => {
    const other = await newLead('study_b');
    const laptop = new Laptop();
    const events = journalOf({ study: lead.study, device: laptop.device });
    const sealed = await laptop.seal({ study: lead.study, events, folder });
    expect(codeOf(await openSessionFile(sealed.file, other.identity))).toBe('file_cannot_be_opened');
  });

  it('is taken only from an enrolled device with the key it enrolled with', async () => {
    const laptop = new Laptop();
    const stranger = new Laptop();
    const events = journalOf({ study: lead.study, device: laptop.device });
    const { file } = await laptop.seal({ study: lead.study, events, folder });
    const own = new Map([[laptop.device.device, laptop.device.publicKey]]);
    const wrong = new Map([[laptop.device.device, stranger.device.publicKey]]);
    expect(codeOf(await verifySessionFile(file, { enrolled: own }))).toBe('accepted');
    expect(codeOf(await verifySessionFile(file, { enrolled: wrong }))).toBe('device_not_enrolled');
    expect(codeOf(await verifySessionFile(file, { enrolled: new Map() }))).toBe('device_not_enrolled');
  });
});

describe('what is no session file', () => {
  it('is named for what it is', async () => {
    const currentStep = await newFolder();
    await mkdir(path.join(currentStep, 'a-folder.ucsession'));
    await writeFile(path.join(currentStep, 'text.ucsession'), 'hello');
    await writeFile(path.join(currentStep, 'empty.ucsession'), '');
    const codes = await Promise.all(
      ['a-folder', 'text', 'empty', 'missing'].map((name) =>
        verifySessionFile(path.join(currentStep, `${name}.ucsession`)),
      ),
    );
    expect(codes.map(codeOf)).toEqual([
      'file_not_a_session',
      'file_not_a_session',
      'file_truncated',
      'file_unreadable',
    ]);
    expect(await readdir(currentStep)).toHaveLength(3);
  });
});
