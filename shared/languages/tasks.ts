import type { Language, Text } from '../base/ids';
import { filled } from './fill';

/**
 * What the participant reads around the trials of an association task. {{places}} are filled by `taskSentence`;
 * `{{left}}` and `{{right}}` stay until the keyboard's own key names are known.
 */
const TASK_SENTENCES = {
  fingers: {
    en: 'Put your left index finger on {{left}} and your right index finger on {{right}}. This also holds if you are left-handed: one index finger per key.',
    nl: 'Leg uw linkerwijsvinger op {{left}} en uw rechterwijsvinger op {{right}}. Dat geldt ook als u linkshandig bent: één wijsvinger per toets.',
  },
  press_left: { en: 'Press {{left}} for: {{labels}}.', nl: 'Druk op {{left}} voor: {{labels}}.' },
  press_right: { en: 'Press {{right}} for: {{labels}}.', nl: 'Druk op {{right}} voor: {{labels}}.' },
  press_rest: {
    en: 'Press {{key}} for everything else.',
    nl: 'Druk op {{key}} voor al het andere.',
  },
  press_focal: {
    en: 'Press {{key}} for everything that belongs to: {{labels}}.',
    nl: 'Druk op {{key}} voor alles wat hoort bij: {{labels}}.',
  },
  or: { en: 'or', nl: 'of' },
  quick: {
    en: 'Go as fast as you can while making few mistakes.',
    nl: 'Ga zo snel als u kunt, met weinig fouten.',
  },
  correct_it: {
    en: 'A red X means a mistake: press the other key to go on.',
    nl: 'Een rode X betekent een fout: druk op de andere toets om verder te gaan.',
  },
  go_on: {
    en: 'A red X means a mistake; the next word follows by itself.',
    nl: 'Een rode X betekent een fout; het volgende woord komt vanzelf.',
  },
  deadline: {
    en: 'You have little time for each word.',
    nl: 'U hebt kort de tijd voor elk woord.',
  },
  changed: {
    en: 'Notice: the words at the top have changed places.',
    nl: 'Let op: de woorden bovenaan zijn van plaats veranderd.',
  },
  practice: { en: 'This part is practice.', nl: 'Dit deel is om te oefenen.' },
  same_again: {
    en: 'The same task once more.',
    nl: 'Nog een keer dezelfde taak.',
  },
  prime: {
    en: 'Each time you first see a word or picture for a moment. Look at it, but respond only to the word that follows.',
    nl: 'U ziet steeds eerst heel even een woord of beeld. Kijk ernaar, maar reageer alleen op het woord dat daarna komt.',
  },
  start: { en: 'Press the space bar to begin.', nl: 'Druk op de spatiebalk om te beginnen.' },
  continue: { en: 'Press the space bar to go on.', nl: 'Druk op de spatiebalk om verder te gaan.' },
  too_slow: { en: 'Please respond faster', nl: 'Reageer alstublieft sneller' },
  rest_title: { en: 'A short rest', nl: 'Even rust' },
  rest: { en: 'Relax your hands and eyes for a moment.', nl: 'Ontspan even uw handen en ogen.' },
  repeat_title: { en: 'This part was interrupted', nl: 'Dit deel werd onderbroken' },
  repeat: {
    en: 'Nothing is lost. We do this part again from its beginning.',
    nl: 'Er is niets verloren. We doen dit deel opnieuw, vanaf het begin.',
  },
  gate_title: { en: 'Once more', nl: 'Nog een keer' },
  gate: {
    en: 'That was not easy yet. Take a little more time for each word, and make fewer mistakes.',
    nl: 'Dat was nog niet gemakkelijk. Neem voor elk woord iets meer tijd en maak minder fouten.',
  },
  memory_title: { en: 'Keep this number in mind', nl: 'Onthoud dit getal' },
  memory: {
    en: 'Keep it in mind during the next part. Afterwards you type it in.',
    nl: 'Onthoud het tijdens het volgende deel. Daarna typt u het in.',
  },
  recall_title: { en: 'Which number did you keep in mind?', nl: 'Welk getal hebt u onthouden?' },
  recall: {
    en: 'Type the digits and press Enter.',
    nl: 'Typ de cijfers en druk op Enter.',
  },
  timing_title: { en: 'Timing check', nl: 'Controle van de tijdmeting' },
  timing: {
    en: 'Press {{left}} each time the dot appears.',
    nl: 'Druk op {{left}} telkens als de stip verschijnt.',
  },
} as const satisfies Record<string, Text>;

export type TaskSentence = keyof typeof TASK_SENTENCES;

/** A sentence of the task in a language; places without a value stay as they are. */
export function taskSentence(name: TaskSentence, language: Language, values: Record<string, string> = {}): string {
  return filled(TASK_SENTENCES[name][language], values);
}
