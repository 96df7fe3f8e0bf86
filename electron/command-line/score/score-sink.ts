import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rename, rm, type FileHandle } from 'node:fs/promises';
import os from 'node:os';
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

/** Lines on their way into a file. */
class LineBuffer {
  readonly handle: FileHandle;
  /** One buffer for the whole table: strings would leave megabytes to the garbage collector. */
  #bytes = Buffer.allocUnsafe(FIRST_BUFFER_BYTES);
  #used = 0;
  #written = 0;

  constructor(handle: FileHandle) {
    this.handle = handle;
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
    if (this.#used >= FLUSH_BYTES) await this.flush();
  }

  async restart(): Promise<void> {
    this.#used = 0;
    this.#written = 0;
    await this.handle.truncate(0);
  }

  async flush(): Promise<void> {
    let from = 0;
    while (from < this.#used) {
      const { bytesWritten } = await this.handle.write(this.#bytes, from, this.#used - from, this.#written);
      from += bytesWritten;
      this.#written += bytesWritten;
    }
    this.#used = 0;
  }
}

/** A table on its way into a file of its own, which `commit` hands on and `discard` removes. */
abstract class BufferedSink implements ScoreSink {
  protected constructor(protected readonly lines: LineBuffer) {}

  write(line: Uint8Array): void {
    this.lines.write(line);
  }

  settle(): Promise<void> {
    return this.lines.settle();
  }

  restart(): Promise<void> {
    return this.lines.restart();
  }

  abstract commit(): Promise<void>;
  abstract discard(): Promise<void>;
}

/** Writes beside the file, then renames, so that a reader sees the old table or the whole new one, never half. */
export class FileSink extends BufferedSink {
  readonly #target: string;
  readonly #partial: string;

  private constructor(target: string, partial: string, handle: FileHandle) {
    super(new LineBuffer(handle));
    this.#target = target;
    this.#partial = partial;
  }

  static async open(target: string): Promise<FileSink> {
    const partial = path.join(
      path.dirname(target),
      `.${path.basename(target)}.${randomBytes(6).toString('hex')}.partial`,
    );
    return new FileSink(target, partial, await open(partial, 'wx'));
  }

  async commit(): Promise<void> {
    await this.lines.flush();
    await this.lines.handle.sync();
    await this.lines.handle.close();
    await rename(this.#partial, this.#target);
    await syncFolder(path.dirname(this.#target));
  }

  async discard(): Promise<void> {
    await this.lines.handle.close().catch(() => undefined);
    await rm(this.#partial, { force: true });
  }
}

/**
 * Keeps the table in a temporary file until it is whole, then hands it on line by line: for standard output, where
 * nothing can be undone, and without holding the table in memory.
 */
export class LineSink extends BufferedSink {
  readonly #onLine: (line: string) => void;
  readonly #folder: string;

  private constructor(onLine: (line: string) => void, folder: string, handle: FileHandle) {
    super(new LineBuffer(handle));
    this.#onLine = onLine;
    this.#folder = folder;
  }

  static async open(onLine: (line: string) => void): Promise<LineSink> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'undercurrent-scores-'));
    return new LineSink(onLine, folder, await open(path.join(folder, 'scores.csv'), 'wx+', 0o600));
  }

  async commit(): Promise<void> {
    await this.lines.flush();
    await this.#handOn();
    await this.discard();
  }

  /** Splits at line feeds alone: other line ends can stand inside a name. */
  async #handOn(): Promise<void> {
    const chunk = Buffer.allocUnsafe(FLUSH_BYTES);
    let begun: Buffer = Buffer.alloc(0);
    for (let position = 0; ;) {
      const { bytesRead } = await this.lines.handle.read(chunk, 0, chunk.length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0 && end < bytesRead; end = chunk.indexOf(LINE_FEED, start)) {
        this.#onLine(Buffer.concat([begun, chunk.subarray(start, end)]).toString('utf8'));
        begun = Buffer.alloc(0);
        start = end + 1;
      }
      begun = Buffer.concat([begun, chunk.subarray(start, bytesRead)]);
    }
  }

  async discard(): Promise<void> {
    await this.lines.handle.close().catch(() => undefined);
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** A rename survives a power cut only when its folder is synced too; some systems refuse to open folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
