import { z } from 'zod';
import type { SessionId, StudyId } from '../../../shared/base/ids';
import { textDecision, type TextDecision } from '../../../shared/export/texts';
import { variableDecision, type VariableDecision } from '../../../shared/export/variables';
import type { Clock } from '../database/clock';
import type { ReadableDatabase, WritableDatabase } from '../database/database';

const json = z.string().transform((text): unknown => JSON.parse(text));
const variableRow = z.object({
  variable: z.string(),
  decision: json.pipe(variableDecision),
  decidedUtc: z.iso.datetime(),
});
const textRow = z.object({ text: z.string(), decision: json.pipe(textDecision) });

/** What a lead decided about a variable, and when. */
export type RecordedVariableDecision = z.infer<typeof variableRow>;

const VARIABLE_COLUMNS = 'variable, decision, decided_utc AS decidedUtc';

/** The decisions that count about a study's variables: the last of each. One back to the study's own is not there. */
export function variableDecisionsOf(database: ReadableDatabase, study: StudyId): readonly RecordedVariableDecision[] {
  return database
    .all(
      variableRow,
      `SELECT ${VARIABLE_COLUMNS} FROM variable_decisions WHERE number IN
       (SELECT max(number) FROM variable_decisions WHERE study = ? GROUP BY variable) ORDER BY variable`,
      study,
    )
    .filter(({ decision }) => decision.kind !== 'as_study');
}

/** Writes down a decision about a variable; whether it may be made is for the caller to have checked. */
export function decideVariable(
  database: WritableDatabase,
  clock: Clock,
  { study, variable, decision }: { study: StudyId; variable: string; decision: VariableDecision },
): void {
  database.run(
    'INSERT INTO variable_decisions (study, variable, decision, decided_utc) VALUES (?, ?, ?, ?)',
    study,
    variable,
    JSON.stringify(decision),
    clock.utc(),
  );
}

/** The decisions that count about the texts of a study, by text. */
export function textDecisionsOf(database: ReadableDatabase, study: StudyId): TextDecisions {
  const rows = database.all(
    textRow,
    `SELECT text, decision FROM text_decisions WHERE number IN
     (SELECT max(number) FROM text_decisions WHERE study = ? GROUP BY text)`,
    study,
  );
  return new Map(rows.map(({ text, decision }): [string, TextDecision] => [text, decision]));
}

/** Writes down what somebody decided about a text of an interview. */
export function decideText(
  database: WritableDatabase,
  clock: Clock,
  decided: { study: StudyId; session: SessionId; text: string; decision: TextDecision },
): void {
  database.run(
    'INSERT INTO text_decisions (study, session, text, decision, decided_utc) VALUES (?, ?, ?, ?, ?)',
    decided.study,
    decided.session,
    decided.text,
    JSON.stringify(decided.decision),
    clock.utc(),
  );
}

/** Decisions by text id. */
export type TextDecisions = ReadonlyMap<string, TextDecision>;
