import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createStudyKeys, unlockStudyKey } from '../../../../../electron/exchange/study/study-keys';
import { mergeFiles } from '../../../../../electron/exchange/merge/merge';
import { openerHere } from '../../../../../electron/exchange/merge/file-opener';
import { sealSession } from '../../../../../electron/exchange/session-file/seal';
import { withdraw } from '../../../../../electron/exchange/withdrawal/withdraw-everywhere';
import { addStudy, newestStudy, saveStudyKey, studyKey } from '../../../../../electron/store/session/studies';
import { conflictsOf, mergedJournal, mergedSessions } from '../../../../../electron/store/merged/merged-sessions';
import { deviceOf } from '../../../../../electron/store/database/device';
import { enrolDevice } from '../../../../../electron/store/merged/enrolled-devices';
import { mergedStoreOf } from '../../../../../electron/store/merged/merged-store';
import { nextSealing, registerSealedFile } from '../../../../../electron/store/session/sealed-files';
import { readJournal } from '../../../../../electron/store/session/journal';
import type { OpenProfile } from '../../../../../electron/store/profile/open-profile';
import { withdrawalCodeOf } from '../../../../../shared/session/withdrawal-code';
import type { SessionId } from '../../../../../shared/base/ids';
import { builtInStudy } from '../../../../../shared/built-in-study';
import { cleanUp, finish, freshStore, newSession, note, temporaryFolder, valueOf } from '../../../../support/profile';

afterEach(cleanUp);

const STUDY = builtInStudy.id;

async function leadAndField() {
  const lead = await freshStore(temporaryFolder());
  const field = await freshStore(temporaryFolder());
  const made = await createStudyKeys(builtInStudy, 'the lead has a passphrase', 8);
  for (const store of [lead, field]) valueOf(addStudy(store.database, made.study, store.clock));
  valueOf(saveStudyKey(lead.database, STUDY, made.privateBlob, lead.clock));
  const { device, publicKey } = deviceOf(field.database);
  valueOf(enrolDevice(lead.database, { study: STUDY, device, publicKey }, lead.clock));
  const blob = studyKey(lead.database, STUDY);
  if (blob === null) throw new Error('the lead has the key');
  const unlocked = valueOf(await unlockStudyKey(blob, 'the lead has a passphrase'));
  return { lead, field, identity: unlocked.identity };
}

async function sealed(store: OpenProfile, session: SessionId): Promise<string> {
  const events = valueOf(readJournal(store.database, session));
  const { study } = valueOf(newestStudy(store.database, STUDY));
  const next = nextSealing(store.database, session, STUDY);
  const device = deviceOf(store.database);
  const request = { events, study, keys: study.keys, device, ...next, folder: store.layout.sealed };
  const file = valueOf(await sealSession(request));
  const { name, sha256 } = file;
  const sealedUtc = store.clock.utc();
  const row = { session, study: STUDY, ...next, file: name, sha256, lastEvent: events.length, sealedUtc };
  valueOf(registerSealedFile(store.database, row));
  return file.file;
}

describe('the merged store in the database', () => {
  it('takes sealed files from the field, keeps the newest revision, and stays equal when repeated', async () => {
    const { lead, field, identity } = await leadAndField();
    const session = newSession(field);
    valueOf(field.sessions.append(session, 2, [note('bij de eerste zitting'), finish]));
    const first = await sealed(field, session);
    valueOf(field.sessions.append(session, 4, [note('een correctie achteraf')]));
    const second = await sealed(field, session);
    expect([path.basename(first), path.basename(second)]).toEqual(
      [1, 2].map((revision) => `${STUDY}-${session.slice(0, 8)}-r${revision}.ucsession`),
    );

    const store = mergedStoreOf(lead.database, lead.clock);
    const merging = { study: STUDY, opener: openerHere(identity) };
    const report = await mergeFiles(store, { ...merging, files: [second, first] });
    expect(report.verdicts.map((verdict) => verdict.verdict)).toEqual(['merged', 'newer_kept']);
    const again = await mergeFiles(store, { ...merging, files: [first, second] });
    expect(again.verdicts.map((verdict) => verdict.verdict)).toEqual(['already_there', 'already_there']);

    expect(mergedSessions(lead.database, STUDY)).toMatchObject([{ session, participant: 'P-0001', revision: 2 }]);
    const events = valueOf(readJournal(field.database, session));
    expect(valueOf(mergedJournal(lead.database, session)).events).toEqual(events);
    expect(conflictsOf(lead.database, STUDY)).toEqual([]);
    expect(store.filesOf(STUDY).map((file) => file.deviceSequence)).toEqual([1, 2]);
  });

  it('buries a withdrawn session for good, and only that one', async () => {
    const { lead, field, identity } = await leadAndField();
    const files: string[] = [];
    const sessions = [newSession(field, 'P-0001'), newSession(field, 'P-0002')];
    for (const session of sessions) {
      valueOf(field.sessions.append(session, 2, [finish]));
      files.push(await sealed(field, session));
    }
    const [gone, stays] = sessions;
    if (gone === undefined || stays === undefined) throw new Error('two sessions');
    const store = mergedStoreOf(lead.database, lead.clock);
    const merging = { study: STUDY, files, opener: openerHere(identity) };
    await mergeFiles(store, merging);
    expect(valueOf(withdraw(store, STUDY, withdrawalCodeOf(gone)))).toMatchObject({ session: gone });
    const report = await mergeFiles(store, merging);
    expect(report.verdicts.map((verdict) => verdict.verdict)).toEqual(['withdrawn', 'already_there']);
    expect(mergedSessions(lead.database, STUDY)).toMatchObject([{ session: stays }]);
    expect(fs.existsSync(files[0] ?? '')).toBe(true);
  });
});
