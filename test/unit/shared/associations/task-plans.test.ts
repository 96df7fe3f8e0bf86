import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceFor } from '../../../../shared/languages/problems';
import { checkTask, planTask, type PlannedBlock, type TaskPlan } from '../../../../shared/associations/tasks';
import type { TaskSettings } from '../../../../shared/study/task-settings';
import { context, planned, tasks, wordLists } from '../../../support/task-materials';

const KINDS = ['sciat', 'iat', 'biat', 'priming', 'sorting'] as const;
const situation = fc.record({
  kind: fc.constantFrom(...KINDS),
  seed: fc.nat({ max: 0xffff_ffff }),
  language: fc.constantFrom('nl' as const, 'en' as const),
  firstMapping: fc.constantFrom('compatible' as const, 'incompatible' as const),
  positiveSide: fc.constantFrom('left' as const, 'right' as const),
});
type Situation = typeof situation extends fc.Arbitrary<infer Value> ? Value : never;

function planOf({ kind, seed, language, firstMapping, positiveSide }: Situation, changes: object = {}): TaskPlan {
  return planned(tasks[kind](changes), { seed, language, assignment: { firstMapping, positiveSide } });
}

function longestRun(values: readonly string[]): number {
  let longest = 0;
  let run = 0;
  values.forEach((value, index) => {
    run = value === values[index - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const categories = (block: PlannedBlock): string[] => block.trials.map(({ category }) => category);
const sides = (block: PlannedBlock): string[] => block.trials.map(({ sideCorrect }) => sideCorrect);

describe('what every plan promises', () => {
  it('has no category and no correct side more than 3 times in a row', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        for (const block of planOf(drawn).blocks) {
          expect(longestRun(categories(block))).toBeLessThanOrEqual(3);
          expect(longestRun(sides(block))).toBeLessThanOrEqual(3);
          expect(longestRun(block.trials.map(({ prime }, index) => prime?.category ?? String(index)))).toBeLessThan(4);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never shows the same stimulus twice running, also over the border of blocks', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const shown = planOf(drawn).blocks.flatMap(({ trials }) => trials.map(({ stimulus }) => stimulus.name));
        expect(longestRun(shown)).toBe(1);
      }),
    );
  });

  it('uses all stimuli of a category before it uses one again', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const all = planOf(drawn).blocks.flatMap(({ trials }) => trials);
        for (const category of new Set(all.map((trial) => trial.category))) {
          const used = tally(all.filter((trial) => trial.category === category).map(({ stimulus }) => stimulus.name));
          expect(Math.max(...Object.values(used)) - Math.min(...Object.values(used))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('gives the same plan for the same seed, and another for another', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        expect(planOf(drawn)).toEqual(planOf(drawn));
      }),
      { numRuns: 20 },
    );
    for (const kind of KINDS) {
      const plan = (seed: number): string => JSON.stringify(planned(tasks[kind](), { seed }).blocks);
      expect(plan(1)).not.toBe(plan(2));
    }
  });

  it('does not change order when a word changes', () => {
    const changed = wordLists.map((list) => structuredClone(list));
    const [list] = changed;
    if (list?.stimuli.kind === 'words') list.stimuli.words.en[0] = 'holiday';
    const before = planned(tasks.iat()).blocks.map(categories);
    const study = { ...context.study, wordLists: changed };
    expect(planned(tasks.iat(), { study }).blocks.map(categories)).toEqual(before);
  });

  it('leaves no place open in what the participant reads, but the names of the keys', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const text = planOf(drawn)
          .blocks.flatMap(({ instructions }) => instructions)
          .join(' ');
        expect(text.replaceAll('{{left}}', '').replaceAll('{{right}}', '')).not.toContain('{{');
      }),
    );
  });
});

