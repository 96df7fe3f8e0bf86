import { defined, undefinedBecause } from '../../statistics/estimate';
import { both, type OptionPart } from '../../study/parts';
import { defineInstrument, scaleOf, type NumberScore } from '../instrument';
import { meanScore, optionsOf, valuesOf } from '../scale-scores';
import { expectationItems, prioritiesItem } from './items';

const LABELS = {
  expert: both('Een deskundig mens kunnen spreken', 'Being able to speak to an expert person'),
  self_service: both('Zelf online kunnen regelen', 'Being able to do it online'),
  first_time: both('In een keer opgelost', 'Solved in one go'),
  known: both('Weten wie ik ben', 'Knowing who I am'),
};

const statements = Object.entries(LABELS).map(([name, label]) =>
  scaleOf(expectationItems, { name, label, itemCount: 1, minimumAnswered: 1 }),
);
const priorities = scaleOf([prioritiesItem], {
  name: 'priorities',
  label: both('Wat het belangrijkst is', 'What matters most'),
  itemCount: 1,
  minimumAnswered: 1,
});

function rankScore({ value: option, label }: OptionPart): NumberScore {
  return {
    name: `expectations_rank_${option}`,
    label: both(`Rangnummer: ${label.nl}`, `Rank: ${label.en}`),
    scales: [priorities.name],
    type: 'number',
    minimum: 1,
    maximum: optionsOf(priorities.format).length,
    score: (answers) => {
      const ranking = valuesOf(answers, priorities);
      if (ranking.kind === 'undefined') return ranking;
      const [order] = ranking.value;
      const index = Array.isArray(order) ? order.indexOf(option) : -1;
      return index < 0 ? undefinedBecause('technical') : defined(index + 1);
    },
  };
}

/** What customers expect of service. */
export const expectations = defineInstrument({
  name: 'expectations',
  version: 1,
  label: both('Verwachtingen', 'Expectations'),
  reference: 'Own items.',
  items: [...expectationItems, prioritiesItem],
  scales: [...statements, priorities],
  scores: [
    ...statements.map((scale) => meanScore(scale, `expectations_${scale.name}`)),
    ...optionsOf(priorities.format).map(rankScore),
  ],
});
