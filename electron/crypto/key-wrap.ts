import crypto from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';
import { canonicalJson } from '../../shared/base/canonical-json';

const base64 = z.base64();

/** Parameters of Argon2id (RFC 9106); stored beside what they protect, so that they can rise later. */
export const keyDerivation = z.strictObject({
  algorithm: z.literal('argon2id'),
  // The bounds keep a tampered file from exhausting the machine.
  memoryKiB: z.int().min(8).max(1_048_576),
  iterations: z.int().min(1).max(64),
  parallelism: z.int().min(1).max(16),
  salt: base64,
});
export type KeyDerivation = z.infer<typeof keyDerivation>;
export type KeyDerivationCost = Pick<KeyDerivation, 'memoryKiB' | 'iterations' | 'parallelism'>;

/** About half a second on a laptop; six times the memory of the OWASP minimum (19 MiB, 2 passes). */
export const PASSPHRASE_COST: KeyDerivationCost = { memoryKiB: 131_072, iterations: 3, parallelism: 1 };

/** The database key under a key derived from the passphrase: AES-256-GCM, so that a wrong passphrase shows. */
export const passphraseWrap = z.strictObject({
  kind: z.literal('passphrase'),
  derivation: keyDerivation,
  cipher: z.literal('aes-256-gcm'),
  nonce: base64,
  wrapped: base64,
  tag: base64,
});
export type PassphraseWrap = z.infer<typeof passphraseWrap>;

const DATABASE_KEY_BYTES = 32;

/** A fresh 256-bit key for a database. */
export function newDatabaseKey(): Buffer {
  return crypto.randomBytes(DATABASE_KEY_BYTES);
}

/** Starts a derivation with a fresh salt. */
export function newDerivation(cost: KeyDerivationCost): KeyDerivation {
  return { algorithm: 'argon2id', ...cost, salt: crypto.randomBytes(16).toString('base64') };
}

/** Derives 32 bytes; the secret is NFKC-normalised, so that one keyboard's é equals another's. */
export async function deriveKey(secret: string, derivation: KeyDerivation): Promise<Buffer> {
  const derived = await argon2id({
    password: secret.normalize('NFKC'),
    salt: Buffer.from(derivation.salt, 'base64'),
    parallelism: derivation.parallelism,
    iterations: derivation.iterations,
    memorySize: derivation.memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  });
  return Buffer.from(derived);
}

/** What the tag covers besides the key: a wrap moved to another profile, or with other parameters, does not open. */
function boundTo(purpose: string, derivation: KeyDerivation): Buffer {
  return Buffer.from(canonicalJson({ purpose, derivation }), 'utf8');
}

/** Wraps a database key under a passphrase, with a fresh salt and nonce. */
export async function wrapKey(
  databaseKey: Buffer,
  passphrase: string,
  purpose: string,
  cost: KeyDerivationCost,
): Promise<PassphraseWrap> {
  const derivation = newDerivation(cost);
  const wrappingKey = await deriveKey(passphrase, derivation);
  const nonce = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', wrappingKey, nonce);
  cipher.setAAD(boundTo(purpose, derivation));
  const wrapped = Buffer.concat([cipher.update(databaseKey), cipher.final()]);
  wrappingKey.fill(0);
  return {
    kind: 'passphrase',
    derivation,
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Unwraps a database key; null when the passphrase is not the one it was wrapped with. */
export async function unwrapKey(wrap: PassphraseWrap, passphrase: string, purpose: string): Promise<Buffer | null> {
  const wrappingKey = await deriveKey(passphrase, wrap.derivation);
  try {
    const decipher = crypto.createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(wrap.nonce, 'base64'), {
      authTagLength: 16,
    });
    decipher.setAAD(boundTo(purpose, wrap.derivation));
    decipher.setAuthTag(Buffer.from(wrap.tag, 'base64'));
    const key = Buffer.concat([decipher.update(Buffer.from(wrap.wrapped, 'base64')), decipher.final()]);
    return key.length === DATABASE_KEY_BYTES ? key : null;
  } catch {
    return null;
  } finally {
    wrappingKey.fill(0);
  }
}
