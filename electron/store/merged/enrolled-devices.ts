import { z } from 'zod';
import { deviceId, type DeviceId, type StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { publicKey, type PublicKey } from '../../crypto/signing';
import type { Clock } from '../database/clock';
import type { ReadableDatabase, WritableDatabase } from '../database/database';
import { attempting, attemptingValue } from '../database/storage-problems';
import { DATABASE_NAME } from '../database/profile-layout';

/** The laptops whose files a lead accepts, and those that were accepted once. */

/** Accepts the files of a device for a study; a device enrolled again with another key takes the new one. */
export function enrolDevice(
  database: WritableDatabase,
  enrolled: { study: StudyId; device: DeviceId; publicKey: PublicKey },
  clock: Clock,
): Result<void> {
  return attemptingValue(DATABASE_NAME, () => {
    database.run(
      `INSERT INTO enrolled_devices (study, device, public_key, enrolled_utc) VALUES (?, ?, ?, ?)
       ON CONFLICT (study, device) DO UPDATE SET public_key = excluded.public_key, enrolled_utc = excluded.enrolled_utc`,
      enrolled.study,
      enrolled.device,
      enrolled.publicKey,
      clock.utc(),
    );
  });
}

const deviceRow = z.object({
  device: deviceId,
  publicKey,
  enrolledUtc: z.iso.datetime(),
  files: z.int(),
  newest: z.int(),
});

/** A laptop whose files are accepted: when, how many came, and the highest number among them. */
export type EnrolledDevice = z.infer<typeof deviceRow>;

/** The enrolled laptops of a study, in the order they were enrolled. */
export function enrolledDevicesOf(database: ReadableDatabase, study: StudyId): EnrolledDevice[] {
  return database.all(
    deviceRow,
    `SELECT device, public_key AS publicKey, enrolled_utc AS enrolledUtc,
       (SELECT count(*) FROM merged_files WHERE merged_files.study = enrolled_devices.study
         AND merged_files.device = enrolled_devices.device) AS files,
       (SELECT coalesce(max(device_sequence), 0) FROM merged_files WHERE merged_files.study = enrolled_devices.study
         AND merged_files.device = enrolled_devices.device) AS newest
     FROM enrolled_devices WHERE study = ? ORDER BY enrolled_utc, device`,
    study,
  );
}

/**
 * Accepts no files of a laptop from now on. What came before stays, and the striking off is recorded for good.
 * Problems: device_unknown.
 */
export function revokeDevice(
  database: WritableDatabase,
  wanted: { study: StudyId; device: DeviceId; reason: string | null },
  clock: Clock,
): Result<void> {
  return attempting(DATABASE_NAME, () =>
    database.transaction(() => {
      const recorded = database.run(
        `INSERT INTO struck_off_devices (study, device, public_key, enrolled_utc, struck_off_utc, reason)
         SELECT study, device, public_key, enrolled_utc, ?, ? FROM enrolled_devices WHERE study = ? AND device = ?`,
        clock.utc(),
        wanted.reason,
        wanted.study,
        wanted.device,
      );
      if (recorded === 0) return failure(problemOf('device_unknown'));
      database.run('DELETE FROM enrolled_devices WHERE study = ? AND device = ?', wanted.study, wanted.device);
      return success(undefined);
    }),
  );
}

const struckOffRow = z.object({
  device: deviceId,
  publicKey,
  enrolledUtc: z.iso.datetime(),
  struckOffUtc: z.iso.datetime(),
  reason: z.string().nullable(),
  files: z.int(),
});

/** A laptop that was struck off: when, why, and how many files of it had come. */
export type RevokedDevice = z.infer<typeof struckOffRow>;

/** Every striking off of a study, newest first; a laptop enrolled again afterwards is in both lists. */
export function revokedDevicesOf(database: ReadableDatabase, study: StudyId): RevokedDevice[] {
  return database.all(
    struckOffRow,
    `SELECT device, public_key AS publicKey, enrolled_utc AS enrolledUtc, struck_off_utc AS struckOffUtc, reason,
       (SELECT count(*) FROM merged_files WHERE merged_files.study = struck_off_devices.study
         AND merged_files.device = struck_off_devices.device) AS files
     FROM struck_off_devices WHERE study = ? ORDER BY number DESC`,
    study,
  );
}

/** Devices whose files are taken, with the key each enrolled with. */
export type EnrolledDevices = ReadonlyMap<DeviceId, PublicKey>;
