import type { RequestOf } from '../../../shared/bridge';
import { success, type Result } from '../../../shared/base/result';
import { AnalysesRun } from '../../analyses/run-analyses';
import { writeAtomically } from '../../files/atomic-file';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';

async function savePicture(
  context: HandlerContext,
  { name, picture }: RequestOf<'analyses.save_picture'>,
): Promise<Result<{ file: string }>> {
  const file = await context.ask.save(`picture_${picture.format}`, name);
  if (!file.ok) return file;
  const bytes = picture.format === 'svg' ? Buffer.from(picture.text, 'utf8') : Buffer.from(picture.base64, 'base64');
  const written = await writeAtomically(file.value, (handle) => handle.writeFile(bytes));
  return written.ok ? success({ file: file.value }) : written;
}

export function analysesHandlers(context: HandlerContext): HandlersOf<'analyses'> {
  const run = new AnalysesRun(() => context.profile.closing);
  return {
    'analyses.run': ({ study }, { store }) =>
      run.results(store, study, (done, total) => {
        context.tell('progress', { task: 'answers', done, total }, 'console');
      }),
    'analyses.cancel': () => {
      run.cancel();
      return success({});
    },
    'analyses.save_picture': (wanted) => savePicture(context, wanted),
  };
}
