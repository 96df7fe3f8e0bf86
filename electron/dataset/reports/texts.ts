import { datasetSentence, type DatasetSentence } from '../../../shared/languages/dataset';
import type { Language } from '../../../shared/base/ids';
import { PROFILE_RULES } from '../disclosure-profiles';
import type { ExportPlan } from '../export-plan';

/** English first: datasets travel. */
const LANGUAGE_ORDER: readonly Language[] = ['en', 'nl'];

/** Says a sentence in one language. */
export type Say = (sentence: DatasetSentence, details?: Readonly<Record<string, string | number>>) => string;

/** The same page in English and then in Dutch. */
export function inBothLanguages(page: (say: Say, language: Language) => string, between: string): string {
  return LANGUAGE_ORDER.map((language) =>
    page((sentence, details) => datasetSentence(language, sentence, details), language),
  ).join(between);
}

/** What was left out and changed, one sentence each; the body of CHANGES.md and part of the report. */
export function linesAboutSessions(plan: ExportPlan, say: Say): string[] {
  const { excluded, removed } = plan;
  const counted = (['unfinished', 'practice', 'withoutConsent', 'notShared'] as const).flatMap((reason) =>
    excluded[reason] > 0 ? [say(reason, { count: excluded[reason] })] : [],
  );
  return [
    say('sessionsIn', { count: plan.sessions.length }),
    ...counted,
    ...(removed > 0 ? [say('removed', { count: removed })] : []),
    say('always'),
    plan.texts ? say('textsOn', { ...plan.texts, count: plan.texts.kept }) : say('textsOff'),
  ];
}

/** What happened to one quasi-identifier, in words. */
export function wordsOfChange(change: ExportPlan['changes'][number], say: Say, language: Language): string {
  const { done, suppressedCells, isChanged } = change;
  const what = isChanged ? done[language] : say('unchanged');
  return suppressedCells > 0 ? `${what}; ${say('cellsOut', { count: suppressedCells })}` : what;
}

function changesIn(plan: ExportPlan, say: Say, language: Language): string {
  const keys = plan.changes.map((change) => `- \`${change.name}\`: ${wordsOfChange(change, say, language)}`);
  const never = plan.leftOut.map((name) => `- \`${name}\``);
  const unclassified = plan.unclassified.map((name) => `- \`${name}\``);
  return [
    `# ${say('changes')}`,
    linesAboutSessions(plan, say)
      .map((line) => `- ${line}`)
      .join('\n'),
    `## ${say('keys')}`,
    keys.length > 0 ? keys.join('\n') : say('none'),
    `## ${say('never')}`,
    never.length > 0 ? never.join('\n') : say('none'),
    `## ${say('unclassified')}`,
    unclassified.length > 0 ? unclassified.join('\n') : say('none'),
  ].join('\n\n');
}

/** CHANGES.md: everything that was left out or made coarser. */
export function changesText(plan: ExportPlan): string {
  return `${inBothLanguages((say, language) => changesIn(plan, say, language), '\n\n---\n\n')}\n`;
}

function readmeIn(plan: ExportPlan, name: string, say: Say, language: Language): string {
  const { profile } = plan.decisions;
  const file = (path: string, sentence: DatasetSentence): string => `- \`${path}\`: ${say(sentence)}`;
  return [
    `# ${say('readme', { title: plan.study.title[language] })}`,
    `## ${say('what')}`,
    say('whatText', { count: plan.sessions.length, profile: say(profile), k: PROFILE_RULES[profile].k }),
    `## ${say('files')}`,
    [
      file('data/*.csv', 'fileData'),
      file('spss/*.sav', 'fileSpss'),
      file('parquet/', 'fileParquet'),
      file('codebook.html, codebook.csv', 'fileCodebook'),
      file('load.R, load.py', 'fileLoad'),
      file('parquet/scores.sql', 'fileScores'),
      file('dataset_description.json, datapackage.json', 'filePackage'),
      file('risk-report.html', 'fileReport'),
      file('CHANGES.md', 'fileChanges'),
    ].join('\n'),
    `## ${say('join')}`,
    say('joinText'),
    `## ${say('missing')}`,
    say('missingText'),
    `## ${say('withdrawal')}`,
    say('withdrawalText', { export: name }),
  ].join('\n\n');
}

/**
 * README.md, in plain words.
 * @param name the number of this export in the lead's ledger
 */
export function readmeText(plan: ExportPlan, name: string): string {
  return `${inBothLanguages((say, language) => readmeIn(plan, name, say, language), '\n\n---\n\n')}\n`;
}
