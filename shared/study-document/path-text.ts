/** Where in a document something stands. */
export type DocumentPath = readonly PropertyKey[];

/** A path as people read it: blocks[2].steps[0].items[3]; the whole document is (file). */
export function pathText(path: DocumentPath): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return text === '' ? '(file)' : text;
}

/** What stands at a path, or undefined. */
export function valueAt(document: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>((inside, part) => {
    if (typeof inside !== 'object' || inside === null) return undefined;
    return Object.entries(inside).find(([name]) => name === String(part))?.[1];
  }, document);
}
