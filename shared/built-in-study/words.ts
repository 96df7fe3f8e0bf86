import { both, type WordListPart } from '../study/parts';

/**
 * Our own choice of everyday words. Pleasant and unpleasant words are matched in length per language (mean number of
 * letters within one letter of each other) and are words that everybody knows; no names, no taboo words, and nothing
 * that belongs to service or trade, so that no word tells about the provider.
 */
export const wordLists: readonly WordListPart[] = [
  {
    id: 'pleasant',
    label: both('prettig', 'pleasant'),
    stimuli: {
      kind: 'words',
      words: {
        nl: ['vakantie', 'zonnig', 'lachen', 'feest', 'vriendin', 'cadeau', 'heerlijk', 'knuffel', 'lente', 'muziek'],
        en: ['holiday', 'sunny', 'laughter', 'party', 'friend', 'present', 'delicious', 'hug', 'spring', 'music'],
      },
    },
  },
  {
    id: 'unpleasant',
    label: both('onprettig', 'unpleasant'),
    stimuli: {
      kind: 'words',
      words: {
        nl: ['ongeluk', 'ziekte', 'huilen', 'stank', 'oorlog', 'vergif', 'akelig', 'pijnlijk', 'brand', 'schimmel'],
        en: ['accident', 'illness', 'crying', 'stench', 'war', 'poison', 'horrible', 'painful', 'fire', 'mould'],
      },
    },
  },
  {
    id: 'insects',
    label: both('insecten', 'insects'),
    stimuli: {
      kind: 'words',
      words: {
        nl: ['mug', 'wesp', 'mier', 'kever', 'vlieg', 'sprinkhaan', 'krekel', 'libel'],
        en: ['mosquito', 'wasp', 'ant', 'beetle', 'fly', 'grasshopper', 'cricket', 'dragonfly'],
      },
    },
  },
  {
    id: 'flowers',
    label: both('bloemen', 'flowers'),
    stimuli: {
      kind: 'words',
      words: {
        nl: ['roos', 'tulp', 'lelie', 'narcis', 'viooltje', 'margriet', 'anjer', 'krokus'],
        en: ['rose', 'tulip', 'lily', 'daffodil', 'violet', 'daisy', 'carnation', 'crocus'],
      },
    },
  },
  {
    id: 'personal',
    label: both('persoonlijk', 'personal'),
    stimuli: {
      kind: 'words',
      words: {
        nl: ['vertrouwd', 'samen', 'familie', 'zorgzaam', 'warmte', 'vriend', 'aandacht', 'hartelijk'],
        en: ['familiar', 'together', 'family', 'caring', 'warmth', 'buddy', 'kindness', 'heartfelt'],
      },
    },
  },
  {
    id: 'business',
    label: both('zakelijk', 'business'),
    stimuli: {
      kind: 'words',
      words: {
        nl: ['contract', 'factuur', 'tarief', 'winst', 'korting', 'bedrag', 'rendement', 'dossier'],
        en: ['contract', 'invoice', 'tariff', 'profit', 'discount', 'amount', 'revenue', 'records'],
      },
    },
  },
];
