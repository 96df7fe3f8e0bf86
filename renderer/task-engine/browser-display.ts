import type { CornerLabel, Stimulus } from '../../shared/associations/tasks';
import type { PatchCorner } from '../../shared/associations/timing-certificate';
import { problemOf } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';
import type { Mark, Stop, TaskDisplay, TaskScreen } from './interfaces';

/** How the mark for an error looks; its meaning is told in the instructions and does not rest on its colour. */
const ERROR_MARK = '✕';

function element(className: string, parent?: HTMLElement): HTMLDivElement {
  const made = document.createElement('div');
  made.className = className;
  parent?.append(made);
  return made;
}

function imageOf(stimulus: Extract<Stimulus, { kind: 'image' }>): HTMLImageElement {
  const image = new Image();
  image.decoding = 'sync';
  image.alt = stimulus.alt;
  image.src = stimulus.dataUrl;
  return image;
}

/** A presentation report of the browser: when the frame was shown, else when it was painted. */
function readReport(entry: PerformanceEntry): { identifier: string; presentedMs: number } | null {
  const identifier: unknown = 'identifier' in entry ? entry.identifier : null;
  const presentation: unknown = 'presentationTime' in entry ? entry.presentationTime : null;
  const render: unknown = 'renderTime' in entry ? entry.renderTime : null;
  const presentedMs = typeof presentation === 'number' && presentation > 0 ? presentation : render;
  if (typeof identifier !== 'string' || typeof presentedMs !== 'number' || presentedMs <= 0) return null;
  return { identifier, presentedMs };
}

function fillCorner(corner: HTMLElement, labels: readonly CornerLabel[]): void {
  corner.replaceChildren();
  for (const { label, family } of labels) element(`task-${family}`, corner).textContent = label;
}

/** The window's display: a grey field in plain DOM, without anything between us and the frame. */
class BrowserDisplay implements TaskDisplay {
  readonly #root: HTMLElement;
  readonly #left: HTMLElement;
  readonly #right: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #mark: HTMLElement;
  readonly #screen: HTMLElement;
  readonly #patch: HTMLElement | null;
  #armed: HTMLElement | null = null;
  #tooSlow = '';

  constructor(root: HTMLElement, patch: PatchCorner | null) {
    this.#root = root;
    root.classList.add('task-field');
    this.#left = element('task-corner task-corner-left');
    this.#right = element('task-corner task-corner-right');
    this.#stage = element('task-stage');
    this.#mark = element('task-mark');
    this.#screen = element('task-screen');
    this.#screen.setAttribute('role', 'document');
    this.#screen.tabIndex = -1;
    this.#patch = patch === null ? null : element(`task-patch task-patch-${patch}`);
    root.replaceChildren(this.#left, this.#right, this.#stage, this.#mark, this.#screen);
    if (this.#patch) root.append(this.#patch);
  }

  async prepare(stimuli: readonly Stimulus[]): Promise<Result<void>> {
    const words = stimuli.map(({ name }) => name).join('');
    const { fontFamily, fontWeight } = getComputedStyle(this.#stage);
    await document.fonts.load(`${fontWeight} 48px ${fontFamily}`, words).catch(() => []);
    await document.fonts.ready;
    const images = new Map(
      stimuli.flatMap((stimulus) => (stimulus.kind === 'image' ? [[stimulus.name, stimulus]] : [])),
    );
    for (const stimulus of images.values()) {
      try {
        await imageOf(stimulus).decode();
      } catch {
        return failure(problemOf('task_image_unreadable', { name: stimulus.name }));
      }
    }
    return success(undefined);
  }

  screen({ title, paragraphs, digits, action, left, right }: TaskScreen): void {
    this.clear();
    this.mark(null);
    fillCorner(this.#left, left);
    fillCorner(this.#right, right);
    const heading = document.createElement('h1');
    heading.textContent = title;
    const texts = paragraphs.map((paragraph) => {
      const text = document.createElement('p');
      text.textContent = paragraph;
      return text;
    });
    this.#screen.replaceChildren(heading, ...texts);
    if (digits !== null) element('task-digits', this.#screen).textContent = digits;
    element('task-action', this.#screen).textContent = action;
    this.#root.dataset['state'] = 'screen';
    this.#screen.focus();
  }

  field(left: readonly CornerLabel[], right: readonly CornerLabel[], tooSlow: string): void {
    this.#tooSlow = tooSlow;
    this.#screen.replaceChildren();
    fillCorner(this.#left, left);
    fillCorner(this.#right, right);
    this.#root.dataset['state'] = 'field';
  }

  arm(stimulus: Stimulus, identifier: string): void {
    const made = element('task-stimulus');
    if (stimulus.kind === 'word') {
      made.textContent = stimulus.name;
      made.setAttribute('elementtiming', identifier);
    } else {
      const image = imageOf(stimulus);
      image.setAttribute('elementtiming', identifier);
      made.append(image);
    }
    this.#armed = made;
  }

  present(): void {
    if (this.#armed) this.#stage.replaceChildren(this.#armed);
    this.#armed = null;
    if (this.#patch) this.#patch.dataset['lit'] = 'yes';
  }

  clear(): void {
    this.#stage.replaceChildren();
    if (this.#patch) this.#patch.dataset['lit'] = 'no';
  }

  mark(mark: Mark | null): void {
    this.#mark.textContent = mark === 'error' ? ERROR_MARK : mark === 'too_slow' ? this.#tooSlow : '';
    this.#mark.dataset['mark'] = mark ?? '';
  }

  onPresented(listener: (identifier: string, presentedMs: number) => void): Stop {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const report = readReport(entry);
        if (report) listener(report.identifier, report.presentedMs);
      }
    });
    observer.observe({ type: 'element' });
    return () => observer.disconnect();
  }
}

/** Takes over an element as the task's field; with a patch, a square there is white while a stimulus is up. */
export function browserDisplay(root: HTMLElement, patch: PatchCorner | null = null): TaskDisplay {
  return new BrowserDisplay(root, patch);
}
