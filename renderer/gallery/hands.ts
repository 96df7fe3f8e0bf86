/**
 * Presses and types in the page as a person would, found by the words on the screen; waits until the words are there.
 * Nothing here knows a component.
 */
import { fixtureBridge } from './fixture-bridge';

/** Far beyond what the slowest machine needs to draw a screen: what has not come by then never will, ms. */
const PATIENCE_MS = 180_000;
const PRESSABLE = 'button, [role="button"], [role="tab"], [role="radio"], [role="menuitem"], label, summary, a';

const HELD_BACK = '.dialog-veil[style*="clip-path"]';
const DIALOG = '[role="dialog"], [role="alertdialog"]';

/** The dialog in front, else the whole page. */
function inFront(): ParentNode {
  return [...document.querySelectorAll(DIALOG)].at(-1) ?? document;
}

async function until<Found>(
  look: () => Found | null | undefined,
  sought: string,
  goesOn: () => boolean,
): Promise<Found> {
  const since = performance.now();
  for (;;) {
    if (!goesOn()) throw new Error('gallery: another state is shown');
    const found = look();
    if (found !== null && found !== undefined) return found;
    if (performance.now() - since > PATIENCE_MS) throw new Error(`gallery: ${sought} never came`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function wordsOf(element: Element): string {
  return `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`.replace(/\s+/g, ' ').trim();
}

function shown<Kind extends Element>(elements: Iterable<Kind>): Kind[] {
  return [...elements].filter((element) => element.checkVisibility());
}

/** React listens to the value property of its inputs, so the browser's own setter has to be used. */
function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export class Hands {
  readonly #goesOn: () => boolean;

  /** @param goesOn false once the state these hands work in is no longer shown */
  constructor(goesOn: () => boolean) {
    this.#goesOn = goesOn;
  }

  #until<Found>(look: () => Found | null | undefined, sought: string): Promise<Found> {
    return until(look, sought, this.#goesOn);
  }

  /** Presses what holds these words, inside the dialog in front where there is one; the smallest such thing. */
  async press(words: string): Promise<void> {
    const target = await this.#until(() => {
      const found = shown(inFront().querySelectorAll<HTMLElement>(PRESSABLE)).filter(
        (element) => wordsOf(element).includes(words) && !element.matches(':disabled, [aria-disabled="true"]'),
      );
      return found.toSorted((one, other) => wordsOf(one).length - wordsOf(other).length)[0];
    }, `“${words}”`);
    target.click();
    await this.rest();
  }

  /** Presses the nth element that a selector finds. */
  async pressAt(selector: string, place = 0): Promise<void> {
    const target = await this.#until(
      () => shown(inFront().querySelectorAll<HTMLElement>(selector))[place],
      `${selector} (${place})`,
    );
    target.click();
    await this.rest();
  }

  /** Presses a combination of keys as the shortcuts write them, e.g. `Mod+Enter`. */
  async key(written: string): Promise<void> {
    const parts = written.split('+');
    const init = {
      key: parts.at(-1) ?? '',
      code: parts.at(-1) ?? '',
      ctrlKey: parts.includes('Mod'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
      bubbles: true,
      cancelable: true,
    };
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', init));
    target.dispatchEvent(new KeyboardEvent('keyup', init));
    await this.rest();
  }

  /** Presses a key until a dialog has opened: a screen that still waits for main does not hear it yet. */
  async open(written: string): Promise<void> {
    await this.#until(() => {
      if (document.querySelector(DIALOG) !== null) return true;
      void this.key(written);
      return null;
    }, `a dialog on ${written}`);
    await this.rest();
  }

  /** Writes into the field with this label, or the nth field when a number is given. */
  async write(field: string | number, value: string): Promise<void> {
    const target = await this.#until(() => {
      const fields = shown(
        inFront().querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
      ).filter((input) => !['radio', 'checkbox', 'range'].includes(input.type));
      if (typeof field === 'number') return fields[field];
      return fields.find((input) => [...(input.labels ?? [])].some((label) => wordsOf(label).includes(field)));
    }, `the field ${field}`);
    target.focus();
    setValue(target, value);
    await this.rest();
  }

  /** Waits until something with these words, or that a selector finds, is on the screen. */
  async see(sought: string | { selector: string }): Promise<void> {
    await this.#until(
      () =>
        typeof sought === 'string'
          ? document.body.textContent?.includes(sought) || null
          : document.querySelector(sought.selector),
      typeof sought === 'string' ? `“${sought}”` : sought.selector,
    );
  }

  /**
   * Lets what was done, and what main answers to it, reach the screen. A dialog with a text field is held back for a
   * moment by React Aria, which gives a keyboard on the screen time to open.
   */
  async rest(): Promise<void> {
    for (let still = 0; still < 3; still += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (!fixtureBridge.isQuiet || document.querySelector(HELD_BACK) !== null) still = -1;
    }
  }
}
