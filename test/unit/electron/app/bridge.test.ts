import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { giveFrom } from '../../../../electron/app/services/give';
import { CurrentProfile } from '../../../../electron/app/services/current-profile';
import { success } from '../../../../shared/base/result';
import { z } from 'zod';
import {
  channelNames,
  registerBridge,
  type GiveWhatIsNeeded,
  type Handlers,
  type InvokeEvent,
  type RefusalReason,
} from '../../../../electron/app/bridge/register';
import type { WindowKind } from '../../../../shared/bridge/channel';
import { channels, type ChannelName } from '../../../../shared/bridge';

const ORIGIN = 'app://bundle';
const WINDOWS: Readonly<Record<number, WindowKind>> = { 1: 'console', 2: 'participant', 3: 'timing' };
const IDS: Readonly<Record<WindowKind, number>> = { console: 1, participant: 2, timing: 3 };

type Answer = { ok: true; value: unknown } | { ok: false; error: { code: string; details: Record<string, unknown> } };

interface Opened {
  readonly reached: ChannelName[];
  readonly refused: RefusalReason[];
  readonly unexpected: string[];
  readonly call: (name: ChannelName, event: InvokeEvent, ...received: unknown[]) => Promise<Answer>;
}

/** The real bridge over handlers that only note that they were reached and then do what the test wants. */
function openBridge(work: (name: ChannelName) => unknown, give: GiveWhatIsNeeded = EVERYTHING): Opened {
  const reached: ChannelName[] = [];
  const refused: RefusalReason[] = [];
  const unexpected: string[] = [];
  const listeners = new Map<string, (event: InvokeEvent, ...received: unknown[]) => unknown>();
  const handlers = Object.fromEntries(
    channelNames.map((name) => [
      name,
      () => {
        reached.push(name);
        return work(name);
      },
    ]),
  ) as unknown as Handlers;
  registerBridge(
    handlers,
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    {
      windows: { kindOf: (id) => WINDOWS[id] ?? null },
      origin: ORIGIN,
      give,
      log: { refused: (_channel, reason) => refused.push(reason), unexpected: (where) => unexpected.push(where) },
    },
  );
  return {
    reached,
    refused,
    unexpected,
    call: async (name, event, ...received) => {
      const listener = listeners.get(`undercurrent:${name}`);
      if (listener === undefined) throw new Error(`no listener for ${name}`);
      return (await listener(event, ...received)) as Answer;
    },
  };
}

function from(sender: number, url = `${ORIGIN}/index.html`, parent: unknown = null): InvokeEvent {
  return { sender: { id: sender }, senderFrame: { url, parent } };
}

function callerFor(name: ChannelName): InvokeEvent {
  return from(IDS[channels[name].windows[0] ?? 'console']);
}

/** Main with everything there: what handlers do with it is not this test's business. */
const EVERYTHING = Object.fromEntries(
  ['nothing', 'store', 'vault', 'study_key'].map((need) => [need, () => success({})]),
) as unknown as GiveWhatIsNeeded;

const UUID = '3f2c8a52-6a4e-4e4b-9d35-0b7f7f3c1c11';

