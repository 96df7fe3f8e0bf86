import type { ReactNode } from 'react';
import { isStorageProblem, type Problem } from '../../shared/base/problems';
import { Notice, ProblemNotice } from '../ui/components/Notice';
import { useWords } from '../ui/languages/useWords';

/**
 * What a participant is told when something went wrong. A full disk is the interviewer's to mend: the participant
 * hears that nothing is lost and whom to tell, not how a disk is emptied.
 */
export function CannotSave(props: { problem: Problem | null; of: 'answer' | 'task'; actions?: ReactNode }) {
  const { problem, of, actions } = props;
  const { t } = useWords();
  if (problem === null) return null;
  if (!isStorageProblem(problem)) return <ProblemNotice problem={problem} actions={actions} />;
  return (
    <Notice tone="loss" actions={actions}>
      {t(`participant.cannotSave.${of}`)}
    </Notice>
  );
}
