import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { previewExport } from '../../../electron/dataset/export';
import { decisionsOf } from '../../../electron/dataset/export-decisions';
import { mergedSource } from '../../../electron/dataset/merged-source';

import { scoreRows, SCORE_VARIABLES } from '../../../electron/dataset/tables/scores';
import { readEnrolment } from '../../../electron/exchange/study/device-enrolment';
import { deviceGaps } from '../../../electron/exchange/merge/missing-files';
import type { UnlockedStudyKey } from '../../../electron/exchange/study/study-keys';
import { openSessionFile } from '../../../electron/exchange/session-file/open';
import type { AudioChunk } from '../../../electron/exchange/session-file/payload';
import { recoveryState } from '../../../electron/exchange/recovery/request-and-answer';
import { fingerprintsOf } from '../../../electron/exchange/study/study-service';
import { readStudyPackage } from '../../../electron/exchange/study/study-package';
import { revokedDevicesOf } from '../../../electron/store/merged/enrolled-devices';
import type { OpenProfile } from '../../../electron/store/profile/open-profile';
import { audioOf } from '../../../electron/store/recording/recording';
import { conflictsOf, eachMergedJournal } from '../../../electron/store/merged/merged-sessions';
import { enrolledDevicesOf } from '../../../electron/store/merged/enrolled-devices';
import { exportsHolding, exportsOf, withdrawnCodes } from '../../../electron/store/merged/export-ledger';
import { latestTimingCertificate, preferenceOf } from '../../../electron/store/database/preferences';
import { listStudies, studyKey } from '../../../electron/store/session/studies';
import { mergedStoreOf } from '../../../electron/store/merged/merged-store';
import { readSession } from '../../../electron/store/session/read-session';
import { sealedFilesOf } from '../../../electron/store/session/sealed-files';
import {
  textDecisionsOf,
  variableDecisionsOf,
  variableHistoryOf,
} from '../../../electron/store/merged/export-decisions';
import { tourProgress } from '../../../shared/bridge/tour';
import { digestOf } from '../../../shared/base/canonical-json';
import { instrumentScores } from '../../../shared/instruments/score-columns';
import type { JournalEvent } from '../../../shared/session/events';
import { trialsOf } from '../../../shared/session/state';
import { replay } from '../../../shared/session/reducer';
import { withdrawalCode, withdrawalCodeOf } from '../../../shared/session/withdrawal-code';
import { studyId, type StudyId } from '../../../shared/base/ids';
import { loadStudy } from '../../../shared/study-document/loader';
import type { Study } from '../../../shared/study/schema';
import { valueOf } from '../../support/profile';
import { filesUnder, inProfile, inVault } from './opened';

/** What the program makes of the files; expected.json holds the same as the version before found it. */

export const STUDY: StudyId = studyId.parse('reference_study');

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Twelve digits: sums in another order end in another last digit, and mean the same. */
function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

/** A journal by its end, its counts, and everything that is scored from it. */
function journalFacts(study: Study, events: readonly JournalEvent[]) {
  const state = valueOf(replay(study, events));
  const scores = instrumentScores(study, state).map(({ variable, score }): [string, unknown] => [
    variable,
    score.kind === 'defined' ? rounded(score.value) : `no score: ${score.reason}`,
  ]);
  const taskScores = scoreRows(state).map((row) =>
    Object.fromEntries(
      SCORE_VARIABLES.flatMap(({ name }, index) => {
        const cell = row[index] ?? null;
        return cell === null ? [] : [[name, rounded(cell)]];
      }),
    ),
  );
  return {
    events: events.length,
    lastHash: events.at(-1)?.hash ?? null,
    participant: state.header.participant,
    language: state.header.language,
    form: state.header.form,
    assignment: state.header.assignment,
    phase: state.phase,
    place: state.place,
    activeMs: state.activeMs,
    answers: Object.keys(state.answers).length,
    corrected: Object.values(state.answers).filter(({ superseded }) => superseded.length > 0).length,
    captures: Object.values(state.captures).map(({ capture, superseded }) => [capture.kind, superseded.length]),
    trials: state.taskAttempts.flatMap(trialsOf).length,
    choices: Object.keys(state.pressure).length,
    pauses: state.pauses.length,
    consent: state.consent,
    verdict: state.certificate?.verdict ?? null,
    audio: state.audioChunks.map(({ sha256: digest }) => digest),
    ignored: state.ignored,
    scores: Object.fromEntries(scores),
    taskScores,
  };
}

function sessionFacts(store: OpenProfile) {
  return valueOf(store.sessions.list()).map((summary) => {
    const { study, events } = valueOf(readSession(store.database, summary.session));
    const recorded = [...audioOf(store, summary.session, events)];
    return {
      summary,
      sealed: sealedFilesOf(store.database, summary.session),
      recorded: recorded.map(({ chunk, bytes }) => [chunk, sha256(bytes)]),
      journal: journalFacts(study, events),
    };
  });
}

