import type { Text } from '../../shared/base/ids';
import { problemOf, type Problem } from '../../shared/base/problems';
import { assertNever, failure, success, type Result } from '../../shared/base/result';
import { anonymise, type Anonymised, type InformationLoss, type OutOfReach } from './anonymise/anonymise';
import { encodeColumn, type EncodedColumn } from './anonymise/columns';
import { hierarchyOf, type Hierarchy } from './anonymise/hierarchies';
import { measureRisk, type RiskReport } from './anonymise/risk';
import { MAY_FAIL, type ProfileRules } from './disclosure-profiles';
import type { Cell, Variable } from './table';

/** A column of one of the tables with a row per session. */
export interface SessionColumn {
  readonly table: string;
  readonly variable: Variable;
  readonly cells: readonly Cell[];
}

/** What happened to a quasi-identifier. */
export interface VariableChange {
  readonly name: string;
  readonly label: Text;
  /** In words: as recorded, in bands, taken together, left out. */
  readonly done: Text;
  readonly isChanged: boolean;
  readonly isLeftOut: boolean;
  /** Cells taken out one by one. */
  readonly suppressedCells: number;
}

export interface Deidentified {
  /** Columns of the sessions that stay, without those left out whole. */
  readonly columns: readonly SessionColumn[];
  /** Places of the sessions that stay. */
  readonly kept: readonly number[];
  readonly before: RiskReport;
  readonly after: RiskReport;
  readonly loss: InformationLoss;
  readonly changes: readonly VariableChange[];
}

function encoded({ variable, cells }: SessionColumn): EncodedColumn {
  return encodeColumn(variable.name, cells);
}

function problemFrom(reason: OutOfReach, rules: ProfileRules): Problem {
  switch (reason.kind) {
    case 'too_few':
      return problemOf('export_too_few', { count: reason.people, k: rules.k });
    case 'uniform':
      return problemOf('export_sensitive_uniform', { variables: reason.columns.join(', ') });
    default:
      return assertNever(reason, 'problemFrom');
  }
}

function numbered(participants: readonly string[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(participants, (participant) => {
    const number = known.get(participant) ?? known.size;
    known.set(participant, number);
    return number;
  });
}

function takenOut(cells: readonly Cell[]): number {
  return cells.filter((cell) => typeof cell === 'object' && cell !== null && cell.missing === 'suppressed').length;
}

/** The variable as its level writes it: other type and labels, and in words what was done. */
function variableAt(variable: Variable, { levels }: Hierarchy, level: number): Variable {
  const at = levels[level];
  if (!at || level === 0) return { ...variable, mayBeMissing: true };
  const { minimum: _minimum, maximum: _maximum, unit: _unit, ...rest } = variable;
  return { ...rest, type: at.type, categories: at.categories, mayBeMissing: true, generalised: at.done };
}

function rewritten(
  columns: readonly SessionColumn[],
  quasi: readonly SessionColumn[],
  hierarchies: readonly Hierarchy[],
  { node, keys }: Anonymised,
  kept: readonly number[],
): { columns: SessionColumn[]; changes: VariableChange[]; keys: EncodedColumn[] } {
  const pick = (cells: readonly Cell[]): Cell[] => kept.map((record) => cells[record] ?? null);
  const changes = quasi.map(({ variable, cells }, place): VariableChange => {
    const level = node[place] ?? 0;
    const levels = hierarchies[place]?.levels ?? [];
    const isLeftOut = level === levels.length - 1;
    const suppressedCells = isLeftOut ? 0 : takenOut(pick(keys[place] ?? [])) - takenOut(pick(cells));
    const done = levels[level]?.done ?? variable.label;
    const isChanged = level > 0 || suppressedCells > 0;
    return { name: variable.name, label: variable.label, done, isChanged, isLeftOut, suppressedCells };
  });
  const after = columns.flatMap((column): SessionColumn[] => {
    const place = quasi.indexOf(column);
    const hierarchy = hierarchies[place];
    if (!hierarchy) return [{ ...column, cells: pick(column.cells) }];
    if (changes[place]?.isLeftOut) return [];
    const variable = variableAt(column.variable, hierarchy, node[place] ?? 0);
    return [{ ...column, variable, cells: pick(keys[place] ?? []) }];
  });
  return { columns: after, changes, keys: keys.map((cells, place) => encodeColumn(String(place), pick(cells))) };
}

/** Only the last level, which leaves the variable out: then no record is in any class. */
function leftOut({ column, levels }: Hierarchy): Hierarchy {
  return { column, levels: levels.slice(-1) };
}

/**
 * Applies a profile's rules to the columns with a row per session: every quasi-identifier becomes coarser, is taken
 * out in places, or goes, until each class holds enough persons and enough different sensitive values.
 * @param participants who each session is of: a person with several sessions counts once
 * @returns `export_too_few`, `export_sensitive_uniform`
 */
export function deidentify(
  columns: readonly SessionColumn[],
  participants: readonly string[],
  rules: ProfileRules,
): Result<Deidentified> {
  const persons = numbered(participants);
  const quasi = columns.filter(({ variable }) => variable.classification === 'quasi');
  const sensitive = columns.filter(({ variable }) => variable.classification === 'sensitive');
  const sensitiveColumns = sensitive.map(encoded);
  const people = new Set(participants).size;
  const isFew = people > 1 && people < rules.k && rules.leavesOutWhenFew;
  const whole = quasi.map((column) => hierarchyOf(column.variable, encoded(column), rules.k));
  const hierarchies = isFew ? whole.map(leftOut) : whole;
  const result = anonymise({
    hierarchies,
    sensitive: sensitiveColumns,
    persons,
    records: participants.length,
    rule: isFew ? { k: 1, l: 1, mayFail: 0 } : { k: rules.k, l: rules.l, mayFail: MAY_FAIL },
  });
  if (!result.ok) return failure(problemFrom(result.error, rules));
  const kept = [...result.value.removed.keys()].filter((record) => result.value.removed[record] === 0);
  const after = rewritten(columns, quasi, hierarchies, result.value, kept);
  const question = { k: rules.k, l: rules.l, threshold: rules.threshold, population: null };
  const pick = (codes: Int32Array): Int32Array => Int32Array.from(kept, (record) => codes[record] ?? 0);
  return success({
    columns: after.columns,
    kept,
    changes: after.changes,
    loss: result.value.loss,
    before: measureRisk({ ...question, keys: quasi.map(encoded), sensitive: sensitiveColumns, persons }),
    after: measureRisk({
      ...question,
      keys: after.keys,
      sensitive: sensitiveColumns.map((column) => ({ ...column, codes: pick(column.codes) })),
      persons: pick(persons),
    }),
  });
}
