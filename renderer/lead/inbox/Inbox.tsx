import { useCallback, useEffect, useState, type DragEvent } from 'react';
import type { StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy, Empty } from '../../ui/components/States';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask, useLoaded } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { Conflicts } from './Conflicts';
import { Gaps } from './Gaps';
import type { Merge } from './useMerge';
import { VerdictTable } from './VerdictTable';

/** Takes dropped files; what is dragged over it is said in words, not by colour alone. */
function DropPlace({ merge }: { merge: Merge }) {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    merge.drop([...event.dataTransfer.files]);
  };
  return (
    <div
      className={over ? 'drop-place drop-place--over' : 'drop-place'}
      data-testid="drop-place"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <Button look="primary" size="large" keys="Mod+Enter" onPress={merge.choose}>
        {t('lead.inbox.merge')}
      </Button>
      <p className="soft">{over ? t('lead.inbox.dropNow') : t('lead.inbox.drop')}</p>
    </div>
  );
}

function Working({ merge }: { merge: Merge }) {
  const { t } = useWords();
  const { done, total } = merge;
  return (
    <div className="lead__working">
      {total === 0 ? (
        <Busy label={t('lead.inbox.starting')} />
      ) : (
        <Busy label={t('lead.inbox.working', { done, total })} share={done / total} />
      )}
      <Button onPress={merge.cancel}>{t('lead.inbox.cancel')}</Button>
    </div>
  );
}

/** Files in, a verdict per file, what is missing and what contradicts. */
export function Inbox({ study, merge }: { study: StudyId; merge: Merge }) {
  const { t } = useWords();
  const gaps = useLoaded(useCallback(() => ask('merge.gaps', { study }), [study]));
  const conflicts = useLoaded(useCallback(() => ask('merge.conflicts', { study }), [study]));
  const { rounds, running, verdicts } = merge;
  const reloadGaps = gaps.reload;
  const reloadConflicts = conflicts.reload;
  useEffect(() => {
    if (rounds === 0) return;
    reloadGaps();
    reloadConflicts();
  }, [rounds, reloadGaps, reloadConflicts]);
  const title = t('lead.inbox.title');
  useShortcuts(title, [
    { id: 'merge', keys: 'Mod+Enter', label: t('lead.inbox.merge'), run: merge.choose, enabled: !running },
  ]);
  return (
    <>
      <h2 className="visually-hidden">{title}</h2>
      <p className="lead__words">{t('lead.inbox.words')}</p>
      {running ? <Working merge={merge} /> : <DropPlace merge={merge} />}
      <ProblemNotice problem={merge.problem} />
      {merge.cancelled && <Notice tone="late">{t('lead.inbox.cancelled')}</Notice>}
      <ProblemNotice problem={gaps.problem ?? conflicts.problem} />
      {gaps.value && <Gaps gaps={gaps.value} />}
      {conflicts.value && <Conflicts study={study} conflicts={conflicts.value} onDecided={reloadConflicts} />}
      {verdicts.length > 0 ? (
        <VerdictTable verdicts={verdicts} settled={!running} />
      ) : (
        !running && <Empty title={t('lead.inbox.empty')}>{t('lead.inbox.emptyWords')}</Empty>
      )}
    </>
  );
}
