import { randomBytes } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openVerified } from '../../../../../electron/exchange/session-file/open';
import { verifyOpen } from '../../../../../electron/exchange/session-file/verify';
import { journalOf, Laptop, newFolder, newLead, valueOf, type Lead } from '../../../../support/session-file';

/** How far reading may run ahead of writing, bytes: buffers of streams, not the recording. */
const AHEAD = 4 * 1024 * 1024;
const CHUNK = 256 * 1024;
const CHUNKS = 120;

let lead: Lead;
const laptop = new Laptop();
beforeAll(async () => {
  lead = await newLead();
});

describe('a recording streams, however long it is', () => {
  it('into the sealed file: each chunk is asked for when the ones before are written', async () => {
    const folder = await newFolder();
    let furthest = 0;
    async function* recording() {
      for (let chunk = 1; chunk <= CHUNKS; chunk += 1) {
        // Random bytes, so that packing does not hide what is held back.
        yield { chunk, bytes: randomBytes(CHUNK) };
        const [part = ''] = (await readdir(folder)).filter((name) => name.endsWith('.part'));
        const { size } = await stat(path.join(folder, part));
        furthest = Math.max(furthest, chunk * CHUNK - size);
      }
    }
    const events = journalOf({ study: lead.study, device: laptop.device });
    const sealed = await laptop.seal({ study: lead.study, events, folder, audio: recording() });
    expect(sealed.bytes).toBeGreaterThan(CHUNKS * CHUNK);
    expect(furthest).toBeLessThan(AHEAD);
  });

  it('out of it: the file is read as the chunks are taken', async () => {
    const folder = await newFolder();
    const recording = Array.from({ length: CHUNKS }, (_, index) => ({ chunk: index + 1, bytes: randomBytes(CHUNK) }));
    const events = journalOf({ study: lead.study, device: laptop.device });
    const sealed = await laptop.seal({ study: lead.study, events, folder, audio: recording });
    const handle = await open(sealed.file, 'r');
    try {
      const outside = valueOf(await verifyOpen(sealed.file, handle, sealed.bytes));
      let read = 0;
      const counting = new Proxy(handle, {
        get: (target, name) => {
          if (name !== 'read') return Reflect.get(target, name);
          return async (...words: Parameters<typeof target.read>) => {
            const result = await target.read(...words);
            read += result.bytesRead;
            return result;
          };
        },
      });
      let taken = 0;
      let whileWaiting = 0;
      const onAudio = async () => {
        taken += CHUNK;
        if (taken > CHUNK) return;
        // Whoever takes the first chunk is slow: reading must come to rest meanwhile.
        for (let still = 0, before = read; still < 20; still = read === before ? still + 1 : 0, before = read) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        whileWaiting = read;
      };
      valueOf(await openVerified(counting, outside, lead.identity, { onAudio }));
      expect(taken).toBe(CHUNKS * CHUNK);
      expect(read).toBeGreaterThan(taken);
      expect(whileWaiting).toBeGreaterThan(0);
      expect(whileWaiting).toBeLessThan(AHEAD);
    } finally {
      await handle.close();
    }
  });
});
