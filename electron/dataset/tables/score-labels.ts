import type { Text } from '../../../shared/base/ids';

const both = (nl: string, en: string): Text => ({ nl, en });

/** What each measure of a score table is; parts of a score are named by their ending, below. */
const MEASURES: Readonly<Record<string, Text>> = {
  compat_first: both('Passende koppeling kwam eerst (1)', 'Compatible mapping came first (1)'),
  n_critical: both('Beurten in de vier gescoorde blokken', 'Trials in the four scored blocks'),
  n_errors: both('Fouten in de gescoorde blokken', 'Errors in the scored blocks'),
  n_gt10000: both('Beurten boven 10 s', 'Trials over 10 s'),
  n_lt300: both('Beurten onder 300 ms', 'Trials under 300 ms'),
  n_lt400: both('Beurten onder 400 ms', 'Trials under 400 ms'),
  n_lt350: both('Beurten onder 350 ms', 'Trials under 350 ms'),
  n_test: both('Beurten in de testblokken', 'Trials in the test blocks'),
  n_nonresponse: both('Beurten zonder reactie', 'Trials without a response'),
  n_used: both('Beurten die de score gebruikt', 'Trials that the score uses'),
  n_scored_blocks: both('Beurten in de gescoorde blokken', 'Trials in the scored blocks'),
  n_analysed: both('Beurten na de opwarming', 'Trials after the warm-up'),
  n_lt300_analysed: both('Beurten onder 300 ms na de opwarming', 'Trials under 300 ms after the warm-up'),
  n_lt300_all: both('Beurten onder 300 ms met opwarming', 'Trials under 300 ms with the warm-up'),
  n: both('Beurten met een reactie', 'Trials with a response'),
  n_used_300_1000: both('Juiste beurten van 300 tot 1000 ms', 'Correct trials from 300 to 1000 ms'),
  prop_lt300: both('Deel onder 300 ms', 'Share under 300 ms'),
  prop_lt300_raw: both('Deel onder 300 ms van alle beurten', 'Share under 300 ms of all trials'),
  prop_lt300_after10s: both('Deel onder 300 ms van de beurten tot 10 s', 'Share under 300 ms of trials up to 10 s'),
  prop_lt300_blockmean: both('Deel onder 300 ms, gemiddeld over blokken', 'Share under 300 ms, mean of blocks'),
  error_rate: both('Deel fouten', 'Share of errors'),
  error_rate_after350: both('Deel fouten vanaf 350 ms', 'Share of errors from 350 ms'),
  accuracy_compatible: both('Deel juist in het passende testblok', 'Share correct in the compatible test block'),
  accuracy_incompatible: both(
    'Deel juist in het niet-passende testblok',
    'Share correct in the incompatible test block',
  ),
  missing_block: both('Een gescoord blok ontbreekt (1)', 'A scored block is missing (1)'),
  excl_fast: both(
    'Uitsluiten: meer dan 10 % onder 300 ms (1; Greenwald e.a. 2003, Nosek e.a. 2014)',
    'Exclude: more than 10 % under 300 ms (1; Greenwald et al. 2003, Nosek et al. 2014)',
  ),
  excl_fast_raw_denominator: both(
    'Uitsluiten op snelheid, met alle beurten als noemer (1)',
    'Exclude for speed, of all trials (1)',
  ),
  excl_fast_blockmean: both(
    'Uitsluiten op snelheid, gemiddeld over blokken (1)',
    'Exclude for speed, mean of blocks (1)',
  ),
  excl_fast_with_warmup: both('Uitsluiten op snelheid, met opwarming (1)', 'Exclude for speed, with the warm-up (1)'),
  excl_error20: both(
    'Uitsluiten: meer dan 20 % fouten (1; Karpinski & Steinman 2006)',
    'Exclude: more than 20 % errors (1; Karpinski & Steinman 2006)',
  ),
  excl_error20_after350: both(
    'Uitsluiten: meer dan 20 % fouten vanaf 350 ms (1)',
    'Exclude: more than 20 % errors from 350 ms (1)',
  ),
  excl_implicitmeasures_acc75: both(
    'Uitsluiten: minder dan 75 % juist in een testblok (1)',
    'Exclude: less than 75 % correct in a test block (1)',
  ),
  excl_error40: both('Uitsluiten: meer dan 40 % fouten (1)', 'Exclude: more than 40 % errors (1)'),
  d1: both('D1: ingebouwde straf', 'D1: built-in penalty'),
  d2: both('D2: ingebouwde straf, onder 400 ms weg', 'D2: built-in penalty, under 400 ms deleted'),
  d3: both('D3: fout = gemiddelde + 2 sd', 'D3: error = mean + 2 sd'),
  d4: both('D4: fout = gemiddelde + 600 ms', 'D4: error = mean + 600 ms'),
  d5: both('D5: fout = gemiddelde + 2 sd, onder 400 ms weg', 'D5: error = mean + 2 sd, under 400 ms deleted'),
  d6: both('D6: fout = gemiddelde + 600 ms, onder 400 ms weg', 'D6: error = mean + 600 ms, under 400 ms deleted'),
  d_sciat: both('D van de SC-IAT', 'D of the SC-IAT'),
  d_sciat_penalty_on_correct_mean: both(
    'D van de SC-IAT, straf op het gemiddelde van juiste beurten',
    'D of the SC-IAT, penalty on the mean of correct trials',
  ),
  mean_compatible: both('Gemiddelde passend, na straf', 'Mean compatible, after penalty'),
  mean_incompatible: both('Gemiddelde niet-passend, na straf', 'Mean incompatible, after penalty'),
  sd_correct: both('Sd van juiste beurten', 'Sd of correct trials'),
  d_builtin: both('D van de BIAT: ingebouwde straf', 'D of the BIAT: built-in penalty'),
  d_first: both('D van de BIAT: eerste reactie', 'D of the BIAT: first response'),
  d_600: both('D van de BIAT: fout = gemiddelde + 600 ms', 'D of the BIAT: error = mean + 600 ms'),
  d: both('D', 'D'),
  facil_a_ms: both('Facilitatie na prime A', 'Facilitation after prime A'),
  facil_b_ms: both('Facilitatie na prime B', 'Facilitation after prime B'),
  effect: both('Primingeffect', 'Priming effect'),
  effect_ms_300_1000: both('Primingeffect, 300-1000 ms', 'Priming effect, 300-1000 ms'),
  effect_ln_300_1000: both('Primingeffect op ln(ms), 300-1000 ms', 'Priming effect on ln(ms), 300-1000 ms'),
  effect_ln_untrimmed: both('Primingeffect op ln(ms), alle beurten', 'Priming effect on ln(ms), all trials'),
  incon_minus_con_ms_300_2000: both(
    'Niet-passend min passend, 300-2000 ms',
    'Incongruent minus congruent, 300-2000 ms',
  ),
};

