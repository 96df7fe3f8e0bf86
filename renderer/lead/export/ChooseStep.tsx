import { Choices } from '../../ui/components/Choices';
import { useWords } from '../../ui/languages/useWords';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { Footer } from './Footer';
import type { ExportChoice } from './export-choice';
import { DISCLOSURE_PROFILES } from '../../../shared/export/disclosure-profile';

export interface ChooseStepProps {
  wanted: ExportChoice;
  onChange: (wanted: ExportChoice) => void;
  onNext: () => void;
}

/** For whom the dataset is, whether texts go along, and in which form it is written. */
export function ChooseStep({ wanted, onChange, onNext }: ChooseStepProps) {
  const { t } = useWords();
  useShortcuts(t('export.title'), [{ id: 'next', keys: 'Mod+Enter', label: t('export.next'), run: onNext }]);
  return (
    <>
      <p className="lead__words">{t('export.words')}</p>
      <div className="export__choices">
        <Choices
          label={t('export.profile')}
          value={wanted.disclosure}
          onChange={(disclosure) => onChange({ ...wanted, disclosure })}
          choices={DISCLOSURE_PROFILES.map((value) => ({
            value,
            label: t(`export.profileName.${value}`),
            hint: t(`export.profileHint.${value}`),
          }))}
        />
        <Choices
          label={t('export.choose.texts')}
          value={wanted.texts ? 'on' : 'off'}
          onChange={(chosen) => onChange({ ...wanted, texts: chosen === 'on' })}
          choices={[
            { value: 'off', label: t('export.choose.textsOff'), hint: t('export.choose.textsOffHint') },
            { value: 'on', label: t('export.choose.textsOn'), hint: t('export.choose.textsOnHint') },
          ]}
        />
        <Choices
          label={t('export.choose.zip')}
          value={wanted.zip ? 'on' : 'off'}
          onChange={(chosen) => onChange({ ...wanted, zip: chosen === 'on' })}
          choices={[
            { value: 'on', label: t('export.choose.zipOn') },
            { value: 'off', label: t('export.choose.zipOff') },
          ]}
        />
      </div>
      <Footer onNext={onNext} />
    </>
  );
}
