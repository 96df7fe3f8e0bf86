import type { Language } from '../../../shared/base/ids';
import { translator } from '../../../shared/languages/translator';
import type { Study } from '../../../shared/study/schema';
import { studyFingerprint } from '../study/study-keys';

/** A plain-text sheet to print: the locked private key in letters, and what it is for. @throws for a study without keys */
export function recoverySheet(study: Study, privateBlob: Uint8Array, language: Language): string {
  if (!study.keys) throw new Error('recoverySheet: the study has no keys');
  const t = translator(language);
  return [
    t('recovery.sheet.title', { study: study.title[language] }),
    t('recovery.sheet.fingerprint', { fingerprint: studyFingerprint(study.keys) }),
    t('recovery.sheet.words'),
    `${Buffer.from(privateBlob).toString('utf8').trim()}\n`,
  ].join('\n\n');
}
