import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { displayStateOf, participantPlace } from '../../../../electron/app/windows/display-plan';
import { describeError, openErrorLog } from '../../../../electron/app/services/error-log';
import { mayLoad, schemeOf } from '../../../../electron/app/security/network';
import { decideRunFolders } from '../../../../electron/app/services/run-folders';
import { keepPreferences } from '../../../../electron/app/services/preferences';
import { words } from '../../../../shared/languages/words';
import { menuTemplate } from '../../../../electron/app/windows/menu';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-app-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('network', () => {
  it.each([
    ['app://bundle/index.html', true],
    ['data:image/png;base64,AA', true],
    ['blob:app://bundle/3f2c8a52', true],
    ['blob:https://example.test/3f2c8a52', false],
    ['app://other/index.html', false],
    ['app://bundle.evil/', false],
    ['https://example.test/', false],
    ['http://localhost/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['devtools://devtools/', false],
    ['ftp://example.test/', false],
  ])('%s: %s', (address, allowed) => {
    expect(mayLoad(address)).toBe(allowed);
  });

  it('lets nothing on the web pass, whatever the address', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => !mayLoad(url)));
  });

  it('keeps only the scheme of what it refused', () => {
    expect(schemeOf('https://example.test/?name=Jansen')).toBe('https');
    expect(schemeOf('Jansen')).toBe('unknown');
  });
});

describe('displays', () => {
  const facts = fc.record({
    screens: fc.integer({ min: 1, max: 4 }),
    wanted: fc.constantFrom('second_screen' as const, 'hand_over' as const),
    participantOpen: fc.boolean(),
    handedOver: fc.boolean(),
  });

  it('never covers the console unless it was handed over on one screen', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const covers = participantPlace(given) === 'over_console';
        expect(covers).toBe(displayStateOf(given).face === 'participant');
        if (covers) expect(given.handedOver && given.participantOpen).toBe(true);
      }),
    );
  });

  it('uses a second screen only while there is one', () => {
    const open = { wanted: 'second_screen', participantOpen: true, handedOver: false } as const;
    expect(displayStateOf({ ...open, screens: 2 })).toMatchObject({ mode: 'second_screen', face: 'both' });
    expect(displayStateOf({ ...open, screens: 1 })).toMatchObject({ mode: 'hand_over', face: 'interviewer' });
    expect(participantPlace({ ...open, screens: 1 })).toBe('hidden');
  });
});

describe('error log', () => {
  it('keeps class, code and places in our code, and nothing a person wrote', () => {
    const error = Object.assign(new Error('cannot save "Jansen"'), { code: 'ENOSPC' });
    error.stack = `Error: cannot save "Jansen"\n    at save (/home/jansen/app/out/main/main.cjs:1:2)\n    at /home/jansen/x.js:3:4\n    at node:fs:1:1`;
    const described = describeError(error, '/home/jansen/app');
    expect(described).toEqual({
      name: 'Error',
      code: 'ENOSPC',
      stack: ['at save (out/main/main.cjs:1:2)', 'at (x.js:3:4)', 'at node:fs:1:1'],
    });
  });

  it('drops codes and names that are not codes and names', () => {
    const error = Object.assign(new Error('x'), { code: 'Jansen woont hier', name: 'Jansen 12' });
    error.stack = 'Jansen 12: x';
    expect(describeError(error, '/')).toEqual({ name: 'Error', stack: [] });
    expect(describeError('Jansen', '/')).toEqual({ name: 'string' });
  });

  it('appends one line each and survives a folder it cannot write', () => {
    const log = openErrorLog(path.join(folder, 'logs'), folder, () => '2026-01-01T00:00:00.000Z');
    log.note('refused', 'navigation');
    log.unexpected('session.append', new TypeError('Jansen'));
    const lines = readFileSync(path.join(folder, 'logs', 'errors.log'), 'utf8')
      .trim()
      .split('\n');
    expect(lines.length).toBe(2);
    expect(lines.join()).not.toContain('Jansen');
    writeFileSync(path.join(folder, 'file'), '');
    openErrorLog(path.join(folder, 'file', 'logs'), folder, () => '').note('a', 'b');
  });
});

describe('places', () => {
  const base = { environment: {}, workingFolder: '/anywhere', userData: '/data', output: '/out' };

  it('keeps the profile under the user data unless told otherwise', () => {
    expect(decideRunFolders({ ...base, args: ['.'] })).toMatchObject({ profile: '/data/profile', machine: '/data' });
  });

  it.each([
    [['.', '--profile', 'here'], {}],
    [['.', '--profile=here'], {}],
    [['.'], { UNDERCURRENT_PROFILE: 'here' }],
  ])('takes a chosen folder with its own machine files (%j %j)', (args, environment) => {
    expect(decideRunFolders({ ...base, args, environment })).toMatchObject({
      profile: '/anywhere/here',
      machine: '/anywhere/here/machine',
    });
  });
});

describe('preferences', () => {
  it('follows the system until somebody chooses, then keeps the choice', () => {
    expect(keepPreferences(folder, () => 'nl-BE').get()).toEqual({ language: 'nl', theme: 'system' });
    const keeper = keepPreferences(folder, () => 'fr-FR');
    expect(keeper.get().language).toBe('en');
    expect(keeper.set({ language: 'nl', theme: 'dark' })).toMatchObject({ ok: true });
    expect(keepPreferences(folder, () => 'en').get()).toEqual({ language: 'nl', theme: 'dark' });
  });

  it('falls back when its file is damaged, and says so when it cannot write', () => {
    writeFileSync(path.join(folder, 'preferences.json'), '{"language":"xx"');
    expect(keepPreferences(folder, () => 'en').get().language).toBe('en');
    mkdirSync(path.join(folder, 'blocked.json'));
    writeFileSync(path.join(folder, 'file'), '');
    const blocked = keepPreferences(path.join(folder, 'file'), () => 'en');
    expect(blocked.set({ language: 'nl', theme: 'dark' })).toMatchObject({
      ok: false,
      error: { code: 'file_unwritable' },
    });
    expect(blocked.get().language).toBe('en');
  });
});

describe('native words', () => {
  it.each(['nl', 'en'] as const)('leave no way to developer tools or reload in the menu (%s)', (language) => {
    const menu = JSON.stringify(menuTemplate(language));
    expect(menu).toContain(words[language].app.selectAll);
    expect(menu).not.toMatch(/reload|devtools|app\./i);
  });
});
