import { cpSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { allHandlers } from '../../electron/app/handlers';
import type { HandlerContext } from '../../electron/app/handlers/context';
import { registerBridge, type InvokeEvent } from '../../electron/app/bridge/register';
import { CurrentProfile } from '../../electron/app/services/current-profile';
import { openErrorLog } from '../../electron/app/services/error-log';
import type { FileDialogs } from '../../electron/app/services/file-dialogs';
import { giveFrom } from '../../electron/app/services/give';
import { keepPreferences } from '../../electron/app/services/preferences';
import { displayStateOf } from '../../electron/app/windows/display-plan';
import type { Displays } from '../../electron/app/windows/participant-display';
import type { Wakefulness } from '../../electron/app/windows/power';
import type { TimingTaker, TimingWindow } from '../../electron/app/windows/timing-window';
import type { BridgeAnswer, ChannelName, PushName, RequestOf, ResponseOf } from '../../shared/bridge';
import type { WindowKind } from '../../shared/bridge/channel';
import { problemOf } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';
import { openVault } from '../../electron/store/vault/vault';
import { layoutOf } from '../../electron/store/database/profile-layout';
import { PIN, prepareProfile, STUDY_PASSPHRASE } from '../e2e/support/prepared';
import { CHEAP, PASSPHRASE, temporaryFolder, valueOf } from './profile';

export { PASSPHRASE, PIN, STUDY_PASSPHRASE };

const ORIGIN = 'app://bundle';
const WINDOWS: readonly WindowKind[] = ['console', 'participant', 'timing'];

/** Dialogs of which the next answers are given beforehand; none left is a person who cancels. */
class GivenDialogs {
  readonly asked: string[] = [];
  readonly answers: string[] = [];
  readonly shown: string[] = [];

  private next(question: string): Promise<Result<string>> {
    this.asked.push(question);
    const answer = this.answers.shift();
    return Promise.resolve(answer === undefined ? failure(problemOf('cancelled')) : success(answer));
  }

  open = (kind: string): Promise<Result<string>> => this.next(`open ${kind}`);
  save = (kind: string, name: string): Promise<Result<string>> => this.next(`save ${kind} ${name}`);
  saveNamed = (kind: string): Promise<Result<string>> => this.next(`save ${kind}`);
  folder = (): Promise<Result<string>> => this.next('folder');

  openMany = async (kind: string): Promise<Result<readonly string[]>> => {
    const files = this.answers.splice(0);
    this.asked.push(`open many ${kind}`);
    return files.length === 0 ? failure(problemOf('cancelled')) : success(files);
  };

  showFolder = (folder: string): Promise<Result<void>> => {
    this.shown.push(folder);
    return Promise.resolve(success(undefined));
  };
}

/** One screen and a participant's window that is there or not. */
function oneScreen() {
  const facts = { screens: 1, wanted: 'hand_over' as const, participantOpen: false, handedOver: false };
  const after = (change: Partial<typeof facts>) => displayStateOf(Object.assign(facts, change));
  return {
    state: () => displayStateOf(facts),
    openParticipant: () => after({ participantOpen: true, handedOver: false }),
    closeParticipant: () => after({ participantOpen: false, handedOver: false }),
    handOver: () => after({ handedOver: facts.participantOpen }),
    takeBack: () => after({ handedOver: false }),
  };
}

export interface OpenedHandlers {
  readonly context: HandlerContext;
  readonly dialogs: GivenDialogs;
  /** What windows were told, in order. */
  readonly told: readonly { readonly name: PushName; readonly message: unknown; readonly kind: WindowKind | null }[];
  /** Pages that were printed, by file. */
  readonly printed: ReadonlyMap<string, string>;
  /** The timing check that was opened last. */
  readonly check: () => TimingTaker;
  /** Calls a channel as one of our windows does. */
  call<Name extends ChannelName>(name: Name, request: RequestOf<Name>, kind?: WindowKind): Promise<BridgeAnswer<Name>>;
  /** The same for an answer that must be a value. */
  valueOf<Name extends ChannelName>(name: Name, request: RequestOf<Name>, kind?: WindowKind): Promise<ResponseOf<Name>>;
}

/**
 * The handlers of the app behind the real bridge, on a profile folder: everything is real but what needs Electron,
 * which is a screen, a dialog, a printer and a battery.
 */
export function openHandlers(folder: string): OpenedHandlers {
  const profile = new CurrentProfile();
  onTestFinished(() => profile.close());
  const dialogs = new GivenDialogs();
  const told: { name: PushName; message: unknown; kind: WindowKind | null }[] = [];
  const printed = new Map<string, string>();
  const machine = temporaryFolder();
  const log = openErrorLog(machine, machine, () => new Date().toISOString());
  let check: TimingTaker | null = null;
  const timing = {
    open: (taker: TimingTaker) => (check = taker),
    settings: () => failure(problemOf('request_refused')),
    close: () => undefined,
  };
  const context: HandlerContext = {
    runFolders: { profile: folder, machine, renderer: machine, preload: machine },
    version: 'test',
    preferences: keepPreferences(machine, () => 'nl'),
    profile,
    displays: oneScreen() as unknown as Displays,
    timing: timing as unknown as TimingWindow,
    wakefulness: { keepAwake: () => undefined, relax: () => undefined } as unknown as Wakefulness,
    ask: dialogs as unknown as FileDialogs,
    printPage: (page, file) => {
      printed.set(file, page);
      return Promise.resolve(success(undefined));
    },
    isOnBattery: () => true,
    log,
    tell: (name, message, kind) => void told.push({ name, message, kind: kind ?? null }),
    preferencesChanged: () => undefined,
  };
  const listeners = new Map<string, (event: InvokeEvent, ...received: unknown[]) => unknown>();
  registerBridge(
    allHandlers(context),
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    { windows: { kindOf: (id) => WINDOWS[id] ?? null }, origin: ORIGIN, give: giveFrom(profile), log: log.bridge },
  );
  const call: OpenedHandlers['call'] = async (name, request, kind = 'console') => {
    const listener = listeners.get(`undercurrent:${name}`);
    if (listener === undefined) throw new Error(`no listener for ${name}`);
    const senderFrame = { url: `${ORIGIN}/index.html`, parent: null };
    const answer = await listener({ sender: { id: WINDOWS.indexOf(kind) }, senderFrame }, request);
    return answer as Awaited<ReturnType<typeof call<typeof name>>>;
  };
  return {
    context,
    dialogs,
    told,
    printed,
    check: () => {
      if (check === null) throw new Error('no timing check is open');
      return check;
    },
    call,
    async valueOf(name, request, kind) {
      const answer = await call(name, request, kind);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
  };
}

let prepared: Promise<string> | null = null;

/** A lead's profile that was made once, to be copied. */
async function preparedFolder(): Promise<string> {
  const folder = temporaryFolder();
  await prepareProfile(folder);
  valueOf(await openVault(layoutOf(folder), PASSPHRASE, CHEAP)).close();
  return folder;
}

/** The same on a fresh profile of a lead, unlocked or not; its key derivations are cheap. */
export async function preparedHandlers({ unlocked = true } = {}): Promise<OpenedHandlers> {
  const folder = temporaryFolder();
  cpSync(await (prepared ??= preparedFolder()), folder, { recursive: true });
  const handlers = openHandlers(folder);
  if (unlocked) await handlers.valueOf('profile.unlock', { passphrase: PASSPHRASE });
  return handlers;
}
