import { answerKey } from '../session/check-answer';
import type { Answer } from '../session/events';
import type { Text } from '../base/ids';
import type { Item, Study } from '../study/schema';
import { instruments } from './';
import type { Instrument, InstrumentAnswers, Score, ScaleAnswer, ScoreVariable } from './instrument';

/** One column of scores: a variable of an instrument on an occasion of the study. */
export interface ScoreColumn {
  /** The score's name, with the occasion for repeated measures, e.g. emotion_index_overall. */
  readonly name: string;
  readonly label: Text;
  readonly occasion: string | null;
  readonly instrument: Instrument;
  readonly variable: ScoreVariable;
}

/** What scoring needs of a session: its current answers by `answerKey`; SessionState is one. */
export interface Answered {
  readonly answers: Readonly<Record<string, { readonly answer: Answer }>>;
}

/** A participant's score in one column. */
export interface ColumnScore {
  readonly variable: string;
  readonly label: Text;
  readonly score: Score<number | string>;
}

/** Occasions on which an item is asked, in the order of the study; [] when it is asked nowhere. */
function occasionsByItem(study: Study): ReadonlyMap<string, ReadonlySet<string | null>> {
  const occasions = new Map<string, Set<string | null>>();
  for (const step of study.blocks.flatMap((block) => block.steps)) {
    if (step.kind !== 'items') continue;
    for (const item of step.items) {
      const known = occasions.get(item) ?? new Set<string | null>();
      occasions.set(item, known.add(step.occasion ?? null));
    }
  }
  return occasions;
}

/** An instrument's part in a study: its items that are asked, and on which occasions. */
interface Use {
  readonly instrument: Instrument;
  readonly occasions: readonly (string | null)[];
  readonly columns: readonly ScoreColumn[];
  readonly items: readonly { readonly item: Item; readonly occasions: ReadonlySet<string | null> }[];
}

function useOf(study: Study, instrument: Instrument, asked: ReturnType<typeof occasionsByItem>): Use {
  const items = study.items.flatMap((item) => {
    const occasions = asked.get(item.id);
    return item.instrument?.name === instrument.name && occasions !== undefined ? [{ item, occasions }] : [];
  });
  const occasions = [...new Set(items.flatMap((entry) => [...entry.occasions]))];
  const columns = occasions.flatMap((occasion) => {
    const scales = new Set(
      items.filter((entry) => entry.occasions.has(occasion)).map(({ item }) => item.instrument?.scale),
    );
    return instrument.scores
      .filter((variable) => variable.scales.some((scale) => scales.has(scale)))
      .map((variable) => columnOf(instrument, variable, occasion));
  });
  return { instrument, occasions, columns, items };
}

function columnOf(instrument: Instrument, variable: ScoreVariable, occasion: string | null): ScoreColumn {
  const { nl, en } = variable.label;
  return {
    name: occasion === null ? variable.name : `${variable.name}_${occasion}`,
    label: occasion === null ? variable.label : { nl: `${nl} (${occasion})`, en: `${en} (${occasion})` },
    occasion,
    instrument,
    variable,
  };
}

/** Studies never change once loaded, so each is looked through once. */
const usesByStudy = new WeakMap<Study, readonly Use[]>();

function usesOf(study: Study): readonly Use[] {
  const known = usesByStudy.get(study);
  if (known) return known;
  const asked = occasionsByItem(study);
  const uses = instruments.map((instrument) => useOf(study, instrument, asked));
  usesByStudy.set(study, uses);
  return uses;
}

/** The columns of scores a study has, whoever took part: what a table of scores is made of. */
export function scoreColumns(study: Study): readonly ScoreColumn[] {
  return usesOf(study).flatMap(({ columns }) => columns);
}

function answersOf({ items }: Use, occasion: string | null, answers: Answered['answers']): InstrumentAnswers {
  const byScale = new Map<string, ScaleAnswer[]>();
  for (const { item, occasions } of items) {
    if (item.instrument === undefined || !occasions.has(occasion)) continue;
    const given = byScale.get(item.instrument.scale) ?? [];
    given.push({
      answer: answers[answerKey(item.id, occasion)]?.answer ?? null,
      reversed: item.instrument.reversed,
    });
    byScale.set(item.instrument.scale, given);
  }
  return byScale;
}

/** Every score of a session, in the order of `scoreColumns`; a score that does not exist says why. */
export function instrumentScores(study: Study, state: Answered): readonly ColumnScore[] {
  return usesOf(study).flatMap((use) => {
    const byOccasion = new Map(
      use.occasions.map((occasion) => [occasion, answersOf(use, occasion, state.answers)] as const),
    );
    return use.columns.map(({ name, label, occasion, variable }) => ({
      variable: name,
      label,
      score: variable.score(byOccasion.get(occasion) ?? new Map()),
    }));
  });
}
