import { afterAll, describe, expect, it } from 'vitest';
import { saveTimingCertificate } from '../../../../../electron/store/database/preferences';
import { withCertificate } from '../../../../../electron/store/session/start-certificate';
import { certify } from '../../../../../shared/associations/timing-certificate';
import { FIT, MEASURED } from '../../../../support/certificate';
import {
  beginning,
  cleanUp,
  freshStore,
  newSession,
  note,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';

afterAll(cleanUp);

describe('the events that start a session', () => {
  it('hold the newest certificate of the laptop, where there is one and the journal has none', async () => {
    const store = await freshStore(temporaryFolder());
    const session = newSession(store);
    const { study, events } = valueOf(store.sessions.open(session));
    const start = [note('before'), beginning(study, events)];
    const whole = (proposed = start) => withCertificate(store.database, store.sessions, session, proposed);
    expect(whole()).toBe(start);
    valueOf(saveTimingCertificate(store.database, certify({ ...MEASURED, refreshHz: 30 })));
    valueOf(saveTimingCertificate(store.database, FIT));
    const certified = { actor: 'system', body: { type: 'timing_certified', payload: { certificate: FIT } } };
    expect(whole()).toEqual([...start, certified]);
    const later = [note('no start')];
    expect(whole(later)).toBe(later);
    valueOf(store.sessions.append(session, events.length, [...whole()]));
    expect(whole()).toBe(start);
  });
});
