import { afterAll, describe, expect, it } from 'vitest';
import { withdrawalTargetOf } from '../../../../../electron/exchange/withdrawal/withdrawal-target';
import { exportLedgerOf } from '../../../../../electron/store/merged/export-ledger';
import { withdrawalCodeOf } from '../../../../../shared/session/withdrawal-code';
import { builtInStudy } from '../../../../../shared/built-in-study';
import { cleanUp, codeOf, finishedSession, freshStore, temporaryFolder, valueOf } from '../../../../support/profile';
import { sessionIdOf } from '../../../../support/simulated-source';

afterAll(cleanUp);
const study = builtInStudy.id;

describe('what a withdrawal would remove', () => {
  it('is an interview of this laptop, and names the datasets that hold the person already', async () => {
    const store = await freshStore(temporaryFolder());
    const session = finishedSession(store, 'P-0001');
    const code = withdrawalCodeOf(session);
    const entry = {
      export: 'abcde12345',
      study,
      profile: 'shared' as const,
      folder: 'dataset',
      sha256: '0'.repeat(64),
      settings: {},
    };
    const ledger = exportLedgerOf(store.database, store.clock);
    ledger.record({ ...entry, sessions: [session, sessionIdOf(2)] }, () => undefined);
    ledger.record({ ...entry, export: 'zzzzz12345', sessions: [sessionIdOf(2)] }, () => undefined);
    expect(valueOf(withdrawalTargetOf(store, study, code))).toEqual({
      code,
      session: null,
      isOwn: true,
      alreadyWithdrawn: false,
      exports: [
        { export: 'abcde12345', madeUtc: store.clock.utc(), profile: 'shared', folder: 'dataset', sessions: 2 },
      ],
    });
    const others = withdrawalCodeOf(sessionIdOf(3));
    expect(valueOf(withdrawalTargetOf(store, study, others))).toMatchObject({ isOwn: false, exports: [] });
    expect(codeOf(withdrawalTargetOf(store, study, 'no code'))).toBe('withdrawal_code_invalid');
  });
});
