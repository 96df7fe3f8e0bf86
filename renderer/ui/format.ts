import { LOCALES } from '../../shared/base/locale';
import type { Language } from '../../shared/base/ids';

/** A number as the reader writes it: nl 7,5 and en 7.5; at most `decimals` decimals, none when whole. */
export function formatNumber(value: number, language: Language, decimals = 1): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value);
}

/** A number with all its decimals, so that numbers under one another have the same places: nl 7,50 and en 7.50. */
export function formatFixed(value: number, language: Language, decimals: number): string {
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(LOCALES[language], places).format(value);
}

/** A share 0..1 as a whole percentage. */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A moment as a clock time with seconds, 24 hours, in the reader's time zone. */
export function formatTime(utc: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'medium', hour12: false }).format(new Date(utc));
}

/** A moment as hours and minutes. */
export function formatHourMinute(utc: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'short', hour12: false }).format(new Date(utc));
}

/** A moment as day, month and time. */
export function formatMoment(utc: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(utc));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A duration in ms as h:mm:ss with two-digit hours, so that the header never changes width. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** What is left of a few minutes, as mm:ss; the last second counts until it is over. */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** An amount of storage in MB or GB (powers of 1000, as disks are sold). */
export function formatBytes(bytes: number, language: Language): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1000
    ? `${formatNumber(megabytes, language)} MB`
    : `${formatNumber(megabytes / 1000, language)} GB`;
}

/** Planned minutes as h:mm. */
export function formatPlanned(minutes: number): string {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${two(whole % 60)}`;
}

/** A signed number of whole minutes with a true minus sign: +4, 0, −2. */
export function formatSignedMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole === 0) return '0';
  return whole > 0 ? `+${whole}` : `−${Math.abs(whole)}`;
}

/** A short duration: seconds below two minutes, whole minutes above. */
export function formatDuration(
  milliseconds: number,
  words: { seconds: (n: number) => string; minutes: (n: number) => string },
): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 120 ? words.seconds(seconds) : words.minutes(Math.round(seconds / 60));
}

/** Reads a number written with a comma or a point; null when it is no number. */
export function parseNumber(written: string): number | null {
  const trimmed = written.trim().replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}
