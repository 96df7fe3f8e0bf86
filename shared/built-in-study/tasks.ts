import { both, type StepPart, type TaskPart } from '../study/parts';

const pleasant = { key: 'positive', label: both('prettig', 'pleasant'), list: 'pleasant' };
const unpleasant = { key: 'negative', label: both('onprettig', 'unpleasant'), list: 'unpleasant' };

export const tasks: readonly TaskPart[] = [
  {
    id: 'warm_up_sorting',
    title: both('Toetsen oefenen', 'Getting to know the keys'),
    instructions: both(
      'Leg uw wijsvingers op de toetsen E en I. In het midden verschijnt steeds een woord. Hoort het bij de woorden linksboven, druk dan op E; hoort het bij de woorden rechtsboven, druk dan op I. Werk zo snel als u kunt en maak niet te veel fouten.',
      'Put your index fingers on the keys E and I. Words appear in the middle, one at a time. If a word belongs to the group at the top left, press E; if it belongs to the group at the top right, press I. Go as fast as you can without making too many mistakes.',
    ),
    kind: 'sorting',
    deadlineMs: null,
    left: { key: 'insects', label: both('insecten', 'insects'), list: 'insects' },
    right: { key: 'flowers', label: both('bloemen', 'flowers'), list: 'flowers' },
    trials: 20,
  },
  {
    id: 'provider_pleasant',
    title: both('Sorteertaak', 'Sorting task'),
    instructions: both(
      'Nu komen er woorden die prettig of onprettig zijn, en woorden die bij uw aanbieder horen. Boven in beeld staat welke groep bij welke toets hoort; halverwege wisselt dat. U hebt voor elk woord anderhalve seconde. Een foutje geeft niet: ga gewoon door.',
      'Now there are words that are pleasant or unpleasant, and words that stand for your provider. The top of the screen shows which group goes with which key; halfway through this changes. You have one and a half seconds for each word. A mistake does not matter: just carry on.',
    ),
    kind: 'sciat',
    deadlineMs: 1500,
    target: { key: 'provider', label: both('uw aanbieder', 'your provider'), list: 'provider' },
    positive: pleasant,
    negative: unpleasant,
    practiceTrials: 24,
    testTrials: 72,
  },
  {
    id: 'provider_personal',
    title: both('Sorteertaak', 'Sorting task'),
    instructions: both(
      'Nog een keer hetzelfde, met andere woorden: sommige zijn persoonlijk, andere zakelijk, en weer andere horen bij uw aanbieder. Boven in beeld staat welke groep bij welke toets hoort; halverwege wisselt dat.',
      'The same once more, with other words: some are personal, some are businesslike, and some stand for your provider. The top of the screen shows which group goes with which key; halfway through this changes.',
    ),
    kind: 'sciat',
    deadlineMs: 1500,
    target: { key: 'provider', label: both('uw aanbieder', 'your provider'), list: 'provider' },
    positive: { key: 'personal', label: both('persoonlijk', 'personal'), list: 'personal' },
    negative: { key: 'business', label: both('zakelijk', 'business'), list: 'business' },
    practiceTrials: 24,
    testTrials: 72,
  },
];

/** Learning the keys; `prefix` keeps the two forms' step names apart. */
export function warmUpSteps(prefix: 'full' | 'short'): readonly StepPart[] {
  return [
    {
      id: `${prefix}_warm_up_script`,
      title: both('Uitleg', 'Explanation'),
      kind: 'script',
      say: both(
        'We gaan eerst even wennen aan de toetsen. Wilt u recht voor het scherm gaan zitten en uw wijsvingers op de letters E en I leggen? U sorteert zo dadelijk namen van insecten en bloemen. Dit is alleen om te oefenen.',
        'First we get used to the keys. Would you sit straight in front of the screen and put your index fingers on the letters E and I? In a moment you will sort names of insects and flowers. This is only for practice.',
      ),
      participantSees: both('Zo dadelijk oefent u met twee toetsen.', 'In a moment you will practise with two keys.'),
    },
    {
      id: `${prefix}_warm_up`,
      title: both('Toetsen oefenen', 'Getting to know the keys'),
      kind: 'warm_up',
      task: 'warm_up_sorting',
      gate: 0.8,
      repeats: 2,
    },
  ];
}

/** The first association task, about the participant's own provider. */
export function providerTaskSteps(prefix: 'full' | 'short'): readonly StepPart[] {
  return [
    {
      id: `${prefix}_provider_script`,
      title: both('Uitleg', 'Explanation'),
      kind: 'script',
      say: both(
        'Dat ging goed. Nu volgt dezelfde soort taak met andere woorden, en nu telt de snelheid. Op het scherm leest u wat er bij welke toets hoort. Denk niet na over elk woord; uw eerste ingeving is de beste. Ik zeg zolang niets, zodat u rustig kunt werken.',
        'That went well. Now comes the same kind of task with other words, and this time speed counts. The screen tells you what goes with which key. Do not ponder over each word; your first reaction is the best. I will say nothing meanwhile, so that you can work undisturbed.',
      ),
      participantSees: both(
        'Nu volgt een sorteertaak waarin snelheid telt.',
        'Next is a sorting task in which speed counts.',
      ),
    },
    {
      id: `${prefix}_provider_pleasant`,
      title: both('Sorteertaak', 'Sorting task'),
      kind: 'task',
      task: 'provider_pleasant',
    },
  ];
}

/** The second association task: is the provider personal or business? */
export const personalTaskSteps: readonly StepPart[] = [
  {
    id: 'full_personal_script',
    title: both('Uitleg', 'Explanation'),
    kind: 'script',
    say: both(
      'Dank u. Er volgt nog één sorteertaak, met nieuwe woorden. De toetsen blijven dezelfde. Neem gerust een slok water; zegt u het maar als u klaar bent.',
      'Thank you. One more sorting task follows, with new words. The keys stay the same. Do take a sip of water; tell me when you are ready.',
    ),
    participantSees: both('Nu volgt de tweede sorteertaak.', 'Next is the second sorting task.'),
  },
  {
    id: 'full_provider_personal',
    title: both('Sorteertaak', 'Sorting task'),
    kind: 'task',
    task: 'provider_personal',
  },
];
