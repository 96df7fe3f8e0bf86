import type { SameKeys } from '../area';
import type { lead as english } from '../en/lead';

export const lead: SameKeys<typeof english> = {
  title: 'Onderzoeksleiding',
  home: 'Startscherm',
  tabs: { inbox: 'Postvak', sessions: 'Sessies', export: 'Export' },
  unlock: {
    title: 'Onderzoek openen',
    words: 'De geheime sleutel van dit onderzoek is beschermd met een eigen wachtzin.',
    passphrase: 'Wachtzin van de onderzoekssleutel',
    submit: 'Onderzoek openen',
    working: 'De onderzoekssleutel wordt geopend…',
  },
  inbox: {
    title: 'Postvak',
    words: 'Kies de verzegelde bestanden van uw interviewers. Hetzelfde bestand nog eens samenvoegen kan geen kwaad.',
    merge: 'Sessiebestanden kiezen…',
    working: 'De bestanden worden geopend en gecontroleerd…',
    empty: 'Nog geen bestanden',
    columns: { file: 'Bestand', participant: 'Deelnemer', verdict: 'Oordeel' },
    verdict: {
      merged: 'Samengevoegd',
      already_there: 'Was er al',
      newer_kept: 'Er is al een nieuwere versie',
      conflict: 'Tegenspraak: twee versies verschillen',
      unknown_study: 'Hoort bij een ander onderzoek',
      not_enrolled: 'Verzegeld door een onbekende laptop',
      bad_signature: 'Na het verzegelen veranderd',
      broken_chain: 'Het logboek sluit niet',
      cannot_be_opened: 'Niet te openen met deze onderzoekssleutel',
      withdrawn: 'Ingetrokken door de deelnemer',
    },
  },
  sessions: {
    title: 'Samengevoegde sessies',
    empty: 'Nog niets samengevoegd',
    emptyWords: 'Sessies verschijnen hier zodra u in het postvak de bestanden van uw interviewers hebt samengevoegd.',
    columns: {
      participant: 'Deelnemer',
      provider: 'Aanbieder',
      revision: 'Herziening',
      answers: 'Antwoorden',
      trials: 'Beurten',
      merged: 'Samengevoegd',
    },
  },
  export: {
    title: 'Export',
    words:
      'Schrijft één dataset met codeboek in een lege map. Namen en adressen staan niet bij de sessies; vrije tekst en directe kenmerken blijven eruit. Het codeboek zegt wat is gedaan en welk risico overblijft.',
    run: 'Dataset exporteren…',
    working: 'De dataset wordt geschreven…',
    done_one: '{{count}} sessie geëxporteerd.',
    done_other: '{{count}} sessies geëxporteerd.',
    show: 'Map tonen',
    columns: { table: 'Tabel', rows: 'Rijen', variables: 'Variabelen' },
  },
};
