import crypto from 'node:crypto';
import { z } from 'zod';
import { deviceId } from '../../shared/names';
import type { ReadableDatabase, WritableDatabase } from './database';

/** This laptop as session files know it; carries nothing of the machine. */
const deviceRow = z.object({
  device: deviceId,
  /** Ed25519, SPKI, DER in base64. */
  publicKey: z.string(),
  /** Ed25519, PKCS #8, DER in base64; stays inside the encrypted database. */
  privateKey: z.string(),
});
export type StoredDevice = z.infer<typeof deviceRow>;

/** Draws this laptop's identity, once, when its profile is made. */
export function createDevice(database: WritableDatabase): void {
  const pair = crypto.generateKeyPairSync('ed25519');
  database.run(
    'INSERT INTO device (only_one, device, public_key, private_key) VALUES (1, ?, ?, ?)',
    crypto.randomUUID(),
    pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  );
}

/** This laptop's identity. @throws when the profile has none, which no profile of ours lacks */
export function deviceOf(database: ReadableDatabase): StoredDevice {
  const row = database.get(
    deviceRow,
    'SELECT device, public_key AS publicKey, private_key AS privateKey FROM device WHERE only_one = 1',
  );
  if (row === undefined) throw new Error('the profile has no device');
  return row;
}

/** Signs with the device key (Ed25519, RFC 8032); 64 bytes. */
export function signWithDevice(database: ReadableDatabase, message: Uint8Array): Buffer {
  const key = crypto.createPrivateKey({
    key: Buffer.from(deviceOf(database).privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  return crypto.sign(null, message, key);
}
