import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { digest, type Digest } from './ids';

/**
 * JSON with sorted keys, no spaces and no undefined members, so that equal contents have equal bytes
 * (after RFC 8785, limited to values JSON.parse can give back; numbers as ECMAScript prints them).
 * @throws on NaN and infinities: JSON would turn them into null without a word
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('canonicalJson: a number is not finite');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (typeof value === 'object' && isRecord(value)) return canonicalMembers(value);
  throw new Error(`canonicalJson: ${typeof value} cannot be written`);
}

function isRecord(value: object): value is Record<string, unknown> {
  return !Array.isArray(value);
}

/** Joined as it goes: every trial of every journal passes here, and lists of pairs cost twice the time. */
function canonicalMembers(value: Record<string, unknown>): string {
  let members = '';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** SHA-256 of a value's canonical JSON in UTF-8, hexadecimal. */
export function digestOf(value: unknown): Digest {
  return digest.parse(bytesToHex(sha256(utf8ToBytes(canonicalJson(value)))));
}
