import { PROGRAM_VERSION } from '../../shared/base/version';
import type { Clock } from '../store/database/clock';
import { openProfile } from '../store/profile/profile';
import type { OpenProfile } from '../store/profile/open-profile';
import { sayProblem, type CommandOutput } from './command';
import { askPassphrase, PROFILE_PASSPHRASE } from './passphrase';

/**
 * Opens a profile for a command, asking for its passphrase, and closes it again whatever happens.
 * @param clock only for simulations, whose time passes as they say
 */
export async function withProfile<Value>(
  folder: string,
  output: CommandOutput,
  json: boolean,
  work: (store: OpenProfile) => Promise<Value>,
  clock?: Clock,
): Promise<Value | 1> {
  const passphrase = await askPassphrase(PROFILE_PASSPHRASE, 'profilePassphrase', output);
  if (passphrase === null) return 1;
  const store = await openProfile(folder, passphrase, { programVersion: PROGRAM_VERSION, ...(clock ? { clock } : {}) });
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
