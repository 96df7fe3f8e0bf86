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

interface Wanted {
  readonly study: StudyId | null;
  readonly form: Form;
  readonly language: Language;
  readonly character: PracticeCharacter;
}

interface PartProps {
  wanted: Wanted;
  onChange: (part: Partial<Wanted>) => void;
}

function CharacterPart({ wanted, onChange }: PartProps) {
  const { t } = useWords();
  return (
    <div className="dialog__column">
      <Choices
        label={t('practice.character')}
        choices={practiceCharacter.options.map((value) => ({
          value,
          label: t(`practice.characterName.${value}`),
          hint: t(`practice.characterHint.${value}`),
        }))}
        value={wanted.character}
        onChange={(character) => onChange({ character })}
        autoFocus
      />
    </div>
  );
}

function SessionPart({ studies, wanted, onChange }: PartProps & { studies: readonly StudySummary[] }) {
  const { t, language } = useWords();
  const languages = studies.find(({ id }) => id === wanted.study)?.languages ?? LANGUAGES;
  return (
    <div className="dialog__column">
      {studies.length > 1 && (
        <Choices
          label={t('home.create.study')}
          choices={studies.map(({ id, title }) => ({ value: id, label: title[language] }))}
          value={wanted.study}
          onChange={(study) => onChange({ study })}
        />
      )}
      <Choices
        label={t('home.create.form')}
        choices={FORMS.map((value) => ({ value, label: t(`home.create.formName.${value}`) }))}
        value={wanted.form}
        onChange={(form) => onChange({ form })}
      />
      <Choices
        label={t('home.create.language')}
        choices={languages.map((value) => ({ value, label: t(`common.languageName.${value}`) }))}
        value={wanted.language}
        onChange={(spoken) => onChange({ language: spoken })}
      />
    </div>
  );
}

/** With whom to practise, and what. No code and no provider: nothing of it is kept. */
export function PracticeDialog({ studies, onClose, onStarted }: PracticeDialogProps) {
  const { t, language } = useWords();
  const [wanted, setWanted] = useState<Wanted>({
    study: studies[0]?.id ?? null,
    form: 'short',
    language,
    character: 'attentive',
  });
  const change = (part: Partial<Wanted>) => setWanted((last) => ({ ...last, ...part }));
  const action = useAction();
  const start = () =>
    void action
      .run(() => ask('practice.start', wanted))
      .then((result) => {
        if (result?.ok) onStarted(result.value.session);
      });
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
        <CharacterPart wanted={wanted} onChange={change} />
        <SessionPart studies={studies} wanted={wanted} onChange={change} />
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