/** A request that fits each channel; the type makes the list complete. */
const FITTING: { readonly [Name in ChannelName]: z.input<(typeof channels)[Name]['request']> } = {
  'profile.status': {},
  'profile.create': { interviewer: 'A', passphrase: 'correct horse battery staple', pin: '2468' },
  'profile.unlock': { passphrase: 'correct horse battery staple' },
  'profile.lock': {},
  'recovery.with_key': { studyPassphrase: 'p', passphrase: 'correct horse battery staple' },
  'recovery.state': {},
  'recovery.request': { passphrase: 'correct horse battery staple' },
  'recovery.finish': { passphrase: 'correct horse battery staple' },
  'preferences.get': {},
  'preferences.set': { language: 'nl', theme: 'dark' },
  'study.list': {},
  'study.add_built_in': {},
  'study.create_keys': { study: 'customer_relationship', passphrase: 'p' },
  'study.export_package': { study: 'customer_relationship' },
  'study.import_package': {},
  'device.fingerprints': { study: 'customer_relationship' },
  'device.export': { study: 'customer_relationship' },
  'session.list': {},
  'session.next_code': {},
  'session.create': {
    study: 'customer_relationship',
    form: 'short',
    participant: 'P-0001',
    provider: 'north',
    language: 'nl',
  },
  'session.open': { session: UUID },
  'session.current': {},
  'session.append': {
    session: UUID,
    after: 1,
    events: [{ actor: 'interviewer', body: { type: 'resumed', payload: {} } }],
  },
  'session.close': { session: UUID },
  'session.seal': { session: UUID },
  'session.clock': { session: UUID },
  'practice.start': { study: null, form: 'short', language: 'nl', character: 'tired' },
  'practice.state': {},
  'practice.steer': { answers: false },
  'tour.progress': {},
  'tour.save': { stop: 3, known: true },
  'display.state': {},
  'display.open_participant': { mode: 'hand_over' },
  'display.close_participant': {},
  'display.hand_over': {},
  'display.take_back': { pin: '2468' },
  'session.report_task': {
    session: UUID,
    block: 1,
    blocks: 2,
    trial: 3,
    trials: 20,
    accuracy: null,
    tooFastShare: null,
    missedFrames: 0,
    secondsLeft: null,
    state: 'running',
  },
  'study.unlock': { study: 'customer_relationship', passphrase: 'p' },
  'merge.run': { study: 'customer_relationship' },
  'merge.run_dropped': { study: 'customer_relationship', files: ['/stick/a.ucsession'] },
  'merge.cancel': {},
  'device.list': { study: 'customer_relationship' },
  'device.read': { study: 'customer_relationship' },
  'device.enrol': { study: 'customer_relationship', device: UUID },
  'device.revoke': { study: 'customer_relationship', device: UUID, reason: '' },
  'recovery.read_request': { study: 'customer_relationship' },
  'recovery.answer': { study: 'customer_relationship', fingerprint: '3M9K-0000-0000-0000-0000' },
  'study.save_key': { study: 'customer_relationship' },
  'recovery.sheet': { study: 'customer_relationship' },
  'merge.gaps': { study: 'customer_relationship' },
  'merge.conflicts': { study: 'customer_relationship' },
  'merge.decide_conflict': {
    study: 'customer_relationship',
    session: UUID,
    revision: 1,
    chosen: 'a'.repeat(64),
    reason: '',
  },
  'study.overview': { study: 'customer_relationship' },
  'withdrawal.find': { study: 'customer_relationship', code: '7ZK3M-Q0X9T' },
  'withdrawal.run': { study: 'customer_relationship', code: '7ZK3M-Q0X9T' },
  'merge.sessions': { study: 'customer_relationship' },
  'export.variables': { study: 'customer_relationship' },
  'export.classify': { study: 'customer_relationship', variable: 'grade', decision: { kind: 'as_study' } },
  'export.open_texts': { study: 'customer_relationship', profile: 'shared' },
  'export.text': { place: 0 },
  'export.decide_text': { place: 0, decision: { decision: 'dropped' } },
  'export.preview': { study: 'customer_relationship', profile: 'shared', texts: false },
  'export.run': { study: 'customer_relationship', profile: 'internal', texts: true, zip: true },
  'export.cancel': {},
  'analyses.run': { study: 'customer_relationship' },
  'analyses.cancel': {},
  'analyses.save_picture': { name: 'recommendation', picture: { format: 'svg', text: '<svg/>' } },
  'timing.latest': {},
  'timing.open': {},
  'timing.settings': {},
  'timing.trials': { trials: [] },
  'timing.save': {
    certificate: {
      measuredUtc: '2026-03-02T10:00:00.000Z',
      trials: 100,
      refreshHz: 60,
      nominalHz: 60,
      missedFrameShare: 0,
      clockResolutionMs: 0.005,
      crossOriginIsolated: true,
      handlerDelayMedianMs: 0.3,
      handlerDelayP95Ms: 1,
      keyRepeat: false,
      presentationShare: 1,
      softwareRendering: false,
      verdict: 'fit',
      warnings: [],
    },
  },
  'timing.close': {},
  'system.storage': {},
  'backup.list': {},
  'backup.make': {},
  'backup.restore': { name: '2026-01-01T00-00-00-000Z', passphrase: 'p' },
  'system.show_folder': { which: 'sealed' },
  'vault.status': {},
  'vault.reopen': { former: 'a', current: 'b' },
  'vault.contents': {},
  'vault.save': {
    person: { participant: 'P-0001', name: 'Ada', contact: '', mayContact: false },
    appointment: null,
  },
  'vault.remove_appointment': { appointment: UUID },
  'vault.remove_person': { participant: 'P-0001' },
  'vault.quotas': { study: 'study' },
  'vault.withdraw': { code: '00000-00000', forgetPerson: true },
  'vault.consent_document': { session: UUID },
  'recording.settle': { session: UUID },
  'recording.save_chunk': { session: UUID, startMs: 0, durationMs: 5_000, bytes: new Uint8Array(4) },
  'system.about': {},
};

