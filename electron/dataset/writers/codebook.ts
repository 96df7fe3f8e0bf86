import type { Language } from '../../../shared/base/ids';
import { MISSING_LABELS, sameLabel, type Row, type Table, type Variable } from '../table';
import { MISSING_NAMES } from './missing-codes';

const COLUMNS = [
  'table',
  'variable',
  'type',
  'unit',
  'question_nl',
  'question_en',
  'values_nl',
  'values_en',
  'minimum',
  'maximum',
  'missing_codes',
  'generalised_nl',
  'generalised_en',
  'classification',
  'source',
] as const;

/** One value label a line, `value = label`, so that a label may hold any mark of punctuation. */
function valueLines(variable: Variable, language: Language): string {
  return variable.categories.map(({ value, label }) => `${value} = ${label[language].replace(/\s+/g, ' ')}`).join('\n');
}

/** The codebook as a table of its own: one row per variable of the dataset. */
export function codebookTable(tables: readonly Table[]): Table {
  const rows: Row[] = tables.flatMap((table) =>
    table.variables.map((variable) => [
      table.name,
      variable.name,
      variable.type,
      variable.unit ?? null,
      variable.label.nl,
      variable.label.en,
      valueLines(variable, 'nl'),
      valueLines(variable, 'en'),
      variable.minimum ?? null,
      variable.maximum ?? null,
      variable.mayBeMissing ? MISSING_NAMES.join(' ') : '',
      variable.generalised?.nl ?? null,
      variable.generalised?.en ?? null,
      variable.classification,
      variable.source,
    ]),
  );
  return {
    name: 'codebook',
    title: { nl: 'Codeboek', en: 'Codebook' },
    primaryKey: ['table', 'variable'],
    variables: COLUMNS.map((name) => ({
      name,
      label: sameLabel(name),
      type: name === 'minimum' || name === 'maximum' ? 'number' : 'string',
      classification: 'safe',
      categories: [],
      mayBeMissing: false,
      source: 'codebook',
    })),
    rows: () => rows,
  };
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes text safe inside HTML. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** The same in both languages, or once where they agree. */
function bilingual({ nl, en }: { nl: string; en: string }): string {
  if (nl === en) return escapeHtml(nl);
  return `<span lang="nl">${escapeHtml(nl)}</span> <span lang="en">${escapeHtml(en)}</span>`;
}

function valuesCell(variable: Variable): string {
  if (variable.type === 'boolean') return '<code>true</code> / <code>false</code>';
  const labels = variable.categories
    .map(({ value, label }) => `<li><code>${escapeHtml(String(value))}</code> ${bilingual(label)}</li>`)
    .join('');
  const range =
    variable.minimum === undefined && variable.maximum === undefined
      ? ''
      : `<p>${variable.minimum ?? ''} – ${variable.maximum ?? ''}</p>`;
  return `${range}${labels ? `<ul>${labels}</ul>` : ''}`;
}

function variableRow(variable: Variable): string {
  const kind = variable.unit ? `${variable.type}, ${variable.unit}` : variable.type;
  const cells = [
    `<th scope="row"><code>${escapeHtml(variable.name)}</code></th>`,
    `<td class="question">${bilingual(variable.label)}</td>`,
    `<td>${escapeHtml(kind)}</td>`,
    `<td>${valuesCell(variable)}</td>`,
    `<td>${variable.mayBeMissing ? '<a href="#missing">codes</a>' : ''}</td>`,
    `<td>${variable.generalised ? bilingual(variable.generalised) : ''}</td>`,
    `<td>${escapeHtml(variable.source)}</td>`,
  ];
  return `<tr>${cells.join('')}</tr>`;
}

const HEADINGS = [
  { nl: 'Naam', en: 'Name' },
  { nl: 'Vraag of maat', en: 'Question or measure' },
  { nl: 'Soort', en: 'Type' },
  { nl: 'Waarden', en: 'Values' },
  { nl: 'Ontbrekend', en: 'Missing' },
  { nl: 'Vergroving', en: 'Made coarser' },
  { nl: 'Herkomst', en: 'Source' },
];

function headings(texts: readonly { nl: string; en: string }[]): string {
  return `<thead><tr>${texts.map((text) => `<th scope="col">${bilingual(text)}</th>`).join('')}</tr></thead>`;
}

function tableSection(table: Table): string {
  return `<section id="table-${escapeHtml(table.name)}">
<h2>${bilingual(table.title)} <code>${escapeHtml(table.name)}</code></h2>
<table>${headings(HEADINGS)}
<tbody>${table.variables.map(variableRow).join('\n')}</tbody></table></section>`;
}

function missingSection(): string {
  const rows = MISSING_NAMES.map(
    (name, rank) =>
      `<tr><th scope="row"><code>${name}</code></th><td>${bilingual(MISSING_LABELS[name])}</td><td>-${91 + rank}</td></tr>`,
  ).join('\n');
  const intro = bilingual({
    nl: 'Een lege cel is in deze sessie niet gevraagd. In SPSS staan de codes als getallen, en verder weg (-991, -9991) waar gemeten waarden in de buurt komen.',
    en: 'An empty cell was not asked in this session. In SPSS the codes are numbers, and further away (-991, -9991) where measured values come near.',
  });
  return `<section id="missing"><h2>${bilingual({ nl: 'Ontbrekende antwoorden', en: 'Missing answers' })}</h2>
<p>${intro}</p><table>${headings([
    { nl: 'Code', en: 'Code' },
    { nl: 'Betekenis', en: 'Meaning' },
    { nl: 'In SPSS', en: 'In SPSS' },
  ])}<tbody>${rows}</tbody></table></section>`;
}

/** Quiet on the screen, complete on paper: headings repeat, rows stay whole, links lose their colour. */
const STYLE = `:root{color-scheme:light}
body{font:15px/1.45 "Source Sans 3",system-ui,sans-serif;max-width:80rem;margin:32px auto;padding:0 24px;color:#1c1b19;background:#fdfcf9}
h1{font-size:32px;font-weight:600;margin:0 0 24px}h2{font-size:24px;font-weight:600;margin:48px 0 12px}
h2 code{font-size:15px;font-weight:400;color:#57544c;margin-left:8px}
nav ul{list-style:none;padding:0;columns:3}a{color:#0b5d5a}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid #ddd8cc;padding:8px 12px 8px 0;text-align:left;vertical-align:top;font-weight:400}
thead th{font-size:13px;color:#57544c}th[scope=row]{overflow-wrap:anywhere}.question{min-width:18rem;max-width:32rem}
td ul,td p{margin:0;padding:0;list-style:none}code{font-size:13px}
span[lang]{display:block}span[lang=en]{color:#57544c}
@media print{body{margin:0;padding:0;max-width:none;font-size:10pt;background:none}nav{display:none}
thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}a{color:inherit;text-decoration:none}}`;

/** The codebook for readers: one section per table in both languages, one file without links to others, prints well. */
export function codebookHtml(title: { nl: string; en: string }, tables: readonly Table[]): string {
  const contents = tables
    .map(({ name, title: heading }) => `<li><a href="#table-${escapeHtml(name)}">${bilingual(heading)}</a></li>`)
    .join('');
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Codebook: ${escapeHtml(title.en)}</title>
<style>${STYLE}</style></head>
<body><h1>${bilingual(title)}</h1>
<nav><ul>${contents}<li><a href="#missing">${bilingual({ nl: 'Ontbrekende antwoorden', en: 'Missing answers' })}</a></li></ul></nav>
${tables.map(tableSection).join('\n')}
${missingSection()}
</body></html>
`;
}
