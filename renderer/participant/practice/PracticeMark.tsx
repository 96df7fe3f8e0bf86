import { useSession } from '../../session/useSession';
import { useWords } from '../../ui/languages/useWords';
import './practice.css';

/** One still word in the corner of the participant's window, so that nobody takes practice for an interview. */
export function PracticeMark() {
  const { t } = useWords();
  const { state } = useSession();
  if (!state.header.practice) return null;
  return <p className="practice-mark">{t('practice.mark')}</p>;
}
