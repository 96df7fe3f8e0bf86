/** What fills a sentence's {{places}}. */
export type Details = Readonly<Record<string, string | number>>;

/** Fills the {{places}} of a sentence; a place without a detail stays, so that a mistake shows. */
export function filled(sentence: string, details: Details): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => String(details[name] ?? place));
}
