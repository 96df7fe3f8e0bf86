import type { Language } from '../../../shared/names';
import { MISSING_LABELS, sameLabel, type Row, type Table, type Variable } from '../table';

const COLUMNS = [
  'table',
  'variable',
  'type',
  'unit',
  'question_nl',
  'question_en',
  'values',
  'missing_codes',
  'classification',
  'source',
] as const;

function valuesOf(variable: Variable, language: Language): string {
  if (variable.categories.length > 0) {
    return variable.categories.map(({ value, label }) => `${value} = ${label[language]}`).join('; ');
  }
  if (variable.minimum === undefined && variable.maximum === undefined) return '';
  return `${variable.minimum ?? ''} – ${variable.maximum ?? ''}`;
}

function missingOf(variable: Variable, language: Language): string {
  if (!variable.mayBeMissing) return '';
  return Object.entries(MISSING_LABELS)
    .map(([code, label]) => `${code} = ${label[language]}`)
    .join('; ');
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
      valuesOf(variable, 'en'),
      missingOf(variable, 'en'),
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
      type: 'string',
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

function variableRow(variable: Variable): string {
  const cells = [
    `<th scope="row"><code>${escapeHtml(variable.name)}</code></th>`,
    `<td><span lang="nl">${escapeHtml(variable.label.nl)}</span><br><span lang="en">${escapeHtml(variable.label.en)}</span></td>`,
    `<td>${escapeHtml(variable.unit ? `${variable.type} (${variable.unit})` : variable.type)}</td>`,
    `<td>${escapeHtml(valuesOf(variable, 'en'))}</td>`,
    `<td>${variable.mayBeMissing ? '<a href="#missing">codes</a>' : ''}</td>`,
    `<td>${escapeHtml(variable.source)}</td>`,
  ];
  return `<tr>${cells.join('')}</tr>`;
}

function tableSection(table: Table): string {
  return `<h2>${escapeHtml(table.title.en)}</h2>
<table><thead><tr><th>Variable</th><th>Question or measure (nl / en)</th><th>Type</th><th>Values</th><th>Missing</th><th>Source</th></tr></thead>
<tbody>${table.variables.map(variableRow).join('\n')}</tbody></table>`;
}

/** The codebook for readers: one section per table, self-contained, prints well. */
export function codebookHtml(title: string, tables: readonly Table[]): string {
  const codes = Object.entries(MISSING_LABELS)
    .map(
      ([code, label]) =>
        `<tr><th scope="row"><code>${code}</code></th><td>${escapeHtml(label.nl)} / ${escapeHtml(label.en)}</td></tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Codebook: ${escapeHtml(title)}</title>
<style>body{font:15px/1.45 sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fdfcf9}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ddd8cc;padding:.4rem .6rem;text-align:left;vertical-align:top}
code{font-size:13px}[lang=en]{color:#57544c}</style></head>
<body><h1>Codebook: ${escapeHtml(title)}</h1>
${tables.map(tableSection).join('\n')}
<h2 id="missing">Missing codes</h2><p>An empty cell was not asked in this session.</p><table><tbody>${codes}</tbody></table>
</body></html>
`;
}
