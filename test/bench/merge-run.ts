import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentsDigest } from '../support/contents-digest';
import { mergeFiles } from '../../electron/exchange/merge/merge';
import { openerInWorkers } from '../../electron/exchange/merge/worker-pool';
import { studyOfKey, unlockKeyInStore } from '../../electron/exchange/study/study-service';
import { mergedStoreOf } from '../../electron/store/merged/merged-store';
import { openProfile } from '../../electron/store/profile/profile';
import { studyId } from '../../shared/base/ids';

/**
 * Peak resident memory of this process, MB. Linux counts into maxRSS what the parent held when it started us, so its
 * own figure of this process alone is taken where there is one.
 */
function peak(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}

/** One merge in a process of its own, so that its peak memory is its own: profile, folder, worker, study, count. */
async function main(): Promise<void> {
  const [profile = '', folder = '', worker = '', wanted = '', count = '0'] = process.argv.slice(2);
  const opened = await openProfile(profile, process.env['UNDERCURRENT_PASSPHRASE'] ?? '', { programVersion: 'bench' });
  if (!opened.ok) throw new Error(opened.error.code);
  const store = opened.value;
  const study = studyId.parse(wanted);
  const key = await unlockKeyInStore(store, study, process.env['UNDERCURRENT_STUDY_PASSPHRASE'] ?? '');
  if (!key.ok || !studyOfKey(store, key.value).ok) throw new Error('the study key does not open');
  const files = readdirSync(folder)
    .sort()
    .slice(0, Number(count))
    .map((name) => path.join(folder, name));
  const merged = mergedStoreOf(store.database, store.clock);
  const once = async () => {
    const opener = openerInWorkers(worker, key.value.identity, 2);
    const started = performance.now();
    const report = await mergeFiles(merged, { study, files, opener });
    const seconds = (performance.now() - started) / 1000;
    await opener.close();
    const counts = Object.fromEntries(
      [...Map.groupBy(report.verdicts, (one) => one.verdict)].map(([verdict, those]) => [verdict, those.length]),
    );
    return { seconds, counts };
  };
  const startMegabytes = peak();
  const first = await once();
  const peakMegabytes = peak();
  const before = contentsDigest(store.database, true);
  const again = await once();
  const unchanged = contentsDigest(store.database, true) === before;
  store.close();
  console.log(JSON.stringify({ first, startMegabytes, peakMegabytes, again, unchanged }));
}

await main();
