import { both, optionOf, type ItemPart, type StepPart } from './parts';
import { relationIds } from './relationship';

const SOURCE = 'Own vignettes on the four relational models of Fiske (1992), Psychological Review 99:689-723.';
const HOW_WELL = { low: both('past helemaal niet', 'does not fit at all'), high: both('past precies', 'fits exactly') };

type Pair = readonly [nl: string, en: string];
interface Situation {
  readonly id: string;
  readonly story: Pair;
  readonly communal: Pair;
  readonly authority: Pair;
  readonly equality: Pair;
  readonly market: Pair;
}

/** Four situations, each with one way of acting per relational model. */
const SITUATIONS: readonly Situation[] = [
  {
    id: 'vignette_bill',
    story: [
      'U krijgt een rekening die hoger is dan u had verwacht, en u belt erover.',
      'You receive a bill that is higher than you expected, and you call about it.',
    ],
    communal: [
      'Ze leven met u mee en zoeken samen met u naar een oplossing.',
      'They feel for you and look for a way out together with you.',
    ],
    authority: [
      'Ze leggen uit welke regel geldt, en zo wordt het gedaan.',
      'They explain which rule applies, and that is how it is done.',
    ],
    equality: [
      'Ze stellen voor het verschil te delen: ieder de helft.',
      'They propose to split the difference: half each.',
    ],
    market: [
      'Ze lopen de posten met u na en rekenen precies af wat u hebt gebruikt.',
      'They go through the entries with you and charge exactly what you used.',
    ],
  },
  {
    id: 'vignette_favour',
    story: [
      'U hebt dringend hulp nodig, kort na sluitingstijd.',
      'You urgently need help, shortly after closing time.',
    ],
    communal: ['Ze helpen u meteen; daar is geen vraag over.', 'They help you at once; there is no question about it.'],
    authority: [
      'Een leidinggevende beslist of er voor u een uitzondering kan komen.',
      'A supervisor decides whether an exception can be made for you.',
    ],
    equality: [
      'Ze helpen u, en rekenen erop dat u hun een andere keer tegemoetkomt.',
      'They help you, and count on you to accommodate them another time.',
    ],
    market: ['Ze helpen u tegen het tarief voor avonduren.', 'They help you at the evening rate.'],
  },
  {
    id: 'vignette_mistake',
    story: [
      'De aanbieder heeft een fout gemaakt waar u last van hebt gehad.',
      'The provider made a mistake that caused you trouble.',
    ],
    communal: [
      'Ze trekken het zich aan en vragen hoe het nu met u gaat.',
      'They take it to heart and ask how you are doing now.',
    ],
    authority: [
      'Iemand die erover gaat, biedt excuses aan en zegt wat er gaat gebeuren.',
      'Someone in charge apologises and says what is going to happen.',
    ],
    equality: [
      'Ze doen iets voor u dat even groot is als de last die u had.',
      'They do something for you that is as big as the trouble you had.',
    ],
    market: [
      'Ze vergoeden het bedrag dat de fout u heeft gekost.',
      'They pay back the amount that the mistake cost you.',
    ],
  },
  {
    id: 'vignette_leaving',
    story: [
      'U overweegt naar een andere aanbieder te gaan en vertelt dat.',
      'You are thinking of going to another provider and say so.',
    ],
    communal: [
      'Ze vinden het jammer u te verliezen en willen weten wat u mist.',
      'They are sorry to lose you and want to know what you miss.',
    ],
    authority: [
      'Ze wijzen u op de voorwaarden waaronder u mag vertrekken.',
      'They point out the terms under which you may leave.',
    ],
    equality: [
      'Ze vragen u hun evenveel kans te geven als de ander.',
      'They ask you to give them the same chance as the other.',
    ],
    market: ['Ze doen u een beter aanbod.', 'They make you a better offer.'],
  },
];

