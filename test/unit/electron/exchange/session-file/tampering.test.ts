import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { canonicalJson } from '../../../../../shared/base/canonical-json';
import { openSessionFile } from '../../../../../electron/exchange/session-file/open';
import { encryptedTo } from '../../../../../electron/crypto/age-stream';
import {
  decodePreamble,
  encodeHeader,
  encodePreamble,
  PREAMBLE_BYTES,
  signedMessage,
  type SessionFileHeader,
} from '../../../../../electron/exchange/session-file/format';
import { signFor } from '../../../../../electron/crypto/signing';
import { verifySessionFile } from '../../../../../electron/exchange/session-file/verify';
import type { SealedFile } from '../../../../../electron/exchange/session-file/seal';
import { codeOf, journalOf, Laptop, newFolder, newLead, type Lead } from '../../../../support/session-file';

let lead: Lead;
let folder: string;
let laptop: Laptop;
let sealed: SealedFile;
let bytes: Buffer;
let scratch: string;

beforeAll(async () => {
  lead = await newLead();
  folder = await newFolder();
  laptop = new Laptop();
  const events = journalOf({ study: lead.study, device: laptop.device });
  sealed = await laptop.seal({ study: lead.study, events, folder });
  bytes = await readFile(sealed.file);
  scratch = path.join(folder, 'scratch.ucsession');
});

async function codeFor(contents: Buffer): Promise<string> {
  await writeFile(scratch, contents);
  return codeOf(await openSessionFile(scratch, lead.identity));
}

/** A file whose outside is perfect: what a dishonest but enrolled laptop could make. */
async function forged(payload: Buffer, change: Partial<Record<keyof SessionFileHeader, unknown>> = {}) {
  const pieces: Uint8Array[] = [];
  async function* once() {
    yield gzipSync(payload);
  }
  for await (const piece of encryptedTo(lead.study.keys?.recipient ?? '', once())) pieces.push(piece);
  return signed(Buffer.concat(pieces), change);
}

function signed(ciphertext: Buffer, change: Partial<Record<keyof SessionFileHeader, unknown>> = {}): Buffer {
  const header = Buffer.from(canonicalJson({ ...sealed.header, ...change }));
  const before = Buffer.concat([encodePreamble(header.length, ciphertext.length), header]);
  const digest = (part: Buffer) => createHash('sha512-256').update(part).digest();
  const message = signedMessage(digest(before), digest(ciphertext));
  return Buffer.concat([before, ciphertext, signFor('undercurrent session file v1\n', message, laptop.device.sign)]);
}

function frame(kind: string, contents: string): Buffer {
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeUInt32BE(Buffer.byteLength(contents), 1);
  return Buffer.concat([head, Buffer.from(contents)]);
}
const start = Buffer.concat([Buffer.from('UCPAYLOAD'), Buffer.from([0, 1])]);

describe('a changed file is never accepted', () => {
  it('with one bit flipped, at every byte', async () => {
    const accepted: number[] = [];
    for (let position = 0; position < bytes.length; position += 1) {
      const changed = Buffer.from(bytes);
      changed[position] = (changed[position] ?? 0) ^ (1 << (position % 8));
      if ((await codeFor(changed)) === 'accepted') accepted.push(position);
    }
    expect(accepted).toEqual([]);
  });

  it('cut at every length, and says that it was cut', async () => {
    const others: [number, string][] = [];
    for (let length = 0; length < bytes.length; length += 1) {
      const code = await codeFor(bytes.subarray(0, length));
      if (code !== 'file_truncated') others.push([length, code]);
    }
    expect(others).toEqual([]);
  });

  it('with anything appended, or of random bytes', async () => {
    expect(await codeFor(Buffer.concat([bytes, Buffer.from('x')]))).toBe('file_signature_bad');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), async (random, withStart) => {
        const contents = withStart ? Buffer.concat([bytes.subarray(0, 22), random]) : Buffer.from(random);
        expect(await codeFor(contents)).not.toBe('accepted');
      }),
      { numRuns: 300 },
    );
  });

  it('with pieces of another sound file put in', async () => {
    const events = journalOf({ study: lead.study, device: laptop.device });
    const other = await laptop.seal({ study: lead.study, events, folder });
    const otherBytes = await readFile(other.file);
    const ciphertextAt = PREAMBLE_BYTES + decodePreamble(bytes).headerBytes;
    const spliced = Buffer.concat([bytes.subarray(0, ciphertextAt), otherBytes.subarray(ciphertextAt)]);
    expect(await codeFor(spliced)).not.toBe('accepted');
  });
});

describe('a file keeps its identity', () => {
  it('under another name, because the name counts for nothing', async () => {
    await writeFile(path.join(folder, 'another-name-r9.ucsession'), bytes);
    const verified = await verifySessionFile(path.join(folder, 'another-name-r9.ucsession'));
    expect(verified.ok && verified.value.header.revision).toBe(1);
  });
});

