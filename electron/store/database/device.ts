import crypto from 'node:crypto';
import { z } from 'zod';
import { deviceId, type DeviceId } from '../../../shared/base/ids';
import { newSigningKeys, publicKey, signerOf, type PublicKey, type Sign } from '../../crypto/signing';
import type { ReadableDatabase, WritableDatabase } from './database';

const deviceRow = z.object({ device: deviceId, publicKey, privateKey: z.string() });

/** Draws this laptop's identity, once, when its profile is made. */
export function createDevice(database: WritableDatabase): void {
  const keys = newSigningKeys();
  database.run(
    'INSERT INTO device (only_one, device, public_key, private_key) VALUES (1, ?, ?, ?)',
    crypto.randomUUID(),
    keys.publicKey,
    keys.privateKey,
  );
}

/**
 * This laptop as session files know it: its id, its public key, and signing (Ed25519, RFC 8032). The private key
 * lies only inside the encrypted database and is not handed out.
 * @throws when the profile has none, which no profile of ours lacks
 */
export function deviceOf(database: ReadableDatabase): DeviceIdentity {
  const row = database.get(
    deviceRow,
    'SELECT device, public_key AS publicKey, private_key AS privateKey FROM device WHERE only_one = 1',
  );
  if (row === undefined) throw new Error('the profile has no device');
  return { device: row.device, publicKey: row.publicKey, sign: signerOf(row.privateKey) };
}

/** The laptop that seals; the store holds its private key and signs with it. */
export interface DeviceIdentity {
  readonly device: DeviceId;
  readonly publicKey: PublicKey;
  readonly sign: Sign;
}
