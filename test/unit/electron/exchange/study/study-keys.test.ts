import { describe, expect, it } from 'vitest';
import {
  createStudyKeys,
  isKeyOf,
  studyFingerprint,
  unlockStudyKey,
  unwrapDatabaseKey,
  wrapDatabaseKey,
} from '../../../../../electron/exchange/study/study-keys';
import { isSignedBy, newSigningKeys, signerOf, signFor } from '../../../../../electron/crypto/signing';
import { digestOf } from '../../../../../shared/base/canonical-json';
import { sessionId } from '../../../../../shared/base/ids';
import { readWithdrawalCode, withdrawalCodeOf } from '../../../../../shared/session/withdrawal-code';
import { codeOf, smallStudy, valueOf } from '../../../../support/session-file';

const QUICK = 4;

describe('study keys', () => {
  it('open with the passphrase and belong to the study', async () => {
    const made = await createStudyKeys(smallStudy(), 'four unrelated words', QUICK);
    const key = valueOf(await unlockStudyKey(made.privateBlob, 'four unrelated words'));
    expect(isKeyOf(key, made.study.keys)).toBe(true);
    expect(digestOf(made.study)).not.toBe(digestOf(smallStudy()));
    const blob = Buffer.from(made.privateBlob).toString('utf8');
    expect(blob).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    expect(blob).not.toContain('SECRET');
  });

  it('stay shut for a wrong passphrase or a damaged blob', async () => {
    const made = await createStudyKeys(smallStudy(), 'right', QUICK);
    expect(codeOf(await unlockStudyKey(made.privateBlob, 'wrong'))).toBe('study_key_passphrase_wrong');
    expect(codeOf(await unlockStudyKey(made.privateBlob.slice(0, 200), 'right'))).toBe('study_key_passphrase_wrong');
    expect(codeOf(await unlockStudyKey(Buffer.from('nonsense'), 'right'))).toBe('study_key_passphrase_wrong');
  });

  it('have a fingerprint to read aloud, different for every pair', async () => {
    const [one, two] = await Promise.all(
      ['a', 'b'].map(async (passphrase) => (await createStudyKeys(smallStudy(), passphrase, QUICK)).study.keys),
    );
    if (!one || !two) throw new Error('keys expected');
    expect(studyFingerprint(one)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(studyFingerprint(one)).not.toBe(studyFingerprint(two));
  });

  it('recover a database key, and only with the right study', async () => {
    const mine = await createStudyKeys(smallStudy(), 'a', QUICK);
    const other = await createStudyKeys(smallStudy(), 'a', QUICK);
    const key = valueOf(await unlockStudyKey(mine.privateBlob, 'a'));
    const otherKey = valueOf(await unlockStudyKey(other.privateBlob, 'a'));
    const databaseKey = new Uint8Array(32).fill(7);
    const wrapped = await wrapDatabaseKey(key.recipient, databaseKey);
    expect(valueOf(await unwrapDatabaseKey(key.identity, wrapped))).toEqual(databaseKey);
    expect(codeOf(await unwrapDatabaseKey(otherKey.identity, wrapped))).toBe('study_key_wrong');
  });
});

describe('signatures', () => {
  it('hold for one purpose and one message only', () => {
    const keys = newSigningKeys();
    const message = Buffer.from('message');
    const signature = signFor('undercurrent session file v1\n', message, signerOf(keys.privateKey));
    expect(isSignedBy('undercurrent session file v1\n', message, signature, keys.publicKey)).toBe(true);
    expect(isSignedBy('undercurrent study package v1\n', message, signature, keys.publicKey)).toBe(false);
    expect(isSignedBy('undercurrent session file v1\n', Buffer.from('other'), signature, keys.publicKey)).toBe(false);
    expect(isSignedBy('undercurrent session file v1\n', message, signature, newSigningKeys().publicKey)).toBe(false);
  });
});

describe('withdrawal codes', () => {
  const session = sessionId.parse('3f0e2a54-9c1b-4d6e-8f7a-0123456789ab');

  it('are the first 50 bits of a SHA-256, by a known answer', () => {
    // computed apart with Python's hashlib
    expect(withdrawalCodeOf(session)).toBe('X6818-2FC53');
  });

  it('are read as people write them', () => {
    const code = withdrawalCodeOf(session);
    expect(readWithdrawalCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
    expect(readWithdrawalCode('oil01-23456')).toBe('01101-23456');
    expect(readWithdrawalCode('short')).toBeNull();
    expect(readWithdrawalCode('U1234-56789')).toBeNull();
  });
});
