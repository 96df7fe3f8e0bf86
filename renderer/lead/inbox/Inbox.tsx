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
import './inbox.css';

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
        {t('merge.merge')}
      </Button>
      <p className="soft">{over ? t('merge.dropNow') : t('merge.drop')}</p>
    </div>
  );
}

function Working({ merge }: { merge: Merge }) {
  const { t } = useWords();
  const { done, total } = merge;
  return (
    <div className="lead__working">
      {total === 0 ? (
        <Busy label={t('merge.starting')} />
      ) : (
        <Busy label={t('merge.working', { done, count: total })} share={done / total} />
      )}
      <Button onPress={merge.cancel}>{t('merge.cancel')}</Button>
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
  const title = t('merge.title');
  useShortcuts(title, [
    { id: 'merge', keys: 'Mod+Enter', label: t('merge.merge'), run: merge.choose, enabled: !running },
  ]);
  return (
    <>
      <h2 className="visually-hidden">{title}</h2>
      <p className="lead__words">{t('merge.words')}</p>
      {running ? <Working merge={merge} /> : <DropPlace merge={merge} />}
      <ProblemNotice problem={merge.problem} />
      {merge.cancelled && <Notice tone="late">{t('merge.cancelled')}</Notice>}
      <ProblemNotice problem={gaps.problem ?? conflicts.problem} />
      {gaps.value && <Gaps gaps={gaps.value} />}
      {conflicts.value && <Conflicts study={study} conflicts={conflicts.value} onDecided={reloadConflicts} />}
      {verdicts.length > 0 ? (
        <VerdictTable verdicts={verdicts} settled={!running} />
      ) : (
        !running && <Empty title={t('merge.empty')}>{t('merge.emptyWords')}</Empty>
      )}
    </>
  );
}
