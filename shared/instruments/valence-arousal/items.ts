import { both, type ItemPart } from '../../study/parts';

/** Where the feeling lies between unpleasant and pleasant, and between calm and stirred. */
export const gridItem: ItemPart = {
  id: 'feeling_grid',
  version: 1,
  prompt: both(
    'Kies het vakje dat het best past bij hoe u zich voelde.',
    'Choose the cell that fits best with how you felt.',
  ),
  help: both(
    'Links is onprettig, rechts prettig; onder is rustig, boven opgewonden.',
    'Left is unpleasant, right is pleasant; the bottom is calm, the top is stirred.',
  ),
  format: {
    kind: 'grid',
    size: 9,
    horizontal: { low: both('onprettig', 'unpleasant'), high: both('prettig', 'pleasant') },
    vertical: { low: both('rustig', 'calm'), high: both('opgewonden', 'stirred') },
  },
  instrument: { name: 'valence_arousal', scale: 'grid' },
  classification: 'safe',
  source:
    'Own wording. Form after Russell, Weiss & Mendelsohn (1989), Journal of Personality and Social Psychology 57:493-502.',
};
