import { useState } from 'react';
import type { PauseReason } from '../../../../shared/session/events';
import { useSession } from '../../../session/useSession';
import { useSessionClock } from '../../../session/useSessionClock';
import { Button } from '../../../ui/components/Button';
import { Choices } from '../../../ui/components/Choices';
import { Dialog } from '../../../ui/components/Dialog';
import { ProblemNotice } from '../../../ui/components/Notice';
import { formatElapsed } from '../../../ui/format';
import { useWords } from '../../../ui/languages/useWords';
import { useAction } from '../../../ui/useCall';
import { NoteField, useNote } from '../capture/NoteField';
import type { Console } from '../control/useConsole';
import './dialogs.css';

const REASONS: readonly PauseReason[] = ['phone', 'person', 'technical', 'participant', 'other'];

/** Stops the clock, with the reason. */
export function PauseDialog({ console }: { console: Console }) {
  const { t } = useWords();
  const [reason, setReason] = useState<PauseReason | null>(null);
  const note = useNote();
  const action = useAction();
  const canPause = reason !== null && note.fits && !action.pending;
  const pause = () => {
    if (reason === null || !canPause) return;
    void action
      .run(() => console.pause(reason, note.value))
      .then((paused) => {
        if (paused?.ok) console.close();
      });
  };
  return (
    <Dialog
      title={t('console.pause.title')}
      onClose={console.close}
      shortcuts={[{ id: 'pause', keys: 'Mod+Enter', label: t('console.pause.submit'), run: pause }]}
    >
      <Choices
        label={t('console.pause.why')}
        choices={REASONS.map((value) => ({ value, label: t(`console.pause.reason.${value}`) }))}
        value={reason}
        onChange={setReason}
        autoFocus
      />
      <NoteField label={t('console.note')} note={note} />
      <ProblemNotice problem={action.problem} />
      <div className="dialog__actions">
        <Button onPress={console.close}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={!canPause} onPress={pause}>
          {t('console.pause.submit')}
        </Button>
      </div>
    </Dialog>
  );
}

/** While paused: since when and why, and the one way on. */
export function PausedOverlay({ console }: { console: Console }) {
  const { t } = useWords();
  const { state, problem } = useSession();
  const now = useSessionClock(state.header.session);
  const pause = state.pauses.at(-1);
  const action = useAction();
  const resume = () => void action.run(console.resume);
  if (!pause) return null;
  return (
    <Dialog
      title={t('console.pause.paused')}
      onClose={resume}
      dismissable={false}
      shortcuts={[
        { id: 'resume', keys: 'Mod+Enter', label: t('console.pause.resume'), run: resume },
        { id: 'resume_f9', keys: 'F9', label: t('console.pause.resume'), run: resume },
      ]}
    >
      <p className="paused__time">{formatElapsed((now ?? pause.startMs) - pause.startMs)}</p>
      <p>
        {t(`console.pause.reason.${pause.reason}`)}
        {pause.note && (
          <span className="soft">
            : <bdi>{pause.note}</bdi>
          </span>
        )}
      </p>
      <p className="soft">{t('console.pause.words')}</p>
      <ProblemNotice problem={problem} />
      <div className="dialog__actions dialog__actions--split">
        <Button look="quiet" onPress={() => console.setDialog('break_off')}>
          {t('console.breakOff.open')}
        </Button>
        <Button look="primary" size="large" keys="F9" autoFocus onPress={resume}>
          {t('console.pause.resume')}
        </Button>
      </div>
    </Dialog>
  );
}
