import { visit } from 'jsonc-parser';

/** Where a text stops being JSON (RFC 8259); both count from 1. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
}

function endOf(text: string): JsonError {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/**
 * Finds the first place where a text is not JSON: the start of the piece that does not belong there. JSON.parse names
 * it only sometimes and in words that differ per version; this is called only after JSON.parse has failed. A text nested
 * deeper than the stack is said to be wrong at its end.
 */
export function findJsonError(text: string): JsonError {
  let first: JsonError | null = null;
  const onError = (_code: number, _offset: number, _length: number, line: number, character: number) => {
    first ??= { line: line + 1, column: character + 1 };
  };
  try {
    visit(text, { onError }, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return first ?? endOf(text);
}
