import path from 'node:path';
import { PATCH_CORNERS, type PatchCorner } from '../../../shared/associations/timing-certificate';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { optionValue } from '../services/run-folders';

/** A timing check asked for on the command line. */
export interface TimingRequest {
  readonly trials: number;
  readonly patch: PatchCorner | null;
  /** Absolute path of the file that gets every trial and the certificate. */
  readonly out: string;
  /** False where the program that starts the app found no display: nobody could see the stimuli. */
  readonly hasDisplay: boolean;
}

const SWITCH = 'timing-check';
/** What build/start.mjs adds where there is no display. */
const WITHOUT_DISPLAY = '--without-display';
const MOST_TRIALS = 10_000;

function isCorner(value: string): value is PatchCorner {
  return PATCH_CORNERS.some((corner) => corner === value);
}

/**
 * Reads `--timing-check TRIALS --out FILE [--patch CORNER]`; null where no check is asked for.
 * @returns `timing_request_wrong` with the option that is missing or not understood
 */
export function timingRequest(args: readonly string[], workingFolder: string): Result<TimingRequest> | null {
  if (!args.some((arg) => arg === `--${SWITCH}` || arg.startsWith(`--${SWITCH}=`))) return null;
  const wrong = (option: string): Result<never> => failure(problemOf('timing_request_wrong', { option }));
  const written = optionValue(args, SWITCH) ?? '';
  const trials = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (trials < 1 || trials > MOST_TRIALS) return wrong(`--${SWITCH} ${written}`.trim());
  const corner = optionValue(args, 'patch');
  const isPatchNamed = args.some((arg) => arg === '--patch' || arg.startsWith('--patch='));
  if (isPatchNamed && (corner === null || !isCorner(corner))) return wrong(`--patch ${corner ?? ''}`.trim());
  const out = optionValue(args, 'out');
  if (out === null || out.startsWith('--')) return wrong('--out');
  const patch = corner !== null && isCorner(corner) ? corner : null;
  const hasDisplay = !args.includes(WITHOUT_DISPLAY);
  return success({ trials, patch, out: path.resolve(workingFolder, out), hasDisplay });
}
