import { both, optionOf, type FormatPart, type ItemPart, type StepPart } from '../study/parts';

const CHANNELS = [
  optionOf('telephone', 'telefoon', 'telephone'),
  optionOf('website', 'website', 'website'),
  optionOf('app', 'app', 'app'),
  optionOf('email', 'e-mail', 'e-mail'),
  optionOf('chat', 'chat', 'chat'),
  optionOf('letter', 'brief', 'letter'),
  optionOf('in_person', 'winkel, kantoor of bezoek aan huis', 'shop, office or home visit'),
];

/** Answers to `last_contact_when` that mean there was a contact to ask about. */
export const HAD_CONTACT = ['week', 'month', 'half_year', 'year', 'longer'];

/** Coarser answers to when the last contact was, for datasets in which the exact one would single somebody out. */
const LAST_CONTACT_STEPS: ItemPart['generalisation'] = {
  kind: 'groups',
  levels: [
    [
      {
        value: 'recent',
        label: both('afgelopen half jaar', 'in the past six months'),
        members: ['week', 'month', 'half_year'],
      },
      {
        value: 'earlier',
        label: both('langer geleden of nooit', 'longer ago or never'),
        members: ['year', 'longer', 'never'],
      },
    ],
  ],
};

function choice(
  id: string,
  nl: string,
  en: string,
  format: FormatPart,
  classification: ItemPart['classification'],
  generalisation?: ItemPart['generalisation'],
): ItemPart {
  return {
    id,
    version: 1,
    prompt: both(nl, en),
    format,
    classification,
    ...(generalisation ? { generalisation } : {}),
  };
}

export const screenerItems: readonly ItemPart[] = [
  choice(
    'vision',
    'Kunt u de tekst op dit scherm goed lezen?',
    'Can you read the text on this screen well?',
    {
      kind: 'choice',
      options: [
        optionOf('well', 'ja, zonder bril of lenzen', 'yes, without glasses or lenses'),
        optionOf('corrected', 'ja, met bril of lenzen', 'yes, with glasses or lenses'),
        optionOf('poorly', 'niet zo goed', 'not so well'),
      ],
    },
    'sensitive',
  ),
  choice(
    'provider_kind',
    'Interviewer: wat voor organisatie is de aanbieder?',
    'Interviewer: what kind of organisation is the provider?',
    {
      kind: 'choice',
      options: [
        optionOf('company', 'onderneming', 'company'),
        optionOf('cooperative', 'coöperatie of onderlinge', 'cooperative or mutual'),
        optionOf('public', 'publieke organisatie', 'public organisation'),
      ],
    },
    'quasi',
  ),
  choice(
    'tenure_years',
    'Hoeveel jaar bent u klant van deze aanbieder?',
    'For how many years have you been a customer of this provider?',
    { kind: 'number', min: 0, max: 80, unit: both('jaar', 'years') },
    'quasi',
    { kind: 'bands', widths: [2, 10, 20], top: 40 },
  ),
  choice(
    'products',
    'Wat neemt u bij deze aanbieder af?',
    'What do you get from this provider?',
    {
      kind: 'several',
      options: [
        optionOf('basic', 'een basisproduct of -abonnement', 'a basic product or subscription'),
        optionOf('extra', 'aanvullende producten of diensten', 'additional products or services'),
        optionOf('household', 'ook producten voor huisgenoten', 'products for others in the household as well'),
        optionOf('business', 'ook zakelijke producten', 'business products as well'),
      ],
    },
    'quasi',
  ),
  choice(
    'channels_used',
    'Langs welke wegen had u het afgelopen jaar contact met deze aanbieder?',
    'In which ways were you in contact with this provider over the past year?',
    { kind: 'several', options: CHANNELS, shuffled: true },
    'safe',
  ),
  choice(
    'channel_preferred',
    'Welke weg heeft uw voorkeur?',
    'Which way do you prefer?',
    { kind: 'choice', options: CHANNELS },
    'safe',
  ),
  choice(
    'last_contact_when',
    'Wanneer had u voor het laatst contact met deze aanbieder?',
    'When were you last in contact with this provider?',
    {
      kind: 'choice',
      options: [
        optionOf('week', 'afgelopen week', 'in the past week'),
        optionOf('month', 'afgelopen maand', 'in the past month'),
        optionOf('half_year', 'afgelopen half jaar', 'in the past six months'),
        optionOf('year', 'afgelopen jaar', 'in the past year'),
        optionOf('longer', 'langer geleden', 'longer ago'),
        optionOf('never', 'nog nooit', 'never'),
      ],
    },
    'quasi',
    LAST_CONTACT_STEPS,
  ),
  choice(
    'last_contact_channel',
    'Hoe verliep dat laatste contact?',
    'How did that last contact take place?',
    { kind: 'choice', options: CHANNELS },
    'safe',
  ),
  choice(
    'last_contact_reason',
    'Waar ging dat laatste contact over?',
    'What was that last contact about?',
    {
      kind: 'choice',
      options: [
        optionOf('question', 'een vraag', 'a question'),
        optionOf('change', 'een wijziging of bestelling', 'a change or an order'),
        optionOf('bill', 'een rekening of betaling', 'a bill or payment'),
        optionOf('failure', 'iets dat niet goed ging', 'something that went wrong'),
        optionOf('complaint', 'een klacht', 'a complaint'),
        optionOf('sales', 'een aanbod van de aanbieder', 'an offer by the provider'),
      ],
    },
    'safe',
  ),
];

export const screenerSteps: readonly StepPart[] = [
  {
    id: 'full_provider_kind',
    title: both('Soort aanbieder', 'Kind of provider'),
    kind: 'items',
    items: ['provider_kind'],
    answeredBy: 'interviewer',
  },
  {
    id: 'full_screener_items',
    title: both('U en uw aanbieder', 'You and your provider'),
    kind: 'items',
    say: both(
      'We beginnen met een paar feiten: hoe lang u klant bent, wat u afneemt en hoe u contact hebt. Denkt u steeds aan de aanbieder die we hebben afgesproken.',
      'We begin with a few facts: how long you have been a customer, what you get from them and how you are in contact. Please keep thinking of the provider we agreed on.',
    ),
    items: ['tenure_years', 'products', 'channels_used', 'channel_preferred', 'last_contact_when'],
  },
  {
    id: 'full_last_contact_items',
    title: both('Het laatste contact', 'The last contact'),
    kind: 'items',
    say: both('Haalt u zich dat laatste contact even voor de geest.', 'Please bring that last contact to mind.'),
    items: ['last_contact_channel', 'last_contact_reason'],
    when: { item: 'last_contact_when', oneOf: HAD_CONTACT },
  },
];
