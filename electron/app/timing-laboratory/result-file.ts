import { closeSync, fsyncSync, openSync, statSync, unlinkSync, writeSync } from 'node:fs';
import type { TrialRecord } from '../../../shared/associations/trial';
import type { TimingCertificate } from '../../../shared/associations/timing-certificate';
import { problemOf, type Problem } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { writeAtomically } from '../../files/atomic-file';
import { writingProblem } from '../../files/file-problems';
import type { TimingRequest } from './arguments';

/** The names of exports: `latencyMs` becomes `latency_ms`, also inside lists and records. */
function exportedNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(exportedNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      exportedNames(entry),
    ]),
  );
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * The file of a laboratory's timing check. Every record is on disk before the next trial, in a file beside the wanted
 * one (its name and `.part`, one record a line); the whole takes the wanted name at the end, or never.
 */
export class TimingFile {
  readonly #request: TimingRequest;
  readonly #version: string;
  readonly #records: TrialRecord[] = [];
  #beside: number | null = null;

  constructor(request: TimingRequest, version: string) {
    this.#request = request;
    this.#version = version;
  }

  get #besideName(): string {
    return `${this.#request.out}.part`;
  }

  /** Finds out before the first trial whether the file can be written: `file_unwritable` or `disk_full`. */
  begin(): Result<void> {
    return this.#attempting(() => {
      if (isFolder(this.#request.out)) return problemOf('file_unwritable', { file: this.#request.out });
      this.#beside = openSync(this.#besideName, 'w', 0o600);
      return null;
    });
  }

  /** Keeps records; they are on disk when this returns. */
  take(records: readonly TrialRecord[]): Result<void> {
    return this.#attempting(() => {
      if (this.#beside === null) return problemOf('file_unwritable', { file: this.#request.out });
      for (const record of records) writeSync(this.#beside, `${JSON.stringify(exportedNames(record))}\n`);
      fsyncSync(this.#beside);
      this.#records.push(...records);
      return null;
    });
  }

  /** Writes everything under the wanted name, whole or not at all. */
  async finish(certificate: TimingCertificate): Promise<Result<void>> {
    const { trials, patch, out } = this.#request;
    const contents = {
      format: 'undercurrent timing check 1',
      version: this.#version,
      asked: { trials, patch, key: 'KeyE' },
      certificate: exportedNames(certificate),
      trials: exportedNames(this.#records),
    };
    const written = await writeAtomically(out, (handle) => handle.writeFile(`${JSON.stringify(contents, null, 1)}\n`));
    if (!written.ok) return written;
    this.discard();
    return success(undefined);
  }

  /** Removes the file beside. */
  discard(): void {
    if (this.#beside === null) return;
    closeSync(this.#beside);
    this.#beside = null;
    unlinkSync(this.#besideName);
  }

  #attempting(work: () => Problem | null): Result<void> {
    try {
      const problem = work();
      return problem === null ? success(undefined) : failure(problem);
    } catch (error) {
      return failure(writingProblem(error, this.#request.out));
    }
  }
}
