import { both, type FormatPart, type ItemPart } from '../../study/parts';

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

export const descriptorItems: readonly ItemPart[] = DESCRIPTORS.map(([descriptor, cluster, nl, en]) => ({
  id: `emotion_${descriptor}`,
  version: 1,
  prompt: both(`Hoe sterk hebt u zich ${nl} gevoeld?`, `How strongly have you felt ${en}?`),
  format: STRENGTH,
  instrument: { name: 'consumption_emotions', scale: cluster },
  classification: 'safe',
  source: SOURCE,
}));

/** All descriptors, in the order of their clusters. */
export const descriptorIds: readonly string[] = descriptorItems.map((item) => item.id);
