import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../../../build/root.mjs';
import { mergedSource } from '../../../electron/dataset/merged-source';
import { readSession } from '../../../electron/dataset/session-source';
import { sealFromStore } from '../../../electron/exchange/session-file/seal-from-store';
import { openProfile } from '../../../electron/store/profile/profile';
import type { OpenProfile } from '../../../electron/store/profile/open-profile';
import type { SessionState } from '../../../shared/session/reducer';
import type { Result } from '../../../shared/base/result';
import { builtInStudy } from '../../../shared/built-in-study';
import type { Form } from '../../../shared/study/schema';
import { LEAD_PASSPHRASE } from './lead-files';

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function undercurrent(...args: string[]): void {
  const environment = {
    ...process.env,
    UNDERCURRENT_PASSPHRASE: LEAD_PASSPHRASE,
    UNDERCURRENT_STUDY_PASSPHRASE: LEAD_PASSPHRASE,
  };
  const command = path.join(root, 'out/cli/cli.cjs');
  const ran = spawnSync(process.execPath, [command, ...args], { env: environment, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`undercurrent ${args[0]}: ${ran.stderr}`);
}

async function withStore<Value>(folder: string, work: (store: OpenProfile) => Promise<Value>): Promise<Value> {
  const store = valueOf(await openProfile(folder, LEAD_PASSPHRASE, { programVersion: '0.0.0-test' }));
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** A lead's profile with the simulated sessions that were merged into it, as their journals lead to them. */
export interface MergedStudy {
  readonly profile: string;
  readonly states: readonly SessionState[];
}

/** Simulates, seals and merges by the built command line, as a lead would; takes about a second per five sessions. */
export async function mergedStudy(
  folder: string,
  { participants, seed, form }: { readonly participants: number; readonly seed: number; readonly form: Form },
): Promise<MergedStudy> {
  const profile = path.join(folder, 'lead');
  const key = path.join(folder, 'study.uckey');
  const amount = ['--participants', String(participants), '--seed', String(seed), '--form', form];
  undercurrent('prepare', '--profile', profile, '--key-out', key);
  if (participants === 0) return { profile, states: [] };
  undercurrent('simulate', '--profile', profile, '--study', builtInStudy.id, ...amount, '--json');
  const files = await withStore(profile, async (store) => {
    const sealed: string[] = [];
    for (const { session } of valueOf(store.sessions.list())) {
      sealed.push(valueOf(await sealFromStore(store, session)).file);
    }
    return sealed;
  });
  undercurrent('merge', '--store', profile, '--key', key, ...files, '--json');
  const states = await withStore(profile, async (store) => {
    const source = valueOf(mergedSource(store.database, builtInStudy.id));
    return source.sessions.map((session) => valueOf(readSession(source, session)).state);
  });
  return { profile, states };
}
