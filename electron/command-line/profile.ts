import { openProfile } from '../store/profile';
import type { Store } from '../store/store';
import { sayProblem, type CommandOutput } from './command';
import { askPassphrase, PROFILE_PASSPHRASE } from './passphrase';

/** Opens a profile for a command, asking for its passphrase, and closes it again whatever happens. */
export async function withProfile<Value>(
  folder: string,
  output: CommandOutput,
  json: boolean,
  work: (store: Store) => Promise<Value>,
): Promise<Value | 1> {
  const passphrase = await askPassphrase(PROFILE_PASSPHRASE, 'profilePassphrase', output);
  if (passphrase === null) return 1;
  // Commands that come here make no sessions, so no version of the program is ever written.
  const store = await openProfile(folder, passphrase, { programVersion: 'command-line' });
  if (!store.ok) {
    sayProblem(store.error, output, json);
    return 1;
  }
  try {
    return await work(store.value);
  } finally {
    store.value.close();
  }
}