/** An interviewer's profile: what is in it, every session, and who is in the vault. */
export async function interviewerFacts(folder: string, passphrase: string) {
  const profile = await inProfile(folder, passphrase, async (store) => ({
    profile: store.profile,
    interviewer: store.interviewer,
    pinOpens: (await store.checkPin('2468')).ok,
    studies: listStudies(store.database).map(({ hash, study }) => [study.id, hash]),
    fingerprints: valueOf(fingerprintsOf(store, STUDY)),
    certificate: latestTimingCertificate(store.database),
    tour: preferenceOf(store.database, 'tour', tourProgress, { stop: 0, known: false }),
    recovery: valueOf(await recoveryState(folder)),
    sessions: sessionFacts(store),
  }));
  return { ...profile, vault: await inVault(folder, passphrase, (vault) => valueOf(vault.contents())) };
}

/** What stands in a lead's store after merging, without the moment it was merged. */
export function mergedFacts(store: OpenProfile) {
  const merged = mergedStoreOf(store.database, store.clock);
  return {
    sessions: [...eachMergedJournal(store.database, STUDY)].map(({ session, journal }) => {
      const { mergedUtc: _mergedUtc, ...row } = session;
      const { studyHash, events } = valueOf(journal);
      return { ...row, studyHash, events: events.length, lastHash: events.at(-1)?.hash ?? null };
    }),
    revisions: merged.sessionsOf(STUDY).map((session) => [session, merged.revisionsOf(session)]),
    conflicts: conflictsOf(store.database, STUDY).map(({ session, revision, rivals }) => ({
      session,
      revision,
      rivals: rivals.map(({ mergedUtc: _mergedUtc, ...rival }) => rival),
    })),
    files: merged.filesOf(STUDY),
    gaps: deviceGaps(merged.filesOf(STUDY)),
  };
}

/** Who a new export would hold, by the lead's decisions as they stand. */
function previewFacts(store: OpenProfile) {
  const decisions = decisionsOf(store.database, STUDY, 'internal', true);
  const source = valueOf(mergedSource(store.database, STUDY));
  const planned = previewExport(source, { decisions }, () => undefined);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const { sessions, excluded, removed, unclassified } = planned.value;
  return { sessions: sessions.length, excluded, removed, unclassified };
}

/** A lead's profile: merged store, devices, decisions, and the ledger of exports. */
export function leadFacts(folder: string, passphrase: string) {
  return inProfile(folder, passphrase, async (store) => {
    const { database } = store;
    const merged = mergedStoreOf(database, store.clock);
    const key = studyKey(database, STUDY);
    const withdrawn = [...withdrawnCodes(database)];
    const codes = withdrawalCode.array().parse([...merged.sessionsOf(STUDY).map(withdrawalCodeOf), ...withdrawn]);
    return {
      interviewer: store.interviewer,
      pinOpens: (await store.checkPin('1357')).ok,
      studies: listStudies(database).map(({ hash, study }) => [study.id, hash]),
      fingerprints: valueOf(fingerprintsOf(store, STUDY)),
      key: key === null ? null : sha256(key),
      merged: mergedFacts(store),
      decisions: merged.sessionsOf(STUDY).flatMap((session) => merged.decisionsOf(session)),
      enrolled: enrolledDevicesOf(database, STUDY),
      struckOff: revokedDevicesOf(database, STUDY),
      withdrawn,
      exports: exportsOf(database, STUDY),
      holding: codes.map((code) => [code, exportsHolding(database, code).map((held) => held.export)]),
      preview: previewFacts(store),
      variables: variableDecisionsOf(database, STUDY),
      variableHistory: variableHistoryOf(database, STUDY),
      texts: [...textDecisionsOf(database, STUDY)].sort(([one], [other]) => (one < other ? -1 : 1)),
    };
  });
}

async function sessionFileFacts(folder: string, name: string, identity: string) {
  const audio: [number, string][] = [];
  const onAudio = ({ chunk, bytes }: AudioChunk): void => void audio.push([chunk, sha256(bytes)]);
  const opened = valueOf(await openSessionFile(path.join(folder, name), identity, { onAudio }));
  const { header, sha256: digest, bytes } = opened.outside;
  const { lastHash, events, answers, trials, participant } = journalFacts(opened.study, opened.events);
  const { contents, certificate } = opened;
  return {
    name,
    header,
    sha256: digest,
    bytes,
    contents,
    certificate,
    audio,
    events,
    lastHash,
    answers,
    trials,
    participant,
  };
}

/** Everything that travels: the study, its package and key, enrolments, session files. */
export async function travellingFacts(folder: string, key: UnlockedStudyKey) {
  const document = valueOf(loadStudy(fs.readFileSync(path.join(folder, 'study.json'), 'utf8')));
  const { study, hash, keys, fingerprint } = valueOf(await readStudyPackage(path.join(folder, 'study.ucstudy')));
  const enrolments = [];
  for (const name of filesUnder(folder, '.ucdevice'))
    enrolments.push({ name, ...valueOf(await readEnrolment(path.join(folder, name))) });
  const sessionFiles = [];
  for (const name of filesUnder(folder, '.ucsession'))
    sessionFiles.push(await sessionFileFacts(folder, name, key.identity));
  return {
    document: { id: document.id, keys: document.keys, hash: digestOf(document) },
    package: { id: study.id, hash, keys, fingerprint, items: study.items.length, blocks: study.blocks.length },
    key: { recipient: key.recipient, verifyKey: key.verifyKey },
    enrolments,
    sessionFiles,
  };
}
