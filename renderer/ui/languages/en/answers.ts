export const answers = {
  title: 'Answers',
  list: 'Questions',
  next: 'Next question',
  previous: 'Previous question',
  working: 'Reading sessions: {{done}} of {{total}}',
  stop: 'Stop',
  stopped: 'Stopped',
  stoppedWords: 'Nothing was changed. What was read is remembered, so starting again goes faster.',
  again: 'Start again',
  empty: 'No sessions yet',
  emptyWords:
    'Once you have merged finished sessions in the inbox, each question of the study is answered here: the finding with its uncertainty, a picture, the table behind it and how it was computed.',
  unreadable_one: '{{count}} session cannot be read and is in no answer: {{reason}}',
  unreadable_other: '{{count}} sessions cannot be read and are in no answer: {{reason}}',
  leftOut: 'Not in any answer: {{list}}.',
  out: {
    unfinished_one: '{{count}} unfinished session',
    unfinished_other: '{{count}} unfinished sessions',
    practice_one: '{{count}} practice session',
    practice_other: '{{count}} practice sessions',
    withoutConsent_one: '{{count}} session without consent',
    withoutConsent_other: '{{count}} sessions without consent',
    earlier_one: '{{count}} earlier session of a participant who came again',
    earlier_other: '{{count}} earlier sessions of participants who came again',
  },
  tooFew: 'Too few participants',
  tooFewWords:
    'This question can use {{counted}} participants and needs {{needed}}: {{more}} more. With fewer, a number would promise a precision that is not there.',
  noFinding: 'No finding',
  why: {
    zero_variance: 'All participants answered alike, so there is nothing to compare.',
    group_too_small: 'One of the groups to compare has too few participants.',
  },
  table: 'The numbers',
  inTable: 'The numbers are in the table below.',
  how: 'How this was computed',
  missing: 'Who counts',
  everybody: 'All {{counted}} participants count.',
  counted:
    '{{counted}} of {{total}} participants count. The others are missing here, and nothing was filled in for them:',
  absence: {
    not_asked: 'not asked in their form of the interview',
    too_few_answers: 'too few questions of the scale answered',
    refused: 'did not want to answer',
    dont_know: 'did not know',
    not_applicable: 'does not apply to them',
    skipped_by_interviewer: 'skipped by the interviewer',
    interrupted: 'interrupted',
    timeout: 'too late',
    technical: 'technical reason',
    task_not_completed: 'sorting task not completed',
    task_too_many_errors: 'too many errors in the sorting task',
    no_association_named: 'named nothing in the open interview',
    never_in_contact: 'never in contact with the provider',
  },
  saveSvg: 'Save picture as SVG…',
  savePng: 'Save picture as PNG…',
  saved: 'The picture with its caption is saved: {{file}}',
  interval: '{{low}} to {{high}}',
  countOf: '{{count}} of {{total}}',
  columns: {
    relationship: 'Relationship',
    participants: 'Participants',
    share: 'Share',
    interval: '95% interval',
    group: 'Group',
    measure: 'Measure',
    value: 'Value',
  },
  model: {
    communal_sharing: 'Personal (communal sharing)',
    authority_ranking: 'Authority ranking',
    equality_matching: 'Equality matching',
    market_pricing: 'Business (market pricing)',
    mixed: 'Mixed',
  },
  wilson: 'The interval of a share is Wilson’s at 95%: it stays between 0% and 100%, also with few participants.',
  wilsonSource:
    'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22, 209–212.',
  automatic:
    'The automatic association is measured with a sorting task and shown for groups only: for one person it is not precise enough, and it says nothing about what somebody really thinks.',
  automaticHow:
    'Automatic association: the D score of the sorting task about the own provider, with pleasant and unpleasant words (positive is pleasant). Test blocks only; responses too late or below 350 ms dropped; an error counts as the mean of all responses of its block plus 400 ms; participants with more than 20% errors are left out.',
  automaticSource:
    'Karpinski, A., & Steinman, R. B. (2006). The single category implicit association test as a measure of implicit social cognition. Journal of Personality and Social Psychology, 91, 16–32.',
  group: {
    relation: 'The relationship',
    automatic: 'Said and automatic',
    loyalty: 'Judgement and loyalty',
  },
  question: {
    relational_shares: 'Which relationship do customers have with their provider?',
    discordance: 'Do customers say something else than their reactions show?',
    recommendation: 'Do people avoid nines and tens?',
  },
  relational_shares: {
    finding:
      'Of {{count}} participants, {{business}} see the relationship as business, {{personal}} as personal, and {{mixed}} as mixed (95% intervals).',
    comparator:
      'For comparison: the published research of 2012–2017 in the Netherlands reported almost 70% business and about 16% personal.',
    how: 'Each of the four relationships has five statements, scored 1 to 7. The highest mean counts as the relationship only if it leads the next by at least 1.96 times the error of measurement of the difference (1.49 points, assuming a reliability of 0.8 and a standard deviation of 1.2); otherwise it is mixed.',
    source:
      'Haslam, N., & Fiske, A. P. (1999). Relational models theory: a confirmatory factor analysis. Personal Relationships, 6, 241–250. Items after the form of Zakharin, M., & Bates, T. C. (2023). PLoS ONE, 18(6), e0287391 (CC BY 4.0).',
  },
  discordance: {
    finding:
      'Of {{count}} participants, {{discordant}} disagree with themselves: their grade and their automatic association point in different directions. If the two had nothing to do with each other, {{expected}} would.',
    satisfied: 'Says: satisfied (7 or more)',
    dissatisfied: 'Says: not satisfied (below 7)',
    negative: 'Automatically negative',
    positive: 'Automatically positive',
    quadrant: {
      satisfied_positive: 'satisfied, automatically positive',
      satisfied_negative: 'satisfied, yet automatically negative',
      dissatisfied_positive: 'not satisfied, yet automatically positive',
      dissatisfied_negative: 'not satisfied, automatically negative',
    },
    byGrade: 'By grade',
    byRecommendation: 'By recommendation',
    disagreeing: 'Disagree (95% interval)',
    expected: 'Expected by chance',
    excess: 'More than by chance, in percentage points (95% interval)',
    reliable:
      'More than measurement error explains: the automatic association lies lower than what is said in {{lower}}, higher in {{higher}}. Error alone would give {{chance}}% in each direction. Reliability: said {{stated}}, automatic {{automatic}}.',
    notReliable:
      'Whether single differences exceed measurement error cannot be said: one of the two measures does not agree with itself in these data.',
    how: 'A grade or recommendation of 7 or more counts as satisfied, a D of 0 or more as automatically positive. Expected by chance: the share that would disagree if the two measures were independent, from their margins. The interval of the excess follows from the spread of the products of both indicators.',
    howReliable:
      'Reliable differences: what is said (mean of grade and recommendation) and D are both standardised over the participants; a difference counts when it exceeds 1.96 times the square root of 2 minus both reliabilities. Reliabilities: grade with recommendation, and odd with even trials, each stepped up by Spearman–Brown. It tells where somebody stands among these participants, not absolutely.',
    source:
      'Payne, R. W., & Jones, H. G. (1957). Statistics for the investigation of individual cases. Journal of Clinical Psychology, 13, 115–121.',
  },
  recommendation: {
    finding:
      'Of {{count}} participants, {{nine}} give a grade of nine or more; the Net Promoter Score is {{score}} (95% interval {{interval}}), and {{eight}} if an eight counted as promoting.',
    attribution:
      'NPS, Net Promoter and Net Promoter Score are trademarks of Bain & Company, NICE Systems and Fred Reichheld.',
    grades: 'Grades (1–10)',
    recommendations: 'Recommendation (0–10)',
    mean: 'mean {{value}} ({{interval}}), n = {{count}}',
    detractors: 'detractors: {{count}}',
    passives: 'passives: {{count}}',
    promoters: 'promoters: {{count}}',
    meanGrade: 'Mean grade',
    nineOrMore: 'Grade of nine or more',
    meanRecommendation: 'Mean recommendation',
    score: 'Net Promoter Score',
    scoreFromEight: 'The same with promoters from 8',
    how: 'Net Promoter Score: percentage of promoters (9 or 10) minus percentage of detractors (0 to 6). Its interval inverts the test of the difference of both shares with the variance taken at the difference. The cut at 8 shows what avoiding a nine costs. Means have Student’s t interval.',
    source:
      'Reichheld, F. F. (2003). The one number you need to grow. Harvard Business Review, 81(12), 46–54. Interval after May, W. L., & Johnson, W. D. (1997). Statistics in Medicine, 16, 2127–2136.',
  },
};
