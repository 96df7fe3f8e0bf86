import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  changePassphrase,
  createProfile,
  openProfile,
  profileState,
} from '../../../../../electron/store/profile/profile';
import { machineClock } from '../../../../../electron/store/database/clock';
import { delayAfter, waitLeft } from '../../../../../electron/store/unlock/retry-delay';
import {
  newDatabaseKey,
  PASSPHRASE_COST,
  passphraseWrap,
  unwrapKey,
  wrapKey,
} from '../../../../../electron/crypto/key-wrap';
import { layoutOf } from '../../../../../electron/store/database/profile-layout';
import { profileFile } from '../../../../../electron/store/unlock/profile-file';
import {
  CHEAP,
  cleanUp,
  codeOf,
  freshStore,
  HandClock,
  PASSPHRASE,
  reopened,
  settingsWith,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';

afterEach(cleanUp);

const wanted = { interviewer: 'Testing interviewer', passphrase: PASSPHRASE, pin: null };

describe('making a profile', () => {
  it('refuses a weak passphrase and leaves no trace', async () => {
    const folder = path.join(temporaryFolder(), 'profile');
    const made = await createProfile(folder, { ...wanted, passphrase: 'Welkom2026!!' }, settingsWith(machineClock));
    expect(made).toMatchObject({ error: { code: 'passphrase_weak', details: { length: 12 } } });
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('never makes one over another', async () => {
    const folder = temporaryFolder();
    (await freshStore(folder)).close();
    const before = fs.readFileSync(layoutOf(folder).database);
    expect(codeOf(await createProfile(folder, wanted, settingsWith(machineClock)))).toBe('profile_exists');
    expect(fs.readFileSync(layoutOf(folder).database).equals(before)).toBe(true);
  });

  it('says what a folder holds', async () => {
    const folder = temporaryFolder();
    expect(valueOf(profileState(folder))).toEqual({ state: 'none' });
    expect(codeOf(await openProfile(folder, PASSPHRASE, settingsWith(machineClock)))).toBe('profile_missing');
    (await freshStore(folder)).close();
    expect(valueOf(profileState(folder))).toEqual({ state: 'locked', waitMs: 0 });
  });

  it('finishes one that was cut off between its last two renames', async () => {
    const folder = temporaryFolder();
    (await freshStore(folder)).close();
    const { profile } = layoutOf(folder);
    fs.renameSync(profile, `${profile}.new`);
    expect(valueOf(profileState(folder))).toMatchObject({ state: 'locked' });
    expect((await reopened(folder)).interviewer).toBe('Testing interviewer');
  });

  it('starts afresh over what a making cut off earlier left behind', async () => {
    const folder = temporaryFolder();
    fs.writeFileSync(`${layoutOf(folder).database}.new`, 'half a database');
    expect(valueOf(profileState(folder))).toEqual({ state: 'none' });
    expect((await freshStore(folder)).interviewer).toBe('Testing interviewer');
  });

  it('keeps its files to the user alone', async () => {
    if (process.platform === 'win32') return;
    const folder = path.join(temporaryFolder(), 'profile');
    await freshStore(folder);
    expect(fs.statSync(folder).mode & 0o077).toBe(0);
    expect(fs.statSync(layoutOf(folder).profile).mode & 0o077).toBe(0);
  });

  it('derives with at least what OWASP asks of Argon2id', () => {
    expect(PASSPHRASE_COST.memoryKiB).toBeGreaterThanOrEqual(19_456);
    expect(PASSPHRASE_COST.iterations).toBeGreaterThanOrEqual(2);
  });
});

describe('the passphrase', () => {
  it('typed wrong ten times: a message each time, a growing wait that a restart does not shorten, nothing changed', async () => {
    const folder = temporaryFolder();
    const clock = new HandClock();
    (await freshStore(folder, clock)).close();
    const { database } = layoutOf(folder);
    const before = fs.readFileSync(database);
    const waits: number[] = [];
    for (let tried = 0; tried < 10; tried += 1) {
      expect(codeOf(await openProfile(folder, `wrong ${tried}`, settingsWith(clock)))).toBe('passphrase_wrong');
      const state = valueOf(profileState(folder, clock));
      if (state.state !== 'locked') throw new Error('locked');
      waits.push(state.waitMs);
      if (state.waitMs === 0) continue;
      // Even the right one must wait, and asking early costs nothing more.
      clock.pass(state.waitMs - 1);
      const early = await openProfile(folder, PASSPHRASE, settingsWith(clock));
      expect(early).toMatchObject({ error: { code: 'passphrase_wait', details: { count: 1 } } });
      clock.pass(1);
    }
    expect(waits.map((wait) => wait / 1000)).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 640]);
    expect(fs.readFileSync(database).equals(before)).toBe(true);
    (await reopened(folder, clock)).close();
    expect(valueOf(profileState(folder, clock))).toEqual({ state: 'locked', waitMs: 0 });
  });

  it('waits no longer than the whole delay when the wall clock was set back', () => {
    const tries = { wrong: 4, lastUtc: '2026-03-02T12:00:00.000Z' };
    expect(waitLeft(tries, '2026-03-01T00:00:00.000Z')).toBe(delayAfter(4));
    expect(delayAfter(1000)).toBe(900_000);
  });

  it('is one passphrase however a keyboard composes its accents', async () => {
    const folder = temporaryFolder();
    const composed = 'caf\u00e9 lantaarn muis wolken';
    const settings = settingsWith(machineClock);
    valueOf(await createProfile(folder, { ...wanted, passphrase: composed }, settings)).close();
    valueOf(await openProfile(folder, composed.normalize('NFD'), settings)).close();
  });

  it('can be changed; then only the new one opens, the same database', async () => {
    const folder = temporaryFolder();
    (await freshStore(folder)).close();
    const next = 'mistig paard koopt sokken';
    expect(codeOf(await changePassphrase(folder, { old: 'wrong', next }, { cost: CHEAP }))).toBe('passphrase_wrong');
    expect(codeOf(await changePassphrase(folder, { old: PASSPHRASE, next: 'kort' }, { cost: CHEAP }))).toBe(
      'passphrase_weak',
    );
    valueOf(await changePassphrase(folder, { old: PASSPHRASE, next }, { cost: CHEAP }));
    expect(codeOf(await openProfile(folder, PASSPHRASE, settingsWith(machineClock)))).toBe('passphrase_wrong');
    const store = valueOf(await openProfile(folder, next, settingsWith(machineClock)));
    expect(store.interviewer).toBe('Testing interviewer');
    store.close();
  });

  it('leaves other ways to the key in place when it changes', async () => {
    const folder = temporaryFolder();
    (await freshStore(folder)).close();
    const { profile } = layoutOf(folder);
    const written = profileFile.parse(JSON.parse(fs.readFileSync(profile, 'utf8')));
    const later = { kind: 'study_key', wrapped: 'of a later version' };
    fs.writeFileSync(profile, JSON.stringify({ ...written, wraps: [...written.wraps, later] }));
    valueOf(await changePassphrase(folder, { old: PASSPHRASE, next: 'mistig paard koopt sokken' }, { cost: CHEAP }));
    expect(profileFile.parse(JSON.parse(fs.readFileSync(profile, 'utf8'))).wraps[1]).toEqual(later);
  });

  it('opens a wrap only in its own profile and with its own parameters', async () => {
    const key = newDatabaseKey();
    const wrap = await wrapKey(key, PASSPHRASE, 'one profile', CHEAP);
    expect(await unwrapKey(wrap, PASSPHRASE, 'one profile')).toEqual(key);
    expect(await unwrapKey(wrap, PASSPHRASE, 'another profile')).toBeNull();
    expect(
      await unwrapKey({ ...wrap, derivation: { ...wrap.derivation, iterations: 2 } }, PASSPHRASE, 'one profile'),
    ).toBeNull();
    expect(passphraseWrap.safeParse({ ...wrap, derivation: { ...wrap.derivation, memoryKiB: 2 ** 31 } }).success).toBe(
      false,
    );
  });
});

describe('the PIN', () => {
  it('is checked, and waits after three wrong ones, also after a restart', async () => {
    const folder = temporaryFolder();
    const clock = new HandClock();
    const store = await freshStore(folder, clock);
    expect(codeOf(await store.checkPin('1234'))).toBe('pin_wrong');
    valueOf(await store.setPin('1234'));
    valueOf(await store.checkPin('1234'));
    for (const wrong of ['0000', '1111', '2222']) expect(codeOf(await store.checkPin(wrong))).toBe('pin_wrong');
    expect(await store.checkPin('1234')).toMatchObject({ error: { code: 'pin_wait', details: { count: 5 } } });
    store.close();
    const again = await reopened(folder, clock);
    expect(codeOf(await again.checkPin('1234'))).toBe('pin_wait');
    clock.pass(5_000);
    valueOf(await again.checkPin('1234'));
  });
});
