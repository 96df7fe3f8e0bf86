import type { SameKeys } from '../area';
import type { answers as english } from '../en/answers';

export const answers: SameKeys<typeof english> = {
  title: 'Antwoorden',
  list: 'Vragen',
  next: 'Volgende vraag',
  previous: 'Vorige vraag',
  working: 'Sessies worden gelezen: {{done}} van {{total}}',
  stop: 'Stoppen',
  stopped: 'Gestopt',
  stoppedWords: 'Er is niets veranderd. Wat gelezen is wordt onthouden, dus opnieuw beginnen gaat sneller.',
  again: 'Opnieuw beginnen',
  empty: 'Nog geen sessies',
  emptyWords:
    'Zodra u in het postvak afgeronde sessies hebt samengevoegd, krijgt elke vraag van het onderzoek hier haar antwoord: de bevinding met haar onzekerheid, een beeld, de tabel erachter en hoe het is berekend.',
  unreadable_one: '{{count}} sessie kan niet worden gelezen en zit in geen enkel antwoord: {{reason}}',
  unreadable_other: '{{count}} sessies kunnen niet worden gelezen en zitten in geen enkel antwoord: {{reason}}',
  leftOut: 'In geen enkel antwoord: {{list}}.',
  out: {
    unfinished_one: '{{count}} niet afgeronde sessie',
    unfinished_other: '{{count}} niet afgeronde sessies',
    practice_one: '{{count}} oefensessie',
    practice_other: '{{count}} oefensessies',
    withoutConsent_one: '{{count}} sessie zonder toestemming',
    withoutConsent_other: '{{count}} sessies zonder toestemming',
    earlier_one: '{{count}} eerdere sessie van een deelnemer die nog eens kwam',
    earlier_other: '{{count}} eerdere sessies van deelnemers die nog eens kwamen',
  },
  tooFew: 'Te weinig deelnemers',
  tooFewWords:
    'Voor deze vraag tellen {{counted}} deelnemers mee en zijn er {{needed}} nodig: nog {{more}}. Met minder zou een getal een precisie beloven die er niet is.',
  noFinding: 'Geen bevinding',
  why: {
    zero_variance: 'Alle deelnemers antwoordden hetzelfde, dus er valt niets te vergelijken.',
    group_too_small: 'Een van de groepen om te vergelijken heeft te weinig deelnemers.',
  },
  table: 'De getallen',
  inTable: 'De getallen staan in de tabel hieronder.',
  how: 'Hoe dit is berekend',
  missing: 'Wie meetelt',
  everybody: 'Alle {{counted}} deelnemers tellen mee.',
  counted: '{{counted}} van {{total}} deelnemers tellen mee. De anderen ontbreken hier, en voor hen is niets ingevuld:',
  absence: {
    not_asked: 'niet gevraagd in hun vorm van het interview',
    too_few_answers: 'te weinig vragen van de schaal beantwoord',
    refused: 'wilde niet antwoorden',
    dont_know: 'wist het niet',
    not_applicable: 'niet van toepassing',
    skipped_by_interviewer: 'overgeslagen door de interviewer',
    interrupted: 'onderbroken',
    timeout: 'te laat',
    technical: 'technische reden',
    task_not_completed: 'sorteertaak niet afgemaakt',
    task_too_many_errors: 'te veel fouten in de sorteertaak',
    no_association_named: 'noemde niets in het open gesprek',
    never_in_contact: 'nooit contact gehad met de aanbieder',
  },
  saveSvg: 'Beeld bewaren als SVG…',
  savePng: 'Beeld bewaren als PNG…',
  saved: 'Het beeld met bijschrift is bewaard: {{file}}',
  interval: '{{low}} tot {{high}}',
  countOf: '{{count}} van {{total}}',
  columns: {
    relationship: 'Relatie',
    participants: 'Deelnemers',
    share: 'Aandeel',
    interval: '95%-interval',
    group: 'Groep',
    measure: 'Maat',
    value: 'Waarde',
  },
  model: {
    communal_sharing: 'Persoonlijk (samen delen)',
    authority_ranking: 'Gezag en volgen',
    equality_matching: 'Gelijk op',
    market_pricing: 'Zakelijk (marktrelatie)',
    mixed: 'Gemengd',
  },
  wilson:
    'Het interval van een aandeel is dat van Wilson bij 95%: het blijft tussen 0% en 100%, ook bij weinig deelnemers.',
  wilsonSource:
    'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22, 209–212.',
  automatic:
    'De automatische associatie is gemeten met een sorteertaak en wordt alleen voor groepen getoond: voor één persoon is zij niet precies genoeg, en zij zegt niet wat iemand werkelijk denkt.',
  automaticHow:
    'Automatische associatie: de D-score van de sorteertaak over de eigen aanbieder, met prettige en onprettige woorden (positief is prettig). Alleen testblokken; reacties te laat of onder 350 ms vervallen; een fout telt als het gemiddelde van alle reacties in het blok plus 400 ms; deelnemers met meer dan 20% fouten blijven buiten beschouwing.',
  automaticSource:
    'Karpinski, A., & Steinman, R. B. (2006). The single category implicit association test as a measure of implicit social cognition. Journal of Personality and Social Psychology, 91, 16–32.',
  group: {
    relation: 'De relatie',
    automatic: 'Gezegd en automatisch',
    loyalty: 'Oordeel en trouw',
  },
  question: {
    relational_shares: 'Welke relatie hebben klanten met hun aanbieder?',
    discordance: 'Zeggen klanten iets anders dan hun reacties laten zien?',
    recommendation: 'Vermijden mensen negens en tienen?',
  },
  relational_shares: {
    finding:
      'Van {{count}} deelnemers ziet {{business}} de relatie als zakelijk, {{personal}} als persoonlijk en {{mixed}} als gemengd (95%-intervallen).',
    comparator:
      'Ter vergelijking: het gepubliceerde onderzoek van 2012–2017 in Nederland noemde bijna 70% zakelijk en ongeveer 16% persoonlijk.',
    how: 'Elk van de vier relaties heeft vijf uitspraken met een score van 1 tot 7. Het hoogste gemiddelde geldt pas als de relatie wanneer het minstens 1,96 maal de meetfout van het verschil voorligt op het volgende (1,49 punt, uitgaande van een betrouwbaarheid van 0,8 en een standaardafwijking van 1,2); anders is zij gemengd.',
    source:
      'Haslam, N., & Fiske, A. P. (1999). Relational models theory: a confirmatory factor analysis. Personal Relationships, 6, 241–250. Items naar de vorm van Zakharin, M., & Bates, T. C. (2023). PLoS ONE, 18(6), e0287391 (CC BY 4.0).',
  },
  discordance: {
    finding:
      'Van {{count}} deelnemers spreekt {{discordant}} zichzelf tegen: hun cijfer en hun automatische associatie wijzen verschillende kanten op. Als die twee niets met elkaar te maken hadden, zou dat {{expected}} zijn.',
    satisfied: 'Zegt: tevreden (7 of meer)',
    dissatisfied: 'Zegt: niet tevreden (onder 7)',
    negative: 'Automatisch negatief',
    positive: 'Automatisch positief',
    quadrant: {
      satisfied_positive: 'tevreden, automatisch positief',
      satisfied_negative: 'tevreden, maar automatisch negatief',
      dissatisfied_positive: 'niet tevreden, maar automatisch positief',
      dissatisfied_negative: 'niet tevreden, automatisch negatief',
    },
    byGrade: 'Naar cijfer',
    byRecommendation: 'Naar aanbeveling',
    disagreeing: 'Spreekt zich tegen (95%-interval)',
    expected: 'Verwacht bij toeval',
    excess: 'Meer dan bij toeval, in procentpunten (95%-interval)',
    reliable:
      'Meer dan de meetfout verklaart: bij {{lower}} ligt de automatische associatie lager dan wat men zegt, bij {{higher}} hoger. De meetfout alleen zou {{chance}}% in elke richting geven. Betrouwbaarheid: gezegd {{stated}}, automatisch {{automatic}}.',
    notReliable:
      'Of afzonderlijke verschillen groter zijn dan de meetfout is niet te zeggen: een van beide maten stemt in deze gegevens niet met zichzelf overeen.',
    how: 'Een cijfer of aanbeveling van 7 of meer geldt als tevreden, een D van 0 of meer als automatisch positief. Verwacht bij toeval: het aandeel dat zich zou tegenspreken als beide maten onafhankelijk waren, uit hun randtotalen. Het interval van het verschil volgt uit de spreiding van de producten van beide indicatoren.',
    howReliable:
      'Betrouwbare verschillen: wat men zegt (gemiddelde van cijfer en aanbeveling) en D zijn beide gestandaardiseerd over de deelnemers; een verschil telt als het groter is dan 1,96 maal de wortel uit 2 min beide betrouwbaarheden. Betrouwbaarheden: cijfer met aanbeveling, en oneven met even beurten, elk opgehoogd met Spearman–Brown. Het zegt waar iemand tussen deze deelnemers staat, niet absoluut.',
    source:
      'Payne, R. W., & Jones, H. G. (1957). Statistics for the investigation of individual cases. Journal of Clinical Psychology, 13, 115–121.',
  },
  recommendation: {
    finding:
      'Van {{count}} deelnemers geeft {{nine}} een negen of hoger; de Net Promoter Score is {{score}} (95%-interval {{interval}}), en {{eight}} als een acht al als aanbevelen telde.',
    attribution:
      'NPS, Net Promoter en Net Promoter Score zijn merken van Bain & Company, NICE Systems en Fred Reichheld.',
    grades: 'Rapportcijfers (1–10)',
    recommendations: 'Aanbeveling (0–10)',
    mean: 'gemiddeld {{value}} ({{interval}}), n = {{count}}',
    detractors: 'criticasters: {{count}}',
    passives: 'passief: {{count}}',
    promoters: 'promotors: {{count}}',
    meanGrade: 'Gemiddeld rapportcijfer',
    nineOrMore: 'Cijfer negen of hoger',
    meanRecommendation: 'Gemiddelde aanbeveling',
    score: 'Net Promoter Score',
    scoreFromEight: 'Dezelfde met promotors vanaf 8',
    how: 'Net Promoter Score: percentage promotors (9 of 10) min percentage criticasters (0 tot en met 6). Het interval keert de toets van het verschil van beide aandelen om, met de variantie op dat verschil. De grens bij 8 laat zien wat het vermijden van een negen kost. Gemiddelden hebben het t-interval van Student.',
    source:
      'Reichheld, F. F. (2003). The one number you need to grow. Harvard Business Review, 81(12), 46–54. Interval naar May, W. L., & Johnson, W. D. (1997). Statistics in Medicine, 16, 2127–2136.',
  },
};
