import type { EventBody, Place } from '../../shared/session/events';
import type { SessionState } from '../../shared/session/reducer';
import { planTask } from '../../shared/associations/tasks';
import type { TaskSettings } from '../../shared/study/task-settings';
import { commandSentence } from '../../shared/languages/commands';
import { language, studyId, type Language, type SessionId, type StudyId } from '../../shared/base/ids';
import { problemOf } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';
import { drawnTraits, simulatedParticipant, type SimulatedParticipant } from '../../shared/simulation/participant';
import { reactionParameters, runSimulatedTask } from '../../shared/simulation/reaction-times';
import { simulateSession, type SimulationClock } from '../../shared/simulation/session';
import { form, type Form, type Study } from '../../shared/study/schema';
import { nextParticipantCode } from '../store/session/session-list';
import { newestStudy } from '../store/session/studies';
import type { Clock } from '../store/database/clock';
import { withCertificate } from '../store/session/start-certificate';
import type { OpenProfile } from '../store/profile/open-profile';
import { sayProblem, sayUsage, type Command, type CommandOutput, type ExitCode } from './command';
import { withProfile } from './profile';
import { startProgress } from './progress';
import { readWords, textOf } from './arguments';

interface Wanted {
  folder: string;
  study: StudyId;
  participants: number;
  seed: number;
  form: Form;
  language: Language;
}

/** A machine whose time passes only when the simulation lets it, so that an hour of interview takes no hour. */
class SimulatedMachine implements Clock, SimulationClock {
  readonly #startUtcMs = Date.now();
  #passedMs = 0;

  monotonicMs(): number {
    return this.#passedMs;
  }

  nowMs(): number {
    return this.#passedMs;
  }

