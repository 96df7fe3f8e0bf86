import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceFor } from '../../../../shared/languages/problems';
import type { Problem } from '../../../../shared/base/problems';
import { builtInStudy } from '../../../../shared/built-in-study';
import { findJsonError } from '../../../../shared/study-document/json-error';
import { checkStudy, loadStudy } from '../../../../shared/study-document/loader';
import { formatStudy, hashOfStudy } from '../../../support/study-text';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Loose = any; // oxlint-disable-line typescript/no-explicit-any -- these tests break studies in every way

const written = formatStudy(builtInStudy);

/** The problem found in the built-in study after one change by hand. */
function problemAfter(change: (study: Loose) => void): Problem | null {
  const study: Loose = JSON.parse(written);
  change(study);
  const loaded = loadStudy(JSON.stringify(study));
  return loaded.ok ? null : loaded.error;
}

const blockIndex = (id: string) => builtInStudy.blocks.findIndex((block) => block.id === id);
const itemIndex = (id: string) => builtInStudy.items.findIndex((item) => item.id === id);
const listIndex = (id: string) => builtInStudy.wordLists.findIndex((list) => list.id === id);
const shortEmotions = blockIndex('short_emotions');
const loyalty = blockIndex('loyalty');
const stepIndex = (block: number, id: string) =>
  builtInStudy.blocks[block]?.steps.findIndex((step) => step.id === id) ?? -1;
const complaint = stepIndex(loyalty, 'full_incident_complaint');
const insects = listIndex('insects');
const flowers = listIndex('flowers');
const pleasant = listIndex('pleasant');

const grade = itemIndex('grade');
const communal = builtInStudy.items.filter(({ instrument }) => instrument?.scale === 'communal_sharing').length;