describe('sciat', () => {
  it('has 24 practice and 72 test trials per mapping in the ratio 7:7:10, first mapping by assignment', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const { blocks } = planOf({ ...drawn, kind: 'sciat' });
        const roles = ['practice_compatible', 'test_compatible', 'practice_incompatible', 'test_incompatible'];
        const order = drawn.firstMapping === 'compatible' ? roles : [...roles.slice(2), ...roles.slice(0, 2)];
        expect(blocks.map(({ role }) => role)).toEqual(order);
        expect(blocks.map(({ trials }) => trials.length)).toEqual([24, 72, 24, 72]);
        for (const block of blocks) {
          const compatible = block.role.endsWith('_compatible');
          const unit = block.trials.length / 24;
          const [sharing, alone] = compatible ? ['attr_pos', 'attr_neg'] : ['attr_neg', 'attr_pos'];
          expect(tally(categories(block))).toEqual({ target: 7 * unit, [sharing]: 7 * unit, [alone]: 10 * unit });
          const shared = compatible === (drawn.positiveSide === 'left') ? 'left' : 'right';
          expect(tally(sides(block))[shared]).toBe(14 * unit);
          expect(block[shared].map(({ role }) => role)).toContain('target');
          expect(block[drawn.positiveSide].map(({ role }) => role)).toContain('attr_pos');
        }
      }),
    );
  });

  it('keeps its promises with other numbers of trials', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 6, max: 100 }), (drawn, testTrials) => {
        const { blocks } = planOf({ ...drawn, kind: 'sciat' }, { testTrials });
        for (const block of blocks) {
          expect(longestRun(categories(block))).toBeLessThanOrEqual(3);
          expect(longestRun(sides(block))).toBeLessThanOrEqual(3);
        }
        expect(blocks[1]?.trials).toHaveLength(testTrials);
      }),
    );
  });
});

describe('iat', () => {
  it('has the seven blocks, evaluations fixed and concepts reversed', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const { blocks } = planOf({ ...drawn, kind: 'iat' });
        expect(blocks.map(({ trials }) => trials.length)).toEqual([20, 20, 20, 40, 28, 20, 40]);
        const [first, second] =
          drawn.firstMapping === 'compatible' ? ['compatible', 'incompatible'] : ['incompatible', 'compatible'];
        expect(blocks.map(({ role }) => role)).toEqual([
          'practice_target',
          'practice_attribute',
          `practice_${first}`,
          `test_${first}`,
          'practice_target_reversed',
          `practice_${second}`,
          `test_${second}`,
        ]);
        for (const { role, trials } of blocks) {
          const sideOf = (category: string) => trials.find((trial) => trial.category === category)?.sideCorrect;
          if (/_(in)?compatible$/.test(role)) {
            expect(sideOf('attr_pos')).toBe(drawn.positiveSide);
            expect(sideOf('target_A') === drawn.positiveSide).toBe(role.endsWith('_compatible'));
          }
        }
      }),
    );
  });

  it('alternates concept and evaluation in combined blocks, each category equally often', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const { blocks } = planOf({ ...drawn, kind: 'iat' });
        for (const block of blocks.filter(({ role }) => /_(in)?compatible$/.test(role))) {
          expect(longestRun(categories(block).map((name) => name.slice(0, 4)))).toBe(1);
          expect(new Set(Object.values(tally(categories(block))))).toEqual(new Set([block.trials.length / 4]));
        }
      }),
    );
  });
});

