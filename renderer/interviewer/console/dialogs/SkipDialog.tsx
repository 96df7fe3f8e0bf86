import { useState } from 'react';
import type { MissingCode } from '../../../../shared/session/events';
import type { CurrentStep } from '../../../../shared/session/propose';
import { isMandatoryConsent } from '../../../../shared/study/lookups';
import { Button } from '../../../ui/components/Button';
import { Choices } from '../../../ui/components/Choices';
import { Dialog } from '../../../ui/components/Dialog';
import { Notice, ProblemNotice } from '../../../ui/components/Notice';
import { useWords } from '../../../ui/languages/useWords';
import { useAction } from '../../../ui/useCall';
import { NoteField, useNote } from '../capture/NoteField';
import type { Console } from '../control/useConsole';

const CODES: readonly MissingCode[] = ['refused', 'dont_know', 'not_applicable', 'skipped_by_interviewer', 'technical'];

type Extent = 'item' | 'block';

function hasMandatoryConsent(currentStep: CurrentStep): boolean {
  return currentStep.item !== null && isMandatoryConsent(currentStep.item.format);
}

/** Leaves a question or the rest of a block with a reason; the participant never sees it. */
export function SkipDialog({ console, currentStep }: { console: Console; currentStep: CurrentStep }) {
  const { t, language } = useWords();
  const [extent, setExtent] = useState<Extent>(currentStep.item ? 'item' : 'block');
  const [code, setCode] = useState<MissingCode | null>(null);
  const note = useNote();
  const action = useAction();
  const isMandatory = hasMandatoryConsent(currentStep);
  const canSkip = code !== null && !isMandatory && (extent === 'item' || note.fits) && !action.pending;
  const skip = () => {
    if (code === null || !canSkip) return;
    void action
      .run(() => (extent === 'item' ? console.record({ kind: 'missing', code }) : console.skipBlock(code, note.value)))
      .then((skipped) => {
        if (skipped?.ok) console.close();
      });
  };
  const extents = [
    ...(currentStep.item ? [{ value: 'item' as const, label: t('console.skip.item') }] : []),
    { value: 'block' as const, label: t('console.skip.block', { block: currentStep.block.title[language] }) },
  ];
  return (
    <Dialog
      title={t('console.skip.title')}
      onClose={console.close}
      shortcuts={[{ id: 'skip', keys: 'Mod+Enter', label: t('console.skip.submit'), run: skip }]}
    >
      {isMandatory && <Notice tone="late">{t('console.skip.mandatory')}</Notice>}
      <Choices label={t('console.skip.what')} choices={extents} value={extent} onChange={setExtent} />
      <Choices
        label={t('console.skip.why')}
        choices={CODES.map((value) => ({ value, label: t(`console.missing.${value}`) }))}
        value={code}
        onChange={setCode}
        autoFocus
      />
      {extent === 'block' && <NoteField label={t('console.note')} note={note} />}
      <ProblemNotice problem={action.problem} />
      <div className="dialog__actions">
        <Button onPress={console.close}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={!canSkip} onPress={skip}>
          {t('console.skip.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