const mistakes: [string, (study: Loose) => void, string, Record<string, string | number>][] = [
  [
    'an item of an instrument nobody knows',
    (s) => (s.items[grade].instrument.name = 'loyalti'),
    'study_unknown_instrument',
    { path: `items[${grade}].instrument.name`, id: 'loyalti' },
  ],
  [
    'an item of a scale its instrument does not have',
    (s) => (s.items[grade].instrument.scale = 'mark'),
    'study_unknown_scale',
    { path: `items[${grade}].instrument.scale`, id: 'mark', instrument: 'loyalty' },
  ],
  [
    'answers that the instrument cannot score',
    (s) => (s.items[grade].format.max = 5),
    'study_format_misfit',
    { path: `items[${grade}].format`, expected: 'number 1 to 10 by 0.5', found: 'number 1 to 5 by 0.5' },
  ],
  [
    'one item too many on a scale',
    (s) => s.items.push({ ...s.items[itemIndex('relation_communal_1')], id: 'relation_communal_more' }),
    'study_scale_full',
    {
      path: `items[${builtInStudy.items.length}].instrument`,
      scale: 'communal_sharing',
      count: communal,
      found: communal + 1,
    },
  ],
  [
    'an unknown block in a form',
    (s) => (s.forms.short[1] = 'nowhere'),
    'study_unknown_block',
    { path: 'forms.short[1]', id: 'nowhere' },
  ],
  [
    'an unknown block in an arm',
    (s) => (s.arms[1].blockOrder[2] = 'nowhere'),
    'study_unknown_block',
    { path: 'arms[1].blockOrder[2]' },
  ],
  [
    'an unknown item',
    (s) => (s.blocks[shortEmotions].steps[0].items[3] = 'nothing'),
    'study_unknown_item',
    { path: `blocks[${shortEmotions}].steps[0].items[3]`, id: 'nothing' },
  ],
  [
    'an unknown task',
    (s) => (s.blocks[3].steps[1].task = 'nothing'),
    'study_unknown_task',
    { path: 'blocks[3].steps[1].task' },
  ],
  [
    'an unknown list',
    (s) => (s.tasks[1].negative.list = 'nothing'),
    'study_unknown_list',
    { path: 'tasks[1].negative.list' },
  ],
  [
    'an unknown provider',
    (s) => (s.quotas[0].provider = 'nobody'),
    'study_unknown_provider',
    { path: 'quotas[0].provider' },
  ],
  [
    'an item id twice',
    (s) => (s.items[4].id = s.items[1].id),
    'study_duplicate_id',
    { path: 'items[4].id', first: 'items[1].id' },
  ],
  [
    'a choice named like an item',
    (s) => (s.blocks[blockIndex('pressure')].steps[1].choices[0].id = 'grade'),
    'study_duplicate_id',
    { path: `blocks[${blockIndex('pressure')}].steps[1].choices[0].id` },
  ],
  [
    'a block id twice',
    (s) => (s.blocks[2].id = s.blocks[1].id),
    'study_duplicate_id',
    { path: 'blocks[2].id', first: 'blocks[1].id' },
  ],
  [
    'a step id twice in different blocks',
    (s) => (s.blocks[2].steps[0].id = s.blocks[0].steps[0].id),
    'study_duplicate_id',
    { path: 'blocks[2].steps[0].id' },
  ],
  ['a task id twice', (s) => (s.tasks[1].id = s.tasks[0].id), 'study_duplicate_id', { path: 'tasks[1].id' }],
  [
    'a list id twice',
    (s) => (s.wordLists[1].id = s.wordLists[0].id),
    'study_duplicate_id',
    { path: 'wordLists[1].id' },
  ],
  [
    'an option twice',
    (s) => (s.items[itemIndex('handedness')].format.options[1].value = 'left'),
    'study_duplicate_id',
    { path: `items[${itemIndex('handedness')}].format.options[1].value` },
  ],
  [
    'a block twice in a form',
    (s) => (s.forms.short[2] = s.forms.short[1]),
    'study_duplicate_id',
    { path: 'forms.short[2]', first: 'forms.short[1]' },
  ],
  [
    'an item asked twice in a form',
    (s) => s.blocks[shortEmotions].steps[0].items.push('emotion_happy'),
    'study_asked_twice',
    { id: 'emotion_happy' },
  ],
  [
    'a missing language',
    (s) => delete s.items[2].prompt.nl,
    'study_language_missing',
    { path: 'items[2].prompt', language: 'nl' },
  ],
  [
    'an empty translation',
    (s) => (s.blocks[1].title.en = ''),
    'study_language_missing',
    { path: 'blocks[1].title', language: 'en' },
  ],
  [
    'words in one language only',
    (s) => delete s.wordLists[0].stimuli.words.en,
    'study_language_missing',
    { path: 'wordLists[0].stimuli.words', language: 'en' },
  ],
  [
    'a list of one word',
    (s) => (s.wordLists[insects].stimuli.words.nl = ['mug']),
    'study_list_too_short',
    { path: `wordLists[${insects}]`, found: 1, needed: 2, language: 'nl' },
  ],
  [
    'too few pleasant words',
    (s) => (s.wordLists[pleasant].stimuli.words.en = ['sunny', 'party', 'music']),
    'study_list_too_short',
    { found: 3, needed: 4, language: 'en' },
  ],
  [
    'a provider without words',
    (s) => (s.providers[2].words.nl = []),
    'study_list_too_short',
    { path: 'providers[2].words', found: 0 },
  ],
  [
    'two words alike',
    (s) => (s.wordLists[insects].stimuli.words.nl[3] = 'MÚG '),
    'study_word_twice',
    { path: `wordLists[${insects}].stimuli.words.nl[3]`, first: `wordLists[${insects}].stimuli.words.nl[0]` },
  ],
  [
    'a word in both lists of a task',
    (s) => (s.wordLists[flowers].stimuli.words.en[0] = 'Wasp'),
    'study_word_in_two_lists',
    { path: `wordLists[${flowers}].stimuli.words.en[0]`, task: 'warm_up_sorting' },
  ],
  [
    'a condition on a later item',
    (s) => (s.blocks[1].steps[2].when = { item: 'grade', oneOf: [7] }),
    'study_condition_too_early',
    { path: 'blocks[1].steps[2].when', id: 'grade' },
  ],
  [
    'a condition on its own item',
    (s) => (s.blocks[loyalty].steps[complaint].when.item = 'incident_solved'),
    'study_condition_too_early',
    { id: 'incident_solved' },
  ],
  [
    'a condition on an unknown item',
    (s) => (s.blocks[loyalty].steps[complaint].when.item = 'nothing'),
    'study_unknown_item',
    { path: `blocks[${loyalty}].steps[${complaint}].when.item` },
  ],
  [
    'a condition that only one arm can meet',
    (s) => (s.blocks[blockIndex('relationship')].steps[4].when = { item: 'fatigue', oneOf: [1] }),
    'study_condition_too_early',
    { id: 'fatigue' },
  ],
  [
    'a short form without consent',
    (s) => s.forms.short.shift(),
    'study_without_consent',
    { form: 'short', path: 'forms.short[0]' },
  ],
  [
    'a scale that ends where it begins',
    (s) => (s.items[itemIndex('grade')].format.min = 10),
    'study_range_empty',
    { path: `items[${itemIndex('grade')}].format` },
  ],
  ['an unknown field', (s) => (s.items[0].promt = 'x'), 'study_field_unknown', { path: 'items[0].promt' }],
  [
    'a missing field',
    (s) => delete s.items[0].classification,
    'study_field_missing',
    { path: 'items[0].classification' },
  ],
  [
    'a word for a number',
    (s) => (s.blocks[0].plannedMinutes = '8'),
    'study_field_type',
    { path: 'blocks[0].plannedMinutes', expected: 'number' },
  ],
  [
    'an unknown kind of classification',
    (s) => (s.items[0].classification = 'secret'),
    'study_value_refused',
    { path: 'items[0].classification' },
  ],
  ['priority zero', (s) => (s.blocks[0].priority = 0), 'study_value_low', { path: 'blocks[0].priority', limit: 1 }],
  ['priority nine', (s) => (s.blocks[0].priority = 9), 'study_value_high', { path: 'blocks[0].priority', limit: 3 }],
  ['an id with capitals', (s) => (s.items[0].id = 'Grade'), 'study_invalid', { path: 'items[0].id' }],
  [
    'the same key for both sides',
    (s) => (s.tasks[1].keys.right = s.tasks[1].keys.left),
    'task_setting_wrong',
    { setting: 'keys' },
  ],
  ['a later format', (s) => (s.version = 2), 'study_future', { found: 2, known: 1 }],
];

