import { z } from 'zod';
import { timingCertificate, type TimingCertificate } from '../../../shared/associations/timing-certificate';
import type { Result } from '../../../shared/base/result';
import type { ReadableDatabase, WritableDatabase } from './database';
import { attemptingValue } from './storage-problems';
import { DATABASE_NAME } from './profile-layout';

const valueRow = z.object({ value: z.string() });

/** A preference that belongs to the profile, parsed; `otherwise` where none is set. */
export function preferenceOf<Schema extends z.ZodType>(
  database: ReadableDatabase,
  name: string,
  schema: Schema,
  otherwise: z.output<Schema>,
): z.output<Schema> {
  const row = database.get(valueRow, 'SELECT value FROM preferences WHERE name = ?', name);
  return row === undefined ? otherwise : schema.parse(JSON.parse(row.value));
}

/** Sets a preference. */
export function setPreference(database: WritableDatabase, name: string, value: unknown): Result<void> {
  return attemptingValue(DATABASE_NAME, () => {
    database.run(
      'INSERT INTO preferences (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      name,
      JSON.stringify(value),
    );
  });
}

/** Keeps the result of a timing check; earlier ones stay. */
export function saveTimingCertificate(database: WritableDatabase, certificate: TimingCertificate): Result<void> {
  return attemptingValue(DATABASE_NAME, () => {
    database.run('INSERT INTO timing_certificates (certificate) VALUES (?)', JSON.stringify(certificate));
  });
}

const certificateRow = z.object({ certificate: z.string() });

/** The newest timing certificate of this laptop, or null when timing was never checked. */
export function latestTimingCertificate(database: ReadableDatabase): TimingCertificate | null {
  const row = database.get(certificateRow, 'SELECT certificate FROM timing_certificates ORDER BY number DESC LIMIT 1');
  return row === undefined ? null : timingCertificate.parse(JSON.parse(row.certificate));
}
