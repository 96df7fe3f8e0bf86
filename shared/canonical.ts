import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { digest, type Digest } from './names';

/**
 * JSON with sorted keys, no spaces and no undefined members, so that equal contents have equal bytes
 * (after RFC 8785, limited to values JSON.parse can give back; numbers as ECMAScript prints them).
 * @throws on NaN and infinities: JSON would turn them into null without a word
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('canonicalJson: a number is not finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new Error(`canonicalJson: ${typeof value} cannot be written`);
}

/** SHA-256 of a value's canonical JSON in UTF-8, hexadecimal. */
export function digestOf(value: unknown): Digest {
  return digest.parse(bytesToHex(sha256(utf8ToBytes(canonicalJson(value)))));
}
