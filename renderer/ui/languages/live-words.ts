import { z } from 'zod';
import { language } from '../../../shared/base/ids';
import { engine } from '../../../shared/languages/translator';

/** A feature's words as they have just been saved, from the dev server. */
const changedWords = z.strictObject({ language, feature: z.string(), words: z.record(z.string(), z.unknown()) });

// While somebody develops, changed words come into the open screens without a new page; nothing of it is built.
if (import.meta.hot) {
  import.meta.hot.on('undercurrent:words', (message: unknown) => {
    const { language: changed, feature, words } = changedWords.parse(message);
    engine.addResourceBundle(changed, 'translation', { [feature]: words }, true, true);
    // What react-i18next listens to.
    engine.emit('languageChanged', engine.language);
  });
}
