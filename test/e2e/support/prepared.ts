import { addStudy } from '../../../electron/store/session/studies';
import { createProfile } from '../../../electron/store/profile/profile';
import { createKeysInStore } from '../../../electron/exchange/study/study-service';
import { builtInStudy } from '../../../shared/built-in-study';
import type { Language } from '../../../shared/base/ids';
import type { Form } from '../../../shared/study/schema';
import { words } from '../../../shared/languages/words';
import { CHEAP, PASSPHRASE, temporaryFolder, valueOf } from '../../support/profile';
import type { LaunchedApp } from './launch';

export { PASSPHRASE };
export const STUDY_PASSPHRASE = 'zeven lampen drinken regen';
export const PIN = '2468';

/** Makes a profile with the built-in study and its keys, locked; its key derivation is cheap, the rest is as ever. */
export async function prepareProfile(folder: string, { study = true }: { study?: boolean } = {}): Promise<void> {
  const wanted = { interviewer: 'Testing interviewer', passphrase: PASSPHRASE, pin: PIN };
  const store = valueOf(await createProfile(folder, wanted, { programVersion: 'test', cost: CHEAP }));
  try {
    if (!study) return;
    valueOf(addStudy(store.database, builtInStudy, store.clock));
    valueOf(await createKeysInStore(store, builtInStudy.id, STUDY_PASSPHRASE, 4));
  } finally {
    store.close();
  }
}

/** The same in a folder of its own, which `cleanUp` of the store's tests removes. */
export async function preparedProfile(options?: { study?: boolean }): Promise<string> {
  const folder = temporaryFolder();
  await prepareProfile(folder, options);
  return folder;
}

/** Types the passphrase of a prepared profile and waits for the home screen. */
export async function unlock({ console: page }: LaunchedApp, language: Language): Promise<void> {
  const w = words[language];
  await page.getByRole('textbox', { name: w.profile.unlock.passphrase }).fill(PASSPHRASE);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: w.home.title, exact: true }).waitFor();
}

/** Makes a session in the dialog and starts it; the participant's window is then open. */
export async function startSession(app: LaunchedApp, language: Language, form: Form = 'short'): Promise<void> {
  const w = words[language];
  const { console: page } = app;
  await page.getByText(w.home.keys.lead).waitFor();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('radiogroup', { name: w.home.create.provider }).getByRole('radio').first().press('Space');
  await dialog.getByText(w.home.create.formName[form], { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByText(w.console.primary.start).waitFor();
  await page.keyboard.press('Control+Enter');
  await app.participant();
}
