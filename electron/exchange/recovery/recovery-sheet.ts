import type { Language } from '../../../shared/base/ids';
import type { Study } from '../../../shared/study/schema';
import { studyFingerprint } from '../study/study-keys';

const WORDS: Record<Language, (title: string, fingerprint: string) => readonly string[]> = {
  en: (title, fingerprint) => [
    `Recovery sheet for the study "${title}"`,
    '',
    `Fingerprint of the study keys: ${fingerprint}`,
    '',
    'Below is the private key of this study, locked with its passphrase. Without key AND passphrase no session file of',
    'this study can ever be opened, by anyone. Print this sheet and keep it apart from the passphrase, in a safe place.',
    'To use it: type or scan the lines from BEGIN to END into a file that ends in .uckey.',
  ],
  nl: (title, fingerprint) => [
    `Herstelblad voor het onderzoek "${title}"`,
    '',
    `Vingerafdruk van de onderzoekssleutels: ${fingerprint}`,
    '',
    'Hieronder staat de geheime sleutel van dit onderzoek, op slot met de wachtzin. Zonder sleutel EN wachtzin kan',
    'niemand ooit nog een sessiebestand van dit onderzoek openen. Druk dit blad af en bewaar het op een veilige plaats,',
    'niet bij de wachtzin. Gebruik: typ of scan de regels van BEGIN tot en met END in een bestand dat eindigt op .uckey.',
  ],
};

/** A plain-text sheet to print: the locked private key in letters, and what it is for. @throws for a study without keys */
export function recoverySheet(study: Study, privateBlob: Uint8Array, language: Language): string {
  if (!study.keys) throw new Error('recoverySheet: the study has no keys');
  const words = WORDS[language](study.title[language], studyFingerprint(study.keys));
  return [...words, '', Buffer.from(privateBlob).toString('utf8').trim(), ''].join('\n');
}
