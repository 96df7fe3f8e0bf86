import { z } from 'zod';
import type { SessionSummary } from '../../../shared/session/summary';
import type { Assignment } from '../../../shared/study/assignment';
import { eventBody } from '../../../shared/session/events';
import {
  participantCode,
  sessionId,
  studyHash,
  type DeviceId,
  type ParticipantCode,
  type SessionId,
  type StudyId,
} from '../../../shared/base/ids';
import type { Study } from '../../../shared/study/schema';
import type { ReadableDatabase } from '../database/database';
import { deviceOf } from '../database/device';
import { indexEntry, type IndexEntry } from './session-index';
import { studyOf } from './studies';

const listRow = z.object({
  session: sessionId,
  studyHash,
  created: z.string(),
  createdUtc: z.iso.datetime(),
  entry: z.string().nullable(),
  sealedFile: z.string().nullable(),
  sealedEvent: z.int().nullable(),
});
type ListRow = z.infer<typeof listRow>;

const LIST = `
  SELECT sessions.session, sessions.study_hash AS studyHash, events.body AS created, events.utc AS createdUtc,
    session_index.entry, sealed_files.file AS sealedFile, sealed_files.last_event AS sealedEvent
  FROM sessions
  JOIN events ON events.session = sessions.session AND events.sequence = 1
  LEFT JOIN session_index ON session_index.session = sessions.session
  LEFT JOIN sealed_files ON sealed_files.session = sessions.session
    AND sealed_files.revision = (SELECT max(revision) FROM sealed_files AS other WHERE other.session = sessions.session)`;

function phaseOf(row: ListRow, entry: IndexEntry | null, isServed: boolean): SessionSummary['phase'] {
  if (entry?.phase === 'finished') return row.sealedEvent === entry.lastEvent ? 'sealed' : 'finished';
  if (!isServed || entry === null) return 'interrupted';
  return entry.phase;
}

function summaryOf(row: ListRow, study: Study, isServed: boolean): SessionSummary {
  const body = eventBody.parse(JSON.parse(row.created));
  if (body.type !== 'session_created') throw new Error('a journal begins with session_created');
  const created = body.payload;
  const entry = row.entry === null ? null : indexEntry.parse(JSON.parse(row.entry));
  const provider = study.providers.find((candidate) => candidate.id === created.provider);
  return {
    session: row.session,
    study: created.study,
    studyTitle: study.title,
    form: created.form,
    participant: created.participant,
    provider: created.provider,
    providerLabel: provider?.label ?? { nl: created.provider, en: created.provider },
    language: created.language,
    practice: created.practice,
    phase: phaseOf(row, entry, isServed),
    createdUtc: row.createdUtc,
    changedUtc: entry?.changedUtc ?? row.createdUtc,
    elapsedMs: entry?.elapsedMs ?? 0,
    answers: entry?.answers ?? 0,
    sealedFile: row.sealedFile,
  };
}

/** Sessions as the home screen lists them, newest first; `only` limits it to one. */
export function summariesOf(
  database: ReadableDatabase,
  isServed: (session: SessionId) => boolean,
  only: SessionId | null = null,
): SessionSummary[] {
  const rows =
    only === null
      ? database.all(listRow, `${LIST} ORDER BY sessions.number DESC`)
      : database.all(listRow, `${LIST} WHERE sessions.session = ?`, only);
  const studies = new Map<string, Study>();
  return rows.flatMap((row) => {
    const known = studies.get(row.studyHash);
    const study = known === undefined ? studyOf(database, row.studyHash) : { ok: true as const, value: known };
    if (!study.ok) return [];
    studies.set(row.studyHash, study.value);
    return [summaryOf(row, study.value, isServed(row.session))];
  });
}

const createdRow = z.object({ body: z.string() });

/** The cells already drawn for a study on this laptop, practice left out, in order. */
export function assignmentsOf(database: ReadableDatabase, study: StudyId): Assignment[] {
  return database
    .all(
      createdRow,
      `SELECT events.body FROM sessions JOIN events ON events.session = sessions.session AND events.sequence = 1
       WHERE sessions.study = ? AND sessions.practice = 0 ORDER BY sessions.number`,
      study,
    )
    .flatMap((row) => {
      const body = eventBody.parse(JSON.parse(row.body));
      return body.type === 'session_created' ? [body.payload.assignment] : [];
    });
}

const codeRow = z.object({ participant: z.string() });

/** Capitals that are not mistaken for digits or for one another when read aloud from paper. */
const CODE_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXZ';

/**
 * Three letters that tell this laptop's codes from those of others, drawn from its random id: codes of two laptops
 * would otherwise both begin at 1, and two persons would count as one in a merged dataset.
 */
function lettersOf(device: DeviceId): string {
  let rest = Number.parseInt(device.slice(0, 8), 16);
  return Array.from({ length: 3 }, () => {
    const letter = CODE_LETTERS.charAt(rest % CODE_LETTERS.length);
    rest = Math.floor(rest / CODE_LETTERS.length);
    return letter;
  }).join('');
}

/**
 * The participant code after the highest one this laptop gave: KTR-0001, KTR-0002 …
 * @param promised codes that belong to somebody who has no session yet
 */
export function nextParticipantCode(
  database: ReadableDatabase,
  promised: readonly ParticipantCode[] = [],
): ParticipantCode {
  const prefix = `${lettersOf(deviceOf(database).device)}-`;
  const numbers = database
    .all(codeRow, 'SELECT participant FROM sessions')
    .map((row) => row.participant)
    .concat(promised)
    .filter((code) => code.startsWith(prefix))
    .map((code) => Number(code.slice(prefix.length)));
  const next = numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
  return participantCode.parse(`${prefix}${String(next).padStart(4, '0')}`);
}

/** How many sessions a study has on this laptop, all its versions together. */
export function countSessions(database: ReadableDatabase, study: StudyId): number {
  const row = database.get(
    z.object({ count: z.int() }),
    'SELECT count(*) AS count FROM sessions WHERE study = ?',
    study,
  );
  return row?.count ?? 0;
}
