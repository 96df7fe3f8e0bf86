import { qualitySummary } from '../../../shared/session/quality';
import { useSession } from '../../session/useSession';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { useDuration } from '../../ui/useDuration';
import { useWords } from '../../ui/languages/useWords';
import { ask, useAction } from '../../ui/useCall';

/**
 * Consent to the recording was taken back: it stopped, and what was recorded can be deleted now. At the end of the
 * interview it is deleted in any case; until then a slip of the hand can be put right.
 */
export function WithdrawnRecording() {
  const { t } = useWords();
  const { study, state } = useSession();
  const duration = useDuration();
  const action = useAction();
  const { recording } = qualitySummary(study, state);
  if (state.consent.audio !== false || recording === null) return null;
  const remove = () => void action.run(() => ask('recording.settle', { session: state.header.session }));
  if (recording.keptMs === 0)
    return recording.deleted > 0 && <Notice tone="information">{t('recording.deleted')}</Notice>;
  return (
    <>
      <Notice
        tone="late"
        actions={
          <Button isDisabled={action.pending} onPress={remove}>
            {t('recording.delete')}
          </Button>
        }
      >
        {t('recording.withdrawn', { duration: duration(recording.keptMs) })}
      </Notice>
      <ProblemNotice problem={action.problem} />
    </>
  );
}
