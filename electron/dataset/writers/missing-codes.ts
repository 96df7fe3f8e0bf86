import { MISSING_LABELS, type Cell } from '../table';

type Missing = Extract<Cell, { missing: unknown }>;
/** Every reason for a missing cell, in the order of the codebook. */
export type MissingName = Missing['missing'];

function isMissingName(name: string): name is MissingName {
  return Object.hasOwn(MISSING_LABELS, name);
}

/** The reasons in their fixed order: the first is number 1 in every program that needs numbers. */
export const MISSING_NAMES: readonly MissingName[] = Object.keys(MISSING_LABELS).filter(isMissingName);

const RANKS = new Map(MISSING_NAMES.map((name, index) => [name, index]));

/** Place of a reason in the fixed order, from 0. */
export function missingRank(name: MissingName): number {
  return RANKS.get(name) ?? 0;
}
