import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What layers and names promise together (docs/decisions/0016-styles.md): a style reaches the room it stands in, the
 * rooms inside that room, and nothing else; whoever takes a class away finds every place that used it.
 */

interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

interface StyleFile {
  readonly file: string;
  readonly layer: string | null;
  readonly rules: readonly StyleRule[];
}

const RENDERER = 'renderer';
const TOKENS = 'renderer/ui/theme/tokens.css';
/** Shows every screen of every room, so it may name them all. */
const GALLERY = 'renderer/gallery/';

function filesOf(pattern: string): string[] {
  return globSync(`${RENDERER}/**/*.${pattern}`)
    .map((file) => file.split(path.sep).join('/'))
    .toSorted();
}

/** Reads nested blocks; the language of a style needs no more: no string in ours holds a brace or a semicolon. */
function readStyles(file: string): StyleFile {
  const source = readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '');
  const rules: StyleRule[] = [];
  let layer: string | null = null;
  const open: { selector: string; declarations: [string, string][] }[] = [];
  for (const [, words = '', end] of source.matchAll(/([^{};]*)([{};])/g)) {
    const text = words.trim().replace(/\s+/g, ' ');
    if (end === '{') {
      if (open.length === 0) layer = /^@layer (\w+)$/.exec(text)?.[1] ?? null;
      open.push({ selector: text, declarations: [] });
    } else if (end === ';') {
      const declaration = /^([\w-]+): (.+)$/.exec(text);
      if (declaration) open.at(-1)?.declarations.push([declaration[1] ?? '', declaration[2] ?? '']);
    } else {
      const closed = open.pop();
      if (closed && !closed.selector.startsWith('@')) rules.push(closed);
    }
  }
  return { file, layer, rules };
}

function classesIn(selector: string): string[] {
  return [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name ?? '');
}

/** The folder a file belongs to; ui is one room, whatever its folders are. */
function roomOf(file: string): string {
  return file.startsWith(`${RENDERER}/ui/`) ? `${RENDERER}/ui` : path.posix.dirname(file);
}

/** A room has ui's styles, its own, and those of the rooms it lies in. */
function mayUse(file: string, definedIn: string): boolean {
  const room = roomOf(definedIn);
  return room === `${RENDERER}/ui` || `${path.posix.dirname(file)}/`.startsWith(`${room}/`);
}

const STYLES = filesOf('css').map(readStyles);

/** Every file that defines a class: in which it comes first in a selector, or, where it never does, appears. */
function definitions(): Map<string, string[]> {
  const first = new Map<string, Set<string>>();
  const anywhere = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, name: string, file: string) =>
    map.set(name, new Set(map.get(name)).add(file));
  for (const { file, rules } of STYLES) {
    for (const selector of rules.flatMap((rule) => rule.selector.split(/,(?![^(]*\))/))) {
      for (const [place, name] of classesIn(selector).entries()) {
        note(anywhere, name, file);
        if (place === 0) note(first, name, file);
      }
    }
  }
  return new Map([...anywhere].map(([name, files]) => [name, [...(first.get(name) ?? files)]]));
}

const DEFINED = definitions();

/** A class as a component names it; a name put together while running is a pattern: `button--${look}`. */
interface Use {
  readonly file: string;
  readonly name: string;
  readonly pattern: RegExp | null;
}

/** What stands between the bracket at `start` and the one that closes it. */
function inside(source: string, start: number, brackets: '{}' | '()'): string {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === brackets[0]) depth += 1;
    if (source[at] === brackets[1]) depth -= 1;
    if (depth === 0) return source.slice(start + 1, at);
  }
  return '';
}

/** Texts in an expression that become classes: not those it only compares with. */
function textsIn(expression: string): string[] {
  const chosen = expression.replace(/[!=]==? '[^']*'/g, '');
  return [...chosen.matchAll(/'([^']*)'|`([^`]*)`/g)].map(([, text, template]) => text ?? template ?? '');
}

function namesIn(source: string): string[] {
  const texts = [
    ...[...source.matchAll(/className="([^"]*)"|className: '([^']*)'|classList\.\w+\('([^']*)'\)/g)].map(
      ([, ...found]) => found.find((text) => text !== undefined) ?? '',
    ),
    ...[...source.matchAll(/className=\{/g)].flatMap(({ index }) =>
      textsIn(inside(source, index + 'className='.length, '{}')),
    ),
    // The task's field is plain DOM: element('task-corner task-corner-left').
    ...[...source.matchAll(/\belement\(/g)].flatMap(({ index }) =>
      textsIn(inside(source, index + 'element'.length, '()')),
    ),
    // Looks that are put together before they become classes.
    ...[...source.matchAll(/&& '([\w-]+--[\w-]+)'/g)].map(([, look]) => look ?? ''),
  ];
  return texts.flatMap((text) => text.split(/\s+(?![^{]*\})/)).filter((name) => /^[a-z$]/i.test(name));
}

const USES: readonly Use[] = [...filesOf('tsx'), ...filesOf('ts')].flatMap((file) =>
  namesIn(readFileSync(file, 'utf8')).map((name) => ({
    file,
    name,
    pattern: name.includes('${') ? new RegExp(`^${name.replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`) : null,
  })),
);

function isAllowed(file: string, name: string): boolean {
  return file.startsWith(GALLERY) || (DEFINED.get(name) ?? []).every((definedIn) => mayUse(file, definedIn));
}

/** The defined classes a use means; of those a pattern fits, only what the file may use. */
function meantBy({ file, name, pattern }: Use): string[] {
  if (pattern === null) return DEFINED.has(name) ? [name] : [];
  return [...DEFINED.keys()].filter((candidate) => pattern.test(candidate) && isAllowed(file, candidate));
}

/** A selector where somebody looks for an element: `.locator('.task-field')`, `{ selector: '.figures dd' }`. */
const SOUGHT =
  /(?:\b(?:locator|querySelector|querySelectorAll|closest|matches|pressAt)(?:<\w+>)?\(|selector: )'([^']+)'/g;

