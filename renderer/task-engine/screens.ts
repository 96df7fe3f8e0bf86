import type { PlannedBlock, TaskPlan } from '../../shared/associations/tasks';
import { taskSentence, type TaskSentence } from '../../shared/languages/tasks';
import type { EngineInterfaces, KeyInput, TaskScreen } from './interfaces';

const GO_ON: readonly string[] = ['Space'];
const ENTER: readonly string[] = ['Enter', 'NumpadEnter'];
const MOST_DIGITS = 20;
const NO_CORNERS = { left: [], right: [] } as const;

/** The screens around the trials: shows one and waits for its key. Every method is false once the task is stopped. */
export class ScreenRunner {
  readonly #interfaces: EngineInterfaces;
  readonly #plan: TaskPlan;
  readonly #signal: AbortSignal | null;

  constructor(interfaces: EngineInterfaces, plan: TaskPlan, signal: AbortSignal | null) {
    this.#interfaces = interfaces;
    this.#plan = plan;
    this.#signal = signal;
  }

  async instructions(block: PlannedBlock): Promise<boolean> {
    const { left, right } = this.#plan.keys;
    const { input } = this.#interfaces;
    const names = { left: await input.nameOf(left), right: await input.nameOf(right) };
    const paragraphs = block.instructions.map((paragraph) =>
      paragraph.replaceAll('{{left}}', names.left).replaceAll('{{right}}', names.right),
    );
    return this.#show({
      state: 'instructions',
      title: this.#plan.title,
      paragraphs,
      digits: null,
      action: this.#say('start'),
      left: block.left,
      right: block.right,
    });
  }

  async memorise(digits: string): Promise<boolean> {
    return this.#show({
      state: 'instructions',
      title: this.#say('memory_title'),
      paragraphs: [this.#say('memory')],
      digits,
      action: this.#say('start'),
      ...NO_CORNERS,
    });
  }

  async rest(): Promise<boolean> {
    return this.#plain('break', 'rest_title', 'rest');
  }

  async interrupted(): Promise<boolean> {
    return this.#plain('waiting', 'repeat_title', 'repeat');
  }

  async onceMore(): Promise<boolean> {
    return this.#plain('waiting', 'gate_title', 'gate');
  }

  /** Asks for the digits kept in mind; null once the task is stopped. */
  async recall(): Promise<string | null> {
    let typed = '';
    for (;;) {
      this.#interfaces.display.screen({
        state: 'instructions',
        title: this.#say('recall_title'),
        paragraphs: [this.#say('recall')],
        digits: typed,
        action: '',
        ...NO_CORNERS,
      });
      const key = await this.#nextKey(() => true);
      if (key === null) return null;
      const digit = /^(?:Digit|Numpad)([0-9])$/.exec(key.code)?.[1];
      if (digit !== undefined && typed.length < MOST_DIGITS) typed += digit;
      else if (key.code === 'Backspace') typed = typed.slice(0, -1);
      else if (ENTER.includes(key.code)) return typed;
    }
  }

  #say(name: TaskSentence): string {
    return taskSentence(name, this.#plan.language);
  }

  async #plain(state: TaskScreen['state'], title: TaskSentence, text: TaskSentence): Promise<boolean> {
    const paragraphs = [this.#say(text)];
    const action = this.#say('continue');
    return this.#show({ state, title: this.#say(title), paragraphs, digits: null, action, ...NO_CORNERS });
  }

  async #show(screen: TaskScreen): Promise<boolean> {
    this.#interfaces.display.screen(screen);
    return (await this.#nextKey(({ code }) => GO_ON.includes(code))) !== null;
  }

  /** The next fresh press that is wanted; null once the task is stopped. */
  async #nextKey(wanted: (key: KeyInput) => boolean): Promise<KeyInput | null> {
    const signal = this.#signal;
    if (signal?.aborted) return null;
    return new Promise((resolve) => {
      const finish = (key: KeyInput | null): void => {
        stop();
        signal?.removeEventListener('abort', aborted);
        resolve(key);
      };
      const aborted = (): void => finish(null);
      const stop = this.#interfaces.input.onKey(
        (key) => {
          if (!key.repeat && wanted(key)) finish(key);
        },
        () => undefined,
      );
      signal?.addEventListener('abort', aborted);
    });
  }
}