const HUGE = 'x'.repeat(2_000_000);

/** Requests that fit no channel, whatever its shape. */
function badRequests(name: ChannelName): readonly (readonly [string, unknown[]])[] {
  const fitting = FITTING[name] as Record<string, unknown>;
  const fields = Object.keys(fitting);
  const polluted: unknown = JSON.parse(
    `${JSON.stringify(fitting).slice(0, -1)}${fields.length > 0 ? ',' : ''}"__proto__":{"ok":true}}`,
  );
  return [
    ['nothing at all', []],
    ['two arguments', [fitting, fitting]],
    ['undefined', [undefined]],
    ['null', [null]],
    ['a number', [7]],
    ['a huge string', [HUGE]],
    ['an array', [[fitting]]],
    ['a map', [new Map(Object.entries(fitting))]],
    ['an extra key', [{ ...fitting, extra: 1 }]],
    ['a huge extra key', [{ ...fitting, [HUGE]: 1 }]],
    ['__proto__ as a field', [polluted]],
    ['constructor as a field', [{ ...fitting, constructor: { prototype: {} } }]],
    ...fields.flatMap((field): (readonly [string, unknown[]])[] => {
      const { [field]: _left, ...rest } = fitting;
      return [
        [`without ${field}`, [rest]],
        [`${field} null`, [{ ...fitting, [field]: fitting[field] === null ? HUGE : null }]],
        [`${field} a huge string`, [{ ...fitting, [field]: HUGE }]],
        [`${field} an object`, [{ ...fitting, [field]: { [field]: 1 } }]],
        [`${field} NaN`, [{ ...fitting, [field]: Number.NaN }]],
        [`${field} a date`, [{ ...fitting, [field]: new Date(0) }]],
      ];
    }),
  ];
}

