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
  noted: '{{interval}} · n = {{count}}',
  countNote: 'n = {{count}}',
  withCount: '{{value}}, n = {{count}}',
  tooSmall: 'too few',
  noRelation: 'no relation',
  meanHow:
    'Means have Student’s t interval; differences between groups have Welch’s, which does not assume equal spread.',
  correlationHow:
    'Correlations are Pearson’s, with Fisher’s interval: −1 and +1 go together perfectly, 0 not at all. A correlation does not say what causes what.',
  welchSource:
    'Welch, B. L. (1947). The generalization of ‘Student’s’ problem when several different population variances are involved. Biometrika, 34, 28–35.',
  fisherSource:
    'Fisher, R. A. (1921). On the ‘probable error’ of a coefficient of correlation deduced from a small sample. Metron, 1, 3–32.',
  columns: {
    relationship: 'Relationship',
    participants: 'Participants',
    share: 'Share',
    interval: '95% interval',
    group: 'Group',
    measure: 'Measure',
    value: 'Value',
    emotion: 'Emotion',
    mean: 'Mean',
    outcome: 'Outcome',
    correlation: 'Correlation',
    slope: 'Points per point',
    source: 'Source',
    associations: 'Associations',
    explainedBy: 'Explained by',
    explained: 'Explained variance',
    grade: 'Grade',
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
    feeling: 'Feelings',
    loyalty: 'Judgement and loyalty',
    service: 'Contact and service',
  },
  question: {
    relational_shares: 'Which relationship do customers have with their provider?',
    discordance: 'Do customers say something else than their reactions show?',
    recommendation: 'Do people avoid nines and tens?',
    relation_outcomes: 'Does a personal relationship go with more loyalty?',
    association_sources: 'Where do associations come from?',
    emotions: 'What do customers feel?',
    satisfaction: 'Is being satisfied in the head enough?',
    grade_threshold: 'Is a seven good enough?',
    added_effort: 'Does ease decide who stays?',
    contact_change: 'Does a contact do more harm than good?',
    friendliness: 'Do customers come back for friendliness?',
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
    mean: 'mean {{value}} ({{interval}}), n = {{count}}',
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
  outcome: {
    experience: 'Experience (grade)',
    staying: 'Plans to stay',
    tolerance: 'Would pay more',
    word_of_mouth: 'Plans to recommend',
    leaving: 'Plans to switch',
  },
  source: { own: 'Own experience', hearsay: 'Heard from others', media: 'Media', sector: 'The sector as a whole' },
  origin: { own: 'Own experience', stories: 'Stories: others, media, sector' },
  valence: { negative: 'negative', neutral: 'neutral', positive: 'positive' },
  change: { worse: 'Less certain to stay', same: 'As certain as before', better: 'More certain to stay' },
  explanation: {
    ease: 'Ease alone',
    grade: 'Grade alone',
    recommendation: 'Recommendation alone',
    both: 'Grade and recommendation',
    added: 'Added by ease',
  },
  shape: { line: 'One straight line', curve: 'A parabola', step: 'A step', bend: 'Two lines with a bend' },
  satisfied: {
    emotional: 'Good feeling',
    rational: 'Satisfied in the head alone',
    dissatisfied: 'Neither',
  },
  emotions: {
    finding:
      'What {{count}} participants feel most is {{first}}, {{second}} and {{third}}. {{negative}} have negative feelings of at least “a little” on average.',
    byContact:
      'Negative feelings average {{recent}} after a contact in the past six months (n = {{recentCount}}) and {{earlier}} without one (n = {{earlierCount}}): a difference of {{difference}}.',
    noContactGroups:
      'Whether negative feelings go with a recent contact cannot be compared: one of the groups has fewer than five participants.',
    comparator:
      'For comparison: the published research reported satisfied, peaceful and optimistic as felt most, and a small negative group where contact had been needed.',
    notAtAll: '1 not at all',
    strongly: '4 strongly',
    how: 'Each emotion is the mean of its words, answered from 1 (not at all) to 4 (strongly) for all experiences together; a participant needs two answered words per emotion. The negative feelings are the mean of the negative emotions.',
    source:
      'Richins, M. L. (1997). Measuring emotions in the consumption experience. Journal of Consumer Research, 24, 127–146.',
  },
  relation_outcomes: {
    finding:
      'Over {{count}} participants, a more personal relationship correlates {{experience}} with the grade, {{staying}} with plans to stay and {{leaving}} with plans to switch (95% intervals).',
    reading:
      'Above 0: goes with a personal relationship. Below 0: goes with business. An interval that holds 0 leaves both open.',
    business: '−1 with business',
    personal: 'with personal +1',
    difference: 'Personal minus business',
    how: 'The relationship is the score communal sharing minus market pricing, which uses every participant; the groups by dominant relationship stand beside it. Groups with fewer than five participants are not given a mean. Outcomes: the grade, and intentions on a scale of 1 to 7 (mean of two questions each).',
    source:
      'Intentions after Zeithaml, V. A., Berry, L. L., & Parasuraman, A. (1996). The behavioral consequences of service quality. Journal of Marketing, 60(2), 31–46.',
  },
  association_sources: {
    finding:
      'Of {{count}} associations named, {{own}} come from own experience; of those, {{negative}} are negative (95% intervals).',
    reading:
      'The claim is that associations from stories go with the automatic association, and those from own experience with what is said; the second table holds both.',
    negativeShare: 'Negative among them',
    origin: 'Valence of associations from',
    withGrade: 'With the grade',
    withAutomatic: 'With the automatic association',
    how: 'The interviewer tags every association that is named with its source and with how the participant means it. Participants name several, which resemble each other; the intervals therefore come from the spread between participants (ratio estimator).',
    howTogether:
      'Going together: per participant the mean valence (−1 negative, 0 neutral, +1 positive) of the associations from an origin, correlated with the grade and with D. Given for ten participants or more.',
    citation: 'Cochran, W. G. (1977). Sampling techniques (3rd ed.), formula 6.13. Wiley.',
  },
  contact_change: {
    finding:
      'Of {{count}} participants who had a contact, {{worse}} were less certain to stay afterwards and {{better}} more certain.',
    ratio: 'Less certain is {{value}} times as frequent as more certain (95% interval {{interval}}).',
    ratioFrom:
      'Less certain is {{value}} times as frequent as more certain (95% interval from {{low}}, without an upper bound).',
    neverBetter: 'Nobody became more certain; less certain is at least {{low}} times as frequent (95%).',
    nobody: 'Nobody changed, so there is no ratio.',
    comparator:
      'For comparison: customer-effort research reported that a contact makes disloyal about four times as often as loyal.',
    after: 'After the last contact',
    how: 'Both questions (certain to stay before, and after, the last contact) are asked in one interview and answered from 1 to 7; a difference of one point counts as a change. The ratio is the odds of less certain among those who changed, with the bounds of the Wilson interval turned into odds. Looking back is not the same as asking twice.',
    source:
      'Dixon, M., Freeman, K., & Toman, N. (2010). Stop trying to delight your customers. Harvard Business Review, 88(7/8), 116–122.',
  },
  added_effort: {
    finding:
      'Over {{count}} participants, grade and recommendation explain {{both}} of the differences in plans to stay; ease adds {{added}} (95% intervals).',
    slope:
      'With grade and recommendation equal, one point more ease goes with {{slope}} points more plans to stay (scale 1 to 7).',
    how: 'Explained variance (R²) of plans to stay in linear regressions: with each predictor alone, with grade and recommendation together, and what ease adds to those two. What is added can never be negative, so an interval that begins near 0 means that it may add nothing.',
    howInterval:
      'Intervals by 1,000 bootstrap samples, corrected for bias and skewness, with a fixed seed: the page shows the same each time.',
    source:
      'Dixon, M., Freeman, K., & Toman, N. (2010). Stop trying to delight your customers. Harvard Business Review, 88(7/8), 116–122.',
    sourceInterval:
      'Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association, 82, 171–185.',
  },
  grade_threshold: {
    findingBend:
      'Over {{count}} participants, plans to stay rise by {{below}} per point of the grade up to {{bend}}, and by {{above}} above it (95% intervals).',
    findingOther:
      'Over {{count}} participants, no bend stands out: “{{shape}}” fits best ({{weight}} of the evidence). If there is a bend, it lies at {{bend}}.',
    reading:
      'The published claim is that loyalty rises steeply only above a grade of 8 to 8.5. The coloured stretch is where the bend may lie.',
    bendAt: 'bend {{value}} ({{interval}})',
    upward: 'Plans to stay (1–7)',
    shape: 'Shape',
    weight: 'Evidence among the four',
    bend: 'Bend, as a grade',
    below: 'Rise per point below the bend',
    above: 'Rise per point above the bend',
    how: 'Two lines that meet are fitted by least squares at every tenth of a grade that leaves at least five participants on both sides; the best place is the bend. Its interval holds all places that fit nearly as well (F test on the residuals). The slopes take the bend as given. The dots are the means of grades given by five participants or more; the lines use everybody.',
    howRivals:
      'The four shapes are weighed by Akaike’s criterion for small samples; a bend or a step pays for its place. The shares of evidence add up to 100% and compare these four only.',
    source:
      'Hudson, D. J. (1966). Fitting segmented curves whose join points have to be estimated. Journal of the American Statistical Association, 61, 1097–1129.',
    sourceRivals:
      'Hurvich, C. M., & Tsai, C.-L. (1989). Biometrika, 76, 297–307. Burnham, K. P., & Anderson, D. R. (2002). Model selection and multimodel inference. Springer.',
  },
  satisfaction: {
    verdict: {
      alike:
        'Of {{count}} participants, those satisfied in the head alone plan to stay as much as those who are not satisfied: they differ by {{difference}}, less than {{margin}} point either way.',
      different:
        'Of {{count}} participants, those satisfied in the head alone differ from those who are not satisfied in their plans to stay: by {{difference}} points (95% interval).',
      undecided:
        'Of {{count}} participants, those satisfied in the head alone differ by {{difference}} points in their plans to stay from those who are not satisfied: neither a difference nor equality is shown.',
    },
    feeling: 'A good feeling goes with {{difference}} points more plans to stay than satisfaction in the head alone.',
    small: 'below 0.001',
    unlikely: '1 unlikely to stay',
    likely: '7 likely to stay',
    staying: 'Plans to stay',
    rationalLess: 'In the head alone minus neither',
    emotionalLess: 'Good feeling minus in the head alone',
    equivalence: 'p of the equivalence test',
    how: 'An agreement of 5 or more (of 7) counts as satisfied. Good feeling: agrees to having a good feeling, whatever the head says; in the head alone: satisfied when thinking about it, without the good feeling. Alike means: two one-sided tests at 5% with a margin of {{margin}} point, which is our choice.',
    source:
      'Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach. Journal of Pharmacokinetics and Biopharmaceutics, 15, 657–680.',
  },
  friendliness: {
    finding:
      'Over {{count}} participants, one point more satisfaction with the friendliness goes with {{slope}} points of plans to stay; the correlation is {{correlation}} (95% intervals).',
    reading: 'Going together is not causing: who is content in general may rate both higher.',
    along: 'Satisfaction with the friendliness (1–7)',
    slope: 'Points of staying per point of friendliness',
    how: 'A straight line by least squares through all participants. The dots are the means of ratings given by five participants or more; the line uses everybody.',
    source:
      'Intentions after Zeithaml, V. A., Berry, L. L., & Parasuraman, A. (1996). The behavioral consequences of service quality. Journal of Marketing, 60(2), 31–46.',
  },
};
