import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { crockfordOf, inGroups } from '../../shared/base/crockford';
import { digest, type Digest } from '../../shared/base/ids';

/** An Ed25519 public key as SubjectPublicKeyInfo (RFC 8410), DER in base64: always 44 bytes with this beginning. */
export const publicKey = z
  .string()
  .regex(/^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/, 'an Ed25519 public key (SPKI, base64)')
  .brand<'PublicKey'>();
export type PublicKey = z.infer<typeof publicKey>;

/** 64 bytes in base64. */
export const signature = z.string().regex(/^[A-Za-z0-9+/]{86}==$/, 'an Ed25519 signature (base64)');

export const SIGNATURE_BYTES = 64;

/** An Ed25519 key pair; `privateKey` is PKCS #8, DER in base64, and never leaves the machine in clear. */
export interface SigningKeys {
  readonly publicKey: PublicKey;
  readonly privateKey: string;
}

/** What a signature is for. Part of the signed bytes, so that a signature for one purpose is void for another. */
export type SigningPurpose =
  'undercurrent session file v1\n' | 'undercurrent study package v1\n' | 'undercurrent device enrolment v1\n';

/** Draws a new Ed25519 key pair (RFC 8032). */
export function newSigningKeys(): SigningKeys {
  const pair = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.parse(pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')),
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** The public half of a private key. @throws when the key is no Ed25519 key in PKCS #8, base64 */
export function publicKeyOf(privateKey: string): PublicKey {
  const key = createPublicKey(privateKeyObject(privateKey));
  return publicKey.parse(key.export({ format: 'der', type: 'spki' }).toString('base64'));
}

function privateKeyObject(privateKey: string) {
  return createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
}

/** Signs bytes; 64 bytes. Whoever holds a private key gives this out, never the key. */
export type Sign = (message: Uint8Array) => Uint8Array;

/** The signer of a private key. @throws when the key is no Ed25519 key in PKCS #8, base64 */
export function signerOf(privateKey: string): Sign {
  const key = privateKeyObject(privateKey);
  return (message) => sign(null, message, key);
}

/** Signs purpose and message; 64 bytes. */
export function signFor(purpose: SigningPurpose, message: Uint8Array, signer: Sign): Uint8Array {
  return signer(Buffer.concat([Buffer.from(purpose), message]));
}

/** Whether a signature over purpose and message is by this key; any malformed key or signature is a no. */
export function isSignedBy(
  purpose: SigningPurpose,
  message: Uint8Array,
  signatureBytes: Uint8Array,
  key: PublicKey,
): boolean {
  try {
    const object = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.concat([Buffer.from(purpose), message]), object, signatureBytes);
  } catch {
    return false;
  }
}

/** SHA-256, hexadecimal. */
export function sha256Of(bytes: Uint8Array | string): Digest {
  return digest.parse(createHash('sha256').update(bytes).digest('hex'));
}

/**
 * A fingerprint for two people to compare aloud: 100 bits of SHA-256 as five groups of four, e.g. 3M9K-….
 * 100 bits leave no room for finding a second key with the same one.
 */
export function fingerprintOf(...parts: readonly string[]): string {
  return inGroups(crockfordOf(createHash('sha256').update(parts.join('\n')).digest(), 20), 4);
}
