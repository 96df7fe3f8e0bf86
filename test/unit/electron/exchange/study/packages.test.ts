import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnrolment, writeEnrolment } from '../../../../../electron/exchange/study/device-enrolment';
import { createStudyKeys, studyFingerprint, unlockStudyKey } from '../../../../../electron/exchange/study/study-keys';
import { recoverySheet } from '../../../../../electron/exchange/recovery/recovery-sheet';
import { readStudyPackage, writeStudyPackage } from '../../../../../electron/exchange/study/study-package';
import { verifySessionFile } from '../../../../../electron/exchange/session-file/verify';
import { canonicalJson } from '../../../../../shared/base/canonical-json';
import { builtInStudy } from '../../../../../shared/built-in-study';
import { codeOf, journalOf, Laptop, newDevice, newFolder, smallStudy, valueOf } from '../../../../support/session-file';

async function newKeys() {
  const made = await createStudyKeys(builtInStudy, 'words', 4);
  return { ...made, key: valueOf(await unlockStudyKey(made.privateBlob, 'words')) };
}

describe('study packages', () => {
  it('come back signed, with the fingerprint of the keys', async () => {
    const { study, key } = await newKeys();
    const file = path.join(await newFolder(), 'study.ucstudy');
    valueOf(await writeStudyPackage(file, study, key));
    const read = valueOf(await readStudyPackage(file, study.keys));
    expect(read.study).toEqual(study);
    expect(read.fingerprint).toBe(study.keys && studyFingerprint(study.keys));
  });

  it('are refused when changed, later, unsigned, or signed by someone else', async () => {
    const mine = await newKeys();
    const theirs = await newKeys();
    const file = path.join(await newFolder(), 'study.ucstudy');
    valueOf(await writeStudyPackage(file, mine.study, mine.key));
    const sound = await readFile(file, 'utf8');
    const codeFor = async (contents: string, known = mine.study.keys) => {
      await writeFile(file, contents);
      return codeOf(await readStudyPackage(file, known));
    };
    expect(await codeFor(sound.replace('"consentVersion":"', '"consentVersion":"x'))).toBe('study_package_invalid');
    expect(await codeFor(sound.replace(/"version":1\}\n$/, '"version":2}'))).toBe('study_future');
    expect(await codeFor(sound.replace('"version":1,"wordLists"', '"version":2,"wordLists"'))).toBe('study_future');
    expect(await codeFor(sound.slice(0, -20))).toBe('study_package_invalid');
    expect(await codeFor(canonicalJson(mine.study))).toBe('study_package_invalid');
    expect(await codeFor(sound, theirs.study.keys)).toBe('study_signer_differs');
    expect(codeOf(await writeStudyPackage(file, mine.study, theirs.key))).toBe('study_key_wrong');
    expect(codeOf(await writeStudyPackage(file, smallStudy(), mine.key))).toBe('study_without_key');
    expect(codeOf(await readStudyPackage(`${file}.missing`))).toBe('file_unreadable');
  });

  it('that are signed but wrong inside are refused with the place of the mistake', async () => {
    const { study, key } = await newKeys();
    const file = path.join(await newFolder(), 'study.ucstudy');
    const [first] = study.items;
    valueOf(await writeStudyPackage(file, { ...study, items: [...study.items, ...(first ? [first] : [])] }, key));
    const read = await readStudyPackage(file);
    expect(read.ok ? null : read.error).toMatchObject({
      code: 'study_duplicate_id',
      details: { id: first?.id, path: `items[${study.items.length}].id` },
    });
  });

  it('have a recovery sheet in nl and en from which the key can be typed back', async () => {
    const { study, privateBlob } = await newKeys();
    for (const language of ['nl', 'en'] as const) {
      const sheet = recoverySheet(study, privateBlob, language);
      const typed = sheet.slice(sheet.indexOf('-----BEGIN'));
      expect(codeOf(await unlockStudyKey(Buffer.from(typed), 'words'))).toBe('accepted');
    }
  });
});

describe('enrolment files', () => {
  it('prove that their maker holds the device key', async () => {
    const { study } = await newKeys();
    const device = newDevice();
    const file = path.join(await newFolder(), 'laptop.ucdevice');
    valueOf(await writeEnrolment(file, device, study.id));
    expect(valueOf(await readEnrolment(file))).toMatchObject({ device: device.device, publicKey: device.publicKey });
    const changed = (await readFile(file, 'utf8')).replace(device.device, newDevice().device);
    await writeFile(file, changed);
    expect(codeOf(await readEnrolment(file))).toBe('device_file_invalid');
    await writeFile(file, 'hello');
    expect(codeOf(await readEnrolment(file))).toBe('device_file_invalid');
  });
});

const hasAge = spawnSync('age', ['--version']).status === 0;

describe.skipIf(!hasAge)('the stock age program', () => {
  it('opens what is inside a session file, cut out as docs/session-file.md says', async () => {
    const { study, key } = await newKeys();
    const folder = await newFolder();
    const laptop = new Laptop();
    const events = journalOf({ study, device: laptop.device });
    const sealed = await laptop.seal({ study, events, folder });
    await writeFile(path.join(folder, 'key.txt'), `${key.identity}\n`);
    const script = `
      header=$(od -An -tu4 --endian=big -j10 -N4 "$1" | tr -d ' ')
      length=$(od -An -tu8 --endian=big -j14 -N8 "$1" | tr -d ' ')
      tail -c +$((22 + header + 1)) "$1" | head -c "$length" | age -d -i "$2" | gunzip`;
    const payload = execFileSync('sh', ['-c', script, 'sh', sealed.file, path.join(folder, 'key.txt')]);
    expect(payload.subarray(0, 9).toString()).toBe('UCPAYLOAD');
    for (const event of events) expect(payload.includes(canonicalJson(event))).toBe(true);
    expect(codeOf(await verifySessionFile(sealed.file))).toBe('accepted');
  });

  it('takes a database key that was wrapped for the study', async () => {
    const { study, key } = await newKeys();
    const { wrapDatabaseKey } = await import('../../../../../electron/exchange/study/study-keys');
    const folder = await newFolder();
    await writeFile(path.join(folder, 'wrap'), await wrapDatabaseKey(study.keys?.recipient ?? '', Buffer.alloc(32, 9)));
    await writeFile(path.join(folder, 'key.txt'), `${key.identity}\n`);
    const unwrapped = execFileSync('age', ['-d', '-i', path.join(folder, 'key.txt'), path.join(folder, 'wrap')]);
    expect(unwrapped.toString().split('\n')[1]).toBe(Buffer.alloc(32, 9).toString('base64'));
  });
});
