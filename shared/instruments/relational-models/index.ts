import type { Text } from '../../base/ids';
import { allDefined, mapDefined } from '../../statistics/estimate';
import { both, optionOf, type OptionPart } from '../../study/parts';
import { defineInstrument, scaleOf, type InstrumentAnswers, type NumberScore, type Score } from '../instrument';
import { choiceScore, meanOfScale, meanScore } from '../scale-scores';
import { judgedRelationItems, relationItems } from './items';
import {
  RELATIONAL_MODELS,
  relationalProfile,
  type RelationalModel,
  type RelationalProfile,
} from './relational-profile';

export const MODEL_LABELS: Readonly<Record<RelationalModel, Text>> = {
  communal_sharing: both('Samen delen', 'Communal sharing'),
  authority_ranking: both('Gezag en volgen', 'Authority ranking'),
  equality_matching: both('Gelijk op', 'Equality matching'),
  market_pricing: both('Zakelijk', 'Market pricing'),
};

const items = [...relationItems, ...judgedRelationItems];

const MODEL_SCALES = RELATIONAL_MODELS.map((model) =>
  scaleOf(items, { name: model, label: MODEL_LABELS[model], itemCount: 5, minimumAnswered: 4 }),
);
const coded = scaleOf(items, {
  name: 'coded_description',
  label: both('Relatie volgens de codering van de beschrijving', 'Relationship as coded from the description'),
  itemCount: 1,
  minimumAnswered: 1,
});
const intended = scaleOf(items, {
  name: 'intended_by_provider',
  label: both('Relatie die de aanbieder wil, volgens de klant', 'Relationship the provider wants, says the customer'),
  itemCount: 1,
  minimumAnswered: 1,
});

/** The profile of one participant under the assumed precision; undefined when one of the four means is. */
function profileOf(answers: InstrumentAnswers): Score<RelationalProfile> {
  const means = allDefined(MODEL_SCALES.map((scale) => meanOfScale(answers, scale)));
  return mapDefined(means, ([communal = 0, authority = 0, equality = 0, market = 0]) =>
    relationalProfile({
      communal_sharing: communal,
      authority_ranking: authority,
      equality_matching: equality,
      market_pricing: market,
    }),
  );
}

function profileScore(
  name: string,
  label: Text,
  [minimum, maximum]: readonly [number, number],
  valueOf: (profile: RelationalProfile) => number,
): NumberScore {
  return {
    name,
    label,
    scales: RELATIONAL_MODELS,
    type: 'number',
    minimum,
    maximum,
    score: (answers) => mapDefined(profileOf(answers), valueOf),
  };
}

const DOMINANT_OPTIONS: readonly OptionPart[] = [
  ...RELATIONAL_MODELS.map((model) => ({ value: model, label: MODEL_LABELS[model] })),
  optionOf('mixed', 'gemengd', 'mixed'),
];

/** Which relationship the customer holds with the provider. */
export const relationalModels = defineInstrument({
  name: 'relational_models',
  version: 1,
  label: both('Relatiemodellen', 'Relational models'),
  reference:
    'Own items. Haslam, N., & Fiske, A. P. (1999). Relational models theory: a confirmatory factor analysis. Personal Relationships, 6, 241-250. Zakharin, M., & Bates, T. C. (2023). Relational models theory: Validation and replication for four fundamental relationships. PLoS ONE, 18(6), e0287391 (CC BY 4.0).',
  items,
  scales: [...MODEL_SCALES, coded, intended],
  scores: [
    ...MODEL_SCALES.map((scale) => meanScore(scale, `relation_${scale.name}`)),
    ...RELATIONAL_MODELS.map((model) =>
      profileScore(
        `relation_${model}_relative`,
        both(
          `${MODEL_LABELS[model].nl}, ten opzichte van het eigen gemiddelde`,
          `${MODEL_LABELS[model].en}, relative to the participant's mean`,
        ),
        [-4.5, 4.5],
        (profile) => profile.relative[model],
      ),
    ),
    profileScore(
      'relation_closeness',
      both('Nabijheid: gemiddelde van de vier modellen', 'Closeness: mean of the four models'),
      [1, 7],
      (profile) => profile.closeness,
    ),
    profileScore(
      'relation_communal_minus_market',
      both('Samen delen min zakelijk', 'Communal sharing minus market pricing'),
      [-6, 6],
      (profile) => profile.communalMinusMarket,
    ),
    profileScore(
      'relation_entropy',
      both(
        'Spreiding over de modellen (0 een model, 1 alle gelijk)',
        'Spread over the models (0 one model, 1 all alike)',
      ),
      [0, 1],
      (profile) => profile.entropy,
    ),
    {
      name: 'relation_dominant',
      label: both('Overheersend model', 'Dominant model'),
      scales: RELATIONAL_MODELS,
      type: 'category',
      categories: DOMINANT_OPTIONS,
      score: (answers) => mapDefined(profileOf(answers), (profile): string => profile.dominant),
    },
    choiceScore(coded, 'relation_coded_model'),
    choiceScore(intended, 'relation_intended_model'),
  ],
});
