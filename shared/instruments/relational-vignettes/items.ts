import { both, optionOf, type ItemPart } from '../../study/parts';

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

export const vignetteItems: readonly ItemPart[] = SITUATIONS.map((situation) => ({
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

/** The situations, in the order in which the study lists them. */
export const vignetteIds: readonly string[] = vignetteItems.map(({ id }) => id);
