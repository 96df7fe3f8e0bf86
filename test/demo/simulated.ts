import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { root } from '../../build/root.mjs';
import { simulatedCounts, type Wanted } from './options';

const made = z.object({ value: z.array(z.object({ session: z.string() })) });

/** Runs the project's command line and gives what it printed. @throws with what it said on the error output */
function command(args: readonly string[], passphrase: string): Promise<string> {
  const env = { ...process.env, UNDERCURRENT_PASSPHRASE: passphrase, UNDERCURRENT_LANGUAGE: 'en' };
  const child = spawn(process.execPath, [path.join(root, 'out/cli/cli.cjs'), ...args], { env });
  let printed = '';
  let said = '';
  child.stdout.on('data', (text) => (printed += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`undercurrent ${args[0] ?? ''}: ${said.trim()}`));
    });
  });
}

/** Adds the participants that do not go through the windows, with the commands `simulate` and `seal`. */
export async function addSimulated(
  wanted: Wanted,
  { profile, study, passphrase }: { readonly profile: string; readonly study: string; readonly passphrase: string },
  onSealed: (count: number) => void,
): Promise<void> {
  let sealed = 0;
  for (const [index, { language, count }] of simulatedCounts(wanted).entries()) {
    // Seeds of their own: `simulate` draws from the demo's seed the people who went through the windows.
    const seed = (wanted.seed + index + 1) % 0x1_0000_0000;
    const options = ['--participants', count, '--seed', seed, '--form', wanted.form, '--language', language].map(
      String,
    );
    const printed = await command(
      ['simulate', '--profile', profile, '--study', study, ...options, '--json'],
      passphrase,
    );
    for (const { session } of made.parse(JSON.parse(printed)).value) {
      await command(['seal', '--profile', profile, '--session', session], passphrase);
      sealed += 1;
      onSealed(sealed);
    }
  }
}
