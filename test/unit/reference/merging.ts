import path from 'node:path';
import type { UnlockedStudyKey } from '../../../electron/exchange/study/study-keys';
import { mergeFiles } from '../../../electron/exchange/merge/merge';
import { openerHere } from '../../../electron/exchange/merge/file-opener';
import { enrolFromFile, importPackage } from '../../../electron/exchange/study/study-service';
import { mergedStoreOf } from '../../../electron/store/merged/merged-store';
import { freshStore, temporaryFolder, valueOf } from '../../support/profile';
import { mergedFacts, STUDY } from './facts';
import { filesUnder } from './opened';

/** Merges every session file into a profile that has just been made, and tells what each file turned out to be. */
export async function freshlyMerged(folder: string, key: UnlockedStudyKey) {
  const store = await freshStore(temporaryFolder());
  valueOf(await importPackage(store, path.join(folder, 'study.ucstudy')));
  for (const name of filesUnder(folder, '.ucdevice')) valueOf(await enrolFromFile(store, path.join(folder, name)));
  const report = await mergeFiles(mergedStoreOf(store.database, store.clock), {
    study: STUDY,
    files: filesUnder(folder, '.ucsession').map((name) => path.join(folder, name)),
    opener: openerHere(key.identity),
  });
  const verdicts = report.verdicts.map(({ file, verdict, session, participant }) => [
    file,
    verdict,
    session,
    participant,
  ]);
  const merged = mergedFacts(store);
  store.close();
  return { verdicts, merged };
}