  utc(): string {
    return new Date(this.#startUtcMs + this.#passedMs).toISOString();
  }

  wait(ms: number): void {
    this.#passedMs += ms;
  }
}

const OPTIONS = {
  profile: { type: 'string' },
  study: { type: 'string' },
  participants: { type: 'string' },
  seed: { type: 'string' },
  form: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `undercurrent simulate`: whole sessions of simulated participants, for piloting, training and power. */
export const simulateCommand: Command = {
  name: 'simulate',
  usage: [
    'simulate --profile DIR --study ID [--participants N] [--seed S] [--form short|full] [--language nl|en] [--json]',
  ],
  async run(args, output) {
    const words = readWords(args, OPTIONS);
    if (!words.ok) return sayUsage(simulateCommand, words.error, output);
    const wanted = wantedFrom((name) => textOf(words.value, name), output);
    if (!wanted.ok) return sayUsage(simulateCommand, wanted.error, output);
    const json = words.value.options['json'] === true;
    const machine = new SimulatedMachine();
    return withProfile<ExitCode>(
      wanted.value.folder,
      output,
      json,
      async (store) => simulateAll(store, machine, wanted.value, output, json),
      machine,
    );
  },
};

function wholeNumber(text: string | null, standard: number, least: number, most: number): number | null {
  if (text === null) return standard;
  const value = Number(text);
  return /^[0-9]+$/.test(text) && value >= least && value <= most ? value : null;
}

function wantedFrom(textFor: (name: string) => string | null, output: CommandOutput): Result<Wanted, string> {
  const folder = textFor('profile');
  if (folder === null) return failure(commandSentence(output.language, 'needsProfile'));
  const study = studyId.safeParse(textFor('study'));
  if (!study.success) return failure(commandSentence(output.language, 'needsStudy'));
  const participants = wholeNumber(textFor('participants'), 1, 1, 100_000);
  if (participants === null) return failure(commandSentence(output.language, 'needsCount'));
  const seed = wholeNumber(textFor('seed'), 1, 0, 0xffff_ffff);
  if (seed === null) return failure(commandSentence(output.language, 'needsSeed'));
  const wantedForm = form.safeParse(textFor('form') ?? 'short');
  if (!wantedForm.success) return failure(commandSentence(output.language, 'needsForm'));
  const wantedLanguage = language.safeParse(textFor('language') ?? 'nl');
  if (!wantedLanguage.success) return failure(commandSentence(output.language, 'needsLanguage'));
  const parts = { form: wantedForm.data, language: wantedLanguage.data };
  return success({ folder, study: study.data, participants, seed, ...parts });
}

function simulateAll(
  store: OpenProfile,
  machine: SimulatedMachine,
  wanted: Wanted,
  output: CommandOutput,
  json: boolean,
): ExitCode {
  const found = newestStudy(store.database, wanted.study);
  if (!found.ok) return sayProblem(found.error, output, json);
  const progress = startProgress('simulate', output, (text) => process.stderr.write(text));
  const made: { session: SessionId; participant: string }[] = [];
  for (let index = 0; index < wanted.participants; index += 1) {
    const one = simulateOne(store, machine, found.value.study, wanted, index);
    progress.update(index + 1, wanted.participants);
    if (!one.ok) {
      progress.finish();
      return sayProblem(one.error, output, json);
    }
    made.push(one.value);
  }
  progress.finish();
  if (json) output.out(JSON.stringify({ ok: true, value: made }));
  else {
    const details = {
      count: made.length,
      first: made[0]?.participant ?? '',
      last: made.at(-1)?.participant ?? '',
    };
    output.out(commandSentence(output.language, 'simulated', details));
  }
  return 0;
}

/** Another seed for every participant of a run, far from those of the runs with neighbouring seeds. */
function seedOf(wanted: Wanted, index: number): number {
  return (Math.imul(wanted.seed, 0x9e37_79b1) + index) >>> 0;
}

/** Two simulated participants in a row never start at the same moment. */
const BETWEEN_SESSIONS_MS = 15 * 60_000;

function simulateOne(
  store: OpenProfile,
  machine: SimulatedMachine,
  study: Study,
  wanted: Wanted,
  index: number,
): Result<{ session: SessionId; participant: string }> {
  const participant = simulatedParticipant(drawnTraits(seedOf(wanted, index), wanted.language));
  const provider = study.providers[index % study.providers.length];
  if (!provider) return failure(problemOf('study_unknown'));
  machine.wait(BETWEEN_SESSIONS_MS);
  const created = store.sessions.create({
    study: wanted.study,
    form: wanted.form,
    language: wanted.language,
    participant: nextParticipantCode(store.database),
    provider: provider.id,
  });
  if (!created.ok) return created;
  const { session } = created.value;
  const done = converse(store, machine, study, participant, session);
  if (!done.ok) return done;
  const closed = store.sessions.close(session);
  return closed.ok ? success({ session, participant: created.value.participant }) : closed;
}

/** Lets the participant go through the session; every batch passes the same door as a window's would. */
function converse(
  store: OpenProfile,
  machine: SimulatedMachine,
  study: Study,
  participant: SimulatedParticipant,
  session: SessionId,
): Result<void> {
  const state = (): SessionState => {
    const now = store.sessions.stateOf(session);
    if (!now) throw new Error('simulate: the session is not served');
    return now;
  };
  // Tasks tell times on the session clock, which began when the session was created.
  const createdMs = machine.nowMs() - (store.sessions.clockOf(session) ?? 0);
  const runTask = (place: Place, settings: TaskSettings): Iterable<EventBody> =>
    taskEvents(study, state(), participant, place, settings, machine, createdMs);
  for (const batch of simulateSession({
    study,
    state,
    participant,
    clock: sessionClock(machine, createdMs),
    runTask,
    pauseChance: 0.05,
  })) {
    const appended = store.sessions.append(
      session,
      state().last.sequence,
      withCertificate(store.database, store.sessions, session, batch),
    );
    if (!appended.ok) return appended;
  }
  return success(undefined);
}

function sessionClock(machine: SimulatedMachine, createdMs: number): SimulationClock {
  return { nowMs: () => machine.nowMs() - createdMs, wait: (ms) => machine.wait(ms) };
}

function* taskEvents(
  study: Study,
  state: SessionState,
  participant: SimulatedParticipant,
  place: Place,
  settings: TaskSettings,
  machine: SimulatedMachine,
  createdMs: number,
): Generator<EventBody> {
  const { header } = state;
  const { seed } = header.assignment;
  const { language: spoken, provider, assignment } = header;
  const plan = planTask(settings, { study, provider, language: spoken, assignment, seed });
  if (!plan.ok) throw new Error(`simulate: ${plan.error.code}`);
  const { seed: own, association } = participant.traits;
  const startMs = machine.nowMs() - createdMs;
  for (const event of runSimulatedTask(plan.value, reactionParameters(own, association), { place, startMs })) {
    machine.wait(Math.max(0, event.atMs - (machine.nowMs() - createdMs)));
    yield event.body;
  }
}
