import type { QuotaRow } from '../../../shared/vault/quotas';
import type { Appointment } from '../../../shared/vault/entries';
import type { SessionSummary } from '../../../shared/session/summary';
import type { Study } from '../../../shared/study/schema';

/**
 * What a study wants per provider against what this laptop has. Practice never counts. An appointment counts as
 * planned until its participant has a session.
 */
export function quotasOf(
  study: Pick<Study, 'id' | 'quotas'>,
  sessions: readonly SessionSummary[],
  appointments: readonly Appointment[],
): QuotaRow[] {
  const ours = sessions.filter((session) => session.study === study.id && !session.practice);
  const seen = new Set(sessions.map((session) => session.participant));
  const coming = appointments.filter((entry) => entry.study === study.id && !seen.has(entry.participant));
  return study.quotas.map(({ provider, wanted }) => {
    const about = ours.filter((session) => session.provider === provider);
    const finished = about.filter(({ phase }) => phase === 'finished' || phase === 'sealed').length;
    const planned = new Set(coming.filter((entry) => entry.provider === provider).map((entry) => entry.participant));
    return { provider, wanted, finished, running: about.length - finished, planned: planned.size };
  });
}
