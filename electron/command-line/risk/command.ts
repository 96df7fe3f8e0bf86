import { riskSentence, type RiskSentence } from '../../../shared/languages/risk';
import { failure, success, type Result } from '../../../shared/base/result';
import type { AttackRisk, RiskReport } from '../../dataset/anonymise/risk';
import { riskOfFile, type RiskFileRequest } from './risk-of-file';
import { sayProblem, sayUsage, type Command, type CommandOutput } from '../command';
import { startProgress } from '../progress';
import { readWords, textOf, type Words } from '../arguments';

/** `undercurrent risk TABLE.csv --keys A,B`: how far persons can be singled out in any table. */
export const riskCommand: Command = {
  name: 'risk',
  usage: [
    'risk TABLE.csv --keys A,B [--sensitive S,T] [--k 5] [--l 2] [--threshold 0.2] ' +
      '[--population EVERYONE.csv | --fraction 0.1] [--json]',
  ],
  async run(args, output) {
    const say = (sentence: RiskSentence, details?: Record<string, string>): string =>
      riskSentence(output.language, sentence, details);
    const words = readWords(args, OPTIONS);
    if (!words.ok) return sayUsage(riskCommand, words.error, output);
    const request = requestOf(words.value, say);
    if (!request.ok) return sayUsage(riskCommand, request.error, output);
    const json = words.value.options['json'] === true;
    const progress = startProgress('risk', output, (text) => process.stderr.write(text));
    const report = await riskOfFile({
      ...request.value,
      onProgress: (done, total) => progress.update(done, total),
    });
    progress.finish();
    if (!report.ok) return sayProblem(report.error, output, json);
    if (json) output.out(JSON.stringify({ ok: true, value: { ...report.value, sizes: [...report.value.sizes] } }));
    else tell(report.value, request.value, output);
    return 0;
  },
};

const OPTIONS = {
  keys: { type: 'string' },
  sensitive: { type: 'string' },
  k: { type: 'string' },
  l: { type: 'string' },
  threshold: { type: 'string' },
  population: { type: 'string' },
  fraction: { type: 'string' },
  json: { type: 'boolean' },
} as const;

function namesIn(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

type Say = (sentence: RiskSentence, details?: Record<string, string>) => string;

function whole(words: Words, option: string, usual: number, say: Say): Result<number, string> {
  const text = textOf(words, option);
  const value = text === null ? usual : Number(text);
  return Number.isInteger(value) && value >= 1 ? success(value) : failure(say('needsWhole', { option }));
}

function shareOf(words: Words, option: string, usual: number, say: Say): Result<number, string> {
  const text = textOf(words, option);
  const value = text === null ? usual : Number(text);
  return value > 0 && value <= 1 ? success(value) : failure(say('needsShare', { option }));
}

function requestOf(words: Words, say: Say): Result<RiskFileRequest, string> {
  const [input, ...more] = words.rest;
  if (input === undefined || more.length > 0) return failure(say('needsTable'));
  const keys = namesIn(textOf(words, 'keys'));
  if (keys.length === 0) return failure(say('needsKeys'));
  const k = whole(words, 'k', 5, say);
  if (!k.ok) return k;
  const l = whole(words, 'l', 2, say);
  if (!l.ok) return l;
  const threshold = shareOf(words, 'threshold', 0.2, say);
  if (!threshold.ok) return threshold;
  const fraction = shareOf(words, 'fraction', 1, say);
  if (!fraction.ok) return fraction;
  const file = textOf(words, 'population');
  const hasFraction = textOf(words, 'fraction') !== null;
  if (file !== null && hasFraction) return failure(say('onePopulation'));
  const population = file !== null ? { file } : hasFraction ? { fraction: fraction.value } : null;
  const sensitive = namesIn(textOf(words, 'sensitive'));
  return success({ input, keys, sensitive, k: k.value, l: l.value, threshold: threshold.value, population });
}

function rounded(value: number): string {
  return value.toFixed(4);
}

function tell(report: RiskReport, { k, l, threshold }: RiskFileRequest, output: CommandOutput): void {
  const say = (sentence: RiskSentence, details: Record<string, string | number>): void =>
    output.out(riskSentence(output.language, sentence, details));
  const attack = (sentence: 'prosecutor' | 'journalist', { maximum, average, shareAbove }: AttackRisk): void =>
    say(sentence, { maximum: rounded(maximum), average: rounded(average), share: rounded(shareAbove), threshold });
  const counted = (sentence: RiskSentence, count: number): string => riskSentence(output.language, sentence, { count });
  say('records', {
    records: counted('recordCount', report.records),
    classes: counted('classCount', report.classes),
    minimum: report.minimumSize,
  });
  if (report.suppressedRecords > 0) say('suppressed', { count: report.suppressedRecords });
  say('belowK', { k, count: report.belowK });
  for (const [column, count] of Object.entries(report.belowL)) {
    const values = counted('differentValues', l);
    say('belowL', { l: values, column, count });
  }
  attack('prosecutor', report.prosecutor);
  if (report.journalist) attack('journalist', report.journalist);
  say('marketer', { average: rounded(report.marketer) });
  const { minimumSize, belowK, prosecutor } = report.wildcard;
  say('wildcard', {
    minimum: minimumSize,
    k,
    count: belowK,
    maximum: rounded(prosecutor.maximum),
    average: rounded(prosecutor.average),
  });
}
