import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { createStudyKeys, unlockStudyKey } from '../../electron/exchange/study/study-keys';
import { openSessionFile } from '../../electron/exchange/session-file/open';
import { newSigningKeys, signerOf } from '../../electron/crypto/signing';
import { deviceId } from '../../shared/base/ids';
import { builtInStudy } from '../../shared/built-in-study';
import { sealGenerated } from './sealed-sessions';

const CASES = Number(process.env['FUZZ_CASES'] ?? '100000');

/** One way to spoil a file: bytes set, a stretch cut out, a stretch doubled, random bytes put in. */
const spoiling = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    at: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
  }),
);

function spoiled(sound: Buffer, how: (typeof spoiling extends fc.Arbitrary<infer Way> ? Way : never)[]): Buffer {
  let bytes = Buffer.from(sound);
  for (const way of how) {
    // Half of the damage goes where lengths and header stand.
    const at = way.at % (way.at % 2 === 0 ? bytes.length + 1 : Math.min(bytes.length + 1, 700));
    if (way.kind === 'set') bytes.set(way.bytes.subarray(0, Math.max(0, bytes.length - at)), at);
    else if (way.kind === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + way.length)]);
    else if (way.kind === 'double') bytes = Buffer.concat([bytes.subarray(0, at + way.length), bytes.subarray(at)]);
    else bytes = Buffer.concat([bytes.subarray(0, at), way.bytes, bytes.subarray(at)]);
  }
  return bytes;
}

/** Feeds the reader spoiled session files: none may be accepted, none may throw. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'undercurrent-fuzz-'));
  try {
    const { sound, identity } = await soundFile(folder);
    const counts = new Map<string, number>();
    const started = performance.now();
    const file = path.join(folder, 'fuzz.ucsession');
    await fc.assert(
      fc.asyncProperty(fc.array(spoiling, { minLength: 1, maxLength: 4 }), async (how) => {
        const bytes = spoiled(sound, how);
        await writeFile(file, bytes);
        const opened = await openSessionFile(file, identity);
        const code = opened.ok ? 'accepted' : opened.error.code;
        counts.set(code, (counts.get(code) ?? 0) + 1);
        if (opened.ok && !bytes.equals(sound)) throw new Error('a spoiled file was accepted');
      }),
      { numRuns: CASES, seed: 7 },
    );
    const seconds = (performance.now() - started) / 1000;
    console.log(`${CASES} cases in ${seconds.toFixed(0)} s, no spoiled file accepted, no crash:`);
    for (const [code, count] of counts) {
      console.log(`  ${code === 'accepted' ? 'left as it was by chance, accepted' : code}: ${count}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function soundFile(folder: string): Promise<{ sound: Buffer; identity: string }> {
  const made = await createStudyKeys(builtInStudy, 'fuzz', 4);
  const key = await unlockStudyKey(made.privateBlob, 'fuzz');
  if (!key.ok) throw new Error(key.error.code);
  const keys = newSigningKeys();
  const device = deviceId.parse('00000000-0000-4000-8000-000000000001');
  const files: string[] = [];
  const ground = { study: made.study, device: { device, publicKey: keys.publicKey, sign: signerOf(keys.privateKey) } };
  await sealGenerated(ground, folder, 1, (file) => files.push(file));
  return { sound: await readFile(files[0] ?? ''), identity: key.value.identity };
}
