import type { Desk } from './handlers/desk';

/** Writes into the open interview's journal that the participant's screen was pulled out while it was in use. */
export function recordLostDisplay({ profile, tell, log }: Pick<Desk, 'profile' | 'tell' | 'log'>): void {
  const session = profile.current;
  const state = profile.currentState();
  if (session === null || state === null || state.phase === 'finished') return;
  const sessions = profile.sessionsOf(session);
  if (!sessions.ok) return;
  const payload = { cause: 'display_lost', durationMs: null, note: null } as const;
  const appended = sessions.value.append(session, state.last.sequence, [
    { actor: 'system', body: { type: 'interruption_recorded', payload } },
  ]);
  if (appended.ok) tell('session_changed', { session, events: appended.value });
  else log.note('interruption_not_recorded', appended.error.code);
}
