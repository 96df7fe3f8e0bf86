import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import {
  answerRecovery,
  readRecoveryRequest,
  type ReadRecoveryRequest,
} from '../../exchange/recovery/request-and-answer';
import type { Handlers } from '../bridge/register';
import type { HandlerContext } from './context';

type RecoveryChannels = 'lead.read_recovery' | 'lead.answer_recovery';

/** The lead's side of a forgotten passphrase: compare, then answer. */
export function leadRecoveryHandlers(context: HandlerContext): Pick<Handlers, RecoveryChannels> {
  let waiting: ReadRecoveryRequest | null = null;
  return {
    'lead.read_recovery': async ({ study }) => {
      waiting = null;
      const key = context.profile.keyOf(study);
      if (!key.ok) return key;
      const file = await context.ask.recoveryRequest();
      if (!file.ok) return file;
      const read = await readRecoveryRequest(file.value, key.value);
      if (!read.ok) return read;
      waiting = read.value;
      return success({ fingerprint: read.value.fingerprint });
    },
    'lead.answer_recovery': async ({ study, fingerprint }) => {
      const key = context.profile.keyOf(study);
      if (!key.ok) return key;
      if (waiting?.fingerprint !== fingerprint) return failure(problemOf('recovery_request_gone'));
      const request = waiting;
      const file = await context.ask.newRecoveryAnswer(fingerprint.slice(0, 4));
      if (!file.ok) return file;
      const answered = await answerRecovery(request, key.value, file.value);
      if (!answered.ok) return answered;
      waiting = null;
      return success({ file: file.value });
    },
  };
}
