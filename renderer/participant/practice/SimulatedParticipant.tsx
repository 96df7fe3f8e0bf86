import { useMemo, type ReactNode } from 'react';
import { practicePerson } from '../../../shared/simulation/practice';
import { useSession } from '../../session/useSession';
import { useDisplayState } from '../../session/useDisplayState';
import { SimulatedContext } from './useSimulated';
import { usePractice } from './usePractice';

/**
 * Puts a simulated participant in front of the screens below, in practice only. They answer what they can see: nothing
 * while the one screen faces the interviewer, and nothing while the interviewer answers by hand.
 */
export function SimulatedParticipant({ children }: { children: ReactNode }) {
  const { state } = useSession();
  const practice = usePractice();
  const display = useDisplayState();
  const { session, language, assignment } = state.header;
  const character = practice?.session === session ? practice.character : null;
  const answers = practice?.answers === true && display !== null && display.face !== 'interviewer';
  const person = useMemo(
    () => (character === null ? null : practicePerson(assignment.seed, character, language)),
    [character, assignment.seed, language],
  );
  const simulated = useMemo(() => (person === null ? null : { person, answers }), [person, answers]);
  return <SimulatedContext value={simulated}>{children}</SimulatedContext>;
}
