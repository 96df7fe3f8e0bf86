import { useState } from 'react';
import type { StudySummary } from '../../../shared/study/summary';
import type { Language, SessionId, StudyId } from '../../../shared/base/ids';
import { practiceCharacter, type PracticeCharacter } from '../../../shared/simulation/practice';
import type { Form } from '../../../shared/study/schema';
import { Button } from '../../ui/components/Button';
import { Choices } from '../../ui/components/Choices';
import { Dialog } from '../../ui/components/Dialog';
import { ProblemNotice } from '../../ui/components/Notice';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';

const FORMS: readonly Form[] = ['short', 'full'];
const LANGUAGES: readonly Language[] = ['nl', 'en'];

export interface PracticeDialogProps {
  /** None yet is no hindrance: then the study that comes with the program is practised. */
  studies: readonly StudySummary[];
  onClose: () => void;
  onStarted: (session: SessionId) => void;
}

/** With whom to practise, and what. No code and no provider: nothing of it is kept. */
export function PracticeDialog({ studies, onClose, onStarted }: PracticeDialogProps) {
  const { t, language } = useWords();
  const [study, setStudy] = useState<StudyId | null>(studies[0]?.id ?? null);
  const [form, setForm] = useState<Form>('short');
  const [spoken, setSpoken] = useState<Language>(language);
  const [character, setCharacter] = useState<PracticeCharacter>('attentive');
  const action = useAction();
  const start = () =>
    void action
      .run(() => ask('practice.start', { study, form, language: spoken, character }))
      .then((result) => {
        if (result?.ok) onStarted(result.value.session);
      });
  const languages = studies.find(({ id }) => id === study)?.languages ?? LANGUAGES;
  return (
    <Dialog
      wide
      title={t('practice.title')}
      onClose={onClose}
      shortcuts={[{ id: 'start', keys: 'Mod+Enter', label: t('practice.start'), run: start }]}
    >
      <p>{t('practice.words')}</p>
      <ProblemNotice problem={action.problem} />
      <div className="dialog__columns">
        <div className="dialog__column">
          <Choices
            label={t('practice.character')}
            choices={practiceCharacter.options.map((value) => ({
              value,
              label: t(`practice.characterName.${value}`),
              hint: t(`practice.characterHint.${value}`),
            }))}
            value={character}
            onChange={setCharacter}
            autoFocus
          />
        </div>
        <div className="dialog__column">
          {studies.length > 1 && (
            <Choices
              label={t('home.create.study')}
              choices={studies.map(({ id, title }) => ({ value: id, label: title[language] }))}
              value={study}
              onChange={setStudy}
            />
          )}
          <Choices
            label={t('home.create.form')}
            choices={FORMS.map((value) => ({ value, label: t(`home.create.formName.${value}`) }))}
            value={form}
            onChange={setForm}
          />
          <Choices
            label={t('home.create.language')}
            choices={languages.map((value) => ({ value, label: t(`common.languageName.${value}`) }))}
            value={spoken}
            onChange={setSpoken}
          />
        </div>
      </div>
      <div className="dialog__actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={action.pending} onPress={start}>
          {t('practice.start')}
        </Button>
      </div>
    </Dialog>
  );
}
