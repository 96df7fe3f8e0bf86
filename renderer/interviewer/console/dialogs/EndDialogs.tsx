import { openEnds } from '../../../../shared/session/completeness';
import { useSession } from '../../../session/useSession';
import { Bullets } from '../../../ui/components/Bullets';
import { Button } from '../../../ui/components/Button';
import { Dialog } from '../../../ui/components/Dialog';
import { Notice, ProblemNotice } from '../../../ui/components/Notice';
import { useWords } from '../../../ui/languages/useWords';
import { ask, useAction } from '../../../ui/useCall';
import { textsAtRisk } from '../capture/capture-store';
import { NoteField, useNote } from '../capture/NoteField';
import { useCapture } from '../capture/useCapture';
import type { Console } from '../control/useConsole';

function StillOpen() {
  const { t, language } = useWords();
  const { study, state } = useSession();
  const open = openEnds(study, state);
  if (open.length === 0) return <p>{t('console.end.nothingOpen')}</p>;
  return (
    <div>
      <p>{t('console.end.stillOpen')}</p>
      <Bullets>
        {open.map((end) => (
          <li key={end.block}>
            {end.title[language]} <span className="soft">({end.places.length})</span>
          </li>
        ))}
      </Bullets>
    </div>
  );
}

/** What the interviewer typed and has not entered, or the disk has not taken: afterwards nobody would see it. */
function Unsaved() {
  const { t } = useWords();
  const texts = textsAtRisk(useCapture().captureState);
  if (texts.length === 0) return null;
  return (
    <Notice tone="loss">
      <p>{t('console.end.unsaved')}</p>
      <Bullets>
        {texts.map((text) => (
          <li key={text}>
            <bdi>{text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}</bdi>
          </li>
        ))}
      </Bullets>
    </Notice>
  );
}

/** Enough of a text to know it again, in characters. */
const SHOWN = 120;

function useEnding(console: Console) {
  const action = useAction();
  const end = (early: boolean, reason: string | null) =>
    void action
      .run(() => console.finish(early, reason))
      .then((finished) => {
        if (!finished?.ok) return;
        console.close();
        void ask('display.close_participant', {});
      });
  return { end, pending: action.pending, problem: action.problem };
}

/** Ends the interview before its plan is done, with a reason and a list of what stays open. */
export function BreakOffDialog({ console }: { console: Console }) {
  const { t } = useWords();
  const reason = useNote();
  const ending = useEnding(console);
  const canEnd = reason.value !== null && reason.fits && !ending.pending;
  const end = () => {
    if (canEnd) ending.end(true, reason.value);
  };
  return (
    <Dialog
      title={t('console.breakOff.title')}
      onClose={console.close}
      shortcuts={[{ id: 'end', keys: 'Mod+Enter', label: t('console.breakOff.submit'), run: end }]}
    >
      <p>{t('console.breakOff.words')}</p>
      <StillOpen />
      <Unsaved />
      <ProblemNotice problem={ending.problem} />
      <NoteField label={t('console.breakOff.reason')} note={reason} isFocused />
      <div className="dialog__actions">
        <Button onPress={console.close}>{t('console.breakOff.stay')}</Button>
        <Button look="danger" keys="Mod+Enter" isDisabled={!canEnd} onPress={end}>
          {t('console.breakOff.submit')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Ends a complete interview. */
export function FinishDialog({ console }: { console: Console }) {
  const { t } = useWords();
  const ending = useEnding(console);
  const end = () => ending.end(false, null);
  return (
    <Dialog
      title={t('console.end.title')}
      onClose={console.close}
      shortcuts={[{ id: 'end', keys: 'Mod+Enter', label: t('console.end.submit'), run: end }]}
    >
      <p>{t('console.end.words')}</p>
      <StillOpen />
      <Unsaved />
      <ProblemNotice problem={ending.problem} />
      <div className="dialog__actions">
        <Button onPress={console.close}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" autoFocus isDisabled={ending.pending} onPress={end}>
          {t('console.end.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
