import { both, type StepPart } from '../study/parts';

const LISTENING = both(
  'Vertelt u maar; er wordt nu niets van u gevraagd op dit scherm.',
  'Please just talk; this screen asks nothing of you now.',
);

export const openInterviewSteps: readonly StepPart[] = [
  {
    id: 'full_story',
    title: both('Uw verhaal', 'Your story'),
    kind: 'capture',
    say: both(
      'Zou u mij het verhaal willen vertellen van u en deze aanbieder? Hoe bent u er klant geworden, en wat is u sindsdien bijgebleven? Begin waar u wilt.',
      'Would you tell me the story of you and this provider? How did you become a customer, and what has stayed with you since? Begin wherever you like.',
    ),
    probes: [
      both('Kunt u een moment noemen dat u nog precies weet?', 'Can you name a moment you still remember exactly?'),
      both('Wat voelde u toen?', 'What did you feel then?'),
      both('Hoe is dat daarna verder gegaan?', 'How did that go on from there?'),
    ],
    participantSees: LISTENING,
  },
  {
    id: 'full_associations',
    title: both('Wat komt er in u op', 'What comes to mind'),
    kind: 'capture',
    say: both(
      'Wat komt er als eerste in u op als u aan deze aanbieder denkt? Losse woorden zijn prima. Neem de tijd; er zijn geen goede of foute antwoorden.',
      'What comes to mind first when you think of this provider? Single words are fine. Take your time; there are no right or wrong answers.',
    ),
    probes: [
      both(
        'Waar komt dat vandaan: hebt u het zelf meegemaakt, gehoord of gelezen?',
        'Where does that come from: did you live it, hear it or read it?',
      ),
      both('Is dat voor u prettig of onprettig?', 'Is that pleasant or unpleasant to you?'),
      both(
        'Geldt dat voor deze aanbieder, of voor de hele branche?',
        'Is that true of this provider, or of the whole sector?',
      ),
    ],
    participantSees: LISTENING,
  },
  {
    id: 'full_images',
    title: both('Een beeld', 'An image'),
    kind: 'capture',
    say: both(
      'Stelt u zich eens voor dat deze aanbieder een mens was. Wie zit er dan tegenover u? Hoe kijkt die, hoe praat die, en hoe gaat u met elkaar om?',
      'Imagine this provider were a person. Who is sitting across from you? How do they look at you, how do they speak, and how do you get along?',
    ),
    probes: [
      both('Waar ziet u dat aan?', 'What tells you so?'),
      both('Zou u met die persoon bevriend willen zijn?', 'Would you want that person as a friend?'),
    ],
    participantSees: LISTENING,
  },
  {
    id: 'full_needs',
    title: both('Kleine dingen', 'Small things'),
    kind: 'capture',
    say: both(
      'Is er iets kleins dat deze aanbieder zou kunnen doen en dat voor u veel verschil zou maken? Het mag ook iets zijn waar u nooit om zou vragen.',
      'Is there something small this provider could do that would make a big difference to you? It may also be something you would never ask for.',
    ),
    probes: [
      both('Wat zou dat voor u veranderen?', 'What would that change for you?'),
      both('Hebt u dat elders wel eens gezien?', 'Have you seen that elsewhere?'),
    ],
    participantSees: LISTENING,
  },
  {
    id: 'full_mentions',
    title: both('Wat werd genoemd', 'What was mentioned'),
    kind: 'items',
    items: ['mention_number', 'mention_distance'],
    answeredBy: 'interviewer',
  },
];
