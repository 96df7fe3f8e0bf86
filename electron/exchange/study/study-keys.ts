import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { study as studySchema, type Study, type StudyKeys } from '../../../shared/study/schema';
import { fingerprintOf, newSigningKeys, publicKeyOf, type PublicKey } from '../../crypto/signing';

export const STUDY_KEY_EXTENSION = '.uckey';

/** The lead's private keys of a study, in clear and only in memory. */
export interface UnlockedStudyKey {
  /** age X25519 identity, AGE-SECRET-KEY-1…: opens session files. */
  readonly identity: string;
  /** age1…, what sessions are sealed to. */
  readonly recipient: string;
  /** Ed25519 private key, PKCS #8 in base64: signs study packages. */
  readonly signingKey: string;
  readonly verifyKey: PublicKey;
}

/** log2 of scrypt's N in age files: about a second and 256 MB per try, the default of the age program. */
const SCRYPT_LOG_N = 18;
const SIGNING_KEY_LINE = /^# ed25519 signing key: ([A-Za-z0-9+/=]+)$/m;
const IDENTITY_LINE = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m;

/**
 * Makes a study's key pair. The study that comes back has a new hash, because its keys are part of it.
 * `privateBlob` is an age file under the passphrase, armoured, whose inside is an age identity file: the stock
 * program takes it as it is (`age -d -i study.uckey …`).
 * @param scryptLogN work factor of the passphrase, only lowered in tests
 */
export async function createStudyKeys(
  study: Study,
  passphrase: string,
  scryptLogN: number = SCRYPT_LOG_N,
): Promise<{ readonly study: Study; readonly privateBlob: Uint8Array }> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const signing = newSigningKeys();
  const written = [
    `# Undercurrent study key: ${study.id}`,
    `# public key: ${recipient}`,
    `# ed25519 signing key: ${signing.privateKey}`,
    identity,
    '',
  ].join('\n');
  const keys: StudyKeys = { recipient, verifyKey: signing.publicKey };
  return {
    study: studySchema.parse({ ...study, keys }),
    privateBlob: Buffer.from(await lockText(written, passphrase, scryptLogN), 'utf8'),
  };
}

/**
 * Opens the private part of a study's keys.
 * @returns `study_key_passphrase_wrong` also for a damaged blob: age cannot tell the two apart
 */
export async function unlockStudyKey(privateBlob: Uint8Array, passphrase: string): Promise<Result<UnlockedStudyKey>> {
  const written = await unlockText(Buffer.from(privateBlob).toString('utf8'), passphrase);
  const identity = written?.match(IDENTITY_LINE)?.[0];
  const signingKey = written?.match(SIGNING_KEY_LINE)?.[1];
  if (identity === undefined || signingKey === undefined) return failure(problemOf('study_key_passphrase_wrong'));
  return success({
    identity,
    signingKey,
    recipient: await identityToRecipient(identity),
    verifyKey: publicKeyOf(signingKey),
  });
}

/** Locks a text under a passphrase: an age file, armoured. @param scryptLogN work factor, only lowered in tests */
export async function lockText(text: string, passphrase: string, scryptLogN: number = SCRYPT_LOG_N): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(scryptLogN);
  return armor.encode(await encrypter.encrypt(text));
}

/** Opens what `lockText` locked; null with another passphrase or damage, which age cannot tell apart. */
export async function unlockText(locked: string, passphrase: string): Promise<string | null> {
  try {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    return await decrypter.decrypt(armor.decode(locked), 'text');
  } catch {
    return null;
  }
}

/** Whether a private key is the one of a study. */
export function isKeyOf(key: UnlockedStudyKey, keys: StudyKeys | null): boolean {
  return keys !== null && keys.recipient === key.recipient && keys.verifyKey === key.verifyKey;
}

/** The fingerprint of a study's public keys, for lead and interviewer to compare aloud. */
export function studyFingerprint(keys: StudyKeys): string {
  return fingerprintOf('undercurrent study keys', keys.recipient, keys.verifyKey);
}

const DATABASE_KEY_LINE = 'undercurrent database key v1\n';

/** Wraps a laptop's database key to the study, so that the lead can help who forgot the passphrase. */
export async function wrapDatabaseKey(recipient: string, databaseKey: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(DATABASE_KEY_LINE + Buffer.from(databaseKey).toString('base64'));
}

/** Unwraps a database key with an age identity. @returns `study_key_wrong` for another identity or other contents */
export async function unwrapDatabaseKey(identity: string, wrapped: Uint8Array): Promise<Result<Uint8Array>> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const written = await decrypter.decrypt(wrapped, 'text');
    if (!written.startsWith(DATABASE_KEY_LINE)) return failure(problemOf('study_key_wrong'));
    return success(new Uint8Array(Buffer.from(written.slice(DATABASE_KEY_LINE.length), 'base64')));
  } catch {
    return failure(problemOf('study_key_wrong'));
  }
}