describe('biat', () => {
  it('has 16 practice and 4 x 20 trials, the first 4 of each from the concepts, then alternating', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const { blocks } = planOf({ ...drawn, kind: 'biat' });
        expect(blocks.map(({ trials }) => trials.length)).toEqual([16, 20, 20, 20, 20]);
        for (const block of blocks) {
          const kinds = categories(block).map((name) => name.slice(0, 4));
          expect(kinds.slice(0, 4)).toEqual(['targ', 'targ', 'targ', 'targ']);
          expect(longestRun(kinds.slice(4))).toBe(1);
          const positive = block.trials.find(({ category }) => category === 'attr_pos');
          expect(positive?.sideCorrect).toBe(drawn.positiveSide);
          const focal = block.role.endsWith('_incompatible') ? 'target_B' : 'target_A';
          if (block.role !== 'practice') {
            expect(block[drawn.positiveSide].map(({ role }) => role)).toEqual([focal, 'attr_pos']);
          }
          expect([...block.left, ...block.right]).toHaveLength(2);
        }
        const [first, second] =
          drawn.firstMapping === 'compatible' ? ['compatible', 'incompatible'] : ['incompatible', 'compatible'];
        expect(blocks.map(({ role }) => role)).toEqual([
          'practice',
          `block1_${first}`,
          `block1_${second}`,
          `block2_${first}`,
          `block2_${second}`,
        ]);
      }),
    );
  });
});

describe('priming', () => {
  it('has 4 x 40 trials with primes of 200 ms, the four combinations equally often', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const { blocks } = planOf({ ...drawn, kind: 'priming' });
        expect(blocks).toHaveLength(4);
        for (const { trials } of blocks) {
          expect(tally(trials.map(({ prime, category }) => `${prime?.category} ${category}`))).toEqual({
            'prime_A positive': 10,
            'prime_A negative': 10,
            'prime_B positive': 10,
            'prime_B negative': 10,
          });
          expect(new Set(trials.map(({ prime }) => prime?.durationMs))).toEqual(new Set([200]));
        }
      }),
    );
  });
});

describe('what is refused before a session', () => {
  const lists = (changes: Record<string, string[]>) =>
    wordLists.map((list) => {
      const words = changes[list.id];
      return words ? { ...list, stimuli: { kind: 'words' as const, words: { nl: words, en: words } } } : list;
    });
  const codeOf = (settings: TaskSettings, changes: Record<string, string[]> = {}): string => {
    const result = planTask(settings, { ...context, study: { ...context.study, wordLists: lists(changes) } });
    if (result.ok) return 'planned';
    expect(sentenceFor(result.error, 'nl')).not.toContain('{{');
    expect(sentenceFor(result.error, 'en')).not.toContain('{{');
    return result.error.code;
  };

  it.each([
    ['an empty list', { pleasant: [] }, 'task_list_short'],
    ['a list of one word', { pleasant: ['sun'] }, 'task_list_short'],
    ['a word twice in a list', { pleasant: ['sun', 'joy', 'sun'] }, 'task_words_alike'],
    ['a word in two lists', { pleasant: ['sun', 'fear', 'joy'] }, 'task_words_alike'],
    ['words that differ in case only', { pleasant: ['sun', 'Sun'] }, 'task_words_alike'],
    ['words that differ in accents or spaces only', { pleasant: ['cafe latte', 'Café-latte'] }, 'task_words_alike'],
    ['a word without letters', { pleasant: ['sun', '  '] }, 'task_word_empty'],
    ['nothing wrong', {}, 'planned'],
  ] as const)('%s', (_, changes, code) => {
    expect(codeOf(tasks.sciat(), changes as Record<string, string[]>)).toBe(code);
  });

  it.each([
    ['a deadline of 0 ms', { deadlineMs: 0 }],
    ['a deadline nobody can meet', { deadlineMs: 150 }],
    ['a single-category task without a deadline', { deadlineMs: null }],
    ['one key for both sides', { keys: { left: 'KeyE', right: 'KeyE' } }],
    ['the space bar as a response', { keys: { left: 'KeyE', right: 'Space' } }],
  ])('%s', (_, changes) => {
    expect(codeOf({ ...tasks.sciat(), ...changes } as TaskSettings)).toBe('task_setting_wrong');
  });

  it('a list that is not in the study', () => {
    const unknown = { key: 'gone', label: { nl: 'weg', en: 'gone' }, list: 'gone' };
    expect(codeOf(tasks.sciat({ target: unknown }))).toBe('task_list_missing');
    expect(checkTask(tasks.sciat({ target: unknown }), context).ok).toBe(false);
  });
});
