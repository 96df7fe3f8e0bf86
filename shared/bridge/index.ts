import { z } from 'zod';
import { appointment, appointmentId, localWithdrawal, person, quotaRow, vaultContents, vaultStatus } from './vault';
import { audioChunk } from './recording';
import { answerChannels } from './analyses';
import {
  deviceGap,
  deviceRequest,
  leadConflict,
  leadDevices,
  recoveryState,
  studyFingerprints,
  studyOverview,
  withdrawalDone,
  withdrawalTarget,
} from './lead';
import { exportChannels } from './export';
import { fileVerdict, mergedSession, mergeOutcome } from './merge';
import { timingPlan, timingResult, timingTrials } from './timing';
import { journalEvent, newEvent } from '../session/events';
import { timingCertificate } from '../associations/timing-certificate';
import {
  deviceId,
  digest,
  language,
  participantCode,
  profileId,
  providerId,
  sessionId,
  studyHash,
  studyId,
  text,
} from '../base/ids';
import { backupEntry, liveTask, machineState, openedSession, sessionSummary } from './session';
import { practiceState, practiceRequest, tourProgress } from './practice';
import { problem } from '../base/problems';
import { form } from '../study/schema';

export * from './merge';
export * from './session';
export type { ExportSummary } from './export';

/**
 * The one contract between windows and main: every channel with the shape of its request and of its answer.
 * Main answers `{ ok: false, error }` values, never exceptions; the preload is generated from this table.
 */

const nothing = z.strictObject({});

export const profileStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({
    state: z.literal('locked'),
    /** ms until the next try is allowed after wrong passphrases. */
    waitMs: z.number().min(0),
  }),
  z.strictObject({ state: z.literal('open'), profile: profileId, interviewer: z.string(), folder: z.string() }),
]);
export type ProfileStatus = z.infer<typeof profileStatus>;

export const preferences = z.strictObject({
  language,
  theme: z.enum(['system', 'light', 'dark']),
});
export type Preferences = z.infer<typeof preferences>;

export const studySummary = z.strictObject({
  id: studyId,
  hash: studyHash,
  title: text,
  /** What a new session may choose from. */
  languages: z.array(language).min(1),
  providers: z.array(z.strictObject({ id: providerId, label: text })).min(1),
  /** Without keys nothing can be sealed: the study waits for the lead's package or for new keys. */
  hasKeys: z.boolean(),
  /** True where this profile holds the private study key (the lead's laptop). */
  isLead: z.boolean(),
  sessions: z.int().min(0),
});
export type StudySummary = z.infer<typeof studySummary>;

export const displayState = z.strictObject({
  /** Screens the machine has now. */
  screens: z.int().min(1),
  participantOpen: z.boolean(),
  mode: z.enum(['second_screen', 'hand_over']),
  /** Who the (single) screen faces now; always 'both' with a second screen. */
  face: z.enum(['interviewer', 'participant', 'both']),
});
export type DisplayState = z.infer<typeof displayState>;

const passphrase = z.string().min(1).max(1024);
const pin = z.string().regex(/^[0-9]{4,8}$/);

/** Which windows may call a channel: the participant's display gets only what it needs. */
const consoleOnly = ['console'] as const;
const consoleAndParticipant = ['console', 'participant'] as const;
const timing = ['timing'] as const;

function channel<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
  windows: readonly ('console' | 'participant' | 'timing')[],
) {
  return { request, response, windows };
}

