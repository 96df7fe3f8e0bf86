import { describe, expect, it } from 'vitest';
import { caseOfSession } from '../../../../electron/analyses/case-of-session';
import { countedCases, type CaseReading } from '../../../../electron/analyses/read-cases';
import { readSession } from '../../../../electron/dataset/session-source';
import { scoreRows, SCORE_VARIABLES } from '../../../../electron/dataset/tables/scores';
import type { InterviewCase } from '../../../../shared/analyses/interview-case';
import { resultsOf } from '../../../../shared/analyses/study-results';
import { results, type QuestionResults } from '../../../../shared/analyses/results';
import { problemOf } from '../../../../shared/base/problems';
import { defined } from '../../../../shared/statistics/estimate';
import { simulatedSource } from '../../../support/simulated-source';
import { lastOf } from '../../../support/respondents';

const answersOf = (cases: readonly InterviewCase[]): QuestionResults => lastOf(resultsOf(cases));

const source = simulatedSource({ count: 12, form: 'short' });
const sessions = source.sessions.map((session) => {
  const read = readSession(source, session);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
});
const cases = sessions.map(({ study, state }) => caseOfSession(study, state));

describe('the answers of a study', () => {
  it('fit the bridge, which knows no participant', () => {
    const found = answersOf(cases);
    expect(results.parse(found)).toEqual(found);
    expect(JSON.stringify(found)).not.toMatch(/QZX|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('use the D of the score table, and no other', () => {
    const column = SCORE_VARIABLES.findIndex(({ name }) => name === 'd_sciat');
    for (const [at, { state }] of sessions.entries()) {
      const row = scoreRows(state).find(([task]) => task === 'provider_pleasant');
      const automatic = cases[at]?.automatic.get('provider_pleasant');
      if (automatic?.kind === 'defined') expect(automatic.value.d).toBe(row?.[column]);
      else expect(automatic).toEqual({ kind: 'undefined', reason: 'task_too_many_errors' });
    }
    expect(cases.filter((one) => one.automatic.get('provider_pleasant')?.kind === 'defined').length).toBeGreaterThan(8);
  });

  it('show no automatic measure, and nothing else, for nine participants', () => {
    const nine = answersOf(cases.slice(0, 9));
    for (const { counted, result } of Object.values(nine)) {
      expect(counted).toBeLessThan(10);
      expect(result.state).toBe('too_few');
    }
  });

  it('count everybody once: in the finding, or missing with a reason', () => {
    for (const { counted, missing } of Object.values(answersOf(cases))) {
      expect(counted + missing.reduce((sum, { count }) => sum + count, 0)).toBe(cases.length);
    }
    // The short form asks two statements per relation: too few for a profile.
    expect(answersOf(cases).relational_shares.missing).toEqual([{ reason: 'too_few_answers', count: 12 }]);
  });

  it('have nothing to say without participants', () => {
    for (const { result } of Object.values(answersOf([]))) expect(result.state).toBe('too_few');
  });

  it('are the same whoever comes first', () => {
    const [one, other] = [answersOf(cases), answersOf(cases.toReversed())].map(({ recommendation: { result } }) =>
      result.state === 'found' ? result.found.recommendation : null,
    );
    expect(other?.counts).toEqual(one?.counts);
    expect(other?.netPromoter).toEqual(one?.netPromoter);
    expect(other?.mean.value).toBeCloseTo(one?.mean.value ?? Number.NaN, 12);
  });
});

describe('sessions that count', () => {
  const [first, second] = cases;
  if (!first || !second) throw new Error('two cases are needed');
  const held = (participant: string, createdUtc: string, one: InterviewCase): CaseReading => ({
    kind: 'in',
    participant,
    createdUtc,
    case: one,
  });

  it('are the last of each participant; the others are counted by why they are out', () => {
    const changed: InterviewCase = { ...second, scores: new Map([['loyalty_grade', defined(3)]]) };
    const {
      cases: counted,
      leftOut,
      unreadable,
    } = countedCases([
      held('ABC-0001', '2026-05-04T10:00:00.000Z', first),
      held('ABC-0002', '2026-05-05T10:00:00.000Z', changed),
      held('ABC-0002', '2026-05-04T10:00:00.000Z', second),
      { kind: 'out', why: 'practice' },
      { kind: 'out', why: 'unfinished' },
      { kind: 'out', why: 'withoutConsent' },
      { kind: 'unreadable', reason: problemOf('journal_damaged', { sequence: 3 }) },
    ]);
    expect(counted).toEqual([first, changed]);
    expect(leftOut).toEqual({ unfinished: 1, practice: 1, withoutConsent: 1, earlier: 1 });
    expect(unreadable.map(({ code }) => code)).toEqual(['journal_damaged']);
  });
});
