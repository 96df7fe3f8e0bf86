import type { FileVerdict } from '../../shared/merge/verdicts';
import { sentenceFor } from '../../shared/languages/problems';
import { commandSentence } from '../../shared/languages/commands';
import type { StudyId } from '../../shared/base/ids';
import { deviceGaps, type DeviceGap } from '../exchange/merge/missing-files';
import type { UnlockedStudyKey } from '../exchange/study/study-keys';
import type { MergeReport } from '../exchange/merge/merge';
import { mergeInto } from '../exchange/merge/run-merge';
import { studyOfKey } from '../exchange/study/study-service';
import { mergedStoreOf } from '../store/merged/merged-store';
import type { OpenProfile } from '../store/profile/open-profile';
import { sayProblem, sayUsage, type Command, type CommandOutput, type ExitCode } from './command';
import { withProfile } from './profile';
import { startProgress } from './progress';
import { studyKeyFrom } from './study-key';
import { readWords, textOf } from './arguments';

/** `undercurrent merge --store DIR --key K FILES…`: merges session files; every file gets a verdict. */
export const mergeCommand: Command = {
  name: 'merge',
  usage: ['merge --store DIR --key STUDY.uckey FILE… [--json]'],
  async run(args, output) {
    const options = { store: { type: 'string' }, key: { type: 'string' }, json: { type: 'boolean' } } as const;
    const words = readWords(args, options);
    if (!words.ok) return sayUsage(mergeCommand, words.error, output);
    const folder = textOf(words.value, 'store');
    const keyFile = textOf(words.value, 'key');
    const files = words.value.rest;
    if (folder === null) return sayUsage(mergeCommand, commandSentence(output.language, 'needsStore'), output);
    if (keyFile === null) return sayUsage(mergeCommand, commandSentence(output.language, 'needsKey'), output);
    if (files.length === 0) return sayUsage(mergeCommand, commandSentence(output.language, 'needsFile'), output);
    const json = words.value.options['json'] === true;
    const key = await studyKeyFrom(keyFile, output, json);
    if (!key) return 1;
    return withProfile<ExitCode>(folder, output, json, (store) => merge(store, key, files, output, json));
  },
};

async function merge(
  store: OpenProfile,
  key: UnlockedStudyKey,
  files: readonly string[],
  output: CommandOutput,
  json: boolean,
): Promise<ExitCode> {
  const study = studyOfKey(store, key);
  if (!study.ok) return sayProblem(study.error, output, json);
  const report = await mergeShowing(store, study.value.study.id, key, files, output);
  const gaps = deviceGaps(mergedStoreOf(store.database, store.clock).filesOf(study.value.study.id));
  if (json) output.out(JSON.stringify({ ok: true, value: { ...report, gaps } }));
  else say(report, gaps, output);
  const isWhole = !report.cancelled && report.stopped === null;
  return isWhole && !report.verdicts.some((verdict) => isRefused(verdict)) ? 0 : 1;
}

async function mergeShowing(
  store: OpenProfile,
  study: StudyId,
  key: UnlockedStudyKey,
  files: readonly string[],
  output: CommandOutput,
): Promise<MergeReport> {
  const progress = startProgress('merge', output, (text) => process.stderr.write(text));
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    return await mergeInto(store, study, key, files, {
      signal: stop.signal,
      onVerdict: (_verdict, done, total) => progress.update(done, total),
    });
  } finally {
    process.off('SIGINT', interrupt);
    progress.finish();
  }
}

const REFUSED = ['unknown_study', 'not_enrolled', 'bad_signature', 'broken_chain', 'cannot_be_opened'];

function isRefused(verdict: FileVerdict): boolean {
  return REFUSED.includes(verdict.verdict);
}

function wordFor(verdict: FileVerdict['verdict'], output: CommandOutput): string {
  return commandSentence(output.language, verdict === 'withdrawn' ? 'withdrawn_file' : verdict);
}

function say(report: MergeReport, gaps: readonly DeviceGap[], output: CommandOutput): void {
  for (const { file, verdict, reason } of report.verdicts) {
    const why = reason ? `: ${sentenceFor(reason, output.language)}` : '';
    output.out(`${file}: ${wordFor(verdict, output)}${why}`);
  }
  for (const gap of gaps) {
    const name = (numbers: readonly number[]) => ({
      device: gap.device,
      count: numbers.length,
      numbers: numbers.join(', '),
    });
    if (gap.missing.length > 0) output.out(commandSentence(output.language, 'missing', name(gap.missing)));
    if (gap.forked.length > 0) output.out(commandSentence(output.language, 'forked', name(gap.forked)));
  }
  const counts = [...Map.groupBy(report.verdicts, (one) => one.verdict)]
    .map(([verdict, files]) => `${files.length} ${wordFor(verdict, output)}`)
    .join(', ');
  output.out(commandSentence(output.language, 'total', { count: report.verdicts.length, counts }));
  if (report.stopped) output.error(sentenceFor(report.stopped, output.language));
  if (report.cancelled) output.out(commandSentence(output.language, 'cancelled'));
}
