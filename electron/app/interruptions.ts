import type { Desk } from './handlers/desk';

/** Writes into the open interview's journal that the participant's screen was pulled out while it was in use. */
export function recordLostDisplay({ profile, tell, log }: Pick<Desk, 'profile' | 'tell' | 'log'>): void {
  const store = profile.store();
  const session = profile.current;
  if (!store.ok || session === null || !profile.isInterviewing()) return;
  const after = store.value.sessions.stateOf(session)?.last.sequence ?? 0;
  const payload = { cause: 'display_lost', durationMs: null, note: null } as const;
  const appended = store.value.sessions.append(session, after, [
    { actor: 'system', body: { type: 'interruption_recorded', payload } },
  ]);
  if (appended.ok) tell('session_changed', { session, events: appended.value });
  else log.note('interruption_not_recorded', appended.error.code);
}
