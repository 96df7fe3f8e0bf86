import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { deviceFingerprint, writeEnrolment } from '../../../../../electron/exchange/study/device-enrolment';
import {
  createStudyKeys,
  studyFingerprint,
  unlockStudyKey,
  type UnlockedStudyKey,
} from '../../../../../electron/exchange/study/study-keys';
import { openSessionFile } from '../../../../../electron/exchange/session-file/open';
import { writeStudyPackage } from '../../../../../electron/exchange/study/study-package';
import { withdrawalCodeOf } from '../../../../../shared/session/withdrawal-code';
import { builtInStudy } from '../../../../../shared/built-in-study';
import type { Study } from '../../../../../shared/study/schema';
import { generatedJournal } from '../../../../bench/sealed-sessions';
import { corrected, journalOf, Laptop, newFolder, smallStudy, valueOf } from '../../../../support/session-file';
import { lettersOf, readSessionFile, readSignedFile } from '../../../../support/second-reader';

const hasAge = spawnSync('age', ['--version']).status === 0;

let folder: string;
let identityFile: string;
let key: UnlockedStudyKey;
const laptop = new Laptop();

async function withKeys(study: Study): Promise<Study> {
  const made = await createStudyKeys(study, 'wachtzin', 4);
  key = valueOf(await unlockStudyKey(made.privateBlob, 'wachtzin'));
  await writeFile(identityFile, `${key.identity}\n`);
  return made.study;
}

describe.skipIf(!hasAge)('a reader written from the page alone', () => {
  beforeAll(async () => {
    folder = await newFolder();
    identityFile = path.join(folder, 'key.txt');
  });

  it('reads a session of an hour and a half as ours does: header, study, events, recording, contents', async () => {
    const study = await withKeys(builtInStudy);
    const events = generatedJournal({ study, device: laptop.device }, 5);
    const audio = [1, 2].map((chunk) => ({ chunk, bytes: Buffer.alloc(70_000, chunk) }));
    const sealed = await laptop.seal({ study, events, folder, audio });
    const ours = valueOf(await openSessionFile(sealed.file, key.identity));
    const theirs = readSessionFile(sealed.file, identityFile);
    expect(theirs.header).toEqual(ours.outside.header);
    expect(theirs.study).toEqual(study);
    expect(theirs.events).toEqual(events);
    expect(theirs.audio).toEqual(audio);
    expect(theirs.certificate).toBeNull();
    expect(theirs.contents).toBe(ours.contents);
  });

  it('follows the files of a laptop, and knows code and fingerprints', async () => {
    const study = await withKeys(smallStudy());
    const events = journalOf({ study, device: laptop.device });
    const first = await laptop.seal({ study, events, folder });
    const second = await laptop.seal({ study, events: corrected(events, 3), folder, revision: 2 });
    const read = readSessionFile(second.file, identityFile);
    expect(read.header).toMatchObject({ previousFile: first.sha256, revision: 2 });
    const code = lettersOf(`undercurrent withdrawal code v1\n${String(read.header['session'])}`, 10, 5);
    expect(code).toBe(withdrawalCodeOf(second.header.session));
    const { publicKey } = laptop.device;
    expect(lettersOf(publicKey, 20, 4)).toBe(deviceFingerprint(publicKey));
    if (!study.keys) throw new Error('the study has keys');
    const { recipient, verifyKey } = study.keys;
    const parts = ['undercurrent study keys', recipient, verifyKey].join('\n');
    expect(lettersOf(parts, 20, 4)).toBe(studyFingerprint(study.keys));
  });

  it('checks packages and enrolment files', async () => {
    const study = await withKeys(smallStudy());
    const [packed, enrolment] = [path.join(folder, 'a.ucstudy'), path.join(folder, 'a.ucdevice')];
    valueOf(await writeStudyPackage(packed, study, key));
    valueOf(await writeEnrolment(enrolment, laptop.device, study.id));
    expect(readSignedFile(packed)).toEqual(study);
    expect(readSignedFile(enrolment)).toMatchObject({ device: laptop.device.device, study: study.id });
    const text = await readFile(enrolment, 'utf8');
    await writeFile(enrolment, text.replace('study_a', 'study_b'));
    expect(() => readSignedFile(enrolment)).toThrow('changed');
  });

  it('refuses what was cut, lengthened or changed anywhere', async () => {
    const study = await withKeys(smallStudy());
    const sealed = await laptop.seal({ study, events: journalOf({ study, device: laptop.device }), folder });
    const bytes = await readFile(sealed.file);
    const spoiled = path.join(folder, 'spoiled');
    const contents = [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from('x')]), bytes.subarray(0, 10)];
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 4;
      contents.push(changed);
    }
    for (const one of contents) {
      await writeFile(spoiled, one);
      expect(() => readSessionFile(spoiled, identityFile)).toThrow();
    }
    await writeFile(spoiled, bytes);
    expect(readSessionFile(spoiled, identityFile).events).toHaveLength(3);
  });
});