export const channels = {
  'profile.status': channel(nothing, profileStatus, consoleOnly),
  'profile.create': channel(
    z.strictObject({ interviewer: z.string().min(1).max(80), passphrase, pin }),
    profileStatus,
    consoleOnly,
  ),
  'profile.unlock': channel(z.strictObject({ passphrase }), profileStatus, consoleOnly),
  'profile.lock': channel(nothing, profileStatus, consoleOnly),
  /**
   * For a forgotten passphrase: lets the person choose the lead's key file, whose own passphrase opens it, gives the
   * profile the new passphrase and opens it.
   */
  'profile.recover': channel(z.strictObject({ studyPassphrase: passphrase, passphrase }), profileStatus, consoleOnly),
  /** What can be done about a forgotten passphrase; works on a locked profile. */
  'profile.recovery': channel(nothing, recoveryState, consoleOnly),
  /** Saves a request that the lead answers without the study key ever leaving their laptop. */
  'profile.request_recovery': channel(
    z.strictObject({ passphrase }),
    z.strictObject({ file: z.string(), fingerprint: z.string() }),
    consoleOnly,
  ),
  /** Lets the person choose the lead's answer; with the passphrase chosen at the request it opens the profile. */
  'profile.finish_recovery': channel(z.strictObject({ passphrase }), profileStatus, consoleOnly),
  'preferences.get': channel(nothing, preferences, [...consoleAndParticipant, 'timing'] as const),
  'preferences.set': channel(preferences, preferences, consoleOnly),
  'study.list': channel(nothing, z.array(studySummary), consoleOnly),
  'study.add_built_in': channel(nothing, studySummary, consoleOnly),
  /** Creates the study's key pair on this laptop: from now on this profile is the lead's. */
  'study.create_keys': channel(z.strictObject({ study: studyId, passphrase }), studySummary, consoleOnly),
  'study.export_package': channel(
    z.strictObject({ study: studyId }),
    z.strictObject({ file: z.string() }),
    consoleOnly,
  ),
  'study.import_package': channel(nothing, studySummary, consoleOnly),
  'study.fingerprint': channel(z.strictObject({ study: studyId }), studyFingerprints, consoleOnly),
  /** Saves the small file with which this laptop asks the lead to accept its session files. */
  'study.export_device': channel(
    z.strictObject({ study: studyId }),
    z.strictObject({ file: z.string(), fingerprint: z.string() }),
    consoleOnly,
  ),
  'session.list': channel(nothing, z.array(sessionSummary), consoleOnly),
  'session.next_code': channel(nothing, participantCode, consoleOnly),
  'session.create': channel(
    z.strictObject({
      study: studyId,
      form,
      participant: participantCode,
      provider: providerId,
      language,
    }),
    sessionSummary,
    consoleOnly,
  ),
  'session.open': channel(z.strictObject({ session: sessionId }), openedSession, consoleOnly),
  /** The session the console has open, for the participant's display; null while there is none. */
  'session.current': channel(nothing, openedSession.nullable(), consoleAndParticipant),
  /** Commits events durably, all or none, and answers after they are on disk. `after` is the last sequence seen. */
  'session.append': channel(
    z.strictObject({ session: sessionId, after: z.int().min(0), events: z.array(newEvent).min(1).max(50) }),
    z.array(journalEvent),
    consoleAndParticipant,
  ),
  'session.close': channel(z.strictObject({ session: sessionId }), nothing, consoleOnly),
  /** Seals a finished session to the study key and writes the session file beside the store. */
  'session.seal': channel(
    z.strictObject({ session: sessionId }),
    z.strictObject({ file: z.string(), revision: z.int(), sha256: digest }),
    consoleOnly,
  ),
  /** The session clock now, ms; windows ask a few times and keep the answer with the shortest round trip. */
  'session.clock': channel(
    z.strictObject({ session: sessionId }),
    z.strictObject({ sessionMs: z.number() }),
    consoleAndParticipant,
  ),
  /** Starts a session that is never kept, in which a simulated person takes part; the console opens it like any other. */
  'practice.start': channel(practiceRequest, practiceState, consoleOnly),
  /** The practice session under way; null while there is none. */
  'practice.state': channel(nothing, practiceState.nullable(), consoleAndParticipant),
  /** Lets the simulated participant answer, or holds them back so that the interviewer answers by hand. */
  'practice.steer': channel(z.strictObject({ answers: z.boolean() }), practiceState, consoleOnly),
  /** How far this profile's interviewer came in the tour. */
  'tour.progress': channel(nothing, tourProgress, consoleOnly),
  'tour.save': channel(tourProgress, nothing, consoleOnly),
  'display.state': channel(nothing, displayState, consoleAndParticipant),
  'display.open_participant': channel(
    z.strictObject({ mode: z.enum(['second_screen', 'hand_over']) }),
    displayState,
    consoleOnly,
  ),
  'display.close_participant': channel(nothing, displayState, consoleOnly),
  'display.hand_over': channel(nothing, displayState, consoleOnly),
  /** Gives the single screen back to the interviewer; refused with `pin_wrong` without the right PIN. */
  'display.take_back': channel(z.strictObject({ pin }), displayState, consoleAndParticipant),
  'live.report': channel(liveTask, nothing, ['participant'] as const),
  'lead.unlock_study': channel(z.strictObject({ study: studyId, passphrase }), nothing, consoleOnly),
  /** Lets the lead choose session files and merges them; one bad file never stops the rest. */
  'lead.merge_files': channel(z.strictObject({ study: studyId }), mergeOutcome, consoleOnly),
  /** The same for files that were dropped on the window; anything but absolute paths of session files is refused. */
  'lead.merge_dropped': channel(
    z.strictObject({ study: studyId, files: z.array(z.string().min(1).max(4096)).min(1).max(100_000) }),
    mergeOutcome,
    consoleOnly,
  ),
  /** Stops a merge after the file it is at; what was merged until then stays. */
  'lead.cancel_merge': channel(nothing, nothing, consoleOnly),
  'lead.devices': channel(z.strictObject({ study: studyId }), leadDevices, consoleOnly),
  /** Lets the lead choose a laptop's enrolment file and reads it; nothing is enrolled yet. */
  'lead.read_device': channel(z.strictObject({ study: studyId }), deviceRequest, consoleOnly),
  /** Enrols the laptop whose file was read last, after the lead has compared its fingerprint. */
  'lead.enrol_device': channel(z.strictObject({ study: studyId, device: deviceId }), leadDevices, consoleOnly),
  /** Takes no files of a laptop from now on; what came before stays, and the striking off is recorded. */
  'lead.strike_off_device': channel(
    z.strictObject({ study: studyId, device: deviceId, reason: z.string().max(500) }),
    leadDevices,
    consoleOnly,
  ),
  /** Lets the lead choose the request of a laptop whose passphrase was forgotten, and reads its fingerprint. */
  'lead.read_recovery': channel(
    z.strictObject({ study: studyId }),
    z.strictObject({ fingerprint: z.string() }),
    consoleOnly,
  ),
  /** Saves the answer to the request that was read last, after the lead has compared its fingerprint. */
  'lead.answer_recovery': channel(
    z.strictObject({ study: studyId, fingerprint: z.string().max(40) }),
    z.strictObject({ file: z.string() }),
    consoleOnly,
  ),
  'lead.save_key': channel(z.strictObject({ study: studyId }), z.strictObject({ file: z.string() }), consoleOnly),
  /** Saves the recovery sheet as a PDF to print. */
  'lead.recovery_sheet': channel(z.strictObject({ study: studyId }), z.strictObject({ file: z.string() }), consoleOnly),
  'lead.gaps': channel(z.strictObject({ study: studyId }), z.array(deviceGap), consoleOnly),
  'lead.conflicts': channel(z.strictObject({ study: studyId }), z.array(leadConflict), consoleOnly),
  'lead.decide_conflict': channel(
    z.strictObject({
      study: studyId,
      session: sessionId,
      revision: z.int().min(1),
      chosen: digest,
      reason: z.string().max(500),
    }),
    nothing,
    consoleOnly,
  ),
  'lead.overview': channel(z.strictObject({ study: studyId }), studyOverview, consoleOnly),
  /** What a withdrawal with this code would remove. */
  'lead.find_withdrawal': channel(
    z.strictObject({ study: studyId, code: z.string().min(1).max(40) }),
    withdrawalTarget,
    consoleOnly,
  ),
  'lead.withdraw': channel(
    z.strictObject({ study: studyId, code: z.string().min(1).max(40) }),
    withdrawalDone,
    consoleOnly,
  ),
  'lead.sessions': channel(z.strictObject({ study: studyId }), z.array(mergedSession), consoleOnly),
  ...exportChannels,
  ...answerChannels,
  /** The newest timing certificate of this laptop; null when its timing was never checked. */
  'timing.latest': channel(nothing, timingCertificate.nullable(), consoleOnly),
  /** Opens the timing check over the whole screen. */
  'timing.open': channel(nothing, nothing, consoleOnly),
  'timing.plan': channel(nothing, timingPlan, timing),
  /** Keeps records of a laboratory's check durably as they come; a check from the console keeps only its certificate. */
  'timing.trials': channel(timingTrials, nothing, timing),
  'timing.save': channel(timingResult, nothing, timing),
  'timing.close': channel(nothing, nothing, timing),
  /** Names and appointments: theirs is a file and key of their own, which may be shut while the sessions are open. */
  'vault.status': channel(nothing, vaultStatus, consoleOnly),
  /** Brings the vault under the profile's passphrase again, after a recovery or a restored backup. */
  'vault.reopen': channel(z.strictObject({ former: passphrase, current: passphrase }), vaultStatus, consoleOnly),
  'vault.contents': channel(nothing, vaultContents, consoleOnly),
  'vault.save': channel(z.strictObject({ person, appointment: appointment.nullable() }), vaultContents, consoleOnly),
  'vault.remove_appointment': channel(z.strictObject({ appointment: appointmentId }), vaultContents, consoleOnly),
  'vault.remove_person': channel(z.strictObject({ participant: participantCode }), vaultContents, consoleOnly),
  'vault.quotas': channel(z.strictObject({ study: studyId }), z.array(quotaRow), consoleOnly),
  /** Withdraws a participant on this laptop; `forgetPerson` takes the name out of the vault as well. */
  'vault.withdraw': channel(
    z.strictObject({ code: z.string().max(100), forgetPerson: z.boolean() }),
    localWithdrawal,
    consoleOnly,
  ),
  /** Writes the consent as the participant saw and gave it to a PDF the interviewer chooses. */
  'vault.consent_document': channel(
    z.strictObject({ session: sessionId }),
    z.strictObject({ file: z.string() }),
    consoleOnly,
  ),
  /** Keeps the next piece of a recording, durably, before it answers. */
  'audio.save_chunk': channel(audioChunk, nothing, consoleOnly),
  /** Deletes a recording whose consent was taken back; names what of one is damaged. */
  'audio.settle': channel(z.strictObject({ session: sessionId }), nothing, consoleOnly),
  'system.storage': channel(nothing, machineState, consoleOnly),
  /** Newest first; works on a locked profile too, because a damaged one cannot be opened. */
  'backup.list': channel(nothing, z.array(backupEntry), consoleOnly),
  'backup.make': channel(nothing, backupEntry, consoleOnly),
  /** Puts a backup in the place of the database, which must be closed; what stood there is set aside, not deleted. */
  'backup.restore': channel(
    z.strictObject({ name: z.string().min(1).max(100), passphrase }),
    profileStatus,
    consoleOnly,
  ),
  'folder.show': channel(
    z.strictObject({ which: z.enum(['sealed', 'profile', 'backups', 'last_export']) }),
    nothing,
    consoleOnly,
  ),
  'about.get': channel(
    nothing,
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      database: z.string(),
      encrypted: z.boolean(),
    }),
    consoleOnly,
  ),
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
