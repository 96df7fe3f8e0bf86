import { simulateCommand } from '../../../electron/command-line/simulate';
import { mergeFiles } from '../../../electron/exchange/merge/merge';
import { openerHere } from '../../../electron/exchange/merge/file-opener';
import { unlockKeyInStore } from '../../../electron/exchange/study/study-service';
import { sealFromStore } from '../../../electron/exchange/session-file/seal-from-store';
import { mergedStoreOf } from '../../../electron/store/merged/merged-store';
import { openProfile } from '../../../electron/store/profile/profile';
import { builtInStudy } from '../../../shared/built-in-study';
import type { Form } from '../../../shared/study/schema';
import { PASSPHRASE, temporaryFolder, valueOf } from '../../support/profile';
import { prepareProfile, STUDY_PASSPHRASE } from './prepared';

const SETTINGS = { programVersion: 'test' };

/** A lead's profile into which the sealed sessions of simulated participants were merged, in a folder of its own. */
export async function mergedProfile(participants: number, form: Form): Promise<string> {
  const folder = temporaryFolder();
  await prepareProfile(folder);
  process.env['UNDERCURRENT_PASSPHRASE'] = PASSPHRASE;
  const amount = ['--participants', String(participants), '--form', form, '--seed', '11'];
  const errors: string[] = [];
  if (participants > 0) {
    await simulateCommand.run(['--profile', folder, '--study', builtInStudy.id, ...amount, '--json'], {
      out: () => undefined,
      error: (line) => errors.push(line),
      isTerminal: false,
      language: 'en',
    });
  }
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const store = valueOf(await openProfile(folder, PASSPHRASE, SETTINGS));
  try {
    const files: string[] = [];
    for (const { session } of valueOf(store.sessions.list()))
      files.push(valueOf(await sealFromStore(store, session)).file);
    const key = valueOf(await unlockKeyInStore(store, builtInStudy.id, STUDY_PASSPHRASE));
    const request = { study: builtInStudy.id, files, opener: openerHere(key.identity) };
    const { verdicts } = await mergeFiles(mergedStoreOf(store.database, store.clock), request);
    if (verdicts.some(({ verdict }) => verdict !== 'merged')) throw new Error(JSON.stringify(verdicts));
  } finally {
    store.close();
  }
  return folder;
}
