import { LOCALES } from '../base/locale';
import { TIMING_WARNINGS, type TimingWarning, type TimingCertificate } from './timing-certificate';
import type { Language } from '../base/ids';
import { translator } from '../languages/translator';
import type { Words } from '../languages/words';

/** What a timing warning means and what to do about it. */
export function timingSentence(warning: TimingWarning, language: Language): string {
  return translator(language)(`timing.advice.${warning}`);
}

/** What a verdict means, in one sentence. */
export function timingVerdict(verdict: TimingCertificate['verdict'], language: Language): string {
  return translator(language)(`timing.verdict.${verdict}`);
}

/** What to do about every warning of a certificate, in the certificate's order. */
export function timingAdvice({ warnings }: TimingCertificate, language: Language): string[] {
  return TIMING_WARNINGS.filter((warning) => warnings.includes(warning)).map((warning) =>
    timingSentence(warning, language),
  );
}

type Reading = keyof Words['timing']['reading'];

/** What was measured, as label and value; times in ms or µs, rates in Hz. */
export function timingReadings(
  certificate: TimingCertificate,
  language: Language,
): readonly { readonly name: Reading; readonly label: string; readonly value: string }[] {
  const number = (value: number, decimals: number): string =>
    new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value);
  const share = (value: number): string =>
    new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 }).format(value);
  const t = translator(language);
  const { softwareRendering } = certificate;
  const rendering = softwareRendering === null ? 'unknown' : softwareRendering ? 'unused' : 'used';
  const nominal = certificate.nominalHz === null ? '' : ` (${number(certificate.nominalHz, 1)} Hz)`;
  const values: Record<Reading, string> = {
    refresh: `${number(certificate.refreshHz, 1)} Hz${nominal}`,
    missed: share(certificate.missedFrameShare),
    presented: share(certificate.presentationShare),
    delay: `${number(certificate.handlerDelayMedianMs, 1)} · ${number(certificate.handlerDelayP95Ms, 1)} ms`,
    clock: `${number(certificate.clockResolutionMs * 1000, 0)} µs`,
    rendering: t(`timing.rendering.${rendering}`),
    trials: number(certificate.trials, 0),
  };
  const names = ['refresh', 'missed', 'presented', 'delay', 'clock', 'rendering', 'trials'] as const;
  return names.map((name) => ({ name, label: t(`timing.reading.${name}`), value: values[name] }));
}
