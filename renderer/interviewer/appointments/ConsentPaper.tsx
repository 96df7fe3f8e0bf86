import { useState } from 'react';
import type { SessionSummary } from '../../../shared/session/summary';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { TextField } from '../../ui/components/TextField';
import { useWords } from '../../ui/languages/useWords';
import { ask, useAction } from '../../ui/useCall';

/** Saves the consent of a session, as it was asked and given, for printing. */
export function ConsentPaper({ sessions }: { sessions: readonly SessionSummary[] }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const action = useAction();
  const typed = code.trim().toUpperCase();
  const session = sessions.find(({ participant }) => participant === typed)?.session;
  const save = () => {
    if (session === undefined) return;
    setSaved(null);
    void action
      .run(() => ask('vault.consent_document', { session }))
      .then((result) => {
        if (result?.ok) setSaved(result.value.file);
      });
  };
  return (
    <section className="appointments__panel">
      <h2>{t('consent.paper.title')}</h2>
      <p className="appointments__words">{t('consent.paper.words')}</p>
      <TextField
        label={t('consent.paper.code')}
        value={code}
        onChange={setCode}
        onEnter={save}
        problem={typed !== '' && session === undefined ? t('consent.paper.unknown') : null}
      />
      <ProblemNotice problem={action.problem} />
      {saved !== null && <Notice tone="information">{t('consent.paper.saved', { file: saved })}</Notice>}
      <Button isDisabled={session === undefined || action.pending} onPress={save}>
        {t('consent.paper.save')}
      </Button>
    </section>
  );
}