const NAMED_COLOURS = /\b(white|black|red|green|blue|gr[ae]y|orange|yellow|purple|silver|navy|teal|maroon)\b/;
const RAW_COLOUR = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(/i;
const SPACE_PROPERTY = /^(padding|margin|gap|row-gap|column-gap|border-radius)/;
/** A hair's breadth of 1 px is an edge, not a space; em and ch are measured in the words around them. */
const RAW_SPACE = /(?<![\w.-])(?!0px|1px)\d*\.?\d+(px|rem)\b/;

describe('styles', () => {
  it('are found: the reading of files, rules and classes works', () => {
    expect(STYLES.length).toBeGreaterThan(25);
    expect(DEFINED.get('button')).toEqual(['renderer/ui/components/Button.css']);
    expect(USES.some(({ name, pattern }) => name === 'button--${look}' && pattern?.test('button--danger'))).toBe(true);
    expect(namesIn("<p className={late ? 'row row--late' : undefined}>")).toEqual(['row', 'row--late']);
    expect(namesIn("<p className={state === 'none' ? 'warning' : undefined}>")).toEqual(['warning']);
    expect(mayUse('renderer/lead/inbox/Inbox.tsx', 'renderer/lead/lead.css')).toBe(true);
    expect(mayUse('renderer/lead/inbox/Inbox.tsx', 'renderer/lead/study/study.css')).toBe(false);
    expect(mayUse('renderer/lead/LeadArea.tsx', 'renderer/lead/study/study.css')).toBe(false);
  });

  it('say their layer, and the order of the layers is said once', () => {
    const layers = STYLES.map(({ file, layer }) => `${layer ?? 'none'} ${roomOf(file)}`);
    expect(layers.filter((layer) => layer.startsWith('none'))).toEqual([]);
    const misplaced = STYLES.filter(({ file, layer }) => {
      if (file === TOKENS) return layer !== 'tokens';
      if (file.startsWith('renderer/ui/theme/')) return layer !== 'base';
      const isPart = /^renderer\/(ui|charts|answer-fields)\//.test(file);
      return layer !== (isPart ? 'components' : 'rooms');
    });
    expect(misplaced.map(({ file }) => file)).toEqual([]);
    const orders = STYLES.filter(({ file }) => /@layer [^{;]*,/.test(readFileSync(file, 'utf8')));
    expect(orders.map(({ file }) => file)).toEqual(['renderer/ui/theme/base.css']);
  });

  it('come first into each window with the order of the layers', () => {
    for (const entry of filesOf('tsx').filter((file) => path.posix.basename(file) === 'main.tsx')) {
      const first = /^import .*$/m.exec(readFileSync(entry, 'utf8'))?.[0];
      expect(`${entry}: ${first}`).toBe(`${entry}: import '../ui/theme/base.css';`);
    }
  });

  it('define each class in one file', () => {
    const twice = [...DEFINED].filter(([, files]) => files.length > 1);
    expect(twice).toEqual([]);
  });

  it("touch in a selector only the room's own classes, those of the rooms around it, and ui's", () => {
    const foreign = STYLES.flatMap(({ file, rules }) =>
      rules
        .flatMap(({ selector }) => classesIn(selector))
        .filter((name) => !isAllowed(file, name))
        .map((name) => `${file}: .${name}`),
    );
    expect(foreign).toEqual([]);
  });

  it('are used only where they may be', () => {
    const foreign = USES.filter(({ file, name }) => DEFINED.has(name) && !isAllowed(file, name));
    expect(foreign.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('are all used, and every class that is used is defined', () => {
    const used = new Set(USES.flatMap(meantBy));
    expect([...DEFINED.keys()].filter((name) => !used.has(name))).toEqual([]);
    expect(USES.filter((use) => meantBy(use).length === 0).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('are there where tests and the gallery look for them', () => {
    const looking = [...globSync('test/{e2e,demo,gallery,support}/**/*.ts'), ...globSync(`${GALLERY}**/*.{ts,tsx}`)];
    const sought = looking.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(SOUGHT)].flatMap(([, selector = '']) =>
        classesIn(selector).map((name) => ({ file, name })),
      ),
    );
    expect(sought.length).toBeGreaterThan(25);
    expect(sought.filter(({ name }) => !DEFINED.has(name))).toEqual([]);
  });

  it('take every colour, size of letters and space from the tokens', () => {
    const raw = STYLES.filter(({ file }) => file !== TOKENS).flatMap(({ file, rules }) =>
      rules.flatMap(({ selector, declarations }) =>
        declarations
          .filter(([property, value]) => {
            if (RAW_COLOUR.test(value) || (!property.startsWith('--') && NAMED_COLOURS.test(value))) return true;
            if (property === 'font-size') return !/^(var\(--.+\)|[\d.]+em)$/.test(value);
            return SPACE_PROPERTY.test(property) && RAW_SPACE.test(value);
          })
          .map(([property, value]) => `${file} ${selector}: ${property}: ${value}`),
      ),
    );
    expect(raw).toEqual([]);
  });

  it('name no token that is not there', () => {
    const declared = new Set(
      STYLES.flatMap(({ rules }) => rules.flatMap((rule) => rule.declarations)).map(([at]) => at),
    );
    const missing = STYLES.flatMap(({ file }) =>
      [...readFileSync(file, 'utf8').matchAll(/var\((--[\w-]+)\)/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => !declared.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
