import { z } from 'zod';
import {
  channels,
  type Bridge,
  type BridgeAnswer,
  type ChannelName,
  type PushName,
  type PushOf,
} from '../../shared/bridge';
import type { RequestOf, ResponseOf } from '../../shared/bridge';
import { success, type Result } from '../../shared/base/result';

/** A value as a fixture writes it, before its channel's schema has parsed it. */
export type FixtureOf<Name extends ChannelName> = z.input<(typeof channels)[Name]['response']>;

type Fixture<Name extends ChannelName> = Result<FixtureOf<Name>>;

/** What main would answer, by channel. A promise that never settles shows a screen while it waits. */
export type Fixtures = {
  readonly [Name in ChannelName]?: (request: RequestOf<Name>) => Fixture<Name> | Promise<Fixture<Name>>;
};

/** An answer that does not come: a screen while it waits. */
export const never = new Promise<never>(() => undefined);

const responses: { readonly [Name in ChannelName]: { readonly response: z.core.$ZodType<ResponseOf<Name>> } } =
  channels;

/** Parses as main's bridge does, so that a fixture that main could never give shows as a fault of the gallery. */
function parsed<Name extends ChannelName>(name: Name, value: unknown): ResponseOf<Name> {
  const result = z.safeParse(responses[name].response, value);
  if (!result.success) throw new Error(`gallery: the fixture of ${name} does not fit: ${result.error.message}`);
  return result.data;
}

type Listeners = { readonly [Name in PushName]: Set<(message: PushOf<Name>) => void> };

function noListeners(): Listeners {
  return {
    session_changed: new Set(),
    session_problem: new Set(),
    current_session: new Set(),
    live_task: new Set(),
    display_changed: new Set(),
    practice_changed: new Set(),
    preferences_changed: new Set(),
    file_merged: new Set(),
    timing_checked: new Set(),
    progress: new Set(),
    power: new Set(),
  };
}

/** Stands where the preload puts the real bridge, and answers from fixtures. */
class FixtureBridge implements Bridge {
  #fixtures: Fixtures = {};
  #underWay = 0;
  readonly #listeners: Listeners = noListeners();

  /** Answers from these fixtures from now on. */
  answerFrom(fixtures: Fixtures): void {
    this.#fixtures = fixtures;
  }

  /** Whether every call that will be answered has been. */
  get isQuiet(): boolean {
    return this.#underWay === 0;
  }

  async call<Name extends ChannelName>(name: Name, request: RequestOf<Name>): Promise<BridgeAnswer<Name>> {
    try {
      const fixture = this.#fixtures[name];
      if (fixture === undefined) throw new Error(`gallery: nothing answers ${name}`);
      const answer = await this.#counted(fixture(request));
      return answer.ok ? success(parsed(name, answer.value)) : answer;
    } catch (error) {
      // Screens turn a broken bridge into a notice; the console is where a fault of a fixture is seen.
      console.error(error);
      throw error;
    }
  }

  async #counted<Value>(answer: Value | Promise<Value>): Promise<Value> {
    if (answer === never) return answer;
    this.#underWay += 1;
    try {
      return await answer;
    } finally {
      this.#underWay -= 1;
    }
  }

  on<Name extends PushName>(name: Name, listener: (message: PushOf<Name>) => void): () => void {
    this.#listeners[name].add(listener);
    return () => this.#listeners[name].delete(listener);
  }

  /** Tells the screens something that main would push. */
  tell<Name extends PushName>(name: Name, message: PushOf<Name>): void {
    for (const listener of this.#listeners[name]) listener(message);
  }

  pathsOf(files: readonly unknown[]): string[] {
    return files.map(() => '');
  }
}

/** The one bridge of the gallery's page. */
export const fixtureBridge = new FixtureBridge();
