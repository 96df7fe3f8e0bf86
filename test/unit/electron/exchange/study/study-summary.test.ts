import { afterAll, describe, expect, it } from 'vitest';
import { createKeysInStore } from '../../../../../electron/exchange/study/study-service';
import { newestSummary } from '../../../../../electron/exchange/study/study-summary';
import { createProfile } from '../../../../../electron/store/profile/profile';
import { addStudy, newestStudy } from '../../../../../electron/store/session/studies';
import { studyId } from '../../../../../shared/base/ids';
import { builtInStudy } from '../../../../../shared/built-in-study';
import {
  cleanUp,
  codeOf,
  freshStore,
  HandClock,
  newSession,
  PASSPHRASE,
  settingsWith,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';

afterAll(cleanUp);

describe('a study as windows list it', () => {
  it('tells whether anything can be sealed, whose keys they are, and how many sessions there are', async () => {
    const lead = await freshStore(temporaryFolder());
    const summary = () => valueOf(newestSummary(lead, builtInStudy.id));
    const before = summary();
    expect(before).toMatchObject({ id: builtInStudy.id, hasKeys: false, isLead: false, sessions: 0 });
    newSession(lead);
    const keyed = valueOf(await createKeysInStore(lead, builtInStudy.id, PASSPHRASE, 4));
    expect(summary()).toMatchObject({ hash: keyed.hash, hasKeys: true, isLead: true, sessions: 1 });
    expect(keyed.hash).not.toBe(before.hash);

    const wanted = { interviewer: 'Field', passphrase: PASSPHRASE, pin: null };
    const laptop = valueOf(await createProfile(temporaryFolder(), wanted, settingsWith(new HandClock())));
    valueOf(addStudy(laptop.database, valueOf(newestStudy(lead.database, builtInStudy.id)).study, laptop.clock));
    expect(valueOf(newestSummary(laptop, builtInStudy.id))).toMatchObject({ hasKeys: true, isLead: false });
    expect(codeOf(newestSummary(laptop, studyId.parse('unknown')))).toBe('study_unknown');
    laptop.close();
  });
});
