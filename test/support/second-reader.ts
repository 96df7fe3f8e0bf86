import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * A second reader of session files, written from docs/session-file.md and from nothing else: Node's own library and
 * the stock age program, and no line of ours. It proves that the page is complete.
 */

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Members = { [name: string]: Json };

export interface SecondReading {
  readonly header: Members;
  readonly study: Members;
  readonly certificate: Members | null;
  readonly events: readonly Members[];
  readonly audio: readonly { readonly chunk: number; readonly bytes: Buffer }[];
  /** SHA-256 of the unpacked payload. */
  readonly contents: string;
}

const hashOf = (algorithm: string, bytes: Buffer | string): Buffer => createHash(algorithm).update(bytes).digest();
const sha256 = (bytes: Buffer | string): string => hashOf('sha256', bytes).toString('hex');

function demand(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`second reader: ${what}`);
}

function membersOf(value: Json | undefined): Members {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), 'not an object');
  return value;
}

/** "Canonical JSON" of the page. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`;
}

/** Canonical JSON, byte for byte. */
function readCanonical(bytes: Buffer, what: string): Members {
  const text = bytes.toString('utf8');
  const value: Json = JSON.parse(text);
  demand(canonical(value) === text, `${what} is not canonical`);
  return membersOf(value);
}

function isSigned(purpose: string, message: Buffer, signature: Buffer, key: Json | undefined): boolean {
  demand(typeof key === 'string', 'no public key');
  const object = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  return verify(null, Buffer.concat([Buffer.from(`${purpose}\n`), message]), object, signature);
}

const HEADER = [
  'device',
  'devicePublicKey',
  'deviceSequence',
  'journalHead',
  'previousFile',
  'revision',
  'session',
  'study',
  'studyHash',
];

/** "The outside": header and ciphertext of a file whose signature holds. */
function readOutside(file: Buffer): { header: Members; ciphertext: Buffer } {
  demand(file.subarray(0, 8).toString('hex') === '5543534553530d0a', 'not a session file');
  demand(file.length >= 22, 'cut');
  demand(file.readUInt16BE(8) === 1, 'another version');
  const headerBytes = file.readUInt32BE(10);
  const ciphertextBytes = Number(file.readBigUInt64BE(14));
  demand(headerBytes <= 16_384, 'header too long');
  demand(file.length === 86 + headerBytes + ciphertextBytes, 'cut or lengthened');
  const before = file.subarray(0, 22 + headerBytes);
  const ciphertext = file.subarray(before.length, before.length + ciphertextBytes);
  const header = readCanonical(before.subarray(22), 'header');
  demand(Object.keys(header).join() === HEADER.join(), 'other members in the header');
  const message = Buffer.concat([hashOf('sha512-256', before), hashOf('sha512-256', ciphertext)]);
  const signature = file.subarray(file.length - 64);
  demand(isSigned('undercurrent session file v1', message, signature, header['devicePublicKey']), 'changed');
  return { header, ciphertext };
}

/** "Frames", in their order. */
function framesOf(payload: Buffer): { letter: string; bytes: Buffer }[] {
  demand(payload.subarray(0, 9).toString('latin1') === 'UCPAYLOAD' && payload.readUInt16BE(9) === 1, 'no payload');
  const frames: { letter: string; bytes: Buffer }[] = [];
  for (let at = 11; at < payload.length;) {
    const length = payload.readUInt32BE(at + 1);
    const bytes = payload.subarray(at + 5, at + 5 + length);
    demand(bytes.length === length, 'half a frame');
    frames.push({ letter: payload.toString('latin1', at, at + 1), bytes });
    at += 5 + length;
  }
  demand(/^SC?J+A*$/.test(frames.map(({ letter }) => letter).join('')), 'frames out of order');
  return frames;
}

/** "Journal": each event's own digest, the one before, sequence and clock. */
function checkJournal(events: readonly Members[], header: Members): void {
  let previousHash: Json = null;
  let clock = 0;
  for (const [index, event] of events.entries()) {
    const { hash, ...unhashed } = event;
    demand(event['sequence'] === index + 1 && event['previousHash'] === previousHash, 'chain');
    demand(hash === sha256(canonical(unhashed)), 'digest of an event');
    demand(Number(event['monotonicMs']) >= clock, 'clock');
    demand((membersOf(event['body'])['type'] === 'session_created') === (index === 0), 'session_created');
    previousHash = hash ?? null;
    clock = Number(event['monotonicMs']);
  }
  demand(previousHash === header['journalHead'], 'journalHead');
  const created = membersOf(membersOf(events[0]?.['body'])['payload']);
  for (const name of ['session', 'study', 'studyHash', 'device']) demand(created[name] === header[name], name);
}

/** Reads a session file with a file that holds the study's age identity. @throws where the page says "refused" */
export function readSessionFile(file: string, identityFile: string): SecondReading {
  const { header, ciphertext } = readOutside(readFileSync(file));
  const packed = execFileSync('age', ['-d', '-i', identityFile], {
    input: ciphertext,
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 256 * 1024 * 1024,
  });
  const payload = gunzipSync(packed);
  const frames = framesOf(payload);
  const framesWith = (wanted: string) => frames.filter(({ letter }) => letter === wanted).map(({ bytes }) => bytes);
  const [studyBytes = Buffer.alloc(0)] = framesWith('S');
  demand(sha256(studyBytes) === header['studyHash'], 'studyHash');
  const study = readCanonical(studyBytes, 'study');
  demand(study['id'] === header['study'], 'study');
  const events = framesWith('J').map((bytes) => readCanonical(bytes, 'event'));
  checkJournal(events, header);
  const [certificate] = framesWith('C');
  return {
    header,
    study,
    certificate: certificate ? readCanonical(certificate, 'certificate') : null,
    events,
    audio: framesWith('A').map((bytes) => ({ chunk: bytes.readUInt32BE(0), bytes: bytes.subarray(4) })),
    contents: sha256(payload),
  };
}

/** "Files beside it": checks a study package or an enrolment file and gives what was signed. */
export function readSignedFile(file: string): Members {
  const text = readFileSync(file, 'utf8');
  demand(text.endsWith('\n'), 'no line feed at the end');
  const { signature, ...rest } = readCanonical(Buffer.from(text.slice(0, -1)), 'file');
  demand(typeof signature === 'string', 'no signature');
  const isPackage = rest['format'] === 'undercurrent-study-package';
  const signed = isPackage ? membersOf(rest['study']) : rest;
  const key = isPackage ? membersOf(signed['keys'])['verifyKey'] : rest['publicKey'];
  const purpose = isPackage ? 'undercurrent study package v1' : 'undercurrent device enrolment v1';
  demand(isSigned(purpose, Buffer.from(canonical(signed)), Buffer.from(signature, 'base64'), key), 'changed');
  return signed;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first bits of a SHA-256 in Crockford's base 32, in groups. */
export function lettersOf(text: string, letters: number, group: number): string {
  const bits = [...hashOf('sha256', text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const all = Array.from(
    { length: letters },
    (_, index) => CROCKFORD[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  );
  return all.join('').replace(new RegExp(`(.{${group}})(?=.)`, 'g'), '$1-');
}
