import { sameBytes } from './fields';

const FIRST_SLOTS = 1 << 12;
const FILLED_SHARE = 0.6;

/**
 * Remembers which participants have ended, at 8 bytes each, to notice one that comes back later in the file. Two
 * names with the same 64 bits would only cost speed (the file is then read as ungrouped), never a wrong score.
 */
export class SeenParticipants {
  #low = new Uint32Array(FIRST_SLOTS);
  #high = new Uint32Array(FIRST_SLOTS);
  #count = 0;

  /** Adds a participant's bytes; false when they were there already. */
  add(bytes: Uint8Array, length: number): boolean {
    let low = 0x811c9dc5;
    let high = 0x9747b28c;
    for (let index = 0; index < length; index += 1) {
      const byte = bytes[index] ?? 0;
      low = Math.imul(low ^ byte, 0x01000193);
      high = Math.imul(high ^ byte, 0x85ebca6b) + index;
      high ^= high >>> 15;
    }
    if (this.#count > this.#low.length * FILLED_SHARE) this.#widen();
    if (!this.#insert(mixed(low), (mixed(high) | 1) >>> 0)) return false;
    this.#count += 1;
    return true;
  }

  /** An empty slot has a high part of 0; stored high parts are odd. */
  #insert(low: number, high: number): boolean {
    const mask = this.#low.length - 1;
    let slot = low & mask;
    while (this.#high[slot] !== 0) {
      if (this.#low[slot] === low && this.#high[slot] === high) return false;
      slot = (slot + 1) & mask;
    }
    this.#low[slot] = low;
    this.#high[slot] = high;
    return true;
  }

  #widen(): void {
    const low = this.#low;
    const high = this.#high;
    this.#low = new Uint32Array(low.length * 2);
    this.#high = new Uint32Array(low.length * 2);
    for (let slot = 0; slot < low.length; slot += 1) {
      if (high[slot] !== 0) this.#insert(low[slot] ?? 0, high[slot] ?? 0);
    }
  }
}

/** Final mixing step, so that names that differ in one character land far apart. */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A participant's name as bytes, kept between rows to compare without making strings. */
export class ParticipantName {
  bytes = new Uint8Array(64);
  length = -1;

  is(bytes: Uint8Array, start: number, end: number): boolean {
    return sameBytes(bytes, start, end, this.bytes, this.length);
  }

  take(bytes: Uint8Array, start: number, end: number): void {
    this.length = end - start;
    if (this.length > this.bytes.length) this.bytes = new Uint8Array(this.length * 2);
    this.bytes.set(bytes.subarray(start, end));
  }
}
