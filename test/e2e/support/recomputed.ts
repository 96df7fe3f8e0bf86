import type { TrialRecord } from '../../../shared/associations/trial';
import type { SessionState } from '../../../shared/session/reducer';

/**
 * The same numbers as on the lead's pages, worked out from the answers and trials of journals alone: nothing here
 * uses the instruments, the scoring or the analyses of the program.
 */

function given(state: SessionState, key: string): number | null {
  const answer = state.answers[key]?.answer;
  return answer?.kind === 'value' && typeof answer.value === 'number' ? answer.value : null;
}

/** What sessions answered to a question with a number, those without an answer left out. */
export function numberAnswers(states: readonly SessionState[], item: string): number[] {
  return states.flatMap((state) => given(state, item) ?? []);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const MODELS = {
  communal: 'communal_sharing',
  authority: 'authority_ranking',
  equality: 'equality_matching',
  market: 'market_pricing',
};

/** The dominant relational model, `mixed` when it leads by less than 1.96 * sqrt(2) * 1.2 * sqrt(0.2) = 1.4876; null without four means. */
export function relationModel(state: SessionState): string | null {
  const means = Object.entries(MODELS).map(([stem, model]) => {
    const answers = [1, 2, 3, 4, 5].flatMap((number) => given(state, `relation_${stem}_${number}`) ?? []);
    return { model, value: answers.length >= 4 ? mean(answers) : null };
  });
  const known = means.flatMap(({ model, value }) => (value === null ? [] : [{ model, value }]));
  if (known.length < 4) return null;
  const [first, second] = known.toSorted((one, other) => other.value - one.value);
  if (!first || !second) return null;
  return first.value - second.value >= 1.4876 ? first.model : 'mixed';
}

/** D of a single-category task after Karpinski & Steinman (2006), or null when over 20 % errors or nothing to score. */
export function automaticD(state: SessionState, task: string): number | null {
  const blocks = new Map<number, readonly TrialRecord[]>();
  for (const attempt of state.taskAttempts) {
    if (attempt.task === task && attempt.outcome === 'completed') blocks.set(attempt.block, attempt.chunks.flat());
  }
  const trials = [...blocks.values()]
    .flat()
    .filter(({ invalidReason, timedOut }) => invalidReason === null && !timedOut);
  const tests = trials.filter(({ blockRole }) => blockRole.startsWith('test_'));
  const wrong = tests.filter(({ correct }) => !correct).length;
  if (tests.length === 0 || wrong / tests.length > 0.2) return null;
  const correctOnes: number[] = [];
  const means = ['test_compatible', 'test_incompatible'].map((role) => {
    const used = tests.flatMap(({ blockRole, latencyMs, correct }) =>
      blockRole === role && latencyMs !== null && latencyMs >= 350 ? [{ latencyMs, correct }] : [],
    );
    const penalty = mean(used.map(({ latencyMs }) => latencyMs)) + 400;
    correctOnes.push(...used.filter(({ correct }) => correct).map(({ latencyMs }) => latencyMs));
    return mean(used.map(({ latencyMs, correct }) => (correct ? latencyMs : penalty)));
  });
  const middle = mean(correctOnes);
  const deviation = Math.sqrt(
    correctOnes.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (correctOnes.length - 1),
  );
  const [compatible = 0, incompatible = 0] = means;
  return (incompatible - compatible) / deviation;
}

/** An answer beside the mean of both questions on staying, for those who answered all three. */
export function stayers(states: readonly SessionState[], item: string): (readonly [number, number])[] {
  return states.flatMap((state) => {
    const answers = [item, 'intention_repurchase_1', 'intention_repurchase_2'].map((name) => given(state, name));
    const [first, one, other] = answers;
    return first === null ||
      first === undefined ||
      one === null ||
      one === undefined ||
      other === null ||
      other === undefined
      ? []
      : [[first, (one + other) / 2] as const];
  });
}

/** Slope of the least-squares line: covariance over variance. */
export function slopeOf(pairs: readonly (readonly [number, number])[]): number {
  const [x, y] = [mean(pairs.map(([first]) => first)), mean(pairs.map(([, second]) => second))];
  const products = pairs.reduce((sum, [first, second]) => sum + (first - x) * (second - y), 0);
  return products / pairs.reduce((sum, [first]) => sum + (first - x) ** 2, 0);
}
