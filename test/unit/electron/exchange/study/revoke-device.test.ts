import { afterAll, describe, expect, it } from 'vitest';
import { contentsDigest } from '../../../../support/contents-digest';
import { mergeFiles } from '../../../../../electron/exchange/merge/merge';
import { openerHere } from '../../../../../electron/exchange/merge/file-opener';
import { createKeysInStore, enrol, unlockKeyInStore } from '../../../../../electron/exchange/study/study-service';
import { sealFromStore } from '../../../../../electron/exchange/session-file/seal-from-store';
import { deviceFingerprint } from '../../../../../electron/exchange/study/device-enrolment';
import { addStudy, newestStudy } from '../../../../../electron/store/session/studies';
import { createProfile } from '../../../../../electron/store/profile/profile';
import { deviceOf } from '../../../../../electron/store/database/device';
import {
  enrolledDevicesOf,
  revokeDevice,
  revokedDevicesOf,
} from '../../../../../electron/store/merged/enrolled-devices';
import { mergedSessions } from '../../../../../electron/store/merged/merged-sessions';
import { mergedStoreOf } from '../../../../../electron/store/merged/merged-store';
import type { OpenProfile } from '../../../../../electron/store/profile/open-profile';
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

async function sealedSession(laptop: OpenProfile, code: string): Promise<string> {
  return valueOf(await sealFromStore(laptop, finishedSession(laptop, code))).file;
}

describe('a laptop that is struck off', () => {
  it('sends nothing more; what came before stays, the record too, and it can be enrolled again', async () => {
    const lead = await freshStore(temporaryFolder());
    const keyed = valueOf(await createKeysInStore(lead, study, PASSPHRASE, 4));
    const key = valueOf(await unlockKeyInStore(lead, study, PASSPHRASE));
    const wanted = { interviewer: 'Field', passphrase: PASSPHRASE, pin: null };
    const laptop = valueOf(await createProfile(temporaryFolder(), wanted, settingsWith(new HandClock())));
    valueOf(addStudy(laptop.database, valueOf(newestStudy(lead.database, study)).study, laptop.clock));
    const { device, publicKey } = deviceOf(laptop.database);
    const request = { study: keyed.study.id, device, publicKey, fingerprint: deviceFingerprint(publicKey) };
    const store = mergedStoreOf(lead.database, lead.clock);
    const merge = async (file: string) => {
      const { verdicts } = await mergeFiles(store, { study, files: [file], opener: openerHere(key.identity) });
      return verdicts[0]?.verdict;
    };
    const [before, after] = [await sealedSession(laptop, 'P-0001'), await sealedSession(laptop, 'P-0002')];
    laptop.close();
    expect(codeOf(revokeDevice(lead.database, { study, device, reason: null }, lead.clock))).toBe('device_unknown');
    valueOf(enrol(lead, request));
    expect(await merge(before)).toBe('merged');

    const contents = contentsDigest(lead.database, true);
    valueOf(revokeDevice(lead.database, { study, device, reason: 'stolen' }, lead.clock));
    expect(enrolledDevicesOf(lead.database, study).map((one) => one.device)).not.toContain(device);
    expect(await merge(after)).toBe('not_enrolled');
    expect(await merge(before)).toBe('not_enrolled');
    expect(contentsDigest(lead.database, true)).toBe(contents);
    expect(mergedSessions(lead.database, study).map((row) => row.participant)).toEqual(['P-0001']);
    const record = [{ device, publicKey, reason: 'stolen', files: 1 }];
    expect(revokedDevicesOf(lead.database, study)).toMatchObject(record);
    expect(() => lead.database.run('DELETE FROM struck_off_devices')).toThrow(/never cut/);
    expect(() => lead.database.run("UPDATE struck_off_devices SET reason = ''")).toThrow(/never changed/);

    valueOf(enrol(lead, request));
    expect(await merge(after)).toBe('merged');
    expect(revokedDevicesOf(lead.database, study)).toHaveLength(1);
  });
});
