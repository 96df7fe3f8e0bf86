import type { UnlockedStudyKey } from '../exchange/study/study-keys';
import { unlockKeyFile } from '../exchange/study/study-service';
import { askPassphrase, STUDY_PASSPHRASE } from './passphrase';
import { sayProblem, type CommandOutput } from './command';

/** Reads and unlocks a `*.uckey`, asking for its passphrase; null when that failed and was said. */
export async function studyKeyFrom(
  file: string,
  output: CommandOutput,
  json: boolean,
): Promise<UnlockedStudyKey | null> {
  const passphrase = await askPassphrase(STUDY_PASSPHRASE, 'studyPassphrase', output);
  if (passphrase === null) return null;
  const key = await unlockKeyFile(file, passphrase);
  if (key.ok) return key.value;
  sayProblem(key.error, output, json);
  return null;
}
