import type { FileSink } from '../files';

/** Little-endian pieces of a system file, gathered and handed on in larger ones. */
export class SavBytes {
  readonly #sink: FileSink;
  #buffer = Buffer.alloc(1 << 16);
  #used = 0;

  constructor(sink: FileSink) {
    this.#sink = sink;
  }

  integer(...values: number[]): void {
    for (const value of values) {
      this.#room(4);
      this.#used = this.#buffer.writeInt32LE(value, this.#used);
    }
  }

  number(...values: number[]): void {
    for (const value of values) {
      this.#room(8);
      this.#used = this.#buffer.writeDoubleLE(value, this.#used);
    }
  }

  raw(bytes: Uint8Array): void {
    if (bytes.length > this.#buffer.length) {
      this.flush();
      this.#sink.write(bytes);
      return;
    }
    this.#room(bytes.length);
    this.#buffer.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  /** Text padded with spaces to exactly this many bytes; it must fit. */
  text(bytes: Uint8Array, length: number): void {
    this.raw(bytes);
    this.raw(Buffer.alloc(length - bytes.length, ' '));
  }

  flush(): void {
    // The sink hashes and writes before it returns, so the buffer can be used again.
    this.#sink.write(this.#buffer.subarray(0, this.#used));
    this.#used = 0;
  }

  #room(size: number): void {
    if (this.#used + size > this.#buffer.length) this.flush();
  }
}

/** UTF-8 of a text, cut at a whole character to at most `most` bytes; U+0000 would end the text for readers in C. */
export function utf8(text: string, most: number): Buffer {
  const bytes = Buffer.from(text.replaceAll('\u0000', '\u{FFFD}'), 'utf8');
  if (bytes.length <= most) return bytes;
  let end = most;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
