import { parseArgs } from 'node:util';
import { SCORED_TASKS, taskScoring, type ScoredTask } from '../../../shared/associations/scoring/tasks';
import type { Score } from '../../../shared/associations/scoring/score';
import { badRowSentence, scoringSentence, type ScoringSentence } from '../../../shared/languages/score';
import { scoreFile, type ScoreRequest, type ScoreSummary } from './score-file';
import { sayProblem, sayUsage, type Command, type CommandOutput } from '../command';
import { startProgress } from '../progress';

const DEVIATION_ORDERS = ['after_penalty', 'before_penalty'] as const;
const PENALTY_MEANS = ['all_responded', 'correct'] as const;

interface Wish {
  readonly request: ScoreRequest;
  readonly json: boolean;
}

/** A mistake in the words of the command. */
class UsageMistake extends Error {}

/** Scores a trial CSV: `undercurrent score --task iat TRIALS.csv --out SCORES.csv`. */
export const scoreCommand: Command = {
  name: 'score',
  usage: [
    'score --task iat|sciat|biat|priming TRIALS.csv [--out SCORES.csv] [--algorithm all|NAME,NAME] ' +
      '[--sd after_penalty|before_penalty] [--penalty-mean all_responded|correct] [--halves] [--json]',
  ],
  async run(args, output) {
    let wish: Wish;
    try {
      wish = readArguments(args, output);
    } catch (error) {
      return sayUsage(scoreCommand, error instanceof Error ? error.message : String(error), output);
    }
    const progress = startProgress('score', output, (text) => process.stderr.write(text));
    const result = await scoreFile({ ...wish.request, onProgress: (done, total) => progress.update(done, total) });
    progress.finish();
    if (!result.ok) return sayProblem(result.error, output, wish.json);
    if (wish.json) output.out(JSON.stringify({ ok: true, value: result.value }));
    else report(result.value, output);
    return result.value.badRows > 0 ? 1 : 0;
  },
};

function readArguments(args: readonly string[], output: CommandOutput): Wish {
  const say = (sentence: ScoringSentence, details?: Record<string, string>): UsageMistake =>
    new UsageMistake(scoringSentence(output.language, sentence, details));
  const oneOf = <Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw say('unknownChoice', { option: `--${option}`, choices: choices.join(', ') });
    return found;
  };
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      task: { type: 'string' },
      out: { type: 'string' },
      algorithm: { type: 'string', default: 'all' },
      sd: { type: 'string', default: 'after_penalty' },
      'penalty-mean': { type: 'string', default: 'all_responded' },
      halves: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.task === undefined) throw say('needsTask');
  const task: ScoredTask = oneOf('task', values.task, SCORED_TASKS);
  const [input, ...others] = positionals;
  if (input === undefined || others.length > 0) throw say('needsFile');
  if (values.json && values.out === undefined) throw say('jsonNeedsOut');
  const known = taskScoring[task].algorithms;
  const names = values.algorithm.split(',').map((name) => oneOf('algorithm', name.trim(), ['all', ...known]));
  return {
    json: values.json,
    request: {
      task,
      input,
      output: values.out === undefined ? { line: (line) => output.out(line) } : { file: values.out },
      algorithms: names.includes('all') ? [] : names,
      sd: oneOf('sd', values.sd, DEVIATION_ORDERS),
      penaltyMean: oneOf('penalty-mean', values['penalty-mean'], PENALTY_MEANS),
      halves: values.halves,
    },
  };
}

/** Says what was scored and, line by line, what was not; on the error stream, as the table may be on the other. */
function report(summary: ScoreSummary, output: CommandOutput): void {
  const say = (sentence: ScoringSentence, details: Record<string, string | number> = {}): void =>
    output.error(scoringSentence(output.language, sentence, details));
  for (const { line, reason, column } of summary.listedBadRows) {
    say('line', { line, fault: badRowSentence(output.language, reason, column) });
  }
  const unlisted = summary.badRows - summary.listedBadRows.length;
  if (unlisted > 0) say('more', { count: unlisted });
  if (summary.participantsWithBadRows > 0) say('blank', { count: summary.participantsWithBadRows });
  if (!summary.grouped) say('mixed');
  const rows = scoringSentence(output.language, 'rows', { count: summary.scoredRows });
  say('done', { count: summary.participants - summary.participantsWithBadRows, rows });
  for (const { score, method, pairs, correlation, spearmanBrown } of summary.reliability) {
    if (correlation.kind === 'undefined') continue;
    say('reliability', {
      score,
      method: scoringSentence(output.language, method),
      r: rounded(correlation),
      corrected: rounded(spearmanBrown),
      count: pairs,
    });
  }
}

function rounded(score: Score): string {
  return score.kind === 'defined' ? score.value.toFixed(3) : '-';
}
