/** Words that SPSS keeps for itself and refuses as a variable's name (IBM SPSS Statistics, "Variable names"). */
const RESERVED = new Set(['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with']);
const LONGEST_NAME = 64;

/** A name that SPSS accepts and that no earlier variable has; names of variables are ASCII already. */
function acceptable(name: string, taken: ReadonlySet<string>): string {
  const begun = /^[a-z]/i.test(name) ? name : `v_${name}`;
  const free = RESERVED.has(begun.toLowerCase()) ? `${begun}_value` : begun;
  let candidate = free.slice(0, LONGEST_NAME);
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
    const ending = `_${number}`;
    candidate = `${free.slice(0, LONGEST_NAME - ending.length)}${ending}`;
  }
  return candidate;
}

/** Gives names in SPSS: as they are wherever SPSS allows it, at most 64 bytes, unique without regard to case. */
export class SavNames {
  readonly #taken = new Set<string>();

  of(name: string): string {
    const given = acceptable(name, this.#taken);
    this.#taken.add(given.toLowerCase());
    return given;
  }
}

/** The eight-byte name of the dictionary's nth record (from 0), which programs show only if the long names are lost. */
export function shortName(index: number): string {
  return `V${index.toString(36).toUpperCase().padStart(7, '0')}`;
}
