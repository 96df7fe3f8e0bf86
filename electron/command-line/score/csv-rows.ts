const COMMA = 44;
const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const FIRST_FIELDS = 64;

/** A longer row is taken for a quotation mark that never closes; this also bounds the memory. */
export const LONGEST_ROW_BYTES = 1 << 20;

/** A row that does not end: the line (1-based) it starts on. Reading cannot go on behind it. */
export interface BrokenCsv {
  readonly line: number;
}

/** Where a field ends whose quotation mark is not closed before the file is. */
const NEVER_CLOSED = -1;

type Found = 'row' | 'more' | BrokenCsv;

/**
 * Splits CSV bytes (RFC 4180; LF or CRLF; UTF-8 with or without byte order mark) into rows, as offsets into the bytes
 * and without making strings or objects per row. Feed chunks of any size; `onRow` sees the reader itself as the row,
 * valid until it returns. Empty lines are skipped. In an unquoted field a quotation mark is a plain character.
 */
export class CsvRows {
  bytes = new Uint8Array(1 << 16);
  /** Number of fields of the row. */
  fields = 0;
  starts = new Int32Array(FIRST_FIELDS);
  ends = new Int32Array(FIRST_FIELDS);
  /** The line (1-based) the row starts on. */
  line = 1;
  /** Text follows a closing quotation mark, so the row cannot be trusted. */
  malformed = false;

  readonly #onRow: (row: CsvRows) => void;
  #used = 0;
  #begun = false;
  #nextLine = 1;
  #position = 0;
  #escaped = false;
  /** Lines of the row that is being read. */
  #lines = 1;

  constructor(onRow: (row: CsvRows) => void) {
    this.#onRow = onRow;
  }

  /** Takes the next bytes and hands on every row that they complete. Returns what is broken, or null. */
  feed(chunk: Uint8Array): BrokenCsv | null {
    this.#reserve(this.#used + chunk.length);
    this.bytes.set(chunk, this.#used);
    this.#used += chunk.length;
    return this.#drain(false);
  }

  /** Hands on the last row if it has no line end. Returns what is broken, or null. */
  end(): BrokenCsv | null {
    return this.#drain(true);
  }

  /** A field's text, with doubled quotation marks made single. Bytes that are not UTF-8 become U+FFFD. */
  text(field: number): string {
    const start = this.starts[field] ?? 0;
    const text = Buffer.from(this.bytes.buffer, start, (this.ends[field] ?? 0) - start).toString('utf8');
    return this.bytes[start - 1] === QUOTE && this.#escaped ? text.replaceAll('""', '"') : text;
  }

  #drain(atEnd: boolean): BrokenCsv | null {
    this.#position = 0;
    if (!this.#begun && (this.#used >= 3 || atEnd)) {
      this.#begun = true;
      if (this.#used >= 3 && this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf) {
        this.#position = 3;
      }
    }
    while (this.#begun && this.#position < this.#used) {
      const start = this.#position;
      const found = this.#row(atEnd);
      if (found === 'row') continue;
      this.#position = start;
      if (found !== 'more') return found;
      break;
    }
    this.bytes.copyWithin(0, this.#position, this.#used);
    this.#used -= this.#position;
    return this.#used > LONGEST_ROW_BYTES ? { line: this.#nextLine } : null;
  }

  /** Reads one row from the position; leaves `#nextLine` alone unless the row is complete. */
  #row(atEnd: boolean): Found {
    const { bytes } = this;
    this.fields = 0;
    this.malformed = false;
    this.#escaped = false;
    this.#lines = 1;
    let position = this.#position;
    for (;;) {
      const isQuoted = position < this.#used && bytes[position] === QUOTE;
      position = isQuoted ? this.#quotedField(position, atEnd) : this.#plainField(position);
      if (position === NEVER_CLOSED) return { line: this.#nextLine };
      if (position >= this.#used && !atEnd) return 'more';
      const isLast = position >= this.#used || bytes[position] === LINE_FEED;
      if (isLast) break;
      position += 1;
    }
    this.#position = Math.min(position + 1, this.#used);
    this.line = this.#nextLine;
    this.#nextLine += this.#lines;
    const isEmpty = this.fields === 1 && this.starts[0] === this.ends[0] && bytes[(this.starts[0] ?? 0) - 1] !== QUOTE;
    if (!isEmpty) this.#onRow(this);
    return 'row';
  }

  /** Takes a field without quotation marks; returns where its delimiter stands. */
  #plainField(start: number): number {
    const delimiter = this.#delimiter(start);
    const isLast = delimiter >= this.#used || this.bytes[delimiter] === LINE_FEED;
    const endsInReturn = isLast && delimiter > start && this.bytes[delimiter - 1] === CARRIAGE_RETURN;
    this.#addField(start, endsInReturn ? delimiter - 1 : delimiter);
    return delimiter;
  }

  /** Takes a field in quotation marks; returns where its delimiter stands, the end of what is there, or that it never closes. */
  #quotedField(start: number, atEnd: boolean): number {
    const { bytes } = this;
    const close = this.#closingQuote(start + 1);
    if (close < 0) return atEnd ? NEVER_CLOSED : this.#used;
    for (let index = start; index < close; index += 1) if (bytes[index] === LINE_FEED) this.#lines += 1;
    const delimiter = this.#delimiter(close + 1);
    const isReturnAlone = delimiter === close + 2 && bytes[close + 1] === CARRIAGE_RETURN;
    if (delimiter > close + 1 && !isReturnAlone) this.malformed = true;
    this.#addField(start + 1, close);
    return delimiter;
  }

  /** Position of the next comma or line feed, or the end of what is there. */
  #delimiter(from: number): number {
    const { bytes } = this;
    const used = this.#used;
    let position = from;
    while (position < used) {
      const byte = bytes[position];
      if (byte === COMMA || byte === LINE_FEED) return position;
      position += 1;
    }
    return used;
  }

  /** Position of the quotation mark that closes a field, or -1 when it is not there yet. */
  #closingQuote(from: number): number {
    let position = from;
    for (;;) {
      const quote = this.bytes.indexOf(QUOTE, position);
      if (quote < 0 || quote >= this.#used) return -1;
      if (this.bytes[quote + 1] !== QUOTE || quote + 1 >= this.#used) return quote;
      this.#escaped = true;
      position = quote + 2;
    }
  }

  #addField(start: number, end: number): void {
    if (this.fields === this.starts.length) {
      const starts = new Int32Array(this.fields * 2);
      const ends = new Int32Array(this.fields * 2);
      starts.set(this.starts);
      ends.set(this.ends);
      this.starts = starts;
      this.ends = ends;
    }
    this.starts[this.fields] = start;
    this.ends[this.fields] = end;
    this.fields += 1;
  }

  #reserve(size: number): void {
    if (size <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(size, this.bytes.length * 2));
    wider.set(this.bytes.subarray(0, this.#used));
    this.bytes = wider;
  }
}
