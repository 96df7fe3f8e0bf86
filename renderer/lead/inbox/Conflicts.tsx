import { useState } from 'react';
import type { LeadConflict } from '../../../shared/merge/conflicts';
import type { StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { useWords } from '../../ui/languages/useWords';
import { ConflictDialog } from './ConflictDialog';

export interface ConflictsProps {
  study: StudyId;
  conflicts: readonly LeadConflict[];
  onDecided: () => void;
}

/** Sessions that came in two different versions under one number, until the lead has decided. */
export function Conflicts({ study, conflicts, onDecided }: ConflictsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<LeadConflict | null>(null);
  if (conflicts.length === 0) return null;
  return (
    <section className="lead__section" aria-labelledby="conflicts-title">
      <h3 id="conflicts-title">{t('merge.conflicts.title', { count: conflicts.length })}</h3>
      <ul className="lead__list">
        {conflicts.map((conflict) => {
          const { session, participant, revision, rivals, differences } = conflict;
          const row = t('merge.conflicts.row', { participant, revision, versions: rivals.length });
          return (
            <li key={`${session} ${revision}`}>
              <span>
                {row}
                <span className="table__note">{t('merge.conflicts.differ', { count: differences.length })}</span>
              </span>
              <Button onPress={() => setOpen(conflict)} aria-label={`${t('merge.conflicts.compare')} ${row}`}>
                {t('merge.conflicts.compare')}
              </Button>
            </li>
          );
        })}
      </ul>
      {open && (
        <ConflictDialog
          study={study}
          conflict={open}
          onClose={() => setOpen(null)}
          onDecided={() => {
            setOpen(null);
            onDecided();
          }}
        />
      )}
    </section>
  );
}
