import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandSentence } from '../../shared/languages/commands';
import { studyId, type StudyId } from '../../shared/base/ids';
import { problemOf, type Problem } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';
import { previewExport } from '../dataset/export';
import { exportInThread } from '../dataset/export-thread';
import { mergedSource } from '../dataset/merged-source';
import { decisionsOf } from '../dataset/export-decisions';
import type { ExportDecisions } from '../dataset/export-plan';
import { disclosureProfile, type DisclosureProfile } from '../../shared/export/disclosure-profile';
import { publishing } from '../dataset/publish';
import type { SessionSource } from '../dataset/session-source';
import { decisionsIn } from '../dataset/text-review/review';
import type { TextDecisions } from '../store/merged/export-decisions';
import { reviewTexts } from '../dataset/text-review/texts-to-review';
import { exportLedgerOf } from '../store/merged/export-ledger';
import type { OpenProfile } from '../store/profile/open-profile';
import { sayProblem, sayUsage, type Command, type CommandOutput, type ExitCode } from './command';
import { withProfile } from './profile';
import { startProgress } from './progress';
import { readWords, textOf } from './arguments';

const OPTIONS = {
  store: { type: 'string' },
  study: { type: 'string' },
  profile: { type: 'string' },
  out: { type: 'string' },
  texts: { type: 'string' },
  review: { type: 'string' },
  'with-texts': { type: 'boolean' },
  zip: { type: 'boolean' },
  preview: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** What is to be done, after the words were understood. */
interface Wanted {
  readonly study: string;
  readonly profile: DisclosureProfile;
  readonly task:
    | { readonly kind: 'export'; readonly folder: string; readonly zip: boolean }
    | { readonly kind: 'preview' }
    | { readonly kind: 'review'; readonly file: string };
  /** Whether texts go along, as they were decided in the window; a review file's decisions count before those. */
  readonly withTexts: boolean;
  readonly textsFile: string | null;
  readonly json: boolean;
}

/** `undercurrent export`: writes a de-identified dataset of the merged sessions, previews it, or lists its texts. */
export const exportCommand: Command = {
  name: 'export',
  usage: [
    'export --store DIR --study ID --out DIR [--profile internal|shared|public] [--zip] [--with-texts | --texts REVIEW.json] [--json]',
    'export --store DIR --study ID --preview [--profile internal|shared|public] [--with-texts | --texts REVIEW.json] [--json]',
    'export --store DIR --study ID --review REVIEW.json [--profile internal|shared|public] [--json]',
  ],
  async run(args, output) {
    const words = readWords(args, OPTIONS);
    if (!words.ok) return sayUsage(exportCommand, words.error, output);
    const folder = textOf(words.value, 'store');
    const study = textOf(words.value, 'study');
    const out = textOf(words.value, 'out');
    const review = textOf(words.value, 'review');
    const profile = disclosureProfile.safeParse(textOf(words.value, 'profile') ?? 'internal');
    const isPreview = words.value.options['preview'] === true;
    if (folder === null) return sayUsage(exportCommand, commandSentence(output.language, 'needsStore'), output);
    if (study === null) return sayUsage(exportCommand, commandSentence(output.language, 'needsStudy'), output);
    if (!profile.success)
      return sayUsage(exportCommand, commandSentence(output.language, 'needsDisclosureProfile'), output);
    const task = isPreview
      ? { kind: 'preview' as const }
      : review !== null
        ? { kind: 'review' as const, file: review }
        : out !== null
          ? { kind: 'export' as const, folder: out, zip: words.value.options['zip'] === true }
          : null;
    if (task === null) return sayUsage(exportCommand, commandSentence(output.language, 'needsOut'), output);
    const wanted: Wanted = {
      study,
      profile: profile.data,
      task,
      withTexts: words.value.options['with-texts'] === true,
      textsFile: textOf(words.value, 'texts'),
      json: words.value.options['json'] === true,
    };
    return withProfile<ExitCode>(folder, output, wanted.json, (store) => perform(store, wanted, output));
  },
};

function sayProblems(problems: readonly Problem[], output: CommandOutput, json: boolean): ExitCode {
  for (const problem of problems) sayProblem(problem, output, json);
  return 1;
}

/** The decisions about texts in a review file. */
function textsFrom(file: string, study: StudyId): Result<TextDecisions> {
  const name = path.basename(file);
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch {
    return failure(problemOf('file_unreadable', { file: name }));
  }
  return decisionsIn(json, study, name);
}

/** What the lead decided in the window, and about texts what a review file says besides. */
function decisionsFor(store: OpenProfile, study: StudyId, wanted: Wanted): Result<ExportDecisions> {
  const { profile, withTexts, textsFile, task } = wanted;
  const decided = decisionsOf(
    store.database,
    study,
    profile,
    withTexts || textsFile !== null || task.kind === 'review',
  );
  if (textsFile === null) return success(decided);
  const texts = textsFrom(textsFile, study);
  return texts.ok ? success({ ...decided, texts: new Map([...(decided.texts ?? []), ...texts.value]) }) : texts;
}

async function perform(store: OpenProfile, wanted: Wanted, output: CommandOutput): Promise<ExitCode> {
  const { json, task } = wanted;
  const id = studyId.safeParse(wanted.study);
  if (!id.success) return sayProblem(problemOf('study_unknown'), output, json);
  const source = mergedSource(store.database, id.data);
  if (!source.ok) return sayProblem(source.error, output, json);
  const decisions = decisionsFor(store, id.data, wanted);
  if (!decisions.ok) return sayProblem(decisions.error, output, json);
  switch (task.kind) {
    case 'export':
      return writeDataset(store, id.data, task, decisions.value, output, json);
    case 'preview':
      return preview(source.value, decisions.value, output, json);
    case 'review':
      return writeReview(source.value, task.file, decisions.value, output, json);
  }
}

/** Names what is left out because nobody classified it: nobody should have to miss it in the data. */
function sayUnclassified(unclassified: readonly string[], output: CommandOutput): void {
  if (unclassified.length === 0) return;
  output.out(commandSentence(output.language, 'unclassified', { variables: unclassified.join(', ') }));
}

async function writeDataset(
  store: OpenProfile,
  study: StudyId,
  target: { readonly folder: string; readonly zip: boolean },
  decisions: ExportDecisions,
  output: CommandOutput,
  json: boolean,
): Promise<ExitCode> {
  const progress = startProgress('export', output, (text) => process.stderr.write(text));
  const exported = await exportInThread({
    store,
    study,
    folder: path.resolve(target.folder),
    zip: target.zip,
    decisions,
    publish: publishing(exportLedgerOf(store.database, store.clock)),
    onProgress: (done, total) => progress.update(done, total),
  });
  progress.finish();
  if (!exported.ok) return sayProblems(exported.error, output, json);
  if (json) {
    output.out(JSON.stringify({ ok: true, value: exported.value }));
    return 0;
  }
  const { sessions, folder, zip, tables, unclassified } = exported.value;
  output.out(commandSentence(output.language, 'exported', { count: sessions, folder }));
  for (const table of tables) {
    const rows = commandSentence(output.language, 'rows', { count: table.rows });
    const variables = commandSentence(output.language, 'variables', { count: table.variables });
    output.out(commandSentence(output.language, 'table', { name: table.name, rows, variables }));
  }
  if (zip !== null) output.out(commandSentence(output.language, 'zipped', { file: zip }));
  sayUnclassified(unclassified, output);
  return 0;
}

function preview(source: SessionSource, decisions: ExportDecisions, output: CommandOutput, json: boolean): ExitCode {
  const planned = previewExport(source, { decisions }, () => undefined);
  if (!planned.ok) return sayProblems(planned.error, output, json);
  const { sessions, excluded, removed, before, after, loss, changes, unclassified } = planned.value;
  if (json) {
    const withoutSizes = ({ sizes: _sizes, ...report }: typeof before) => report;
    const value = {
      excluded,
      removed,
      loss,
      changes,
      unclassified,
      before: withoutSizes(before),
      after: withoutSizes(after),
    };
    output.out(JSON.stringify({ ok: true, value: { sessions: sessions.length, ...value } }));
    return 0;
  }
  const say = (sentence: Parameters<typeof commandSentence>[1], details: Record<string, string | number>): void =>
    output.out(commandSentence(output.language, sentence, details));
  const left = commandSentence(output.language, 'previewRemoved', { count: removed });
  say('previewSessions', { count: sessions.length, removed: left });
  say('previewRisk', {
    before: before.prosecutor.average.toFixed(4),
    after: after.prosecutor.average.toFixed(4),
    loss: loss.total.toFixed(4),
  });
  for (const { name, done, suppressedCells } of changes) {
    say('previewVariable', { name, done: done[output.language], count: suppressedCells });
  }
  sayUnclassified(unclassified, output);
  return 0;
}

function writeReview(
  source: SessionSource,
  target: string,
  decisions: ExportDecisions,
  output: CommandOutput,
  json: boolean,
): ExitCode {
  const review = reviewTexts(source, decisions);
  if (!review.ok) return sayProblem(review.error, output, json);
  try {
    writeFileSync(target, `${JSON.stringify(review.value, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  } catch {
    return sayProblem(problemOf('file_unwritable', { file: path.basename(target) }), output, json);
  }
  const count = review.value.texts.length;
  const open = review.value.texts.filter(({ decision }) => decision === null).length;
  if (json) output.out(JSON.stringify({ ok: true, value: { texts: count, open } }));
  else output.out(commandSentence(output.language, 'reviewWritten', { count, open }));
  return 0;
}
