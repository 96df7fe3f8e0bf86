import type { Language } from '../../../shared/base/ids';
import type { RiskReport } from '../anonymise/risk';
import type { ExportPlan } from '../export-plan';
import { PROFILE_RULES, type ProfileRules } from '../disclosure-profiles';
import { escapeHtml } from '../writers/codebook';
import { inBothLanguages, linesAboutSessions, wordsOfChange, type Say } from './texts';

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function row(label: string, before: string | number, after: string | number): string {
  return `<tr><th scope="row">${escapeHtml(label)}</th><td>${before}</td><td>${after}</td></tr>`;
}

function riskRows(before: RiskReport, after: RiskReport, rules: ProfileRules, say: Say): string[] {
  const { k, l, threshold } = rules;
  const pair = (label: string, of: (report: RiskReport) => string | number): string =>
    row(label, of(before), of(after));
  return [
    pair(say('groups'), ({ classes }) => classes),
    pair(say('smallest'), ({ minimumSize }) => minimumSize),
    pair(say('belowK', { k }), ({ belowK }) => belowK),
    ...Object.keys(before.belowL).map((variable) =>
      pair(say('belowL', { l, variable }), ({ belowL }) => belowL[variable] ?? 0),
    ),
    pair(say('maximum'), ({ prosecutor }) => percent(prosecutor.maximum)),
    pair(say('average'), ({ prosecutor }) => percent(prosecutor.average)),
    pair(say('share', { threshold }), ({ prosecutor }) => percent(prosecutor.shareAbove)),
    pair(say('wildSmallest'), ({ wildcard }) => wildcard.minimumSize),
    pair(say('wildAverage'), ({ wildcard }) => percent(wildcard.prosecutor.average)),
    pair(say('suppressed'), ({ suppressedRecords }) => suppressedRecords),
  ];
}

function section(plan: ExportPlan, say: Say, language: Language): string {
  const rules = PROFILE_RULES[plan.decisions.profile];
  const { loss } = plan;
  const changes = plan.changes.map(
    (change) =>
      `<tr><th scope="row"><code>${escapeHtml(change.name)}</code><br>${escapeHtml(change.label[language])}</th>` +
      `<td>${escapeHtml(wordsOfChange(change, say, language))}</td></tr>`,
  );
  const lost = {
    total: percent(loss.total),
    generalised: percent(loss.generalised),
    cells: percent(loss.suppressedCells),
    records: percent(loss.removedRecords),
  };
  return `<section lang="${language}">
<h1>${escapeHtml(say('report'))}: ${escapeHtml(plan.study.title[language])}</h1>
<p>${escapeHtml(say('reportText', { k: rules.k, l: rules.l }))}</p>
<table><thead><tr><th scope="col">${escapeHtml(say('measure'))}</th><th scope="col">${escapeHtml(say('before'))}</th><th scope="col">${escapeHtml(say('after'))}</th></tr></thead>
<tbody>${riskRows(plan.before, plan.after, rules, say).join('\n')}</tbody></table>
<h2>${escapeHtml(say('keys'))}</h2>
<table><thead><tr><th scope="col">${escapeHtml(say('variable'))}</th><th scope="col">${escapeHtml(say('what_was_done'))}</th></tr></thead>
<tbody>${changes.join('\n')}</tbody></table>
<h2>${escapeHtml(say('loss'))}</h2>
<p>${escapeHtml(say('lossText', lost))}</p>
<h2>${escapeHtml(say('changes'))}</h2>
<ul>${linesAboutSessions(plan, say)
    .map((line) => `<li>${escapeHtml(line)}</li>`)
    .join('\n')}</ul>
<h2>${escapeHtml(say('limits'))}</h2>
<p>${escapeHtml(say('limitsText'))}</p>
</section>`;
}

/** risk-report.html: what was removed and changed, and the risk before and after; self-contained, prints well. */
export function riskReportHtml(plan: ExportPlan): string {
  const body = inBothLanguages((say, language) => section(plan, say, language), '\n<hr>\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Risk report: ${escapeHtml(plan.study.title.en)}</title>
<style>body{font:15px/1.45 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fdfcf9}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ddd8cc;padding:.4rem .6rem;text-align:left;vertical-align:top}
th{font-weight:normal}thead th{font-weight:bold}hr{margin:3rem 0;border:0;border-top:1px solid #ddd8cc}@media print{body{background:none;margin:0}}</style></head>
<body>
${body}
</body></html>
`;
}
