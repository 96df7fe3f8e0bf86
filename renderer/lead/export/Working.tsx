import type { Problem } from '../../../shared/base/problems';
import { sentenceFor } from '../../../shared/languages/problems';
import { Bullets } from '../../ui/components/Bullets';
import { Button } from '../../ui/components/Button';
import { Notice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { useWords } from '../../ui/languages/useWords';
import { ask } from '../../ui/useCall';
import { useProgress } from '../../ui/useProgress';

/** Work of the export that takes its time: how far it is, and how to stop it. */
export function Working({ label }: { label: string }) {
  const { t } = useWords();
  const progress = useProgress('export', true);
  return (
    <div className="lead__working">
      <Busy label={label} share={progress?.total ? progress.done / progress.total : null} />
      <Button onPress={() => void ask('export.cancel', {})}>{t('export.cancel')}</Button>
    </div>
  );
}

/** Why there is no dataset, all of it at once, and what to change. */
export function Reasons({ reasons, onTexts }: { reasons: readonly Problem[]; onTexts: () => void }) {
  const { t, language } = useWords();
  const isUnread = reasons.some(({ code }) => code === 'export_texts_unreviewed');
  return (
    <Notice tone="loss" actions={isUnread && <Button onPress={onTexts}>{t('export.toTexts')}</Button>}>
      <p>{t('export.refused')}</p>
      <Bullets look="dense">
        {reasons.map((reason) => (
          <li key={`${reason.code} ${JSON.stringify(reason.details)}`}>{sentenceFor(reason, language)}</li>
        ))}
      </Bullets>
    </Notice>
  );
}