const ENDINGS: readonly (readonly [string, Text])[] = [
  ['_reason', both('waarom niet te berekenen', 'why it cannot be computed')],
  ['_label', both('in woorden, voor groepen', 'in words, for groups')],
  ['_odd', both('oneven beurten', 'odd trials')],
  ['_even', both('even beurten', 'even trials')],
  ['_practice', both('oefenblokken', 'practice blocks')],
  ['_test', both('testblokken', 'test blocks')],
  ['_pair1', both('eerste paar', 'first pair')],
  ['_pair2', both('tweede paar', 'second pair')],
  ['_sd_before_penalty', both('sd vóór de straf', 'sd before the penalty')],
  ['_corrected', both('tot de juiste toets', 'to the correct key')],
];

/**
 * What a column of the scores table holds, from its name.
 * @throws for a name nobody described: a measure was added without its label
 */
export function scoreLabel(name: string): Text {
  const own = MEASURES[name];
  if (own) return own;
  const ending = ENDINGS.find(([suffix]) => name.endsWith(suffix));
  if (!ending) throw new Error(`scores: no label for ${name}`);
  const [suffix, words] = ending;
  const whole = scoreLabel(name.slice(0, -suffix.length));
  return both(`${whole.nl} (${words.nl})`, `${whole.en} (${words.en})`);
}
