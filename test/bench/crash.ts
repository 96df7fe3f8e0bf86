import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { machineClock } from '../../electron/store/database/clock';
import { openProfile } from '../../electron/store/profile/profile';
import { randomFrom } from '../../shared/base/random';
import { interviewAndKill, openAfterwards, ordealOf } from '../e2e/support/crashing';
import { prepareProfile } from '../e2e/support/prepared';
import { bundleForNode } from '../support/bundle';
import { PASSPHRASE, settingsWith, valueOf } from '../support/profile';
import { accountOf, killRepeatedly, profileForProcesses } from '../support/processes';

const SEED = 20_260_302;
/** When the app is killed, ms after its session was taken up. */
const EARLIEST_MS = 200;
const LATEST_MS = 5_000;

/** Kills the main process of the whole app in the middle of an interview, over and over, and accounts for it all. */
async function killApp(kills: number, base: string): Promise<boolean> {
  const folder = path.join(base, 'profile');
  await prepareProfile(folder);
  const { next } = randomFrom(SEED);
  const ordeal = ordealOf(folder, 'en', next);
  const started = performance.now();
  for (let done = 0; done < kills; done += 1) {
    await interviewAndKill(ordeal, EARLIEST_MS + next() * (LATEST_MS - EARLIEST_MS));
    if ((done + 1) % 20 === 0) console.log(`killed ${done + 1} of ${kills}`);
  }
  await openAfterwards(ordeal);
  const { account, saved, notes } = ordeal;
  const shown = [...saved.values()].reduce((sum, { size }) => sum + size, 0);
  console.log(`kill -9 of the app: ${account.kills} times (seed ${SEED}), ${saved.size} interviews, ${notes} notes`);
  console.log(`events shown as saved: ${shown}; lost: ${account.lost}; written twice: ${account.twice}`);
  console.log(`resumed: ${account.resumed}, at another place: ${account.elsewhere}; chains broken: ${account.broken}`);
  console.log(`took ${Math.round((performance.now() - started) / 1000)} s`);
  const { lost, twice, elsewhere, broken, resumed } = account;
  // The last opening resumes as well; each interview was started once.
  return lost + twice + elsewhere + broken === 0 && resumed === kills + 1 - saved.size;
}

/** The same for the store alone: a process that only appends, faster than any window. */
async function killStore(kills: number, base: string): Promise<boolean> {
  const folder = path.join(base, 'profile');
  const script = await bundleForNode('test/support/appending-process.ts', path.join(base, 'script'));
  await profileForProcesses(folder);
  const seen = await killRepeatedly(script, folder, kills, randomFrom(SEED).next, (done) => {
    if (done % 20 === 0) console.log(`killed ${done} of ${kills}`);
  });
  const store = valueOf(await openProfile(folder, PASSPHRASE, settingsWith(machineClock)));
  const account = accountOf(store);
  store.close();
  const held = new Set(account.numbers);
  const lost = seen.filter((number) => !held.has(number)).length;
  const twice = account.numbers.length - held.size;
  console.log(`kill -9 of the store: ${kills} times (seed ${SEED}), taken up after a crash ${account.crashes} times`);
  console.log(`answers whose "saved" was seen: ${seen.length}; lost: ${lost}; written twice: ${twice}`);
  console.log(`committed but not yet confirmed when killed: ${account.numbers.length - seen.length}`);
  console.log(`chain ${account.chain ? 'whole' : 'BROKEN'} over ${account.numbers.length} answers`);
  return lost + twice === 0 && account.chain;
}

/** Options as they stand behind the names of the benches. `npm run bench:crash -- [--kills 200] [--store]`: the whole app, or with --store the store alone. */
export async function run(
  args: readonly string[] = process.argv.slice(2).filter((word) => !/^[a-z]+$/.test(word)),
): Promise<void> {
  const options = { kills: { type: 'string', default: '200' }, store: { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ args: [...args], options });
  fs.mkdirSync(path.resolve('out'), { recursive: true });
  const base = fs.mkdtempSync(path.resolve('out', 'bench-crash-'));
  try {
    const isSound = await (values.store ? killStore : killApp)(Number(values.kills), base);
    if (!isSound) process.exitCode = 1;
  } finally {
    fs.rmSync(base, { recursive: true, force: true });
  }
}
