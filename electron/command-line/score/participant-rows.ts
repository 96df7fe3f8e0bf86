import { TrialTable } from '../../../shared/associations/scoring/trials';
import { isAbsent } from './fields';
import { ParticipantName, SeenParticipants } from './seen-participants';
import type { CsvRows } from './csv-rows';
import type { RowFault, TrialReader } from './trial-reader';

/** Called with a participant whose rows are complete. `name` holds one character per byte of the file. */
export type OnParticipant = (name: string, trials: TrialTable, hasBadRows: boolean) => void;

interface Person {
  readonly name: string;
  readonly trials: TrialTable;
  hasBadRows: boolean;
}

/**
 * Gathers rows into participants. Grouped: only the current participant is held, and `ungrouped` turns true when one
 * comes back after another (the file must then be read again, ungrouped). Ungrouped: all are held to the end.
 *
 * A row whose participant is in doubt (no name, or a wrong number of fields under another name than the current one)
 * counts against the participant it names when that one is next, else against its neighbours on both sides.
 */
export class ParticipantRows {
  /** A participant came back after another one, while only the current one is held. */
  ungrouped = false;

  readonly #holdsAll: boolean;
  readonly #onParticipant: OnParticipant;
  readonly #people = new Map<string, Person>();
  readonly #seen = new SeenParticipants();
  readonly #currentName = new ParticipantName();
  readonly #sharedTable = new TrialTable();
  #current: Person | null = null;
  /** Names of doubtful rows since the last good one; null for a row without a name. */
  #doubtful: (string | null)[] = [];

  constructor(holdsAll: boolean, onParticipant: OnParticipant) {
    this.#holdsAll = holdsAll;
    this.#onParticipant = onParticipant;
  }

  /** Takes a row; returns whether it was scored, of no interest, or what is wrong with it. */
  take(row: CsvRows, reader: TrialReader): ReturnType<TrialReader['read']> {
    const start = row.starts[reader.participant] ?? 0;
    const end = row.ends[reader.participant] ?? 0;
    const isNamed = reader.participant < row.fields && !isAbsent(row.bytes, start, end);
    const isCurrent = isNamed && this.#currentName.is(row.bytes, start, end);
    const shape = reader.shapeFault(row);
    if (shape || !isNamed) {
      if (isCurrent && this.#current) this.#current.hasBadRows = true;
      else this.#doubtful.push(isNamed ? bytesAsText(row.bytes, start, end) : null);
      return shape ?? EMPTY_PARTICIPANT;
    }
    if (!isCurrent) this.#begin(row.bytes, start, end);
    else if (this.#doubtful.length > 0) this.#blame(this.#current, null);
    const person = this.#current;
    const verdict = reader.read(row, person ? person.trials : this.#sharedTable);
    if (person && typeof verdict === 'object') person.hasBadRows = true;
    return verdict;
  }

  /** Hands on whoever is still held. */
  end(): void {
    this.#blame(this.#current, null);
    if (this.#holdsAll) for (const person of this.#people.values()) this.#handOn(person);
    else if (this.#current) this.#handOn(this.#current);
    this.#current = null;
  }

  #begin(bytes: Uint8Array, start: number, end: number): void {
    const previous = this.#current;
    const name = bytesAsText(bytes, start, end);
    const next = this.#holdsAll ? this.#held(name) : { name, trials: this.#sharedTable, hasBadRows: false };
    if (this.#doubtful.length > 0) this.#blame(previous, next);
    if (previous && !this.#holdsAll) this.#handOn(previous);
    this.#currentName.take(bytes, start, end);
    if (!this.#holdsAll) {
      if (!this.#seen.add(this.#currentName.bytes, this.#currentName.length)) this.ungrouped = true;
      this.#sharedTable.clear();
    }
    this.#current = next;
  }

  #held(name: string): Person {
    const known = this.#people.get(name);
    if (known) return known;
    const person = { name, trials: new TrialTable(), hasBadRows: false };
    this.#people.set(name, person);
    return person;
  }

  #blame(previous: Person | null, next: Person | null): void {
    for (const name of this.#doubtful) {
      if (next) next.hasBadRows = true;
      if (previous && !(next && name === next.name)) previous.hasBadRows = true;
      const named = name === null ? undefined : this.#people.get(name);
      if (named) named.hasBadRows = true;
    }
    this.#doubtful = [];
  }

  #handOn(person: Person): void {
    if (!this.ungrouped) this.#onParticipant(person.name, person.trials, person.hasBadRows);
  }
}

const EMPTY_PARTICIPANT: RowFault = { reason: 'empty', column: 'participant' };

/** One character per byte, so that any name, in any encoding, is written back byte for byte. */
function bytesAsText(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}
