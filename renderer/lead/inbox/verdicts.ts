import type { FileVerdict } from '../../../shared/merge/verdicts';

type Verdict = FileVerdict['verdict'];

const HARMLESS: readonly Verdict[] = ['merged', 'already_there', 'newer_kept'];

/** Whether somebody has to do something about a file. */
export function isProblem({ verdict }: FileVerdict): boolean {
  return !HARMLESS.includes(verdict);
}

/** What to do about a file: mostly its verdict says it, sometimes only the reason. */
export function adviceFor({ verdict, reason }: FileVerdict): Verdict | 'gone' | 'newer_program' {
  if (verdict !== 'cannot_be_opened') return verdict;
  if (reason?.code === 'file_unreadable') return 'gone';
  return reason?.code === 'file_future' ? 'newer_program' : verdict;
}

/** How many files got each verdict, in the order the verdicts first came. */
export function countVerdicts(verdicts: readonly FileVerdict[]): readonly (readonly [Verdict, number])[] {
  return [...Map.groupBy(verdicts, ({ verdict }) => verdict)].map(
    ([verdict, files]) => [verdict, files.length] as const,
  );
}

/** Numbers as people say them: 3, 5–8, 12. */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last !== undefined && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

/** The short name of a laptop: the first group of its fingerprint, which both sides can see. */
export function laptopName(fingerprint: string): string {
  return fingerprint.slice(0, 4);
}
