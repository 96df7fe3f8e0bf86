import { app } from 'electron';
import { timingAdvice, timingReadings, timingVerdict } from '../../../shared/associations/timing-words';
import { sentenceFor } from '../../../shared/languages/problems';
import type { TimingCertificate } from '../../../shared/associations/timing-certificate';
import type { Language } from '../../../shared/base/ids';
import { problemOf, type Problem } from '../../../shared/base/problems';
import { success, type Result } from '../../../shared/base/result';
import type { HandlerContext } from '../handlers/context';
import { TimingFile } from './result-file';
import type { TimingRequest } from './arguments';

function leave(problem: Problem | null, code: 0 | 1 | 2, language: Language): void {
  if (problem !== null) process.stderr.write(`${sentenceFor(problem, language)}\n`);
  app.exit(code);
}

function report(certificate: TimingCertificate, out: string, language: Language): string {
  const readings = timingReadings(certificate, language).map(({ label, value }) => `  ${label}: ${value}`);
  const advice = timingAdvice(certificate, language).map((sentence) => `  ${sentence}`);
  return [timingVerdict(certificate.verdict, language), ...readings, ...advice, out, ''].join('\n');
}

/**
 * Runs a timing check that was asked for on the command line, without a profile, and ends the app: exit code 0 with
 * the file written, 1 where it could not be written, nobody could see it or it was broken off, 2 for an option not
 * understood.
 */
export function runLaboratory(request: Result<TimingRequest>, context: HandlerContext): void {
  const { language } = context.preferences.get();
  if (!request.ok) {
    leave(request.error, 2, language);
    return;
  }
  const { trials, patch, out } = request.value;
  const file = new TimingFile(request.value, context.version);
  const begun = file.begin();
  if (!begun.ok) {
    leave(begun.error, 1, language);
    return;
  }
  if (!request.value.hasDisplay) {
    file.discard();
    leave(problemOf('timing_needs_display'), 1, language);
    return;
  }
  context.wakefulness.keepAwake();
  context.timing.open({
    trials,
    patch,
    laboratory: true,
    take: (records) => {
      const taken = file.take(records);
      if (!taken.ok) leave(taken.error, 1, language);
      return taken;
    },
    finish: async (certificate) => {
      const written = await file.finish(certificate);
      if (written.ok) process.stdout.write(report(certificate, out, language));
      leave(written.ok ? null : written.error, written.ok ? 0 : 1, language);
      return success(undefined);
    },
    closed: (finished) => {
      if (finished) return;
      file.discard();
      leave(problemOf('timing_broken_off'), 1, language);
    },
  });
}