const vignetteItems: readonly ItemPart[] = SITUATIONS.map((situation) => ({
  id: situation.id,
  version: 1,
  prompt: both(
    'Wat zou uw aanbieder doen? Kies wat het best past, en geef aan hoe goed elk antwoord past.',
    'What would your provider do? Choose what fits best, and say how well each answer fits.',
  ),
  format: {
    kind: 'vignette',
    story: both(...situation.story),
    options: [
      optionOf('communal_sharing', ...situation.communal),
      optionOf('authority_ranking', ...situation.authority),
      optionOf('equality_matching', ...situation.equality),
      optionOf('market_pricing', ...situation.market),
    ],
    min: 1,
    max: 7,
    ...HOW_WELL,
  },
  instrument: { name: 'relational_vignettes', scale: 'situation' },
  classification: 'safe',
  source: SOURCE,
}));

const MODEL_OPTIONS = [
  optionOf('communal_sharing', 'samen: zorgen voor elkaar', 'together: caring for each other'),
  optionOf(
    'authority_ranking',
    'boven en onder: de een leidt, de ander volgt',
    'above and below: one leads, the other follows',
  ),
  optionOf('equality_matching', 'gelijk op: voor wat hoort wat', 'even: turn and turn about'),
  optionOf('market_pricing', 'zakelijk: waar voor je geld', 'business: value for money'),
];

const descriptionItems: readonly ItemPart[] = [
  {
    id: 'relation_description',
    version: 1,
    prompt: both(
      'Hoe zou u de relatie tussen u en deze aanbieder in uw eigen woorden beschrijven?',
      'How would you describe the relationship between you and this provider in your own words?',
    ),
    format: { kind: 'text', maxLength: 2000, lines: 5 },
    classification: 'free_text',
  },
  {
    id: 'relation_coded',
    version: 1,
    prompt: both(
      'Interviewer: welke relatie klinkt door in deze beschrijving?',
      'Interviewer: which relationship speaks from this description?',
    ),
    format: {
      kind: 'choice',
      options: [
        ...MODEL_OPTIONS,
        optionOf('mixed', 'een mengeling', 'a mixture'),
        optionOf('none', 'geen van deze', 'none of these'),
      ],
    },
    instrument: { name: 'relational_models', scale: 'coded_description' },
    classification: 'safe',
  },
  {
    id: 'relation_intended',
    version: 1,
    prompt: both(
      'En welke relatie wil deze aanbieder volgens u zelf met zijn klanten?',
      'And which relationship do you think this provider itself wants with its customers?',
    ),
    format: { kind: 'choice', options: MODEL_OPTIONS },
    instrument: { name: 'relational_models', scale: 'intended_by_provider' },
    classification: 'safe',
  },
];

export const relationBlockItems: readonly ItemPart[] = [...vignetteItems, ...descriptionItems];

export const relationSteps: readonly StepPart[] = [
  {
    id: 'full_description',
    title: both('In eigen woorden', 'In your own words'),
    kind: 'items',
    say: both(
      'Dan gaan we nu in op de relatie zelf. Beschrijft u die eerst eens in uw eigen woorden. U mag typen of vertellen; dan typ ik.',
      'Now we turn to the relationship itself. First, describe it in your own words. You may type, or tell me and I will type.',
    ),
    items: ['relation_description'],
  },
  {
    id: 'full_description_coded',
    title: both('Codering van de beschrijving', 'Coding of the description'),
    kind: 'items',
    items: ['relation_coded'],
    answeredBy: 'interviewer',
  },
  {
    id: 'full_vignettes',
    title: both('Situaties', 'Situations'),
    kind: 'items',
    say: both(
      'Er volgen vier situaties. Kies wat uw aanbieder volgens u zou doen, en geef daarna aan hoe goed elk van de vier antwoorden past.',
      'Four situations follow. Choose what you think your provider would do, and then say how well each of the four answers fits.',
    ),
    items: SITUATIONS.map(({ id }) => id),
    shuffled: true,
  },
  {
    id: 'full_relation_items',
    title: both('Uitspraken over de relatie', 'Statements about the relationship'),
    kind: 'items',
    say: both(
      'Nu uitspraken over u en uw aanbieder. Kies bij elke uitspraak hoe goed die bij u past.',
      'Now statements about you and your provider. For each one, choose how well it fits you.',
    ),
    items: [...relationIds(5), 'distance_number', 'distance_growing'],
    shuffled: true,
  },
  {
    id: 'full_intended',
    title: both('Wat de aanbieder wil', 'What the provider wants'),
    kind: 'items',
    items: ['relation_intended'],
  },
];
