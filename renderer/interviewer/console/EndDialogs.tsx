import { useState } from 'react';
import { openEnds } from '../../../shared/interview/open-ends';
import { useSession } from '../../session/useSession';
import { Button } from '../../ui/components/Button';
import { Dialog } from '../../ui/components/Dialog';
import { ProblemNotice } from '../../ui/components/Notice';
import { TextField } from '../../ui/components/TextField';
import { useWords } from '../../ui/languages/useWords';
import { ask } from '../../ui/useCall';
import type { Console } from './useConsole';

function StillOpen() {
  const { t, language } = useWords();
  const { study, state } = useSession();
  const open = openEnds(study, state);
  if (open.length === 0) return <p>{t('console.end.nothingOpen')}</p>;
  return (
    <div>
      <p>{t('console.end.stillOpen')}</p>
      <ul className="bullets">
        {open.map((end) => (
          <li key={end.block}>
            {end.title[language]} <span className="soft">({end.places.length})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function endSession(console: Console, early: boolean, reason: string | null): Promise<void> {
  const finished = await console.finish(early, reason);
  if (!finished.ok) return;
  console.close();
  await ask('display.close_participant', {});
}

/** Ends the interview before its plan is done, with a reason and a list of what stays open. */
export function BreakOffDialog({ console }: { console: Console }) {
  const { t } = useWords();
  const { problem } = useSession();
  const [reason, setReason] = useState('');
  const canEnd = reason.trim() !== '';
  const end = () => {
    if (canEnd) void endSession(console, true, reason.trim());
  };
  return (
    <Dialog
      title={t('console.breakOff.title')}
      onClose={console.close}
      shortcuts={[{ id: 'end', keys: 'Mod+Enter', label: t('console.breakOff.submit'), run: end }]}
    >
      <p>{t('console.breakOff.words')}</p>
      <StillOpen />
      <ProblemNotice problem={problem} />
      <TextField label={t('console.breakOff.reason')} value={reason} onChange={setReason} focusRequest={1} />
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
  const { problem } = useSession();
  const end = () => void endSession(console, false, null);
  return (
    <Dialog
      title={t('console.end.title')}
      onClose={console.close}
      shortcuts={[{ id: 'end', keys: 'Mod+Enter', label: t('console.end.submit'), run: end }]}
    >
      <p>{t('console.end.words')}</p>
      <StillOpen />
      <ProblemNotice problem={problem} />
      <div className="dialog__actions">
        <Button onPress={console.close}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" autoFocus onPress={end}>
          {t('console.end.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
