import crypto from 'node:crypto';
import { z } from 'zod';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { Clock } from '../database/clock';
import type { ReadableDatabase, WritableDatabase } from '../database/database';
import { NO_WRONG_TRIES, waitLeft } from './retry-delay';
import { attempting, attemptingValue } from '../database/storage-problems';
import { deriveKey, keyDerivation, newDerivation, type KeyDerivationCost } from '../../crypto/key-wrap';
import { DATABASE_NAME } from '../database/profile-layout';

/** The OWASP minimum: a PIN guards a screen for minutes, and its hash lies inside the encrypted database. */
const PIN_COST: KeyDerivationCost = { memoryKiB: 19_456, iterations: 2, parallelism: 1 };

const pinRow = z.object({
  derivation: z.string(),
  derived: z.instanceof(Uint8Array),
  wrong: z.int(),
  lastUtc: z.iso.datetime(),
});

/** Sets the PIN that takes the screen back from the participant. */
export async function setPin(database: WritableDatabase, pin: string, cost = PIN_COST): Promise<Result<void>> {
  const derivation = newDerivation(cost);
  const derived = await deriveKey(pin, derivation);
  return attemptingValue(DATABASE_NAME, () => {
    database.run(
      `INSERT INTO pin (only_one, derivation, derived, wrong, last_utc) VALUES (1, ?, ?, 0, ?)
       ON CONFLICT (only_one) DO UPDATE SET derivation = excluded.derivation, derived = excluded.derived, wrong = 0`,
      JSON.stringify(derivation),
      derived,
      NO_WRONG_TRIES.lastUtc,
    );
  });
}

function rowOf(database: ReadableDatabase): z.infer<typeof pinRow> | undefined {
  return database.get(pinRow, 'SELECT derivation, derived, wrong, last_utc AS lastUtc FROM pin WHERE only_one = 1');
}

function countTry(database: WritableDatabase, wrong: number, utc: string): void {
  database.run('UPDATE pin SET wrong = ?, last_utc = ? WHERE only_one = 1', wrong, utc);
}

/**
 * Checks the PIN. After three wrong ones in a row each try must wait, also after a restart.
 * Problems: pin_wrong, pin_wait with a `count` of seconds.
 */
export async function checkPin(database: WritableDatabase, pin: string, clock: Clock): Promise<Result<void>> {
  const begun = attempting(DATABASE_NAME, () => {
    const row = rowOf(database);
    if (row === undefined) return failure(problemOf('pin_wrong'));
    const wait = waitLeft(row, clock.utc());
    if (wait > 0) return failure(problemOf('pin_wait', { count: Math.ceil(wait / 1000) }));
    // Counted before it is checked, so that killing the process buys no free tries.
    countTry(database, row.wrong + 1, clock.utc());
    return success(row);
  });
  if (!begun.ok) return begun;
  const derived = await deriveKey(pin, keyDerivation.parse(JSON.parse(begun.value.derivation)));
  if (!crypto.timingSafeEqual(derived, begun.value.derived)) return failure(problemOf('pin_wrong'));
  return attemptingValue(DATABASE_NAME, () => countTry(database, 0, NO_WRONG_TRIES.lastUtc));
}
