import { LOCALES } from '../base/locale';
import { TIMING_WARNINGS, type TimingWarning, type TimingCertificate } from './timing-certificate';
import type { Language, Text } from '../base/ids';

/** What each timing warning means to the interviewer, and what to do. */
const WARNINGS: Record<TimingWarning, Text> = {
  not_isolated: {
    en: 'The window is not isolated, so its clock is coarse. Restart Undercurrent; if this stays, report it.',
    nl: 'Het venster is niet geïsoleerd, waardoor de klok grof is. Start Undercurrent opnieuw; meld het als dit zo blijft.',
  },
  coarse_clock: {
    en: 'The clock moves in steps of 0.1 ms or more. Restart Undercurrent and repeat the check.',
    nl: 'De klok loopt in stappen van 0,1 ms of meer. Start Undercurrent opnieuw en herhaal de controle.',
  },
  slow_refresh: {
    en: 'The screen refreshes fewer than 50 times a second. Choose 60 Hz or more in the display settings, use another cable or adapter, and do not work over a remote connection.',
    nl: 'Het scherm ververst minder dan 50 keer per seconde. Kies 60 Hz of meer in de scherminstellingen, gebruik een andere kabel of adapter, en werk niet over een verbinding op afstand.',
  },
  refresh_differs: {
    en: 'The screen refreshes at another rate than it says. Use one screen, or set both screens to the same rate, and repeat the check.',
    nl: 'Het scherm ververst met een ander tempo dan het opgeeft. Gebruik één scherm, of stel beide schermen op hetzelfde tempo in, en herhaal de controle.',
  },
  missed_frames: {
    en: 'More than 1 in 100 frames was missed. Plug in the charger, close other programs, and repeat the check.',
    nl: 'Meer dan 1 op de 100 beelden werd gemist. Sluit de oplader aan, sluit andere programma’s, en herhaal de controle.',
  },
  no_presentation: {
    en: 'For more than 1 in 20 stimuli the machine did not report when it was shown. Close other programs and repeat the check.',
    nl: 'Bij meer dan 1 op de 20 stimuli meldde de computer niet wanneer die te zien was. Sluit andere programma’s en herhaal de controle.',
  },
  late_handlers: {
    en: 'Keys reach the program late. Response times stay right, but plug in the charger and close other programs.',
    nl: 'Toetsen komen laat bij het programma aan. De reactietijden blijven kloppen, maar sluit de oplader aan en sluit andere programma’s.',
  },
  software_rendering: {
    en: 'The graphics hardware is not used. Install the graphics driver, and do not work over a remote connection.',
    nl: 'De grafische hardware wordt niet gebruikt. Installeer het grafische stuurprogramma, en werk niet over een verbinding op afstand.',
  },
  few_trials: {
    en: 'There were fewer than 20 trials, too few to judge by. Run the check again.',
    nl: 'Er waren minder dan 20 trials, te weinig om op af te gaan. Doe de controle opnieuw.',
  },
};

/** What a timing warning means and what to do about it. */
export function timingSentence(warning: TimingWarning, language: Language): string {
  return WARNINGS[warning][language];
}

const VERDICTS: Record<TimingCertificate['verdict'], Text> = {
  fit: {
    en: 'This laptop is fit for reaction times.',
    nl: 'Deze laptop is geschikt voor reactietijden.',
  },
  usable: {
    en: 'This laptop can be used: reaction times are right, with more noise or less proof than there could be.',
    nl: 'Deze laptop is bruikbaar: de reactietijden kloppen, met meer ruis of minder bewijs dan zou kunnen.',
  },
  unfit: {
    en: 'This laptop is not fit for reaction times as it is now. Do not run association tasks on it before this is mended.',
    nl: 'Deze laptop is zoals hij nu is niet geschikt voor reactietijden. Neem er geen associatietaken op af voordat dit is verholpen.',
  },
};

/** What a verdict means, in one sentence. */
export function timingVerdict(verdict: TimingCertificate['verdict'], language: Language): string {
  return VERDICTS[verdict][language];
}

/** What to do about every warning of a certificate, in the certificate's order. */
export function timingAdvice({ warnings }: TimingCertificate, language: Language): string[] {
  return TIMING_WARNINGS.filter((warning) => warnings.includes(warning)).map((warning) =>
    timingSentence(warning, language),
  );
}

const READINGS = {
  refresh: { en: 'Screen refresh', nl: 'Verversing van het scherm' },
  missed: { en: 'Frames missed', nl: 'Gemiste beelden' },
  presented: { en: 'Stimuli with a presentation time', nl: 'Stimuli met een tijdstip van vertoning' },
  delay: { en: 'From key to program, median and 95 %', nl: 'Van toets naar programma, mediaan en 95 %' },
  clock: { en: 'Smallest step of the clock', nl: 'Kleinste stap van de klok' },
  rendering: { en: 'Graphics hardware', nl: 'Grafische hardware' },
  trials: { en: 'Reactions', nl: 'Reacties' },
} as const satisfies Record<string, Text>;

const RENDERING: Record<'used' | 'unused' | 'unknown', Text> = {
  used: { en: 'used', nl: 'gebruikt' },
  unused: { en: 'not used', nl: 'niet gebruikt' },
  unknown: { en: 'cannot be told', nl: 'niet vast te stellen' },
};

/** What was measured, as label and value; times in ms or µs, rates in Hz. */
export function timingReadings(
  certificate: TimingCertificate,
  language: Language,
): readonly { readonly name: keyof typeof READINGS; readonly label: string; readonly value: string }[] {
  const number = (value: number, decimals: number): string =>
    new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value);
  const share = (value: number): string =>
    new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 }).format(value);
  const { softwareRendering } = certificate;
  const rendering = softwareRendering === null ? 'unknown' : softwareRendering ? 'unused' : 'used';
  const nominal = certificate.nominalHz === null ? '' : ` (${number(certificate.nominalHz, 1)} Hz)`;
  const values: Record<keyof typeof READINGS, string> = {
    refresh: `${number(certificate.refreshHz, 1)} Hz${nominal}`,
    missed: share(certificate.missedFrameShare),
    presented: share(certificate.presentationShare),
    delay: `${number(certificate.handlerDelayMedianMs, 1)} · ${number(certificate.handlerDelayP95Ms, 1)} ms`,
    clock: `${number(certificate.clockResolutionMs * 1000, 0)} µs`,
    rendering: RENDERING[rendering][language],
    trials: number(certificate.trials, 0),
  };
  const names = ['refresh', 'missed', 'presented', 'delay', 'clock', 'rendering', 'trials'] as const;
  return names.map((name) => ({ name, label: READINGS[name][language], value: values[name] }));
}
