import { assertNever } from '../../../shared/base/result';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { useWords } from '../../ui/languages/useWords';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ExportedTables } from './ExportedTables';
import { Footer } from './Footer';
import { Reasons, Working } from './Working';
import type { Writing } from './export-store';
import type { ExportChoice } from './export-choice';

function Chosen({ wanted: { disclosure, texts, zip } }: { wanted: ExportChoice }) {
  const { t } = useWords();
  return (
    <dl className="lead__facts">
      <div>
        <dt>{t('export.write.for')}</dt>
        <dd>{t(`export.profileName.${disclosure}`)}</dd>
      </div>
      <div>
        <dt>{t('export.write.texts')}</dt>
        <dd>{t(texts ? 'export.write.textsOn' : 'export.write.textsOff')}</dd>
      </div>
      <div>
        <dt>{t('export.write.form')}</dt>
        <dd>{t(zip ? 'export.write.folderAndZip' : 'export.write.folder')}</dd>
      </div>
    </dl>
  );
}

function Outcome({ writing, onTexts }: { writing: Writing; onTexts: () => void }) {
  const { t } = useWords();
  switch (writing.kind) {
    case 'idle':
      return null;
    case 'running':
      return <Working label={t('export.working')} />;
    case 'stopped':
      return <Notice tone="information">{t('export.stopped')}</Notice>;
    case 'done':
      return <ExportedTables summary={writing.summary} />;
    case 'refused':
      return <Reasons reasons={writing.reasons} onTexts={onTexts} />;
    case 'broken':
      return <ProblemNotice problem={writing.problem} />;
    default:
      return assertNever(writing, 'Outcome');
  }
}

export interface WriteStepProps {
  wanted: ExportChoice;
  writing: Writing;
  onWrite: () => void;
  onBack: () => void;
  onTexts: () => void;
}

/** Writes the dataset where the lead chooses, says how far it is, and where it is once it is there. */
export function WriteStep({ wanted, writing, onWrite, onBack, onTexts }: WriteStepProps) {
  const { t } = useWords();
  const isRunning = writing.kind === 'running';
  useShortcuts(t('export.steps.write'), [
    { id: 'export', keys: 'Mod+Enter', label: t('export.run'), run: onWrite, enabled: !isRunning },
  ]);
  return (
    <>
      <Chosen wanted={wanted} />
      <p className="lead__words">{t('export.write.words')}</p>
      <div className="export__preview">
        <Outcome writing={writing} onTexts={onTexts} />
      </div>
      <Footer {...(isRunning ? {} : { onBack })}>
        {!isRunning && (
          <Button look={writing.kind === 'done' ? 'plain' : 'primary'} keys="Mod+Enter" onPress={onWrite}>
            {t('export.run')}
          </Button>
        )}
      </Footer>
    </>
  );
}
