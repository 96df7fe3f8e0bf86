/** Where a text stops being JSON (RFC 8259); both count from 1. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\[\p{Cc}--[\u007f-\u009f]]]|\\(?:["\\\/bfnrt]|u[0-9a-fA-F]{4}))*"/vy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * Finds the first place where a text is not JSON. JSON.parse names it only sometimes and in words that differ per
 * version, so this walks the text itself; it is called only after JSON.parse has failed.
 */
export function findJsonError(text: string): JsonError {
  const offset = new Walk(text).errorOffset();
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Thrown inside this file only, to leave the recursion at the place of the mistake. */
class Stop extends Error {}

class Walk {
  private at = 0;

  constructor(private readonly text: string) {}

  errorOffset(): number {
    try {
      this.value();
      this.skip(SPACE);
    } catch (error) {
      if (!(error instanceof Stop) && !(error instanceof RangeError)) throw error;
    }
    return this.at;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return false;
    this.at += match[0].length;
    return true;
  }

  private take(pattern: RegExp): void {
    if (!this.skip(pattern)) throw new Stop();
  }

  private takes(character: string): boolean {
    this.skip(SPACE);
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private require(character: string): void {
    if (!this.takes(character)) throw new Stop();
  }

  private value(): void {
    this.skip(SPACE);
    if (this.takes('{')) return this.members('}', () => this.member());
    if (this.takes('[')) return this.members(']', () => this.value());
    if (!this.skip(STRING) && !this.skip(WORD)) this.take(NUMBER);
  }

  private member(): void {
    this.skip(SPACE);
    this.take(STRING);
    this.require(':');
    this.value();
  }

  private members(end: string, member: () => void): void {
    if (this.takes(end)) return;
    do member();
    while (this.takes(','));
    this.require(end);
  }
}