describe('a dishonest but enrolled laptop', () => {
  it('cannot pass a later format', async () => {
    const future = Buffer.from(bytes);
    future.writeUInt16BE(2, 8);
    expect(await codeFor(future)).toBe('file_future');
    expect(await codeFor(await forged(Buffer.concat([Buffer.from('UCPAYLOAD'), Buffer.from([0, 2])])))).toBe(
      'file_future',
    );
  });

  it('cannot climb out of a folder or name what is no session', async () => {
    const climbing = { session: '../../../etc/passwd', study: '../x', revision: 0, deviceSequence: -1, extra: 1 };
    for (const [name, value] of Object.entries(climbing)) {
      const changed = signed(bytes.subarray(PREAMBLE_BYTES + encodeHeader(sealed.header).length, -64), {
        [name]: value,
      });
      expect(await codeFor(changed)).toBe('file_signature_bad');
    }
  });

  it('cannot relabel a sealed session as another, another revision aside', async () => {
    const ciphertext = bytes.subarray(PREAMBLE_BYTES + encodeHeader(sealed.header).length, -64);
    const session = '00000000-0000-4000-8000-000000000000';
    expect(await codeFor(signed(ciphertext, { session }))).toBe('file_contents_invalid');
    expect(await codeFor(signed(ciphertext, { study: 'study_b' }))).toBe('file_contents_invalid');
    expect(await codeFor(signed(ciphertext, { device: session }))).toBe('file_contents_invalid');
    expect(await codeFor(signed(ciphertext, { journalHead: 'a'.repeat(64) }))).toBe('file_contents_invalid');
  });

  it('cannot send an absurd header length', async () => {
    const absurd = Buffer.from(bytes);
    absurd.writeUInt32BE(0xffff_ffff, 10);
    expect(await codeFor(absurd)).toBe('file_not_a_session');
  });

  it('cannot make the reader unpack for ever', async () => {
    const study = frame('S', canonicalJson(lead.study));
    const bomb = Buffer.concat([start, study, frame('J', ' '.repeat(80 * 1024 * 1024))]);
    expect(await codeFor(await forged(bomb))).toBe('file_too_large');
    await writeFile(scratch, await forged(Buffer.concat([start, study, frame('A', 'x'.repeat(3_000_000))])));
    const limits = { documentBytes: 1_000_000, journalBytes: 1_000_000, totalBytes: 2_000_000 };
    expect(codeOf(await openSessionFile(scratch, lead.identity, { limits }))).toBe('file_too_large');
  });

  it('cannot make the reader look for the end of an endless header', async () => {
    expect(
      await codeFor(signed(Buffer.concat([Buffer.from('age-encryption.org/v1\n'), Buffer.alloc(100_000, 65)]))),
    ).toBe('file_signature_bad');
  });

  it.each([
    ['frames out of order', () => Buffer.concat([start, frame('J', '{}'), frame('S', '{}')])],
    ['unknown frames', () => Buffer.concat([start, frame('S', '{}'), frame('X', '{}')])],
    ['no events', () => Buffer.concat([start, frame('S', canonicalJson(lead.study))])],
    ['half a frame', () => Buffer.concat([start, frame('S', canonicalJson(lead.study)).subarray(0, 40)])],
    ['another start', () => Buffer.from('PAYLOADUC....')],
    ['another study', () => Buffer.concat([start, frame('S', '{"version":1}'), frame('J', '{}')])],
  ])('cannot pass %s', async (_, payload) => {
    expect(await codeFor(await forged(payload()))).toBe('file_contents_invalid');
  });

  it('cannot pass a journal that does not hold together', async () => {
    const events = journalOf({ study: lead.study, device: laptop.device, session: sealed.header.session });
    const [first, second, third] = events.map((event) => frame('J', canonicalJson(event)));
    const study = frame('S', canonicalJson(lead.study));
    const without = Buffer.concat([start, study, first ?? start, third ?? start]);
    expect(await codeFor(await forged(without))).toBe('file_chain_broken');
    const edited = Buffer.from((second ?? start).toString('latin1').replace('"value":8', '"value":9'), 'latin1');
    const changed = Buffer.concat([start, study, first ?? start, edited, third ?? start]);
    expect(await codeFor(await forged(changed))).toBe('file_chain_broken');
  });

  it('cannot pass a payload spoiled anywhere, however well it is sealed', async () => {
    const events = journalOf({ study: lead.study, device: laptop.device, session: sealed.header.session });
    const head = { journalHead: events.at(-1)?.hash };
    const frames = [frame('S', canonicalJson(lead.study)), ...events.map((event) => frame('J', canonicalJson(event)))];
    const sound = Buffer.concat([start, ...frames]);
    expect(await codeFor(await forged(sound, head))).toBe('accepted');
    const place = fc.record({ at: fc.nat(sound.length - 1), drop: fc.nat(40), put: fc.uint8Array({ maxLength: 40 }) });
    await fc.assert(
      fc.asyncProperty(place, async ({ at, drop, put }) => {
        const spoiled = Buffer.concat([sound.subarray(0, at), put, sound.subarray(at + drop)]);
        fc.pre(!spoiled.equals(sound));
        expect(await codeFor(await forged(spoiled, head))).not.toBe('accepted');
      }),
      { numRuns: 400 },
    );
  });
});
