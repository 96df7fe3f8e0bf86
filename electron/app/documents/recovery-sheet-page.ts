import type { Language } from '../../../shared/base/ids';
import { escaped } from './escaped';

const STYLE = `
  @page { size: A4; margin: 22mm 20mm }
  body { font: 12pt/1.5 serif; color: #000 }
  h1 { font-size: 18pt; margin: 0 0 8mm }
  p { max-width: 150mm; margin: 0 0 5mm }
  pre { font: 11pt/1.5 monospace; border: 0.3mm solid #000; padding: 5mm; white-space: pre-wrap; break-inside: avoid }
`;

/** A recovery sheet as a page: its first line as the heading, words as paragraphs, the key in type that can be read over. */
export function sheetPage(sheet: string, language: Language): string {
  const keyAt = sheet.indexOf('-----BEGIN');
  const [title = '', ...paragraphs] = sheet.slice(0, keyAt).trim().split(/\n\n+/);
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${STYLE}</style><h1>${escaped(title)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph.replaceAll('\n', ' '))}</p>`),
    `<pre>${escaped(sheet.slice(keyAt).trim())}</pre></html>`,
  ].join('\n');
}
