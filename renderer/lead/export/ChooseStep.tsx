import { Choices } from '../../ui/components/Choices';
import { useWords } from '../../ui/languages/useWords';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { Footer } from './Footer';
import type { Wanted } from './export-choice';
import { DISCLOSURE_PROFILES } from '../../../shared/export/disclosure-profile';

export interface ChooseStepProps {
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
  onNext: () => void;
}

/** For whom the dataset is, whether texts go along, and in which form it is written. */
export function ChooseStep({ wanted, onChange, onNext }: ChooseStepProps) {
  const { t } = useWords();
  useShortcuts(t('exporting.title'), [{ id: 'next', keys: 'Mod+Enter', label: t('exporting.next'), run: onNext }]);
  return (
    <>
      <p className="lead__words">{t('exporting.words')}</p>
      <div className="export__choices">
        <Choices
          label={t('exporting.profile')}
          value={wanted.profile}
          onChange={(profile) => onChange({ ...wanted, profile })}
          choices={DISCLOSURE_PROFILES.map((value) => ({
            value,
            label: t(`exporting.profileName.${value}`),
            hint: t(`exporting.profileHint.${value}`),
          }))}
        />
        <Choices
          label={t('exporting.choose.texts')}
          value={wanted.texts ? 'on' : 'off'}
          onChange={(chosen) => onChange({ ...wanted, texts: chosen === 'on' })}
          choices={[
            { value: 'off', label: t('exporting.choose.textsOff'), hint: t('exporting.choose.textsOffHint') },
            { value: 'on', label: t('exporting.choose.textsOn'), hint: t('exporting.choose.textsOnHint') },
          ]}
        />
        <Choices
          label={t('exporting.choose.zip')}
          value={wanted.zip ? 'on' : 'off'}
          onChange={(chosen) => onChange({ ...wanted, zip: chosen === 'on' })}
          choices={[
            { value: 'on', label: t('exporting.choose.zipOn') },
            { value: 'off', label: t('exporting.choose.zipOff') },
          ]}
        />
      </div>
      <Footer onNext={onNext} />
    </>
  );
}
