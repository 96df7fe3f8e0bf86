import fs from 'node:fs';
import path from 'node:path';
import { machineClock, openProfile } from '../../electron/store';
import { randomFrom } from '../../shared/random';
import { bundleForNode } from '../unit/store/bundle';
import { PASSPHRASE, settingsWith, valueOf } from '../unit/store/given';
import { accountOf, killRepeatedly, profileForProcesses } from '../unit/store/processes';

const KILLS = 200;
const SEED = 20_260_302;

/** Kills an appending process 200 times with -9 and accounts for every answer whose "saved" was seen. */
export async function run(): Promise<void> {
  fs.mkdirSync(path.resolve('out'), { recursive: true });
  const base = fs.mkdtempSync(path.resolve('out', 'bench-crash-'));
  const folder = path.join(base, 'profile');
  try {
    const script = await bundleForNode('test/unit/store/appending-process.ts', path.join(base, 'script'));
    await profileForProcesses(folder);
    const seen = await killRepeatedly(script, folder, KILLS, randomFrom(SEED).next, (done) => {
      if (done % 20 === 0) console.log(`killed ${done} of ${KILLS}`);
    });
    const store = valueOf(await openProfile(folder, PASSPHRASE, settingsWith(machineClock)));
    const account = accountOf(store);
    store.close();
    const held = new Set(account.numbers);
    const lost = seen.filter((number) => !held.has(number)).length;
    const twice = account.numbers.length - held.size;
    console.log(`kill -9: ${KILLS} times (seed ${SEED}), taken up again after a crash ${account.crashes} times`);
    console.log(`answers whose "saved" was seen: ${seen.length}; lost: ${lost}; written twice: ${twice}`);
    console.log(`committed but not yet confirmed when killed: ${account.numbers.length - seen.length}`);
    console.log(`chain ${account.chain ? 'whole' : 'BROKEN'} over ${account.numbers.length} answers`);
    if (lost > 0 || twice > 0 || !account.chain) process.exitCode = 1;
  } finally {
    fs.rmSync(base, { recursive: true, force: true });
  }
}
