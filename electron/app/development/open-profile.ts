import type { HandlerContext } from '../handlers/context';
import { makeCurrent } from '../handlers/profile';
import { openProfile } from '../../store/profile/profile';

/** Opens the profile of invented sessions with the passphrase that the developer's own command made it with. */
export async function openDevelopmentProfile(
  context: HandlerContext,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const passphrase = environment['UNDERCURRENT_DEV_PASSPHRASE'];
  if (passphrase === undefined || passphrase === '') return;
  const opened = await openProfile(context.runFolders.profile, passphrase, { programVersion: context.version });
  if (opened.ok) await makeCurrent(context, opened.value, passphrase);
  else context.log.note('development_profile_not_opened', opened.error.code);
}
