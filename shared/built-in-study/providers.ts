import { both, type ProviderPart } from '../study/parts';

/** Fictitious providers of six kinds: a lead replaces them by the real ones. */
export const providers: readonly ProviderPart[] = [
  {
    id: 'avenlo_energy',
    label: both('Avenlo Energie', 'Avenlo Energy'),
    words: {
      nl: ['Avenlo', 'Avenlo stroom', 'Avenlo gas', 'mijn Avenlo'],
      en: ['Avenlo', 'Avenlo power', 'Avenlo gas', 'my Avenlo'],
    },
  },
  {
    id: 'tellumo_telecom',
    label: both('Tellumo Telecom', 'Tellumo Telecom'),
    words: {
      nl: ['Tellumo', 'Tellumo mobiel', 'Tellumo thuis', 'mijn Tellumo'],
      en: ['Tellumo', 'Tellumo mobile', 'Tellumo home', 'my Tellumo'],
    },
  },
  {
    id: 'norvanta_bank',
    label: both('Norvanta Bank', 'Norvanta Bank'),
    words: {
      nl: ['Norvanta', 'Norvanta bank', 'Norvanta pas', 'mijn Norvanta'],
      en: ['Norvanta', 'Norvanta bank', 'Norvanta card', 'my Norvanta'],
    },
  },
  {
    id: 'salvoria_insurance',
    label: both('Salvoria Verzekeringen', 'Salvoria Insurance'),
    words: {
      nl: ['Salvoria', 'Salvoria polis', 'Salvoria zorg', 'mijn Salvoria'],
      en: ['Salvoria', 'Salvoria policy', 'Salvoria health', 'my Salvoria'],
    },
  },
  {
    id: 'hofwaard_cooperative',
    label: both('Coöperatie Hofwaard', 'Hofwaard Cooperative'),
    words: {
      nl: ['Hofwaard', 'Hofwaard winkel', 'Hofwaard lid', 'mijn Hofwaard'],
      en: ['Hofwaard', 'Hofwaard shop', 'Hofwaard member', 'my Hofwaard'],
    },
  },
  {
    id: 'ryvanto_travel',
    label: both('Ryvanto Reizen', 'Ryvanto Travel'),
    words: {
      nl: ['Ryvanto', 'Ryvanto reizen', 'Ryvanto trein', 'mijn Ryvanto'],
      en: ['Ryvanto', 'Ryvanto travel', 'Ryvanto train', 'my Ryvanto'],
    },
  },
  {
    id: 'other',
    label: both('een andere aanbieder', 'another provider'),
    words: {
      nl: ['mijn aanbieder', 'deze aanbieder', 'hun klanten', 'hun mensen'],
      en: ['my provider', 'this provider', 'their customers', 'their people'],
    },
  },
];
