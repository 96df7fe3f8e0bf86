import path from 'node:path';
import type { JournalEvent } from '../../../shared/session/events';
import { replay } from '../../../shared/session/reducer';
import type { SessionId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { Study } from '../../../shared/study/schema';
import { audioOf, settleAudio } from '../../store/recording/recording';
import { deviceOf } from '../../store/database/device';
import { readJournal } from '../../store/session/journal';
import { nextSealing, registerSealedFile, sealedFilesOf } from '../../store/session/sealed-files';
import type { OpenProfile } from '../../store/profile/open-profile';
import { newestStudy, studyOf } from '../../store/session/studies';
import type { AudioChunk } from './payload';
import { createdOf, sealSession, type SealedFile } from './seal';
import { verifySessionFile } from './verify';

/**
 * Seals a finished session into the profile's folder of sealed files and registers it. Nothing new since the last
 * sealing, and its file still there: that file is given again, no new revision is made.
 * @returns `session_unknown`, `session_not_finished`, `study_without_key`, `disk_full`, `file_unwritable`
 */
export async function sealFromStore(store: OpenProfile, session: SessionId): Promise<Result<SealedFile>> {
  const settled = settleAudio(store, session);
  if (!settled.ok) return settled;
  const events = readJournal(store.database, session);
  if (!events.ok) return events;
  const created = createdOf(events.value);
  if (!created) return failure(problemOf('session_unknown'));
  const last = events.value.length;
  const before = await sealedBefore(store, session, last);
  if (before) return success(before);
  const study = studyOf(store.database, created.studyHash);
  if (!study.ok) return study;
  const newest = newestStudy(store.database, created.study);
  if (!newest.ok) return newest;
  const next = nextSealing(store.database, session, created.study);
  const sealed = await sealSession({
    events: events.value,
    study: study.value,
    keys: newest.value.study.keys,
    device: deviceOf(store.database),
    ...next,
    folder: store.layout.sealed,
    audio: audioToSeal(store, study.value, events.value),
  });
  if (!sealed.ok) return sealed;
  const registered = registerSealedFile(store.database, {
    session,
    ...next,
    study: created.study,
    file: sealed.value.name,
    sha256: sealed.value.sha256,
    lastEvent: last,
    sealedUtc: store.clock.utc(),
  });
  return registered.ok ? sealed : registered;
}

/** The recording, where consent to it stands at the end: taken back, it stays on the laptop. */
function audioToSeal(store: OpenProfile, study: Study, events: readonly JournalEvent[]): Iterable<AudioChunk> {
  const state = replay(study, events);
  if (!state.ok || state.value.consent.audio !== true) return [];
  return audioOf(store, state.value.header.session, events);
}

async function sealedBefore(store: OpenProfile, session: SessionId, last: number): Promise<SealedFile | null> {
  const newest = sealedFilesOf(store.database, session)[0];
  if (newest?.lastEvent !== last) return null;
  const file = path.join(store.layout.sealed, newest.file);
  const verified = await verifySessionFile(file);
  if (!verified.ok || verified.value.sha256 !== newest.sha256) return null;
  const { bytes, sha256, header } = verified.value;
  return { file, name: newest.file, bytes, sha256, header };
}