describe.each(channelNames)('%s', (name) => {
  it('reaches its handler with a request that fits, and only with that', async () => {
    const bridge = openBridge(() => ({ ok: false, error: { code: 'cancelled', details: {} } }));
    expect(await bridge.call(name, callerFor(name), FITTING[name])).toEqual({
      ok: false,
      error: { code: 'cancelled', details: {} },
    });
    expect(bridge.reached).toEqual([name]);
  });

  it.each(badRequests(name))('answers request_invalid to %s', async (_what, received) => {
    const bridge = openBridge(() => ({ ok: true, value: null }));
    const answer = await bridge.call(name, callerFor(name), ...received);
    expect(answer).toMatchObject({ ok: false, error: { code: 'request_invalid' } });
    expect(JSON.stringify(answer).length).toBeLessThan(500);
    expect(bridge.reached).toEqual([]);
    expect(({} as Record<string, unknown>)['ok']).toBeUndefined();
  });

  it.each([
    ['a window we did not open', from(99), 'unknown_window'],
    ['a page of another origin', from(1, 'https://example.test/index.html'), 'other_origin'],
    ['a page whose origin begins like ours', from(1, 'app://bundle.evil/index.html'), 'other_origin'],
    ['an empty page', from(1, 'about:blank'), 'other_origin'],
    ['a frame inside our page', from(1, `${ORIGIN}/index.html`, { url: `${ORIGIN}/index.html` }), 'subframe'],
    ['a frame that is gone', { sender: { id: 1 }, senderFrame: null }, 'other_origin'],
  ] as const)('refuses %s', async (_who, event, reason) => {
    const bridge = openBridge(() => ({ ok: true, value: null }));
    expect(await bridge.call(name, event, FITTING[name])).toEqual({
      ok: false,
      error: { code: 'request_refused', details: {} },
    });
    expect(bridge.refused).toEqual([reason]);
    expect(bridge.reached).toEqual([]);
  });

  it.each(['console', 'participant', 'timing'] as const)(
    'lets the %s window in exactly when the table says so',
    async (kind) => {
      const bridge = openBridge(() => ({ ok: false, error: { code: 'cancelled', details: {} } }));
      const answer = await bridge.call(name, from(IDS[kind]), FITTING[name]);
      const allowed = channels[name].windows.some((each) => each === kind);
      expect(answer).toMatchObject({ ok: false, error: { code: allowed ? 'cancelled' : 'request_refused' } });
      expect(bridge.reached.length).toBe(allowed ? 1 : 0);
    },
  );

  it('answers unexpected, without the error, when the handler throws', async () => {
    const bridge = openBridge(() => {
      throw new Error('Jansen, Amsterdam');
    });
    expect(await bridge.call(name, callerFor(name), FITTING[name])).toEqual({
      ok: false,
      error: { code: 'unexpected', details: { where: name } },
    });
    expect(bridge.unexpected).toEqual([name]);
  });

  it('answers unexpected when the handler answers what the table does not promise', async () => {
    const bridge = openBridge(() => ({ ok: true, value: { leaked: 'Jansen' } }));
    const answer = await bridge.call(name, callerFor(name), FITTING[name]);
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(answer)).not.toContain('Jansen');
  });
});

describe('what a channel needs', () => {
  it.each(channelNames)(
    '%s is refused with the reason while no profile is open, unless it needs none',
    async (name) => {
      const bridge = openBridge(
        () => ({ ok: false, error: { code: 'cancelled', details: {} } }),
        giveFrom(new CurrentProfile()),
      );
      const { needs } = channels[name];
      const code = {
        nothing: 'cancelled',
        store: 'profile_locked',
        vault: 'vault_locked',
        study_key: 'profile_locked',
      }[needs];
      expect(await bridge.call(name, callerFor(name), FITTING[name])).toMatchObject({ ok: false, error: { code } });
      expect(bridge.reached).toEqual(needs === 'nothing' ? [name] : []);
    },
  );
});

describe('the files of the bridge', () => {
  const parts = readdirSync('shared/bridge')
    .map((file) => path.basename(file, '.ts'))
    .filter((part) => part !== 'index' && part !== 'channel');

  it.each(parts)('%s holds the channels with its prefix', async (part) => {
    const module = (await import(`../../../../shared/bridge/${part}.ts`)) as Record<string, object>;
    const names = Object.keys(module[`${part}Channels`] ?? {});
    expect(names).toEqual(channelNames.filter((name) => name.startsWith(`${part}.`)));
    expect(names.length).toBeGreaterThan(0);
  });

  it('hold every channel there is', () => {
    expect(channelNames.filter((name) => !parts.includes(name.split('.')[0] ?? ''))).toEqual([]);
  });
});
