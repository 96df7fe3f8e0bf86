import type { TimingWarning } from '../associations/timing-certificate';
import type { Language, Text } from '../names';

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
