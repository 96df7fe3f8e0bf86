import { z } from 'zod';
import { sessionId, studyId } from '../base/ids';
import { problem } from '../base/problems';
import { fileVerdict } from '../merge/verdicts';
import { journalEvent } from '../session/events';
import { liveTask } from '../session/live-task';
import { analysesChannels } from './analyses';
import { backupChannels } from './backup';
import { deviceChannels } from './device';
import { displayChannels, displayState } from './display';
import { exportChannels } from './export';
import { mergeChannels } from './merge';
import { practiceChannels, practiceState } from './practice';
import { preferencesChannels, preferences } from './preferences';
import { profileChannels } from './profile';
import { recordingChannels } from './recording';
import { recoveryChannels } from './recovery';
import { sessionChannels } from './session';
import { studyChannels } from './study';
import { systemChannels } from './system';
import { timingChannels, timingResult } from './timing';
import { tourChannels } from './tour';
import { vaultChannels } from './vault';
import { withdrawalChannels } from './withdrawal';

/**
 * The one contract between windows and main: every channel with the shape of its request and of its answer, which
 * windows may call it, and what main needs for it. A channel's prefix is the file it stands in, here and in
 * electron/app/handlers. Main answers `{ ok: false, error }` values, never exceptions; the preload is generated from
 * this table.
 */
export const channels = {
  ...profileChannels,
  ...recoveryChannels,
  ...preferencesChannels,
  ...studyChannels,
  ...deviceChannels,
  ...sessionChannels,
  ...practiceChannels,
  ...tourChannels,
  ...displayChannels,
  ...mergeChannels,
  ...withdrawalChannels,
  ...exportChannels,
  ...analysesChannels,
  ...timingChannels,
  ...vaultChannels,
  ...recordingChannels,
  ...backupChannels,
  ...systemChannels,
} as const;

export type ChannelName = keyof typeof channels;

export type RequestOf<Name extends ChannelName> = z.input<(typeof channels)[Name]['request']>;

export type ResponseOf<Name extends ChannelName> = z.output<(typeof channels)[Name]['response']>;

/** What main tells windows without being asked. */
export const pushes = {
  session_changed: z.strictObject({ session: sessionId, events: z.array(journalEvent) }),
  /** Nothing can be written for now: whoever works in the session hears of it, not only the window that tried. */
  session_problem: z.strictObject({ session: sessionId, problem }),
  /** The console opened or closed a session: the participant's display follows. */
  current_session: z.strictObject({ session: sessionId.nullable() }),
  live_task: liveTask,
  display_changed: displayState,
  /** A practice session began, was steered, or is gone. */
  practice_changed: z.strictObject({ practice: practiceState.nullable() }),
  preferences_changed: preferences,
  /** One file of a merge has its verdict. */
  file_merged: z.strictObject({ study: studyId, verdict: fileVerdict, done: z.int(), total: z.int() }),
  /** A timing check ended and its certificate is kept. */
  timing_checked: timingResult,
  progress: z.strictObject({ task: z.string(), done: z.number(), total: z.number().nullable() }),
  power: z.strictObject({
    event: z.enum(['suspend', 'resume', 'on_battery', 'on_mains', 'lock_screen', 'unlock_screen']),
  }),
} as const;

export type PushName = keyof typeof pushes;

export type PushOf<Name extends PushName> = z.output<(typeof pushes)[Name]>;

/** The answer of every channel, as it crosses the bridge. */
export type BridgeAnswer<Name extends ChannelName> =
  { ok: true; value: ResponseOf<Name> } | { ok: false; error: z.infer<typeof problem> };

/** What the preload puts on `window.undercurrent`. */
export interface Bridge {
  call<Name extends ChannelName>(name: Name, request: RequestOf<Name>): Promise<BridgeAnswer<Name>>;
  /** Listens to a push; the answer stops listening. */
  on<Name extends PushName>(name: Name, listener: (message: PushOf<Name>) => void): () => void;
  /** Absolute paths of files a person dropped here; '' for one that lies nowhere on this machine. */
  pathsOf(files: readonly unknown[]): string[];
}
