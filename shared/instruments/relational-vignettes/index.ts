import type { AnswerValue } from '../../session/events';
import type { Text } from '../../base/ids';
import { mapDefined } from '../../statistics/estimate';
import { both } from '../../study/parts';
import { defineInstrument, scaleOf, type NumberScore } from '../instrument';
import { MODEL_LABELS } from '../relational-models';
import { RELATIONAL_MODELS, type RelationalModel } from '../relational-models/relational-profile';
import { meanOf, valuesOf } from '../scale-scores';
import { vignetteItems } from './items';

const situations = scaleOf(vignetteItems, {
  name: 'situation',
  label: both('Situaties', 'Situations'),
  itemCount: 4,
  minimumAnswered: 3,
});

type Answered = Extract<AnswerValue, { chosen: string }>;

function answeredOf(value: AnswerValue): readonly Answered[] {
  return typeof value === 'object' && 'chosen' in value ? [value] : [];
}

function score(
  name: string,
  label: Text,
  maximum: number,
  valueOf: (answered: readonly Answered[]) => number,
): NumberScore {
  return {
    name,
    label,
    scales: [situations.name],
    type: 'number',
    minimum: maximum === 7 ? 1 : 0,
    maximum,
    score: (answers) => mapDefined(valuesOf(answers, situations), (values) => valueOf(values.flatMap(answeredOf))),
  };
}

function scoresOf(model: RelationalModel): readonly NumberScore[] {
  const { nl, en } = MODEL_LABELS[model];
  return [
    score(
      `vignettes_${model}_share`,
      both(`Deel van de situaties waarin is gekozen: ${nl}`, `Share of the situations in which was chosen: ${en}`),
      1,
      (answered) => answered.filter(({ chosen }) => chosen === model).length / answered.length,
    ),
    score(`vignettes_${model}_fit`, both(`Hoe goed past: ${nl}`, `How well fits: ${en}`), 7, (answered) =>
      meanOf(answered.flatMap(({ ratings }) => ratings[model] ?? [])),
    ),
  ];
}

/** What the provider would do in four situations: chosen, and rated. */
export const relationalVignettes = defineInstrument({
  name: 'relational_vignettes',
  version: 1,
  label: both('Situaties per relatiemodel', 'Situations per relational model'),
  reference:
    'Own vignettes. Fiske, A. P. (1992). The four elementary forms of sociality: framework for a unified theory of social relations. Psychological Review, 99, 689-723.',
  items: vignetteItems,
  scales: [situations],
  scores: RELATIONAL_MODELS.flatMap(scoresOf),
});
