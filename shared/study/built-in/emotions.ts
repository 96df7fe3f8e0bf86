import { both, type FormatPart, type ItemPart, type StepPart } from './parts';
import { HAD_CONTACT } from './screener';

const SOURCE =
  'Own translation and question. Clusters after Richins, M. L. (1997), Journal of Consumer Research 24:127-146.';

const STRENGTH: FormatPart = {
  kind: 'scale',
  min: 1,
  max: 4,
  low: both('helemaal niet', 'not at all'),
  high: both('sterk', 'strongly'),
  points: [
    both('helemaal niet', 'not at all'),
    both('een beetje', 'a little'),
    both('nogal', 'moderately'),
    both('sterk', 'strongly'),
  ],
};

/** Descriptor, cluster, Dutch, English: 43 in sixteen clusters, then four that stand alone. */
const DESCRIPTORS = [
  ['frustrated', 'anger', 'gefrustreerd', 'frustrated'],
  ['angry', 'anger', 'boos', 'angry'],
  ['irritated', 'anger', 'geïrriteerd', 'irritated'],
  ['unfulfilled', 'discontent', 'tekortgedaan', 'unfulfilled'],
  ['discontented', 'discontent', 'ontevreden', 'discontented'],
  ['nervous', 'worry', 'zenuwachtig', 'nervous'],
  ['worried', 'worry', 'bezorgd', 'worried'],
  ['tense', 'worry', 'gespannen', 'tense'],
  ['depressed', 'sadness', 'neerslachtig', 'depressed'],
  ['sad', 'sadness', 'verdrietig', 'sad'],
  ['miserable', 'sadness', 'ellendig', 'miserable'],
  ['scared', 'fear', 'bang', 'scared'],
  ['afraid', 'fear', 'angstig', 'afraid'],
  ['panicky', 'fear', 'paniekerig', 'panicky'],
  ['embarrassed', 'shame', 'opgelaten', 'embarrassed'],
  ['ashamed', 'shame', 'beschaamd', 'ashamed'],
  ['humiliated', 'shame', 'vernederd', 'humiliated'],
  ['envious', 'envy', 'afgunstig', 'envious'],
  ['jealous', 'envy', 'jaloers', 'jealous'],
  ['lonely', 'loneliness', 'eenzaam', 'lonely'],
  ['homesick', 'loneliness', 'vol heimwee', 'homesick'],
  ['sexy', 'romantic_love', 'sexy', 'sexy'],
  ['romantic', 'romantic_love', 'romantisch', 'romantic'],
  ['passionate', 'romantic_love', 'hartstochtelijk', 'passionate'],
  ['loving', 'love', 'liefdevol', 'loving'],
  ['sentimental', 'love', 'sentimenteel', 'sentimental'],
  ['warm_hearted', 'love', 'hartelijk', 'warm-hearted'],
  ['calm', 'peacefulness', 'kalm', 'calm'],
  ['peaceful', 'peacefulness', 'vredig', 'peaceful'],
  ['contented', 'contentment', 'tevreden', 'contented'],
  ['fulfilled', 'contentment', 'voldaan', 'fulfilled'],
  ['optimistic', 'optimism', 'optimistisch', 'optimistic'],
  ['encouraged', 'optimism', 'bemoedigd', 'encouraged'],
  ['hopeful', 'optimism', 'hoopvol', 'hopeful'],
  ['happy', 'joy', 'blij', 'happy'],
  ['pleased', 'joy', 'verheugd', 'pleased'],
  ['joyful', 'joy', 'vrolijk', 'joyful'],
  ['excited', 'excitement', 'opgewonden', 'excited'],
  ['thrilled', 'excitement', 'verrukt', 'thrilled'],
  ['enthusiastic', 'excitement', 'enthousiast', 'enthusiastic'],
  ['surprised', 'surprise', 'verrast', 'surprised'],
  ['amazed', 'surprise', 'verbaasd', 'amazed'],
  ['astonished', 'surprise', 'stomverbaasd', 'astonished'],
  ['guilty', 'guilty', 'schuldig', 'guilty'],
  ['proud', 'proud', 'trots', 'proud'],
  ['eager', 'eager', 'vol ongeduld', 'eager'],
  ['relieved', 'relieved', 'opgelucht', 'relieved'],
] as const;

const descriptorItems: readonly ItemPart[] = DESCRIPTORS.map(([descriptor, cluster, nl, en]) => ({
  id: `emotion_${descriptor}`,
  version: 1,
  prompt: both(`Hoe sterk hebt u zich ${nl} gevoeld?`, `How strongly have you felt ${en}?`),
  format: STRENGTH,
  instrument: { name: 'consumption_emotions', scale: cluster },
  classification: 'safe',
  source: SOURCE,
}));

/** Where the feeling lies between unpleasant and pleasant, and between calm and stirred. */
const gridItem: ItemPart = {
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

export const emotionItems: readonly ItemPart[] = [...descriptorItems, gridItem];

/** All descriptors, in the order of their clusters. */
export const ALL_EMOTIONS: readonly string[] = descriptorItems.map((item) => item.id);

/** One descriptor of eight clusters, positive and negative, for the short form. */
export const SHORT_EMOTIONS: readonly string[] = [
  'emotion_contented',
  'emotion_peaceful',
  'emotion_optimistic',
  'emotion_happy',
  'emotion_angry',
  'emotion_discontented',
  'emotion_worried',
  'emotion_relieved',
];

/** The same questions twice: for the last contact (where there was one) and for the relationship as a whole. */
export const emotionSteps: readonly StepPart[] = [
  {
    id: 'full_emotions_last_contact',
    title: both('Gevoelens bij het laatste contact', 'Feelings at the last contact'),
    kind: 'items',
    say: both(
      'Gaat u in gedachten terug naar het laatste contact met deze aanbieder. Er komen nu gevoelens langs; geef bij elk aan hoe sterk u het toen had. Veel gevoelens zullen niet van toepassing zijn, en dat is prima.',
      'Go back in your mind to the last contact with this provider. You will now see feelings pass by; for each one, say how strongly you had it then. Many of them will not apply, and that is fine.',
    ),
    items: [...ALL_EMOTIONS],
    shuffled: true,
    occasion: 'last_contact',
    when: { item: 'last_contact_when', oneOf: HAD_CONTACT },
  },
  {
    id: 'full_grid_last_contact',
    title: both('Het laatste contact in één vakje', 'The last contact in one cell'),
    kind: 'items',
    items: ['feeling_grid'],
    occasion: 'last_contact',
    when: { item: 'last_contact_when', oneOf: HAD_CONTACT },
  },
  {
    id: 'full_emotions_overall',
    title: both('Gevoelens in het algemeen', 'Feelings overall'),
    kind: 'items',
    say: both(
      'Nu dezelfde gevoelens, maar dan over al uw ervaringen met deze aanbieder samen. Ga gerust snel; uw eerste ingeving is goed.',
      'Now the same feelings, but for all your experiences with this provider taken together. Feel free to go fast; your first thought is fine.',
    ),
    items: [...ALL_EMOTIONS],
    shuffled: true,
    occasion: 'overall',
  },
  {
    id: 'full_grid_overall',
    title: both('Alles bij elkaar in één vakje', 'Everything together in one cell'),
    kind: 'items',
    items: ['feeling_grid'],
    occasion: 'overall',
  },
];
