import { afterAll, describe, expect, it } from 'vitest';
import { gapsOf } from '../../../../../electron/exchange/merge/missing-files';
import { MergeRun, type OnVerdict } from '../../../../../electron/exchange/merge/run-merge';
import { sealFromStore } from '../../../../../electron/exchange/session-file/seal-from-store';
import { deviceFingerprint } from '../../../../../electron/exchange/study/device-enrolment';
import { createKeysInStore, enrol, unlockKeyInStore } from '../../../../../electron/exchange/study/study-service';
import { deviceOf } from '../../../../../electron/store/database/device';
import { revokeDevice } from '../../../../../electron/store/merged/enrolled-devices';
import { mergedSessions } from '../../../../../electron/store/merged/merged-sessions';
import { createProfile } from '../../../../../electron/store/profile/profile';
import { addStudy } from '../../../../../electron/store/session/studies';
import { builtInStudy } from '../../../../../shared/built-in-study';
import {
  cleanUp,
  codeOf,
  finishedSession,
  freshStore,
  HandClock,
  PASSPHRASE,
  settingsWith,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';

afterAll(cleanUp);
const study = builtInStudy.id;

/** A lead and three files of an enrolled laptop. */
async function leadAndFiles() {
  const lead = await freshStore(temporaryFolder());
  const keyed = valueOf(await createKeysInStore(lead, study, PASSPHRASE, 4));
  const key = valueOf(await unlockKeyInStore(lead, study, PASSPHRASE));
  const wanted = { interviewer: 'Field', passphrase: PASSPHRASE, pin: null };
  const laptop = valueOf(await createProfile(temporaryFolder(), wanted, settingsWith(new HandClock())));
  valueOf(addStudy(laptop.database, keyed.study, laptop.clock));
  const { device, publicKey } = deviceOf(laptop.database);
  const fingerprint = deviceFingerprint(publicKey);
  valueOf(enrol(lead, { study, device, publicKey, fingerprint }));
  const files: string[] = [];
  for (const code of ['P-0001', 'P-0002', 'P-0003'])
    files.push(valueOf(await sealFromStore(laptop, finishedSession(laptop, code))).file);
  laptop.close();
  return { lead, key, files, device, fingerprint };
}

function listening(onVerdict: OnVerdict = () => undefined) {
  const closing = new AbortController();
  return { closing, told: { closing: closing.signal, onVerdict } };
}

describe('a merge', () => {
  it('stops after the file it is at when it is cancelled, keeps what came until then, and can begin anew', async () => {
    const { lead, key, files } = await leadAndFiles();
    const run = new MergeRun();
    const { told } = listening(() => run.cancel());
    const cut = valueOf(await run.merge(lead, study, key, files, told));
    expect(cut).toMatchObject({ cancelled: true, stopped: null, verdicts: [{ verdict: 'merged' }] });
    expect(mergedSessions(lead.database, study)).toHaveLength(1);
    const whole = valueOf(await run.merge(lead, study, key, files, listening().told));
    expect(whole.cancelled).toBe(false);
    expect(whole.verdicts.map(({ verdict }) => verdict)).toEqual(['already_there', 'merged', 'merged']);
  });

  it('stops when its profile closes', async () => {
    const { lead, key, files } = await leadAndFiles();
    const { told, closing } = listening(() => closing.abort());
    const cut = valueOf(await new MergeRun().merge(lead, study, key, files, told));
    expect(cut).toMatchObject({ cancelled: true, verdicts: [{ verdict: 'merged' }] });
  });

  it('is the only one, and lets the next in when it is done', async () => {
    const { lead, key, files } = await leadAndFiles();
    const run = new MergeRun();
    const first = run.merge(lead, study, key, files, listening().told);
    expect(codeOf(await run.mergeDropped(lead, study, key, files, listening().told))).toBe('merge_running');
    valueOf(await first);
    valueOf(await run.mergeDropped(lead, study, key, files, listening().told));
    expect(codeOf(await run.mergeDropped(lead, study, key, ['a.txt'], listening().told))).toBe('files_not_sessions');
  });
});

describe('missing files of a study', () => {
  it('name the laptop by its fingerprint, also after it was revoked', async () => {
    const { lead, key, files, device, fingerprint } = await leadAndFiles();
    expect(gapsOf(lead, study)).toEqual([]);
    const [first = '', , third = ''] = files;
    valueOf(await new MergeRun().merge(lead, study, key, [first, third], listening().told));
    const gap = { device, fingerprint, missing: [2], forked: [] };
    expect(gapsOf(lead, study)).toEqual([gap]);
    valueOf(revokeDevice(lead.database, { study, device, reason: null }, lead.clock));
    expect(gapsOf(lead, study)).toEqual([gap]);
  });
});
