import type { ExportVariable, VariableDecision } from '../../shared/export/variables';
import type { StudyId } from '../../shared/base/ids';
import { problemOf } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';
import type { Classification, Study } from '../../shared/study/schema';
import type { Clock } from '../store/database/clock';
import type { ReadableDatabase, WritableDatabase } from '../store/database/database';
import {
  decideVariable,
  textDecisionsOf,
  variableDecisionsOf,
  type RecordedVariableDecision,
} from '../store/merged/export-decisions';
import { DAY, type ExportDecisions } from './export-plan';
import type { DisclosureProfile } from '../../shared/export/disclosure-profile';
import { sessionVariables } from './tables/sessions';
import type { Variable } from './table';
import { allowedFor, classificationOf, lockOf, studyVariables, type StudyVariable } from './study-variables';

/**
 * What the lead decided about a study, as an export takes it: the window and the command line both export by these.
 * @param withTexts whether texts go along, as they were decided one by one
 */
export function decisionsOf(
  database: ReadableDatabase,
  study: StudyId,
  profile: DisclosureProfile,
  withTexts: boolean,
): ExportDecisions {
  const decided = variableDecisionsOf(database, study).flatMap(({ variable, decision }) =>
    decision.kind === 'own' ? [{ variable, decision }] : [],
  );
  return {
    profile,
    classification: Object.fromEntries(
      decided.map(({ variable, decision }): [string, Classification | null] => [variable, decision.classification]),
    ),
    generalisation: Object.fromEntries(
      decided.flatMap(({ variable, decision }) =>
        decision.generalisation === null ? [] : [[variable, decision.generalisation] as const],
      ),
    ),
    texts: withTexts ? textDecisionsOf(database, study) : null,
  };
}

function shown(variable: StudyVariable, recorded: RecordedVariableDecision | undefined): ExportVariable {
  const own = recorded?.decision.kind === 'own' ? recorded.decision : null;
  const { id, kind, label, declared, generalisation, values, options } = variable;
  return {
    id,
    kind,
    label,
    declared,
    declaredSteps: generalisation,
    classification: classificationOf(variable, own === null ? {} : { [id]: own.classification }),
    steps: own?.generalisation ?? generalisation,
    values,
    options: [...options],
    allowed: [...allowedFor(variable)],
    lock: lockOf(variable),
    decidedUtc: own === null ? null : (recorded?.decidedUtc ?? null),
  };
}

/** What the program itself says of a session; its classification is not for the lead to change. */
function fixed({ name, label, classification, generalisation, categories }: Variable): ExportVariable {
  return {
    id: name,
    kind: 'session',
    label,
    declared: classification,
    declaredSteps: generalisation ?? null,
    classification,
    steps: generalisation ?? null,
    values: 'other',
    options: categories.flatMap(({ value, label: words }) => [{ value: String(value), label: words }]),
    allowed: [classification],
    lock: 'program',
    decidedUtc: null,
  };
}

/** Every variable of a study as it is classified now: what is asked, and what the program says of a session. */
export function variablesShown(database: ReadableDatabase, study: Study): ExportVariable[] {
  const recorded = new Map(variableDecisionsOf(database, study.id).map((one) => [one.variable, one]));
  const asked = studyVariables(study).map((variable) => shown(variable, recorded.get(variable.id)));
  return [...asked, ...[DAY, ...sessionVariables(study)].map(fixed)];
}

/**
 * Writes down a lead's decision about a variable.
 * @returns `export_variable_locked` where the study's own classification must stay
 */
export function classifyVariable(
  database: WritableDatabase,
  clock: Clock,
  study: Study,
  variable: string,
  decision: VariableDecision,
): Result<ExportVariable> {
  const found = studyVariables(study).find(({ id }) => id === variable);
  const locked = failure(problemOf('export_variable_locked', { variable }));
  if (found === undefined || lockOf(found) === 'direct') return locked;
  if (decision.kind === 'own' && !allowedFor(found).includes(decision.classification)) return locked;
  decideVariable(database, clock, { study: study.id, variable, decision });
  return success(
    shown(
      found,
      variableDecisionsOf(database, study.id).find((one) => one.variable === variable),
    ),
  );
}
