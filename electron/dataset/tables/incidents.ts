import type { AnswerRecord } from '../../../shared/session/state';
import type { SessionState } from '../../../shared/session/reducer';
import type { Study } from '../../../shared/study/schema';
import type { Cell, Variable } from '../table';
import { cellOfAnswer, columnsOfItem } from './item-variables';

const MS_PER_MINUTE = 60_000;
const MS_PER_SECOND = 1000;
/** The instrument whose answers tell what went wrong between participant and provider. */
const INCIDENT_INSTRUMENT = 'incidents';

const BASE: Omit<Variable, 'name' | 'label' | 'type'> = {
  classification: 'safe',
  categories: [],
  mayBeMissing: false,
  source: 'session',
};

const KINDS = [
  {
    value: 'answer',
    label: { nl: 'Antwoord over een voorval met de aanbieder', en: 'Answer about an incident with the provider' },
  },
  { value: 'pause', label: { nl: 'Pauze', en: 'Pause' } },
  { value: 'interruption', label: { nl: 'Onderbreking', en: 'Interruption' } },
  { value: 'block_skipped', label: { nl: 'Blok overgeslagen', en: 'Block skipped' } },
  { value: 'block_repeated', label: { nl: 'Blok herhaald', en: 'Block repeated' } },
];

/** The columns of the incidents table, without the ids that the export adds. */
export const INCIDENT_VARIABLES: readonly Variable[] = [
  { ...BASE, name: 'entry', type: 'integer', label: { nl: 'Volgnummer in de sessie', en: 'Number in the session' } },
  { ...BASE, name: 'kind', type: 'string', categories: KINDS, label: { nl: 'Soort', en: 'Kind' } },
  {
    ...BASE,
    name: 'about',
    type: 'string',
    label: { nl: 'Vraag, reden, oorzaak of blok', en: 'Question, reason, cause or block' },
  },
  {
    ...BASE,
    name: 'value',
    type: 'string',
    mayBeMissing: true,
    label: { nl: 'Antwoord, of code van een overgeslagen blok', en: 'Answer, or the code of a skipped block' },
  },
  {
    ...BASE,
    name: 'minute',
    type: 'number',
    unit: 'min',
    label: { nl: 'Minuten sinds het begin van de sessie', en: 'Minutes since the session began' },
  },
  { ...BASE, name: 'duration', type: 'number', unit: 's', label: { nl: 'Duur', en: 'Duration' } },
];

interface Entry {
  readonly kind: string;
  readonly about: string;
  readonly value: Cell;
  readonly atMs: number;
  readonly durationMs: number | null;
}

function textual(cell: Cell): Cell {
  return cell === null || typeof cell === 'object' ? cell : String(cell);
}

/** Answers of the incident branch that may leave as they are; sensitive ones stay in the answers table, guarded. */
function answersOf(study: Study, state: SessionState): Entry[] {
  const items = study.items.filter(
    (item) => item.instrument?.name === INCIDENT_INSTRUMENT && item.classification === 'safe',
  );
  return items.flatMap((item) => {
    const records = Object.values(state.answers).filter((record: AnswerRecord) => record.item === item.id);
    return records.flatMap((record) =>
      // A day's number is a date: only its distance to the first session may leave, in the answers table.
      columnsOfItem(item, record.occasion)
        .filter(({ isDay }) => !isDay)
        .map((column) => ({
          kind: 'answer',
          about: column.variable.name,
          value: textual(cellOfAnswer(column, record.answer)),
          atMs: record.monotonicMs,
          durationMs: null,
        })),
    );
  });
}

/** What happened to the session itself, without the interviewer's notes. */
function eventsOf(state: SessionState): Entry[] {
  const pauses = state.pauses.map((pause) => ({
    kind: 'pause',
    about: pause.reason,
    value: null,
    atMs: pause.startMs,
    durationMs: pause.endMs === null ? null : pause.endMs - pause.startMs,
  }));
  const interruptions = state.interruptions.map(({ cause, monotonicMs, durationMs }) => ({
    kind: 'interruption',
    about: cause,
    value: null,
    atMs: monotonicMs,
    durationMs,
  }));
  const skipped = Object.entries(state.skippedBlocks).map(([block, { code, monotonicMs }]) => ({
    kind: 'block_skipped',
    about: block,
    value: { missing: code },
    atMs: monotonicMs,
    durationMs: null,
  }));
  const repeated = state.repeats.map(({ block, monotonicMs }) => ({
    kind: 'block_repeated',
    about: block,
    value: null,
    atMs: monotonicMs,
    durationMs: null,
  }));
  return [...pauses, ...interruptions, ...skipped, ...repeated];
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/**
 * What went wrong, long form, in order of time: answers of the incident branch, pauses, interruptions, blocks skipped
 * and repeated. Times are minutes since the session began and seconds, to one decimal; no clock time and no note.
 */
export function incidentRows(study: Study, state: SessionState): Cell[][] {
  const entries = [...answersOf(study, state), ...eventsOf(state)].toSorted((one, other) => one.atMs - other.atMs);
  return entries.map(({ kind, about, value, atMs, durationMs }, index) => [
    index + 1,
    kind,
    about,
    value,
    oneDecimal(atMs / MS_PER_MINUTE),
    durationMs === null ? null : oneDecimal(durationMs / MS_PER_SECOND),
  ]);
}
