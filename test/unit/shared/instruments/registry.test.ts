import fc from 'fast-check';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../../shared/session/events';
import { checkAnswer } from '../../../../shared/session/check-answer';
import { simulatedParticipant, drawnTraits } from '../../../../shared/simulation/participant';
import { simulatedJournal } from '../../../../shared/simulation/journal';
import { instruments } from '../../../../shared/instruments';
import { instrumentMisfits } from '../../../../shared/instruments/check-items';
import { instrumentScores, scoreColumns } from '../../../../shared/instruments/score-columns';
import type { ScoreVariable } from '../../../../shared/instruments/instrument';
import { builtInStudy } from '../../../../shared/built-in-study';
import { itemOf } from '../../../../shared/study/lookups';
import { study as studySchema, type AnswerFormat, type Study } from '../../../../shared/study/schema';
import { briefTask, headerFor, START_UTC_MS } from '../../../support/journal';
import { given, missing, sessionOf } from '../../../support/instrument-answers';

/** A study with one item changed, or with items added. */
function changed(change: (items: Study['items']) => unknown[]): Study {
  return studySchema.parse({ ...builtInStudy, items: change(builtInStudy.items) });
}

const withItem = (id: string, parts: object) =>
  changed((items) => items.map((item) => (item.id === id ? { ...item, ...parts } : item)));

describe('the registry', () => {
  it('has every folder once', () => {
    const folders = fs
      .readdirSync('shared/instruments', { withFileTypes: true })
      .filter((entry) => entry.isDirectory());
    expect(instruments).toHaveLength(folders.length);
    expect(new Set(instruments.map(({ name }) => name)).size).toBe(instruments.length);
  });

  it('names every score once, over all instruments', () => {
    const names = instruments.flatMap(({ scores }) => scores.map(({ name }) => name));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]{0,63}$/.test(name))).toEqual([]);
  });

  it('computes scores from scales that exist, with minimums that can be met', () => {
    for (const { name, scales, scores } of instruments) {
      const known = new Set(scales.map((scale) => scale.name));
      expect([name, scores.flatMap((score) => score.scales.filter((scale) => !known.has(scale)))]).toEqual([name, []]);
      for (const scale of scales) {
        expect(scale.minimumAnswered).toBeGreaterThan(0);
        expect(scale.minimumAnswered).toBeLessThanOrEqual(scale.itemCount);
      }
    }
  });

  it('holds every item of the built-in study that names an instrument', () => {
    const held = new Set(instruments.flatMap(({ name, items }) => items.map(({ id }) => `${name} ${id}`)));
    const named = builtInStudy.items.flatMap(({ id, instrument }) => (instrument ? [`${instrument.name} ${id}`] : []));
    expect(named.filter((item) => !held.has(item))).toEqual([]);
  });
});

describe('the fit of items and instruments', () => {
  it('is complete in the built-in study, with every scale of as many items as it has', () => {
    expect(instrumentMisfits(builtInStudy)).toEqual([]);
    const short = instruments
      .filter(({ name }) => name !== 'suspicion')
      .flatMap(({ name, scales }) =>
        scales.filter(
          (scale) =>
            builtInStudy.items.filter(({ instrument }) => instrument?.name === name && instrument.scale === scale.name)
              .length !== scale.itemCount,
        ),
      );
    expect(short).toEqual([]);
  });

  it('finds an instrument or scale that does not exist', () => {
    expect(instrumentMisfits(withItem('grade', { instrument: { name: 'loyalti', scale: 'grade' } }))).toEqual([
      { kind: 'unknown_instrument', item: 'grade', instrument: 'loyalti' },
    ]);
    expect(instrumentMisfits(withItem('grade', { instrument: { name: 'loyalty', scale: 'mark' } }))).toEqual([
      { kind: 'unknown_scale', item: 'grade', instrument: 'loyalty', scale: 'mark' },
    ]);
  });

  it('finds a response format the scoring does not know, and takes a slider for buttons', () => {
    const low = { nl: 'laag', en: 'low' };
    const format = { kind: 'scale', min: 1, max: 10, step: 0.5, low, high: low };
    expect(instrumentMisfits(withItem('grade', { format }))).toEqual([]);
    expect(instrumentMisfits(withItem('grade', { format: { ...format, max: 5 } }))).toEqual([
      { kind: 'other_format', item: 'grade', wanted: 'number 1 to 10 by 0.5', found: 'number 1 to 5 by 0.5' },
    ]);
  });

  it('finds more items than a scale has, and lets a study ask fewer', () => {
    const more = changed((items) => {
      const extra = items.filter(({ id }) => id === 'relation_communal_1').map((item) => ({ ...item, id: 'sixth' }));
      return [...items, ...extra];
    });
    expect(instrumentMisfits(more)).toEqual([
      {
        kind: 'too_many_items',
        instrument: 'relational_models',
        scale: 'communal_sharing',
        allowed: 5,
        found: 6,
      },
    ]);
    const fewer = changed((items) => items.filter(({ instrument }) => instrument?.scale !== 'envy'));
    expect(instrumentMisfits(fewer)).toEqual([]);
  });
});

