import { readdirSync } from 'node:fs';
import path from 'node:path';
import { contentsDigest } from '../../electron/exchange/contents-digest';
import { mergeFiles } from '../../electron/exchange/merge';
import { openerInWorkers } from '../../electron/exchange/merge-workers';
import { studyOfKey, unlockKeyInStore } from '../../electron/exchange/study-desk';
import { mergedStoreOf, openProfile } from '../../electron/store';
import { studyId } from '../../shared/names';

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
  const first = await once();
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const before = contentsDigest(store.database, true);
  const again = await once();
  const unchanged = contentsDigest(store.database, true) === before;
  store.close();
  console.log(JSON.stringify({ first, peakMegabytes, again, unchanged }));
}

await main();
