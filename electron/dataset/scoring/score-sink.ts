import { randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

const FIRST_BUFFER_BYTES = 1 << 19;
const FLUSH_BYTES = 1 << 18;
const LINE_FEED = 10;

/** Takes the lines of a score table, without line ends, and copies them. Nothing shows until `commit`; `restart` forgets everything. */
export interface ScoreSink {
  write(line: Uint8Array): void;
  /** Called between chunks: a good moment to put away what was written. */
  settle(): Promise<void>;
  restart(): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** Writes beside the file, then renames, so that a reader sees the old table or the whole new one, never half. */
export class FileSink implements ScoreSink {
  readonly #target: string;
  readonly #partial: string;
  readonly #handle: FileHandle;
  /** One buffer for the whole table: strings would leave megabytes to the garbage collector. */
  #bytes = Buffer.allocUnsafe(FIRST_BUFFER_BYTES);
  #used = 0;
  #written = 0;

  private constructor(target: string, partial: string, handle: FileHandle) {
    this.#target = target;
    this.#partial = partial;
    this.#handle = handle;
  }

  static async open(target: string): Promise<FileSink> {
    const partial = path.join(
      path.dirname(target),
      `.${path.basename(target)}.${randomBytes(6).toString('hex')}.partial`,
    );
    return new FileSink(target, partial, await open(partial, 'wx'));
  }

  write(line: Uint8Array): void {
    if (this.#used + line.length + 1 > this.#bytes.length) {
      const wider = Buffer.allocUnsafe((this.#bytes.length + line.length) * 2);
      this.#bytes.copy(wider, 0, 0, this.#used);
      this.#bytes = wider;
    }
    this.#bytes.set(line, this.#used);
    this.#used += line.length;
    this.#bytes[this.#used] = LINE_FEED;
    this.#used += 1;
  }

  async settle(): Promise<void> {
    if (this.#used >= FLUSH_BYTES) await this.#flush();
  }

  async restart(): Promise<void> {
    this.#used = 0;
    this.#written = 0;
    await this.#handle.truncate(0);
  }

  async commit(): Promise<void> {
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
    await rename(this.#partial, this.#target);
    await syncFolder(path.dirname(this.#target));
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#partial, { force: true });
  }

  async #flush(): Promise<void> {
    let from = 0;
    while (from < this.#used) {
      const { bytesWritten } = await this.#handle.write(this.#bytes, from, this.#used - from, this.#written);
      from += bytesWritten;
      this.#written += bytesWritten;
    }
    this.#used = 0;
  }
}

/** Holds the table until it is whole, then hands it on line by line; for standard output, where nothing can be undone. */
export class LineSink implements ScoreSink {
  readonly #onLine: (line: string) => void;
  #lines: string[] = [];

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  write(line: Uint8Array): void {
    this.#lines.push(Buffer.from(line).toString('utf8'));
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  restart(): Promise<void> {
    this.#lines = [];
    return Promise.resolve();
  }

  commit(): Promise<void> {
    for (const line of this.#lines) this.#onLine(line);
    return Promise.resolve();
  }

  discard(): Promise<void> {
    return this.restart();
  }
}

/** A rename survives a power cut only when its folder is synced too; some systems refuse to open folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
