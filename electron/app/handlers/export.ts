import path from 'node:path';
import { success } from '../../../shared/base/result';
import { classifyVariable, variablesShown } from '../../dataset/export-decisions';
import { ExportRun } from '../../dataset/run-export';
import { newestStudy } from '../../store/session/studies';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';

export function exportHandlers(context: HandlerContext): HandlersOf<'export'> {
  const run = new ExportRun(() => context.profile.closing);
  const onProgress = (done: number, total: number): void => {
    context.tell('progress', { task: 'export', done, total }, 'console');
  };
  return {
    'export.variables': ({ study }, { store }) => {
      const newest = newestStudy(store.database, study);
      return newest.ok ? success(variablesShown(store.database, newest.value.study)) : newest;
    },
    'export.classify': ({ study, variable, decision }, { store }) => {
      const newest = newestStudy(store.database, study);
      if (!newest.ok) return newest;
      return classifyVariable(store.database, store.clock, newest.value.study, variable, decision);
    },
    'export.open_texts': (wanted, { store }) => run.openTexts(store, wanted, onProgress),
    'export.text': ({ place }) => {
      const reading = run.reading();
      return reading.ok ? reading.value.text(place) : reading;
    },
    'export.decide_text': ({ place, decision }) => {
      const reading = run.reading();
      return reading.ok ? reading.value.decide(place, decision) : reading;
    },
    'export.preview': (wanted, { store }) => run.preview(store, wanted, onProgress),
    'export.run': async (wanted, { store }) => {
      const exported = await run.export(store, wanted, () => context.ask.folder(), onProgress);
      if (!exported.ok || exported.value.state === 'refused') return exported;
      const { folder, ...done } = exported.value;
      context.profile.lastExport = path.resolve(folder);
      return success(done);
    },
    'export.cancel': () => {
      run.cancel();
      return success({});
    },
  };
}
