import '../../../../renderer/ui/theme/tokens.css';
import { runTimingCheck } from '../../../../renderer/task-engine/timing-check';
import { success } from '../../../../shared/base/result';
import { asked, burden, type Measured } from './load';

const { trials, loaded } = asked();
if (loaded) burden();

/** Storing takes a while in the app too: it crosses to another process and waits for the disk. */
const STORING_MS = 8;

async function run(): Promise<readonly Measured[]> {
  const root = document.createElement('main');
  document.body.append(root);
  const { records } = await runTimingCheck(root, {
    trials,
    patch: 'bottom-right',
    language: 'en',
    offsetMs: 0,
    nominalHz: null,
    startAtOnce: true,
    store: () =>
      new Promise((resolve) => {
        setTimeout(() => resolve(success(undefined)), STORING_MS);
      }),
  });
  return records.map(({ latencyMs, flags }) => ({ latencyMs, flags }));
}

window.measured = run();
