import type { z } from 'zod';
import { LANGUAGES } from '../base/ids';
import { problemOf, type Problem } from '../base/problems';
import { pathText, valueAt } from './path-text';

type Issue = z.core.$ZodIssue;

function isLanguage(name: unknown): boolean {
  return LANGUAGES.some((language) => language === name);
}

/** Turns what the format's schema refuses into the problem a person can mend, with the exact path. */
export function shapeProblem(issue: Issue, document: unknown): Problem {
  const path = pathText(issue.path);
  const value = valueAt(document, issue.path);
  const last = issue.path.at(-1);
  const absent = value === undefined || value === '';
  if (absent && isLanguage(last)) {
    return problemOf('study_language_missing', { path: pathText(issue.path.slice(0, -1)), language: String(last) });
  }
  if (issue.code === 'unrecognized_keys') {
    return problemOf('study_field_unknown', { path: pathText([...issue.path, issue.keys[0] ?? '']) });
  }
  if (value === undefined) return problemOf('study_field_missing', { path });
  if (issue.code === 'invalid_type') return problemOf('study_field_type', { path, expected: issue.expected });
  if (issue.code === 'invalid_value') {
    return problemOf('study_value_refused', { path, allowed: issue.values.map(String).join(', ') });
  }
  if (issue.code === 'too_small') return problemOf('study_value_low', { path, limit: Number(issue.minimum) });
  if (issue.code === 'too_big') return problemOf('study_value_high', { path, limit: Number(issue.maximum) });
  return problemOf('study_invalid', { path, reason: issue.message });
}
