import type { SessionState } from '../../../shared/session/reducer';
import type { Text } from '../../../shared/base/ids';
import type { Option, Study } from '../../../shared/study/schema';
import type { Cell, Variable, VariableType } from '../table';

interface SessionColumn {
  name: string;
  type: VariableType;
  label: Text;
  unit?: Variable['unit'];
  quasi?: boolean;
  categories?(study: Study): readonly Option[];
  cell(state: SessionState): Cell;
}

const MS_PER_MINUTE = 60_000;

function minutes(ms: number): number {
  return Math.round(ms / MS_PER_MINUTE);
}

/** Session facts without any clock time, device, interviewer or file name. */
const SESSION_COLUMNS: readonly SessionColumn[] = [
  {
    name: 'form',
    type: 'string',
    label: { nl: 'Vorm van het gesprek', en: 'Form of the interview' },
    cell: (state) => state.header.form,
  },
  {
    name: 'interview_language',
    type: 'string',
    label: { nl: 'Taal van het gesprek', en: 'Language of the interview' },
    quasi: true,
    cell: (state) => state.header.language,
  },
  {
    name: 'provider',
    type: 'string',
    label: { nl: 'Aanbieder waar het gesprek over ging', en: 'Provider the interview was about' },
    quasi: true,
    categories: (study) => study.providers.map(({ id, label }) => ({ value: id, label })),
    cell: (state) => state.header.provider,
  },
  {
    name: 'arm',
    type: 'string',
    label: { nl: 'Arm van het ontwerp', en: 'Arm of the design' },
    categories: (study) => study.arms.map(({ id, label }) => ({ value: id, label })),
    cell: (state) => state.header.assignment.arm,
  },
  {
    name: 'cell',
    type: 'integer',
    label: { nl: 'Cel van het ontwerp', en: 'Cell of the design' },
    cell: (state) => state.header.assignment.cell,
  },
  {
    name: 'first_mapping',
    type: 'string',
    label: { nl: 'Eerste koppeling in associatietaken', en: 'First mapping in association tasks' },
    cell: (state) => state.header.assignment.firstMapping,
  },
  {
    name: 'positive_side',
    type: 'string',
    label: { nl: 'Kant van de toets voor prettige woorden', en: 'Side of the key for pleasant words' },
    cell: (state) => state.header.assignment.positiveSide,
  },
  {
    name: 'active_minutes',
    type: 'integer',
    label: { nl: 'Duur zonder pauzes', en: 'Duration without pauses' },
    unit: 'min',
    cell: (state) => minutes(state.activeMs),
  },
  {
    name: 'pauses',
    type: 'integer',
    label: { nl: 'Aantal pauzes', en: 'Number of pauses' },
    cell: (state) => state.pauses.length,
  },
  {
    name: 'interruptions',
    type: 'integer',
    label: { nl: 'Aantal onderbrekingen', en: 'Number of interruptions' },
    cell: (state) => state.interruptions.length,
  },
  {
    name: 'ended_early',
    type: 'boolean',
    label: { nl: 'Voortijdig beëindigd', en: 'Ended early' },
    cell: (state) => state.finish?.early ?? null,
  },
  {
    name: 'timing_verdict',
    type: 'string',
    label: { nl: 'Oordeel van de tijdmeting-controle', en: 'Verdict of the timing check' },
    cell: (state) => state.certificate?.verdict ?? null,
  },
];

/** The session columns as variables, without the ids and the day that the export adds. */
export function sessionVariables(study: Study): Variable[] {
  return SESSION_COLUMNS.map(({ name, type, label, unit, quasi, categories }) => ({
    name,
    type,
    label,
    classification: quasi ? 'quasi' : 'safe',
    categories: categories ? categories(study) : [],
    mayBeMissing: false,
    source: 'session',
    ...(unit ? { unit } : {}),
    ...(quasi ? { generalisation: { kind: 'rare' } as const } : {}),
  }));
}

/** The cells of one session, in the order of sessionVariables. */
export function cellsOfSession(state: SessionState): Cell[] {
  return SESSION_COLUMNS.map((column) => column.cell(state));
}
