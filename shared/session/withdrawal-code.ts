import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { crockfordOf, inGroups, readCrockford } from '../base/crockford';
import type { SessionId } from '../base/ids';

const DOMAIN = 'undercurrent withdrawal code v1\n';
const CHARACTERS = 10;

/** What a participant keeps to withdraw later, e.g. 7ZK3M-Q0X9T: 50 bits, says nothing about the person. */
export const withdrawalCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  .brand<'WithdrawalCode'>();
export type WithdrawalCode = z.infer<typeof withdrawalCode>;

/**
 * The withdrawal code of a session: the first 50 bits of SHA-256 of the session's id in Crockford's base 32.
 * Derived, not drawn, so that the lead finds the session without a list that could be lost, and so that a
 * withdrawal holds for files that have yet to arrive.
 */
export function withdrawalCodeOf(session: SessionId): WithdrawalCode {
  const hash = sha256(utf8ToBytes(DOMAIN + session.toLowerCase()));
  return withdrawalCode.parse(inGroups(crockfordOf(hash, CHARACTERS), 5));
}

/** Reads a code as a person typed it (case, dashes and look-alike letters forgiven); null when it is none. */
export function readWithdrawalCode(typed: string): WithdrawalCode | null {
  const digits = readCrockford(typed);
  if (digits === null || digits.length !== CHARACTERS) return null;
  return withdrawalCode.parse(inGroups(digits, 5));
}
