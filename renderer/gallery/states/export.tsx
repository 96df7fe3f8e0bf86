import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import { fixtureBridge, type Fixtures, never } from '../fixture-bridge';
import { preview, REVIEW_TEXT, SUMMARY, UNCLASSIFIED, VARIABLES } from '../fixtures/exports';
import { leadState, openTab } from '../lead-area';
import type { GalleryRoom, GalleryState } from '../state';

type Act = NonNullable<GalleryState['act']>;
type Step = 'classify' | 'texts' | 'risk' | 'write';

const USUAL: Fixtures = {
  'export.variables': () => success(VARIABLES),
  'export.open_texts': () => success({ total: 21, decided: 3, firstOpen: 3 }),
  'export.text': ({ place }) => success({ ...REVIEW_TEXT, place }),
  'export.preview': () => success({ state: 'ready', preview: preview() }),
  'export.run': () => success({ state: 'done', summary: SUMMARY }),
};

function exportState(id: string, title: string, fixtures: Fixtures, act: Act): GalleryState {
  return leadState(`export-${id}`, `Export, ${title}`, { ...USUAL, ...fixtures }, act);
}

function go(step: Step, then?: Act): Act {
  return async (hands, t, language) => {
    await openTab('export')(hands, t, language);
    await hands.press(t(`export.steps.${step}`));
    await then?.(hands, t, language);
  };
}

/** Chooses to take texts along, then goes to their step. */
function goToTexts(then?: Act): Act {
  return async (hands, t, language) => {
    await openTab('export')(hands, t, language);
    await hands.press(t('export.choose.textsOn'));
    await hands.press(t('export.steps.texts'));
    await then?.(hands, t, language);
  };
}

const tellProgress: Act = async (hands) => {
  await hands.rest();
  fixtureBridge.tell('progress', { task: 'export', done: 12, total: 41 });
};

function openVariable(place: number): Act {
  return async (hands) => hands.pressAt('.variables__button', place);
}

const write: Act = async (hands, t) => hands.press(t('export.run'));

/** From merged sessions to a dataset, step by step. */
export const exporting: GalleryRoom = {
  name: 'Export',
  states: [
    exportState('choose', 'for whom', {}, openTab('export')),
    exportState('variables', 'variables', {}, go('classify')),
    exportState('variables-loading', 'variables, loading', { 'export.variables': () => never }, go('classify')),
    exportState(
      'variables-broken',
      'variables that cannot be read',
      { 'export.variables': () => failure(problemOf('database_locked')) },
      go('classify'),
    ),
    exportState(
      'variables-none',
      'variables, nothing found',
      {},
      go('classify', (hands, t) => hands.write(t('export.classify.search'), 'zzz')),
    ),
    exportState('variable', 'one variable', {}, go('classify', openVariable(2))),
    exportState('variable-own', 'one variable, decided by the lead', {}, go('classify', openVariable(3))),
    exportState(
      'variable-key',
      'one variable, a key in bands',
      {},
      go('classify', async (hands, t, language) => {
        await hands.write(t('export.classify.search'), 'grade');
        await openVariable(0)(hands, t, language);
        await hands.press(t('export.classes.quasi'));
        await hands.press(t('export.classify.stepsBands'));
        await hands.write(t('export.classify.widths'), '3; 7');
        await hands.write(t('export.classify.top'), 'veel');
      }),
    ),
    exportState(
      'variable-locked',
      'one variable, fixed',
      {},
      go('classify', async (hands, t, language) => {
        await hands.write(t('export.classify.search'), 'session_duration');
        await openVariable(0)(hands, t, language);
      }),
    ),
    exportState('texts-off', 'texts stay out', {}, go('texts')),
    exportState('texts', 'texts', {}, goToTexts()),
    exportState(
      'texts-working',
      'texts are being gathered',
      { 'export.open_texts': () => never },
      goToTexts(tellProgress),
    ),
    exportState(
      'texts-empty',
      'no texts',
      { 'export.open_texts': () => success({ total: 0, decided: 0, firstOpen: null }) },
      goToTexts(),
    ),
    exportState(
      'texts-done',
      'texts, all decided',
      { 'export.open_texts': () => success({ total: 21, decided: 21, firstOpen: null }) },
      goToTexts(),
    ),
    exportState(
      'texts-broken',
      'texts that cannot be read',
      { 'export.open_texts': () => failure(problemOf('export_review_invalid', { file: 'texts.json' })) },
      goToTexts(),
    ),
    exportState('risk', 'risk', {}, go('risk')),
    exportState(
      'risk-unclassified',
      'risk, with variables nobody classified',
      {
        'export.preview': () =>
          success({ state: 'ready', preview: preview({ unclassified: UNCLASSIFIED, texts: null }) }),
      },
      go('risk'),
    ),
    exportState(
      'risk-no-groups',
      'risk, every key left out',
      {
        'export.preview': () =>
          success({
            state: 'ready',
            preview: preview({
              after: { records: 3, classes: 0, minimumSize: 0, belowK: 0, maximum: 0, average: 0 },
            }),
          }),
      },
      go('risk', async (hands) => hands.pressAt('summary')),
    ),
    exportState(
      'risk-refused',
      'risk, no dataset can be made',
      {
        'export.preview': () =>
          success({
            state: 'refused',
            reasons: [
              problemOf('export_too_few', { count: 3, k: 5 }),
              problemOf('export_texts_unreviewed', { count: 14 }),
            ],
          }),
      },
      go('risk'),
    ),
    exportState('risk-working', 'risk, being worked out', { 'export.preview': () => never }, go('risk', tellProgress)),
    exportState(
      'risk-stopped',
      'risk, stopped',
      { 'export.preview': () => failure(problemOf('cancelled')) },
      go('risk'),
    ),
    exportState('write', 'write', {}, go('write')),
    exportState(
      'write-working',
      'write, working',
      { 'export.run': () => never },
      go('write', async (hands, t, language) => {
        await write(hands, t, language);
        await tellProgress(hands, t, language);
      }),
    ),
    exportState('write-done', 'write, done', {}, go('write', write)),
    exportState(
      'write-refused',
      'write, refused',
      {
        'export.run': () =>
          success({
            state: 'refused',
            reasons: [problemOf('export_sensitive_uniform', { variables: 'grade, recommendation' })],
          }),
      },
      go('write', write),
    ),
    exportState(
      'write-broken',
      'write, the folder is not empty',
      { 'export.run': () => failure(problemOf('export_folder_not_empty', { folder: '/home/lead/datasets' })) },
      go('write', write),
    ),
  ],
};