describe('a study file with a mistake', () => {
  it.each(mistakes)('%s', (_name, change, code, details) => {
    const problem = problemAfter(change);
    expect(problem).toMatchObject({ code, details });
    for (const language of ['nl', 'en'] as const) {
      expect(problem && sentenceFor(problem, language)).not.toMatch(/\{\{|undefined|NaN/);
    }
  });

  it('is not a study at all', () => {
    for (const text of ['null', '[]', '"study"', '{}', '{"format":"undercurrent-study"}']) {
      expect(loadStudy(text).ok).toBe(false);
    }
    expect(checkStudy(undefined)).toMatchObject({ ok: false });
  });

  it('never throws, whatever single value is replaced by another', () => {
    const document: Json = JSON.parse(written);
    const paths: (string | number)[][] = [];
    const walk = (value: Json, path: (string | number)[]): void => {
      paths.push(path);
      if (typeof value === 'object' && value !== null) {
        for (const [name, inside] of Object.entries(value))
          walk(inside, [...path, Array.isArray(value) ? Number(name) : name]);
      }
    };
    walk(document, []);
    const odd = fc.constantFrom<Json>(null, 0, -1, '', 'x', [], {}, true, 1e300);
    fc.assert(
      fc.property(fc.constantFrom(...paths.filter((path) => path.length > 0)), odd, (path, value) => {
        const study: Loose = JSON.parse(written);
        const inside = path.slice(0, -1).reduce((at: Loose, name) => at[name], study);
        inside[path.at(-1) ?? ''] = value;
        const checked = checkStudy(study);
        if (!checked.ok) expect(sentenceFor(checked.error, 'nl')).not.toContain('{{');
      }),
      { numRuns: 150 },
    );
  });
});

describe('text that is not JSON', () => {
  const cases: [string, number, number][] = [
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": tru\n}', 2, 8],
    ['[1, 2', 1, 6],
    ['{"a": "x\ny"}', 1, 7],
    ['{"a": 1} x', 1, 10],
    ["{'a': 1}", 1, 2],
    ['{"a" 1}', 1, 6],
    ['[01]', 1, 3],
  ];
  it.each(cases)('%j at line %i, column %i', (text, line, column) => {
    expect(loadStudy(text)).toEqual({ ok: false, error: { code: 'study_not_json', details: { line, column } } });
  });

  it('is found wherever a study file is cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: written.trimEnd().length - 1 }), (length) => {
        const cut = written.slice(0, length);
        const loaded = loadStudy(cut);
        const lines = cut.split('\n').length;
        expect(loaded).toMatchObject({ ok: false, error: { code: 'study_not_json' } });
        expect(!loaded.ok && Number(loaded.error.details['line'])).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 60 },
    );
  });

  it('finds no mistake before the end of what is JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const lines = text.split('\n');
        expect(findJsonError(text)).toEqual({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
      }),
    );
  });

  it('survives nesting deeper than the stack', () => {
    expect(loadStudy('['.repeat(200_000))).toMatchObject({ error: { code: 'study_not_json' } });
  });
});

describe('the version of a study', () => {
  it('does not depend on the order of fields, layout or a byte order mark', () => {
    const reversed = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([name, inside]) => [name, reversed(inside)]),
      );
    };
    const loaded = loadStudy(`\uFEFF${JSON.stringify(reversed(JSON.parse(written)))}`);
    expect(loaded.ok && hashOfStudy(loaded.value)).toBe(hashOfStudy(builtInStudy));
  });

  it('changes with any wording', () => {
    const study: Loose = JSON.parse(written);
    study.items[0].prompt.nl += '.';
    const loaded = loadStudy(JSON.stringify(study));
    expect(loaded.ok && hashOfStudy(loaded.value)).not.toBe(hashOfStudy(builtInStudy));
  });
});
