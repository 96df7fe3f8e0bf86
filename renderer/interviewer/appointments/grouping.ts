import type { Appointment } from '../../../shared/vault/entries';

export type AppointmentGroup = 'today' | 'week' | 'later' | 'undated' | 'earlier';
export const GROUPS: readonly AppointmentGroup[] = ['today', 'week', 'later', 'undated', 'earlier'];

const WEEK_DAYS = 7;

/** The moment a local day begins, `days` after the day of `now`. */
function dayStart(now: Date, days: number): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).getTime();
}

/** Where an appointment stands in the list, by the reader's own calendar. */
export function groupOf({ startsUtc }: Pick<Appointment, 'startsUtc'>, now: Date): AppointmentGroup {
  if (startsUtc === null) return 'undated';
  const starts = Date.parse(startsUtc);
  if (starts < dayStart(now, 0)) return 'earlier';
  if (starts < dayStart(now, 1)) return 'today';
  return starts < dayStart(now, WEEK_DAYS) ? 'week' : 'later';
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A moment as the field for date and time wants it, in the reader's time zone. */
export function localValue(utc: string | null): string {
  if (utc === null) return '';
  const at = new Date(utc);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment a filled-in field means; null while it is empty or incomplete. */
export function utcOf(local: string): string | null {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