/** Any answer the format allows. */
function answerTo(format: AnswerFormat): fc.Arbitrary<AnswerValue> {
  const optionIn = (options: readonly { value: string }[]) => fc.constantFrom(...options.map(({ value }) => value));
  switch (format.kind) {
    case 'scale':
    case 'slider':
      return fc
        .integer({ min: 0, max: Math.round((format.max - format.min) / format.step) })
        .map((steps) => format.min + steps * format.step);
    case 'choice':
      return optionIn(format.options);
    case 'ranking':
      return fc.shuffledSubarray(
        format.options.map(({ value }) => value),
        { minLength: format.options.length },
      );
    case 'vignette':
      return fc.record({
        chosen: optionIn(format.options),
        ratings: fc.record(
          Object.fromEntries(
            format.options.map(({ value }) => [value, fc.integer({ min: format.min, max: format.max })]),
          ),
        ),
      });
    case 'grid':
      return fc.record({
        x: fc.integer({ min: 0, max: format.size - 1 }),
        y: fc.integer({ min: 0, max: format.size - 1 }),
      });
    case 'consent':
      return fc.boolean();
    default:
      return fc.constant('text');
  }
}

function fits(variable: ScoreVariable, value: number | string): boolean {
  if (variable.type === 'category') return variable.categories.some((category) => category.value === value);
  return typeof value === 'number' && value >= variable.minimum - 1e-9 && value <= variable.maximum + 1e-9;
}

describe('scores of a session', () => {
  const asked = builtInStudy.blocks
    .flatMap((block) => block.steps)
    .flatMap((step) =>
      step.kind === 'items' ? step.items.map((id) => (step.occasion ? `${id}@${step.occasion}` : id)) : [],
    );
  const named = new Set<string>(builtInStudy.items.flatMap(({ id, instrument }) => (instrument ? [id] : [])));
  const keys = [...new Set(asked)].filter((key) => named.has(key.split('@')[0] ?? ''));
  const itemOfKey = (key: string) => itemOf(builtInStudy, key.split('@')[0] ?? '');
  const anyAnswers = fc.record(
    Object.fromEntries(
      keys.map((key) => [
        key,
        fc.oneof(
          { weight: 5, arbitrary: answerTo(itemOfKey(key).format).map(given) },
          { weight: 1, arbitrary: fc.constantFrom(missing('refused'), missing('dont_know')) },
        ),
      ]),
    ),
  );

  it('lie in the range or among the categories their variable names, whatever was answered', () => {
    const columns = new Map(scoreColumns(builtInStudy).map((column) => [column.name, column.variable]));
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const [key, answer] of Object.entries(answers)) {
          expect(checkAnswer(itemOfKey(key).format, answer).ok || key.startsWith('consent')).toBe(true);
        }
        for (const { variable, score } of instrumentScores(builtInStudy, sessionOf(answers))) {
          const described = columns.get(variable);
          if (described === undefined || score.kind === 'undefined') continue;
          expect([variable, fits(described, score.value)]).toEqual([variable, true]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('come in the order of the columns, each occasion apart', () => {
    const columns = scoreColumns(builtInStudy).map(({ name }) => name);
    expect(instrumentScores(builtInStudy, sessionOf({})).map(({ variable }) => variable)).toEqual(columns);
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns).toContain('emotion_index_last_contact');
    expect(columns).toContain('fatigue_rating_before_break');
    expect(columns).toContain('relation_dominant');
  });

  it('do not mix occasions', () => {
    const scores = instrumentScores(
      builtInStudy,
      sessionOf({ 'fatigue@before_break': given(2), 'fatigue@after_break': given(6) }),
    );
    const of = (name: string) => scores.find(({ variable }) => variable === name)?.score;
    expect(of('fatigue_rating_before_break')).toEqual({ kind: 'defined', value: 2 });
    expect(of('fatigue_rating_after_break')).toEqual({ kind: 'defined', value: 6 });
    expect(of('fatigue_rating_end')).toEqual({ kind: 'undefined', reason: 'not_asked' });
  });

  it('have no column for what a study leaves out', () => {
    const without = changed((items) => items.filter(({ instrument }) => instrument?.scale !== 'envy'));
    const names = scoreColumns(without).map(({ name }) => name);
    expect(names).not.toContain('emotion_cluster_envy_overall');
    expect(names).toContain('emotion_cluster_joy_overall');
  });

  it('score the suspicion rating of a study whose item names it', () => {
    const named = withItem('suspicion_rating', { instrument: { name: 'suspicion', scale: 'insight' } });
    expect(instrumentMisfits(named)).toEqual([]);
    const scores = instrumentScores(named, sessionOf({ suspicion_rating: given(2) }));
    expect(scores.find(({ variable }) => variable === 'suspicion_insight')?.score).toEqual({
      kind: 'defined',
      value: 2,
    });
  });

  it('exist for a simulated participant who went through the whole interview', () => {
    const profile = { ...drawnTraits(5, 'nl'), missingChance: 0 };
    const { state } = simulatedJournal({
      study: builtInStudy,
      header: headerFor(builtInStudy, 5, 'full'),
      participant: simulatedParticipant(profile),
      startUtcMs: START_UTC_MS,
      pauseChance: 0,
      runTask: (place, settings, current, clock) => briefTask(builtInStudy, place, settings, current, clock),
    });
    const absent = instrumentScores(builtInStudy, state).filter(({ score }) => score.kind === 'undefined');
    expect(absent.filter(({ variable }) => !variable.startsWith('incident_'))).toEqual([]);
  });
});
