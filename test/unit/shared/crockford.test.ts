import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../electron/crypto/signing';
import { randomId } from '../../../electron/dataset/random-ids';
import { crockfordOf, readCrockford } from '../../../shared/base/crockford';
import { withdrawalCodeOf } from '../../../shared/session/withdrawal-code';
import { sessionId } from '../../../shared/base/ids';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The digits by long division of the whole number, as the definition has it. */
function byDivision(bytes: Uint8Array, characters: number): string {
  const value = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`) << 5n;
  return Array.from({ length: characters }, (_, place) => {
    const shift = BigInt(bytes.length * 8 - place * 5);
    return DIGITS.charAt(Number((value >> shift) & 31n));
  }).join('');
}

describe('codes in base 32', () => {
  // Printed and read aloud since the first version: a code that changed would find nobody any more.
  it.each([
    ['', 10, 'WERC8GMRZG'],
    ['a', 10, 'SABR24PA3E'],
    ['abc', 20, 'Q9W1DFWF077YMGA183F5'],
    ['undercurrent', 51, '7V4JK9RKPZNHCBZQFPQ2YNDA5G6A316GAQGMDN1V659APKYBEHC'],
    ['x', 1, '5'],
  ])('are what they were for the hash of %j', (text, characters, code) => {
    expect(crockfordOf(createHash('sha256').update(text).digest(), characters)).toBe(code);
  });

  it('are what they were for a session and a key', () => {
    expect(withdrawalCodeOf(sessionId.parse('0192a3b4-c5d6-7e8f-9a0b-1c2d3e4f5061'))).toBe('Y44MJ-P1W94');
    expect(fingerprintOf('one', 'two')).toBe('4436-T44D-ACCY-SDD1-ZH25');
  });

  it('are the leading digits of the bytes, for any bytes and length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), (bytes, wish) => {
        const characters = wish % (Math.floor((bytes.length * 8) / 5) + 1);
        expect(crockfordOf(bytes, characters)).toBe(byDivision(bytes, characters));
      }),
    );
  });

  it('are not made from too few bytes', () => {
    expect(() => crockfordOf(new Uint8Array(6), 10)).toThrow('6 bytes');
  });

  it('are read however they were typed', () => {
    expect(readCrockford('7zk3m - qOx9t')).toBe('7ZK3MQ0X9T');
    expect(readCrockford('il-LI')).toBe('1111');
    expect(readCrockford('7ZK3U')).toBeNull();
    expect(readCrockford('7ZK3É')).toBeNull();
  });

  it('use every digit at every place of a random id', () => {
    const ids = Array.from({ length: 2000 }, randomId);
    expect(new Set(ids).size).toBe(2000);
    for (let place = 0; place < 10; place += 1)
      expect(new Set(ids.map((id) => id.charAt(place)))).toEqual(new Set(DIGITS.toLowerCase()));
  });
});
