/** Where the observer itself was held up for longer than this, there is no truth to compare with, ms. */
const UNSURE_FROM = 0.5;
/** An error above this must carry a flag, ms. */
const FLAGGED_FROM = 5;

/** The bare engine, and the whole app around it. */
const OURS = ['ours', 'app'];

/** What ours has to reach in every load, ms; the ratio is that of the best other engine's SD to ours, under load. */
const GOALS = { bias: 1.5, sd: 1, iqr: 0.8, unflagged: 0, ratio: 5 };

function quantile(sorted, share) {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** Bias, SD (N-1), IQR, 95th percentile and maximum of |error - bias|, ms, over the trials that have a latency. */
export function summarise(all) {
  const rows = all.filter(({ unsureMs }) => unsureMs <= UNSURE_FROM);
  const errors = rows.map(({ errorMs }) => errorMs).filter((error) => error !== null);
  const bias = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  const sd = Math.sqrt(errors.reduce((sum, error) => sum + (error - bias) ** 2, 0) / (errors.length - 1));
  const sorted = errors.toSorted((a, b) => a - b);
  const distance = errors.map((error) => Math.abs(error)).toSorted((a, b) => a - b);
  const large = rows.filter(({ errorMs }) => errorMs === null || Math.abs(errorMs) > FLAGGED_FROM);
  return {
    trials: rows.length,
    unsure: all.length - rows.length,
    missing: rows.length - errors.length,
    bias,
    sd,
    iqr: quantile(sorted, 0.75) - quantile(sorted, 0.25),
    p95: quantile(distance, 0.95),
    max: distance.at(-1),
    large: large.length,
    unflagged: large.filter(({ flags }) => flags.length === 0).length,
  };
}

const column = (text, width = 9) => String(text).padStart(width);
const number = (value) => column(value.toFixed(2));

/** Prints the table of engines and loads, then how much more exact ours is than the best of the others. */
export function printReport(rows, engines, loads) {
  console.log('\nError = measured - true latency, ms (p95 and max: of |error|)');
  const heads = ['bias', 'SD', 'IQR', 'p95', 'max', 'trials', 'unsure', 'missing', '> 5 ms', 'no flag'];
  console.log(`${'engine'.padEnd(10)}${'load'.padEnd(8)}${heads.map((head) => column(head)).join('')}`);
  for (const load of loads) {
    const found = new Map();
    for (const engine of engines) {
      const s = summarise(rows.filter((row) => row.engine === engine && row.load === load));
      found.set(engine, s);
      const counts = [s.trials, s.unsure, s.missing, s.large, s.unflagged].map((count) => column(count)).join('');
      const line = [s.bias, s.sd, s.iqr, s.p95, s.max].map(number).join('');
      console.log(`${engine.padEnd(10)}${load.padEnd(8)}${line}${counts}`);
    }
    const rivals = [...found].filter(([engine]) => !OURS.includes(engine)).toSorted(([, a], [, b]) => a.sd - b.sd);
    for (const engine of OURS.filter((each) => found.has(each))) {
      printAgainstGoals(engine, load, found.get(engine), rivals[0]);
    }
    console.log('');
  }
}

/** Prints the ratio to the best other engine, the errors without a flag, and which of the goals are missed. */
function printAgainstGoals(engine, load, s, best) {
  const ratio = best === undefined ? null : best[1].sd / s.sd;
  if (ratio !== null) console.log(`SD ${load}: best other engine (${best[0]}) / ${engine} = ${ratio.toFixed(1)}`);
  const figures = { bias: Math.abs(s.bias), sd: s.sd, iqr: s.iqr, unflagged: s.unflagged };
  const missed = Object.entries(figures).filter(([name, figure]) => !(figure <= GOALS[name]));
  const isTooClose = load === 'loaded' && ratio !== null && ratio < GOALS.ratio;
  const said = [
    ...missed.map(([name]) => `${name} <= ${GOALS[name]}`),
    ...(isTooClose ? [`ratio >= ${GOALS.ratio}`] : []),
  ];
  console.log(
    `${engine} ${load}: ${s.unflagged} of ${s.large} errors over ${FLAGGED_FROM} ms carry no flag;`,
    said.length === 0 ? 'every goal reached' : `missed: ${said.join(', ')}`,
  );
}
