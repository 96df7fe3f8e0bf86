import { open } from 'node:fs/promises';

const BLOCKS = [
  ['practice_target', 20],
  ['practice_attribute', 20],
  ['practice_compatible', 20],
  ['test_compatible', 40],
  ['practice_target_reversed', 20],
  ['practice_incompatible', 20],
  ['test_incompatible', 40],
] as const;
const HEADER = 'participant,block,block_role,trial,stimulus_category,correct,latency_ms,latency_corrected_ms\n';
const PARTICIPANTS_PER_WRITE = 200;
export const ROWS_PER_PARTICIPANT = BLOCKS.reduce((sum, [, trials]) => sum + trials, 0);

/** Small seeded generator (mulberry32) of numbers in 0..1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function participantRows(number: number, random: () => number): string {
  const name = `P${String(number).padStart(6, '0')}`;
  let rows = '';
  for (const [index, [role, trials]] of BLOCKS.entries()) {
    const slower = role.endsWith('_incompatible') ? 120 : 0;
    for (let trial = 1; trial <= trials; trial += 1) {
      const normal = random() + random() + random() + random() - 2;
      const first = Math.round(480 + slower + 70 * normal - 160 * Math.log(1 - random()) - (random() < 0.01 ? 200 : 0));
      const correct = random() < 0.93;
      const corrected = correct ? first : first + 250 + Math.round(300 * random());
      rows += `${name},${index + 1},${role},${trial},target_A,${correct ? 1 : 0},${first},${corrected}\n`;
    }
  }
  return rows;
}

/** Writes seeded IAT trials of ex-Gaussian latencies, a few participants at a time. */
export async function writeIatTrials(file: string, participants: number): Promise<void> {
  const random = seeded(20_260_101);
  const handle = await open(file, 'w');
  await handle.writeFile(HEADER);
  for (let from = 1; from <= participants; from += PARTICIPANTS_PER_WRITE) {
    let text = '';
    const to = Math.min(participants, from + PARTICIPANTS_PER_WRITE - 1);
    for (let number = from; number <= to; number += 1) text += participantRows(number, random);
    await handle.appendFile(text);
  }
  await handle.close();
}
