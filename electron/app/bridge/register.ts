import { channels, type ChannelName, type PushName, type PushOf } from '../../../shared/bridge';
import { problemOf, type Problem } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { Needs, WindowKind } from '../../../shared/bridge/channel';
import type { UnlockedStudyKey } from '../../exchange/study/study-keys';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { Vault } from '../../store/vault/vault';
import type { z } from 'zod';
import { invokeChannel, pushChannel } from './channel-names';

/** What a handler learns of its caller. */
export interface Caller {
  readonly kind: WindowKind;
}

/** A channel's request as its handler gets it. */
export type ParsedRequest<Name extends ChannelName> = z.output<(typeof channels)[Name]['request']>;
type AnswerInput<Name extends ChannelName> = z.input<(typeof channels)[Name]['response']>;

type NeedOf<Name extends ChannelName> = (typeof channels)[Name]['needs'];

/** What a handler is handed for each need of its channel. */
interface Given {
  readonly nothing: Readonly<Record<never, never>>;
  readonly store: { readonly store: OpenProfile };
  readonly vault: { readonly store: OpenProfile; readonly vault: Vault };
  readonly study_key: { readonly store: OpenProfile; readonly key: UnlockedStudyKey };
}

/** Fetches what a channel needs, or says why it is not to be had now. */
export type GiveWhatIsNeeded = { readonly [Need in Needs]: (request: unknown) => Result<Given[Need]> };

/**
 * Does the work of one channel: gets a parsed request and what the channel declares to need, gives a value or a
 * problem, never throws on purpose.
 */
type Handler<Name extends ChannelName> = (
  request: ParsedRequest<Name>,
  given: Given[NeedOf<Name>],
  caller: Caller,
) => Result<AnswerInput<Name>> | Promise<Result<AnswerInput<Name>>>;

/** One handler for every channel; the compiler finds a forgotten one. */
export type Handlers = { readonly [Name in ChannelName]: Handler<Name> };

/** The handlers of one feature: those of the channels with its prefix. */
export type HandlersOf<Prefix extends string> = Pick<Handlers, Extract<ChannelName, `${Prefix}.${string}`>>;

/** The part of Electron's frame that tells who is calling. */
interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** The part of Electron's invoke event the bridge looks at. */
export interface InvokeEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: SenderFrame | null;
}

/** Where invocations come from: Electron's ipcMain, or a test. */
export interface InvokeSource {
  handle(channel: string, listener: (event: InvokeEvent, ...received: unknown[]) => unknown): void;
}

/** Knows our own windows by the id of their web contents. */
export interface KnowsWindows {
  kindOf(webContentsId: number): WindowKind | null;
}

/** Where foreseen refusals and unforeseen errors are noted, without personal data. */
export interface BridgeLog {
  refused(channel: ChannelName, reason: RefusalReason): void;
  unexpected(where: string, error: unknown): void;
}

export type RefusalReason = 'unknown_window' | 'other_origin' | 'subframe' | 'window_kind';

/** The same table seen so that the compiler relates a channel's request, handler and response. */
const table: {
  readonly [Name in ChannelName]: {
    readonly request: z.ZodType<ParsedRequest<Name>>;
    readonly response: z.ZodType<unknown, AnswerInput<Name>>;
    readonly windows: readonly WindowKind[];
    readonly needs: NeedOf<Name>;
  };
} = channels;

function isChannelName(name: string): name is ChannelName {
  return Object.hasOwn(channels, name);
}

/** Every channel of the bridge, in the table's order. */
export const channelNames: readonly ChannelName[] = Object.keys(channels).filter(isChannelName);

/** Says why a caller may not use a channel, or null when it may. */
function whyRefused(
  event: InvokeEvent,
  allowed: readonly WindowKind[],
  windows: KnowsWindows,
  origin: string,
): RefusalReason | null {
  const kind = windows.kindOf(event.sender.id);
  if (kind === null) return 'unknown_window';
  if (event.senderFrame === null || !event.senderFrame.url.startsWith(`${origin}/`)) return 'other_origin';
  if (event.senderFrame.parent !== null) return 'subframe';
  return allowed.includes(kind) ? null : 'window_kind';
}

/** The path of a mistake that is not in one field; `*` stands for a field that should not be there. */
const WHOLE_REQUEST = 'request';

function invalidRequest(error: z.ZodError): Problem {
  const issue = error.issues[0];
  const unknownKey = issue?.code === 'unrecognized_keys' ? '*' : null;
  const path = [...(issue?.path ?? []), ...(unknownKey === null ? [] : [unknownKey])].map(String).join('.');
  return problemOf('request_invalid', { path: path === '' ? WHOLE_REQUEST : path });
}

async function answer<Name extends ChannelName>(
  name: Name,
  handler: Handler<Name>,
  received: unknown,
  caller: Caller,
  { give, log }: BridgeOptions,
): Promise<{ ok: true; value: unknown } | { ok: false; error: Problem }> {
  try {
    const request = table[name].request.safeParse(received);
    if (!request.success) return failure(invalidRequest(request.error));
    const given = give[table[name].needs](request.data);
    if (!given.ok) return failure(given.error);
    const result = await handler(request.data, given.value, caller);
    if (!result.ok) return failure(result.error);
    return success(table[name].response.parse(result.value));
  } catch (error) {
    log.unexpected(name, error);
    return failure(problemOf('unexpected', { where: name }));
  }
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function registerChannel<Name extends ChannelName>(
  name: Name,
  handlers: Handlers,
  source: InvokeSource,
  options: BridgeOptions,
): void {
  source.handle(invokeChannel(name), (event, ...received) => {
    const { windows, origin, log } = options;
    const reason = whyRefused(event, table[name].windows, windows, origin);
    const kind = windows.kindOf(event.sender.id);
    if (reason !== null || kind === null) {
      log.refused(name, reason ?? 'unknown_window');
      return failure(problemOf('request_refused'));
    }
    // A map or a date has no fields of its own and would pass for an empty request.
    if (received.length !== 1 || !isPlainObject(received[0]))
      return failure(problemOf('request_invalid', { path: WHOLE_REQUEST }));
    return answer(name, handlers[name], received[0], { kind }, options);
  });
}

export interface BridgeOptions {
  readonly windows: KnowsWindows;
  /** Where our own pages come from, e.g. app://bundle, without a slash at the end. */
  readonly origin: string;
  readonly give: GiveWhatIsNeeded;
  readonly log: BridgeLog;
}

/**
 * Opens every channel of shared/bridge/index.ts to our own windows and nobody else. Callers always get a value:
 * `request_refused` for a wrong caller, `request_invalid` with the path of the mistake, `unexpected` for a bug.
 */
export function registerBridge(handlers: Handlers, source: InvokeSource, options: BridgeOptions): void {
  for (const name of channelNames) registerChannel(name, handlers, source, options);
}

/** A window that can be told something. */
export interface PushTarget {
  send(channel: string, message: unknown): void;
}

/** Tells windows something they did not ask for. */
export function push<Name extends PushName>(targets: Iterable<PushTarget>, name: Name, message: PushOf<Name>): void {
  for (const target of targets) target.send(pushChannel(name), message);
}
