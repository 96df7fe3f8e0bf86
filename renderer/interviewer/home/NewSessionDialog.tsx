import { useEffect, useState } from 'react';
import type { StudySummary } from '../../../shared/study/summary';
import {
  participantCode,
  type Language,
  type ProviderId,
  type SessionId,
  type StudyId,
} from '../../../shared/base/ids';
import type { Form } from '../../../shared/study/schema';
import { Button } from '../../ui/components/Button';
import { Choices } from '../../ui/components/Choices';
import { Dialog } from '../../ui/components/Dialog';
import { ProblemNotice } from '../../ui/components/Notice';
import { TextField } from '../../ui/components/TextField';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';

interface Draft {
  code: string;
  provider: ProviderId | null;
  language: Language;
  form: Form;
}

/** What an appointment knows of the session it leads to: a code, never a name. */
export type KnownOfSession = Pick<Draft, 'code' | 'provider' | 'language'>;

const FORMS: readonly Form[] = ['full', 'short'];

/** The code main suggests, until the interviewer has typed another. */
function useSuggestedCode(onCode: (code: string) => void): void {
  useEffect(() => {
    let current = true;
    void ask('session.next_code', {}).then((result) => {
      if (current && result.ok) onCode(result.value);
    });
    return () => {
      current = false;
    };
  }, [onCode]);
}

function useNewSession(
  study: StudySummary | undefined,
  known: Partial<KnownOfSession> & Pick<KnownOfSession, 'language'>,
  onCreated: (session: SessionId) => void,
) {
  const [draft, setDraft] = useState<Draft>({ code: '', provider: null, form: 'full', ...known });
  const [suggest] = useState(() => (code: string) => setDraft((last) => (last.code === '' ? { ...last, code } : last)));
  useSuggestedCode(suggest);
  const action = useAction();
  const code = participantCode.safeParse(draft.code.trim().toUpperCase());
  const only = study?.providers.length === 1 ? study.providers[0]?.id : undefined;
  const provider = study?.providers.find((candidate) => candidate.id === draft.provider)?.id ?? only ?? null;
  const isReady = study !== undefined && code.success && provider !== null;
  const create = () => {
    if (!isReady) return;
    void action
      .run(() =>
        ask('session.create', {
          study: study.id,
          form: draft.form,
          participant: code.data,
          provider,
          language: draft.language,
        }),
      )
      .then((result) => {
        if (result?.ok) onCreated(result.value.session);
      });
  };
  const change = (part: Partial<Draft>) => setDraft((last) => ({ ...last, ...part }));
  return { draft, change, provider, action, create, isReady, isCodeWrong: draft.code !== '' && !code.success };
}

type NewSession = ReturnType<typeof useNewSession>;

interface WhoPartProps {
  session: NewSession;
  studies: readonly StudySummary[];
  study: StudySummary | undefined;
  onStudy: (study: StudyId) => void;
}

/** Who it is, and about which provider of which study. */
function WhoPart({ session, studies, study, onStudy }: WhoPartProps) {
  const { t, language } = useWords();
  const { draft, change, provider, isCodeWrong } = session;
  return (
    <div className="dialog__column">
      <TextField
        label={t('home.create.code')}
        hint={t('home.create.codeHint')}
        value={draft.code}
        onChange={(code) => change({ code })}
        problem={isCodeWrong ? t('home.create.codeWrong') : null}
        autoFocus
      />
      {studies.length > 1 && (
        <Choices
          label={t('home.create.study')}
          choices={studies.map(({ id, title }) => ({ value: id, label: title[language] }))}
          value={study?.id ?? null}
          onChange={onStudy}
        />
      )}
      <Choices
        label={t('home.create.provider')}
        choices={(study?.providers ?? []).map(({ id, label }) => ({ value: id, label: label[language] }))}
        value={provider}
        onChange={(value) => change({ provider: value })}
      />
    </div>
  );
}

/** How long the interview is, and in which language. */
function HowPart({ session: { draft, change }, study }: { session: NewSession; study: StudySummary | undefined }) {
  const { t } = useWords();
  return (
    <div className="dialog__column">
      <Choices
        label={t('home.create.form')}
        choices={FORMS.map((value) => ({ value, label: t(`home.create.formName.${value}`) }))}
        value={draft.form}
        onChange={(form) => change({ form })}
      />
      <Choices
        label={t('home.create.language')}
        choices={(study?.languages ?? []).map((value) => ({ value, label: t(`common.languageName.${value}`) }))}
        value={draft.language}
        onChange={(value) => change({ language: value })}
      />
    </div>
  );
}

export interface NewSessionDialogProps {
  studies: readonly StudySummary[];
  /** Filled in beforehand, from an appointment. */
  known?: KnownOfSession & { study: StudyId | null };
  onClose: () => void;
  onCreated: (session: SessionId) => void;
  /** Where the dialog leads to practice as well. */
  onPractise?: () => void;
}

/** Who, about which provider, in which language and form. */
export function NewSessionDialog({ studies, known, onClose, onCreated, onPractise }: NewSessionDialogProps) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState(known?.study ?? studies[0]?.id ?? null);
  const study = studies.find((candidate) => candidate.id === chosen);
  const session = useNewSession(
    study,
    known ? { code: known.code, provider: known.provider, language: known.language } : { language },
    onCreated,
  );
  const { action, create, isReady } = session;
  return (
    <Dialog
      wide
      title={t('home.create.title')}
      onClose={onClose}
      shortcuts={[{ id: 'create', keys: 'Mod+Enter', label: t('home.create.submit'), run: create }]}
    >
      <ProblemNotice problem={action.problem} />
      <div className="dialog__columns">
        <WhoPart session={session} studies={studies} study={study} onStudy={setChosen} />
        <HowPart session={session} study={study} />
      </div>
      <div className={onPractise ? 'dialog__actions dialog__actions--split' : 'dialog__actions'}>
        {onPractise && (
          <Button look="quiet" onPress={onPractise}>
            {t('practice.instead')}
          </Button>
        )}
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={!isReady || action.pending} onPress={create}>
          {t('home.create.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
