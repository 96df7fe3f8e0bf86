import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mergeFiles } from '../../../../../electron/exchange/merge/merge';
import { openerHere } from '../../../../../electron/exchange/merge/file-opener';
import { createKeysInStore, unlockKeyInStore } from '../../../../../electron/exchange/study/study-service';
import { sealFromStore } from '../../../../../electron/exchange/session-file/seal-from-store';
import { ownInterview, withdrawEverywhere } from '../../../../../electron/exchange/withdrawal/withdraw-everywhere';
import { listBackups } from '../../../../../electron/store/backup/backup';
import { mergedSessions } from '../../../../../electron/store/merged/merged-sessions';
import { mergedStoreOf } from '../../../../../electron/store/merged/merged-store';
import { openVault } from '../../../../../electron/store/vault/vault';
import { readJournal } from '../../../../../electron/store/session/journal';
import type { OpenProfile } from '../../../../../electron/store/profile/open-profile';
import { withdrawalCodeOf } from '../../../../../shared/session/withdrawal-code';
import { participantCode, sessionId, type SessionId } from '../../../../../shared/base/ids';
import { builtInStudy } from '../../../../../shared/built-in-study';
import {
  CHEAP,
  cleanUp,
  codeOf,
  finishedSession,
  freshStore,
  HandClock,
  note,
  PASSPHRASE,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';

afterAll(cleanUp);
const study = builtInStudy.id;

async function interview(store: OpenProfile, code: string): Promise<{ session: SessionId; file: string }> {
  const session = finishedSession(store, code, [note(`said by ${code}`)]);
  return { session, file: valueOf(await sealFromStore(store, session)).file };
}

/** A lead who also interviews: one session only here, one merged as well. */
async function leadWhoInterviews() {
  const clock = new HandClock();
  const store = await freshStore(temporaryFolder(), clock);
  valueOf(await createKeysInStore(store, study, PASSPHRASE, 4));
  const key = valueOf(await unlockKeyInStore(store, study, PASSPHRASE));
  const merged = await interview(store, 'P-0001');
  const unmerged = await interview(store, 'P-0002');
  const stays = await interview(store, 'P-0003');
  // The files of laptops lie elsewhere; only then is one left to try after the withdrawal.
  const stick = path.join(temporaryFolder(), 'a.ucsession');
  fs.copyFileSync(merged.file, stick);
  const merge = async () => {
    const request = { study, files: [stick, stays.file], opener: openerHere(key.identity) };
    return (await mergeFiles(mergedStoreOf(store.database, store.clock), request)).verdicts.map((one) => one.verdict);
  };
  expect(await merge()).toEqual(['merged', 'merged']);
  clock.pass(1000);
  valueOf(store.backup());
  clock.pass(1000);
  return { store, merged, unmerged, stays, merge };
}

describe('withdrawal from the profile of a lead who also interviews', () => {
  it('removes the interview itself, its files, the merged session, the name and the backups, and nothing else', async () => {
    const { store, merged, stays, merge } = await leadWhoInterviews();
    const vault = valueOf(await openVault(store.layout, PASSPHRASE, CHEAP));
    try {
      const somebody = { name: 'Ada', contact: '', mayContact: false, participant: participantCode.parse('P-0001') };
      valueOf(vault.save(somebody, null));
      const [older] = listBackups(store.layout.folder);
      const code = withdrawalCodeOf(merged.session);
      expect(valueOf(ownInterview(store, code))).toBe(merged.session);
      const withdrawn = valueOf(withdrawEverywhere(store, vault, study, code));
      expect(withdrawn).toMatchObject({ session: merged.session, local: { backups: 1, personForgotten: true } });
      expect(codeOf(readJournal(store.database, merged.session))).toBe('session_unknown');
      expect(fs.existsSync(merged.file)).toBe(false);
      expect(vault.contents()).toMatchObject({ ok: true, value: { persons: [] } });
      expect(mergedSessions(store.database, study).map((row) => row.participant)).toEqual(['P-0003']);
      expect(listBackups(store.layout.folder)).toHaveLength(1);
      expect(fs.existsSync(older?.folder ?? '')).toBe(false);
      expect(await merge()).toEqual(['withdrawn', 'already_there']);
      expect(valueOf(readJournal(store.database, stays.session)).length).toBeGreaterThan(2);
      expect(valueOf(ownInterview(store, code))).toBeNull();
    } finally {
      vault.close();
    }
  });

  it('removes an interview that was never merged, and keeps out what has yet to come', async () => {
    const { store, unmerged } = await leadWhoInterviews();
    const withdrawn = valueOf(withdrawEverywhere(store, null, study, withdrawalCodeOf(unmerged.session)));
    expect(withdrawn).toMatchObject({ session: unmerged.session, local: { participant: 'P-0002', sealedFiles: 1 } });
    expect(codeOf(readJournal(store.database, unmerged.session))).toBe('session_unknown');
    const elsewhere = withdrawalCodeOf(sessionId.parse('00000000-0000-4000-8000-000000000000'));
    expect(valueOf(withdrawEverywhere(store, null, study, elsewhere))).toMatchObject({ session: null, local: null });
    expect(codeOf(withdrawEverywhere(store, null, study, 'geen code'))).toBe('withdrawal_code_invalid');
  });
});
