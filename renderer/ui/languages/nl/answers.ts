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
  noted: '{{interval}} · n = {{count}}',
  countNote: 'n = {{count}}',
  withCount: '{{value}}, n = {{count}}',
  tooSmall: 'te weinig',
  noRelation: 'geen samenhang',
  meanHow:
    'Gemiddelden hebben het t-interval van Student; verschillen tussen groepen dat van Welch, dat geen gelijke spreiding aanneemt.',
  correlationHow:
    'Correlaties zijn die van Pearson, met het interval van Fisher: bij −1 en +1 gaan twee maten volledig samen, bij 0 helemaal niet. Een correlatie zegt niet wat de oorzaak is.',
  welchSource:
    'Welch, B. L. (1947). The generalization of ‘Student’s’ problem when several different population variances are involved. Biometrika, 34, 28–35.',
  fisherSource:
    'Fisher, R. A. (1921). On the ‘probable error’ of a coefficient of correlation deduced from a small sample. Metron, 1, 3–32.',
  columns: {
    relationship: 'Relatie',
    participants: 'Deelnemers',
    share: 'Aandeel',
    interval: '95%-interval',
    group: 'Groep',
    measure: 'Maat',
    value: 'Waarde',
    emotion: 'Gevoel',
    mean: 'Gemiddelde',
    outcome: 'Uitkomst',
    correlation: 'Correlatie',
    slope: 'Punten per punt',
    source: 'Bron',
    associations: 'Associaties',
    explainedBy: 'Verklaard door',
    explained: 'Verklaarde variantie',
    grade: 'Rapportcijfer',
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
    feeling: 'Gevoelens',
    loyalty: 'Oordeel en trouw',
    service: 'Contact en service',
  },
  question: {
    relational_shares: 'Welke relatie hebben klanten met hun aanbieder?',
    discordance: 'Zeggen klanten iets anders dan hun reacties laten zien?',
    recommendation: 'Vermijden mensen negens en tienen?',
    relation_outcomes: 'Gaat een persoonlijke relatie samen met meer trouw?',
    association_sources: 'Waar komen associaties vandaan?',
    emotions: 'Wat voelen klanten?',
    satisfaction: 'Is tevreden zijn met het hoofd genoeg?',
    grade_threshold: 'Is een zeven goed genoeg?',
    added_effort: 'Bepaalt gemak wie blijft?',
    contact_change: 'Doet een contact meer kwaad dan goed?',
    friendliness: 'Komen klanten terug om vriendelijkheid?',
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
    mean: 'gemiddeld {{value}} ({{interval}}), n = {{count}}',
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
  outcome: {
    experience: 'Ervaring (cijfer)',
    staying: 'Is van plan te blijven',
    tolerance: 'Zou meer betalen',
    word_of_mouth: 'Is van plan aan te bevelen',
    leaving: 'Is van plan over te stappen',
  },
  source: { own: 'Eigen ervaring', hearsay: 'Van anderen gehoord', media: 'Media', sector: 'De branche als geheel' },
  origin: { own: 'Eigen ervaring', stories: 'Verhalen: anderen, media, branche' },
  valence: { negative: 'negatief', neutral: 'neutraal', positive: 'positief' },
  change: { worse: 'Minder zeker te blijven', same: 'Even zeker als ervoor', better: 'Zekerder te blijven' },
  explanation: {
    ease: 'Alleen gemak',
    grade: 'Alleen cijfer',
    recommendation: 'Alleen aanbeveling',
    both: 'Cijfer en aanbeveling',
    added: 'Toegevoegd door gemak',
  },
  shape: { line: 'Eén rechte lijn', curve: 'Een parabool', step: 'Een sprong', bend: 'Twee lijnen met een knik' },
  satisfied: {
    emotional: 'Goed gevoel',
    rational: 'Alleen met het hoofd tevreden',
    dissatisfied: 'Geen van beide',
  },
  emotions: {
    finding:
      'Wat {{count}} deelnemers het sterkst voelen is {{first}}, {{second}} en {{third}}. {{negative}} heeft gemiddeld minstens “een beetje” negatieve gevoelens.',
    byContact:
      'Negatieve gevoelens zijn gemiddeld {{recent}} na een contact in het afgelopen half jaar (n = {{recentCount}}) en {{earlier}} zonder (n = {{earlierCount}}): een verschil van {{difference}}.',
    noContactGroups:
      'Of negatieve gevoelens samengaan met een recent contact is niet te vergelijken: een van de groepen heeft minder dan vijf deelnemers.',
    comparator:
      'Ter vergelijking: het gepubliceerde onderzoek noemde tevreden, vredig en optimistisch als meest gevoeld, en een kleine negatieve groep waar contact nodig was geweest.',
    notAtAll: '1 helemaal niet',
    strongly: '4 sterk',
    how: 'Elk gevoel is het gemiddelde van zijn woorden, beantwoord van 1 (helemaal niet) tot 4 (sterk) voor alle ervaringen samen; een deelnemer heeft per gevoel twee beantwoorde woorden nodig. De negatieve gevoelens zijn het gemiddelde van de negatieve emoties.',
    source:
      'Richins, M. L. (1997). Measuring emotions in the consumption experience. Journal of Consumer Research, 24, 127–146.',
  },
  relation_outcomes: {
    finding:
      'Bij {{count}} deelnemers correleert een persoonlijker relatie {{experience}} met het cijfer, {{staying}} met het plan te blijven en {{leaving}} met het plan over te stappen (95%-intervallen).',
    reading:
      'Boven 0: gaat samen met een persoonlijke relatie. Onder 0: met een zakelijke. Een interval waar 0 in ligt laat beide open.',
    business: '−1 met zakelijk',
    personal: 'met persoonlijk +1',
    difference: 'Persoonlijk min zakelijk',
    how: 'De relatie is de score samen delen min marktrelatie, die elke deelnemer gebruikt; de groepen naar overheersende relatie staan ernaast. Groepen met minder dan vijf deelnemers krijgen geen gemiddelde. Uitkomsten: het cijfer, en plannen op een schaal van 1 tot 7 (elk het gemiddelde van twee vragen).',
    source:
      'Plannen naar Zeithaml, V. A., Berry, L. L., & Parasuraman, A. (1996). The behavioral consequences of service quality. Journal of Marketing, 60(2), 31–46.',
  },
  association_sources: {
    finding:
      'Van {{count}} genoemde associaties komt {{own}} uit eigen ervaring; daarvan is {{negative}} negatief (95%-intervallen).',
    reading:
      'De stelling is dat associaties uit verhalen samengaan met de automatische associatie, en die uit eigen ervaring met wat men zegt; de tweede tabel bevat beide.',
    negativeShare: 'Waarvan negatief',
    origin: 'Lading van associaties uit',
    withGrade: 'Met het cijfer',
    withAutomatic: 'Met de automatische associatie',
    how: 'De interviewer geeft elke genoemde associatie haar bron en hoe de deelnemer haar bedoelt. Deelnemers noemen er meer, die op elkaar lijken; de intervallen komen daarom uit de spreiding tussen deelnemers (quotiëntschatter).',
    howTogether:
      'Samengaan: per deelnemer de gemiddelde lading (−1 negatief, 0 neutraal, +1 positief) van de associaties uit een herkomst, gecorreleerd met het cijfer en met D. Gegeven vanaf tien deelnemers.',
    citation: 'Cochran, W. G. (1977). Sampling techniques (3rd ed.), formule 6.13. Wiley.',
  },
  contact_change: {
    finding:
      'Van {{count}} deelnemers die contact hadden was {{worse}} daarna minder zeker te blijven en {{better}} zekerder.',
    ratio: 'Minder zeker komt {{value}} maal zo vaak voor als zekerder (95%-interval {{interval}}).',
    ratioFrom:
      'Minder zeker komt {{value}} maal zo vaak voor als zekerder (95%-interval vanaf {{low}}, zonder bovengrens).',
    neverBetter: 'Niemand werd zekerder; minder zeker komt minstens {{low}} maal zo vaak voor (95%).',
    nobody: 'Niemand veranderde, dus er is geen verhouding.',
    comparator:
      'Ter vergelijking: onderzoek naar klantinspanning meldde dat een contact ongeveer viermaal zo vaak ontrouw als trouw maakt.',
    after: 'Na het laatste contact',
    how: 'Beide vragen (zeker te blijven vóór, en na, het laatste contact) worden in één gesprek gesteld en van 1 tot 7 beantwoord; een verschil van één punt telt als verandering. De verhouding is de kansverhouding van minder zeker onder wie veranderde, met de grenzen van het Wilson-interval omgezet. Terugkijken is niet hetzelfde als tweemaal vragen.',
    source:
      'Dixon, M., Freeman, K., & Toman, N. (2010). Stop trying to delight your customers. Harvard Business Review, 88(7/8), 116–122.',
  },
  added_effort: {
    finding:
      'Bij {{count}} deelnemers verklaren cijfer en aanbeveling {{both}} van de verschillen in het plan te blijven; gemak voegt {{added}} toe (95%-intervallen).',
    slope:
      'Bij gelijk cijfer en gelijke aanbeveling gaat één punt meer gemak samen met {{slope}} punten meer plan om te blijven (schaal 1 tot 7).',
    how: 'Verklaarde variantie (R²) van het plan te blijven in lineaire regressies: met elke voorspeller alleen, met cijfer en aanbeveling samen, en wat gemak daaraan toevoegt. Wat toegevoegd wordt kan nooit negatief zijn; een interval dat bij 0 begint betekent dus dat gemak misschien niets toevoegt.',
    howInterval:
      'Intervallen uit 1.000 bootstrapsteekproeven, gecorrigeerd voor vertekening en scheefheid, met een vast begingetal: de pagina toont elke keer hetzelfde.',
    source:
      'Dixon, M., Freeman, K., & Toman, N. (2010). Stop trying to delight your customers. Harvard Business Review, 88(7/8), 116–122.',
    sourceInterval:
      'Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association, 82, 171–185.',
  },
  grade_threshold: {
    findingBend:
      'Bij {{count}} deelnemers stijgt het plan te blijven met {{below}} per punt van het cijfer tot {{bend}}, en daarboven met {{above}} (95%-intervallen).',
    findingOther:
      'Bij {{count}} deelnemers springt er geen knik uit: “{{shape}}” past het best ({{weight}} van de bewijskracht). Als er een knik is, ligt die bij {{bend}}.',
    reading:
      'De gepubliceerde stelling is dat trouw pas boven een 8 tot 8,5 steil stijgt. Het gekleurde stuk is waar de knik kan liggen.',
    bendAt: 'knik {{value}} ({{interval}})',
    upward: 'Plan om te blijven (1–7)',
    shape: 'Vorm',
    weight: 'Bewijskracht binnen de vier',
    bend: 'Knik, als cijfer',
    below: 'Stijging per punt onder de knik',
    above: 'Stijging per punt boven de knik',
    how: 'Twee lijnen die elkaar raken worden met kleinste kwadraten gepast op elk tiende van een cijfer dat aan beide kanten minstens vijf deelnemers laat; de beste plaats is de knik. Het interval bevat alle plaatsen die bijna even goed passen (F-toets op de residuen). De hellingen nemen de knik als gegeven. De punten zijn gemiddelden van cijfers die vijf of meer deelnemers gaven; de lijnen gebruiken iedereen.',
    howRivals:
      'De vier vormen worden gewogen met het criterium van Akaike voor kleine steekproeven; een knik of sprong betaalt voor zijn plaats. De aandelen bewijskracht tellen op tot 100% en vergelijken alleen deze vier.',
    source:
      'Hudson, D. J. (1966). Fitting segmented curves whose join points have to be estimated. Journal of the American Statistical Association, 61, 1097–1129.',
    sourceRivals:
      'Hurvich, C. M., & Tsai, C.-L. (1989). Biometrika, 76, 297–307. Burnham, K. P., & Anderson, D. R. (2002). Model selection and multimodel inference. Springer.',
  },
  satisfaction: {
    verdict: {
      alike:
        'Van {{count}} deelnemers zijn wie alleen met het hoofd tevreden is en wie niet tevreden is even sterk van plan te blijven: zij verschillen {{difference}}, minder dan {{margin}} punt naar beide kanten.',
      different:
        'Van {{count}} deelnemers verschilt wie alleen met het hoofd tevreden is van wie niet tevreden is in het plan te blijven: {{difference}} punten (95%-interval).',
      undecided:
        'Van {{count}} deelnemers verschilt wie alleen met het hoofd tevreden is {{difference}} punten in het plan te blijven van wie niet tevreden is: een verschil noch gelijkheid is aangetoond.',
    },
    feeling:
      'Een goed gevoel gaat samen met {{difference}} punten meer plan om te blijven dan tevredenheid met het hoofd alleen.',
    small: 'onder 0,001',
    unlikely: '1 blijft waarschijnlijk niet',
    likely: '7 blijft waarschijnlijk',
    staying: 'Plan om te blijven',
    rationalLess: 'Alleen met het hoofd min geen van beide',
    emotionalLess: 'Goed gevoel min alleen met het hoofd',
    equivalence: 'p van de gelijkheidstoets',
    how: 'Een instemming van 5 of meer (van 7) geldt als tevreden. Goed gevoel: heeft een goed gevoel, wat het hoofd ook zegt; alleen met het hoofd: tevreden bij nadenken, zonder het goede gevoel. Gelijk betekent: twee eenzijdige toetsen bij 5% met een marge van {{margin}} punt, die onze keuze is.',
    source:
      'Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach. Journal of Pharmacokinetics and Biopharmaceutics, 15, 657–680.',
  },
  friendliness: {
    finding:
      'Bij {{count}} deelnemers gaat één punt meer tevredenheid over de vriendelijkheid samen met {{slope}} punten plan om te blijven; de correlatie is {{correlation}} (95%-intervallen).',
    reading: 'Samengaan is geen oorzaak: wie in het algemeen tevreden is geeft misschien beide een hoger oordeel.',
    along: 'Tevredenheid over de vriendelijkheid (1–7)',
    slope: 'Punten blijven per punt vriendelijkheid',
    how: 'Een rechte lijn met kleinste kwadraten door alle deelnemers. De punten zijn gemiddelden van oordelen die vijf of meer deelnemers gaven; de lijn gebruikt iedereen.',
    source:
      'Plannen naar Zeithaml, V. A., Berry, L. L., & Parasuraman, A. (1996). The behavioral consequences of service quality. Journal of Marketing, 60(2), 31–46.',
  },
};
