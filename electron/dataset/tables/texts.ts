import { associationSource, valence } from '../../../shared/session/events';
import type { Text } from '../../../shared/base/ids';
import { sameLabel, type Row, type Table, type Variable } from '../table';
import { writtenText } from '../text-review/review';
import type { TextDecisions } from '../../store/merged/export-decisions';
import type { SessionText } from '../text-review/session-texts';
import type { Study } from '../../../shared/study/schema';

/** A session's ids and its texts. */
interface WithTexts {
  readonly ids: readonly [session: string, participant: string];
  readonly texts: readonly SessionText[];
}

function variable(name: string, label: Text, categories: readonly string[] = []): Variable {
  return {
    name,
    label,
    type: 'string',
    classification: name === 'text' ? 'free_text' : 'safe',
    categories: categories.map((value) => ({ value, label: sameLabel(value) })),
    mayBeMissing: false,
    source: name === 'text' ? 'reviewed one by one before this export' : 'open interview',
  };
}

const VARIABLES: readonly Variable[] = [
  {
    ...variable('number', { nl: 'Nummer van de tekst in de sessie', en: 'Number of the text in the session' }),
    type: 'integer',
  },
  variable('kind', { nl: 'Soort tekst', en: 'Kind of text' }, ['answer', 'association', 'idea']),
  variable('item', { nl: 'Vraag die beantwoord is', en: 'Question that was answered' }),
  variable('occasion', { nl: 'Gelegenheid', en: 'Occasion' }),
  variable(
    'source',
    { nl: 'Waar de associatie vandaan komt', en: 'Where the association comes from' },
    associationSource.options,
  ),
  variable('valence', { nl: 'Kleur van de associatie', en: 'Valence of the association' }, valence.options),
  variable('text', { nl: 'De tekst, na beoordeling', en: 'The text, after review' }),
];

/** How many texts nobody has decided about. */
export function withoutDecision(sessions: readonly WithTexts[], decisions: TextDecisions): number {
  return sessions.flatMap(({ texts }) => texts).filter((text) => writtenText(text, decisions) === undefined).length;
}

/** The texts that a reviewer kept or rewrote, one per row. */
export function textsTable(
  ids: readonly Variable[],
  study: Study,
  sessions: readonly WithTexts[],
  decisions: TextDecisions,
): Table {
  const rows = sessions.flatMap(({ ids: own, texts }) =>
    texts.flatMap((text, index): Row[] => {
      const written = writtenText(text, decisions);
      if (written === undefined || written === null) return [];
      return [[...own, index + 1, text.kind, text.item, text.occasion, text.source, text.valence, written]];
    }),
  );
  const items = study.items.map(({ id, prompt }) => ({ value: id, label: prompt }));
  return {
    name: 'texts',
    title: { nl: 'Teksten', en: 'Texts' },
    variables: [...ids, ...VARIABLES.map((one) => (one.name === 'item' ? { ...one, categories: items } : one))],
    primaryKey: ['session_id', 'number'],
    rows: () => rows,
  };
}
