import type { ProfileStatus } from '../../../shared/bridge/profile';
import type { StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { recoverWithKeyFile, recoverySheetOf } from '../../exchange/recovery/recover-with-key';
import {
  answerRecovery,
  finishRecovery,
  readRecoveryRequest,
  recoveryState,
  requestRecovery,
  type ReadRecoveryRequest,
} from '../../exchange/recovery/request-and-answer';
import { machineClock } from '../../store/database/clock';
import { openProfile } from '../../store/profile/profile';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { HandlersOf } from '../bridge/register';
import { sheetPage } from '../documents/recovery-sheet-page';
import type { HandlerContext } from './context';
import { makeCurrent, statusOf } from './profile';

/** Saves a request for the lead; nothing about the profile changes until the answer comes. */
async function request(
  context: HandlerContext,
  passphrase: string,
): Promise<Result<{ file: string; fingerprint: string }>> {
  const file = await context.ask.saveNamed('recovery_request');
  if (!file.ok) return file;
  const made = await requestRecovery(context.runFolders.profile, passphrase, file.value, machineClock.utc());
  return made.ok ? success({ file: file.value, fingerprint: made.value.fingerprint }) : made;
}

/** Opens a profile that was just given a new passphrase. */
async function openRecovered(
  context: HandlerContext,
  passphrase: string,
  recovered: Result<void>,
): Promise<Result<ProfileStatus>> {
  if (!recovered.ok) return recovered;
  const opened = await openProfile(context.runFolders.profile, passphrase, { programVersion: context.version });
  return opened.ok ? makeCurrent(context, opened.value, passphrase) : opened;
}

async function recoverWithKey(
  context: HandlerContext,
  studyPassphrase: string,
  passphrase: string,
): Promise<Result<ProfileStatus>> {
  const file = await context.ask.open('study_key');
  if (!file.ok) return file;
  const key = { file: file.value, passphrase: studyPassphrase };
  return openRecovered(context, passphrase, await recoverWithKeyFile(context.runFolders.profile, key, passphrase));
}

async function finish(context: HandlerContext, passphrase: string): Promise<Result<ProfileStatus>> {
  const file = await context.ask.open('recovery_answer');
  if (!file.ok) return file;
  return openRecovered(context, passphrase, await finishRecovery(context.runFolders.profile, passphrase, file.value));
}

async function saveSheet(
  context: HandlerContext,
  store: OpenProfile,
  study: StudyId,
): Promise<Result<{ file: string }>> {
  const { language } = context.preferences.get();
  const sheet = recoverySheetOf(store, study, language);
  if (!sheet.ok) return sheet;
  const file = await context.ask.saveNamed('recovery_sheet', { study });
  if (!file.ok) return file;
  const printed = await context.printPage(sheetPage(sheet.value, language), file.value);
  return printed.ok ? success({ file: file.value }) : printed;
}

type LaptopsSide = 'recovery.state' | 'recovery.with_key' | 'recovery.request' | 'recovery.finish';

/** The side of the laptop whose passphrase was forgotten. */
function onTheLaptop(context: HandlerContext): Pick<HandlersOf<'recovery'>, LaptopsSide> {
  const isOpen = (): boolean => context.profile.store().ok;
  return {
    'recovery.state': () => recoveryState(context.runFolders.profile),
    'recovery.with_key': ({ studyPassphrase, passphrase }) =>
      isOpen() ? statusOf(context) : recoverWithKey(context, studyPassphrase, passphrase),
    'recovery.request': ({ passphrase }) =>
      isOpen() ? failure(problemOf('request_refused')) : request(context, passphrase),
    'recovery.finish': ({ passphrase }) => (isOpen() ? statusOf(context) : finish(context, passphrase)),
  };
}

/** A forgotten passphrase, on both sides; the lead compares, then answers. */
export function recoveryHandlers(context: HandlerContext): HandlersOf<'recovery'> {
  let waiting: ReadRecoveryRequest | null = null;
  return {
    ...onTheLaptop(context),
    'recovery.read_request': async (_request, { key }) => {
      waiting = null;
      const file = await context.ask.open('recovery_request');
      if (!file.ok) return file;
      const read = await readRecoveryRequest(file.value, key);
      if (!read.ok) return read;
      waiting = read.value;
      return success({ fingerprint: read.value.fingerprint });
    },
    'recovery.answer': async ({ fingerprint }, { key }) => {
      if (waiting?.fingerprint !== fingerprint) return failure(problemOf('recovery_request_gone'));
      const asked = waiting;
      const file = await context.ask.saveNamed('recovery_answer', { request: fingerprint.slice(0, 4) });
      if (!file.ok) return file;
      const answered = await answerRecovery(asked, key, file.value);
      if (!answered.ok) return answered;
      waiting = null;
      return success({ file: file.value });
    },
    'recovery.sheet': ({ study }, { store }) => saveSheet(context, store, study),
  };
}
