import path from 'node:path';
import { dialog, shell, type FileFilter } from 'electron';
import { placesFrom, translator, type Details, type SentenceOf } from '../../shared/languages/translator';
import { problemOf } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';
import { DEVICE_EXTENSION } from '../exchange/study/device-enrolment';
import { STUDY_KEY_EXTENSION } from '../exchange/study/study-keys';
import { RECOVERY_ANSWER_EXTENSION, RECOVERY_REQUEST_EXTENSION } from '../exchange/recovery/request-and-answer';
import { SESSION_FILE_EXTENSION } from '../exchange/session-file/format';
import { STUDY_PACKAGE_EXTENSION } from '../exchange/study/study-package';
import type { PreferencesKeeper } from './preferences';
import type { WindowRegistry } from './windows/window-registry';

function filterOf(name: string, extension: string): FileFilter {
  return { name, extensions: [extension.replace(/^\./, '')] };
}

/** The native questions: which file, which folder, really close. A window never learns a path it did not need. */
export class FileDialogs {
  constructor(
    private readonly windows: WindowRegistry,
    private readonly preferences: PreferencesKeeper,
  ) {}

  private say(sentence: SentenceOf<'app'>, details: Details = {}): string {
    return translator(this.preferences.get().language)(`app.${sentence}`, placesFrom(details));
  }

  private async open(options: Electron.OpenDialogOptions): Promise<Result<readonly string[]>> {
    const consoleWindow = this.windows.get('console');
    const answer = await (consoleWindow === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(consoleWindow, options));
    return answer.canceled || answer.filePaths.length === 0
      ? failure(problemOf('cancelled'))
      : success(answer.filePaths);
  }

  /** Session files to merge, absolute; `cancelled`. */
  sessionFiles(): Promise<Result<readonly string[]>> {
    return this.open({
      title: this.say('chooseSessionFiles'),
      properties: ['openFile', 'multiSelections'],
      filters: [filterOf(this.say('sessionFiles'), SESSION_FILE_EXTENSION)],
    });
  }

  /** The study package to read, absolute; `cancelled`. */
  async studyPackage(): Promise<Result<string>> {
    const chosen = await this.open({
      title: this.say('choosePackage'),
      properties: ['openFile'],
      filters: [{ name: this.say('packageFiles'), extensions: [STUDY_PACKAGE_EXTENSION.replace(/^\./, ''), 'json'] }],
    });
    return firstOf(chosen);
  }

  /** The folder a dataset is written to, absolute; `cancelled`. */
  async exportFolder(): Promise<Result<string>> {
    const properties: ('openDirectory' | 'createDirectory')[] = ['openDirectory', 'createDirectory'];
    return firstOf(await this.open({ title: this.say('chooseExportFolder'), properties }));
  }

  /** The enrolment file of a laptop to read, absolute; `cancelled`. */
  async deviceFile(): Promise<Result<string>> {
    const filters = [filterOf(this.say('deviceFiles'), DEVICE_EXTENSION)];
    return firstOf(await this.open({ title: this.say('chooseDevice'), properties: ['openFile'], filters }));
  }

  /** The lead's key file to read, absolute; `cancelled`. */
  async keyFile(): Promise<Result<string>> {
    const filters = [filterOf(this.say('keyFiles'), STUDY_KEY_EXTENSION)];
    return firstOf(await this.open({ title: this.say('chooseKey'), properties: ['openFile'], filters }));
  }

  /** The request of a laptop whose passphrase was forgotten, absolute; `cancelled`. */
  async recoveryRequest(): Promise<Result<string>> {
    const filters = [filterOf(this.say('requestFiles'), RECOVERY_REQUEST_EXTENSION)];
    return firstOf(await this.open({ title: this.say('chooseRequest'), properties: ['openFile'], filters }));
  }

  /** The lead's answer to it, absolute; `cancelled`. */
  async recoveryAnswer(): Promise<Result<string>> {
    const filters = [filterOf(this.say('answerFiles'), RECOVERY_ANSWER_EXTENSION)];
    return firstOf(await this.open({ title: this.say('chooseAnswer'), properties: ['openFile'], filters }));
  }

  private async save(title: string, name: string, filter: FileFilter): Promise<Result<string>> {
    const extension = `.${filter.extensions[0] ?? ''}`;
    const options = { title, defaultPath: `${name}${extension}`, filters: [filter] };
    const consoleWindow = this.windows.get('console');
    const answer = await (consoleWindow === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(consoleWindow, options));
    if (answer.canceled || answer.filePath === '') return failure(problemOf('cancelled'));
    const hasExtension = path.extname(answer.filePath) === extension;
    return success(hasExtension ? answer.filePath : `${answer.filePath}${extension}`);
  }

  /** Where the study package goes, absolute, with our extension; `cancelled`. */
  newStudyPackage(name: string): Promise<Result<string>> {
    return this.save(this.say('savePackage'), name, filterOf(this.say('packageFiles'), STUDY_PACKAGE_EXTENSION));
  }

  /** Where the enrolment file of this laptop goes; `cancelled`. */
  newDeviceFile(name: string): Promise<Result<string>> {
    return this.save(this.say('saveDevice'), name, filterOf(this.say('deviceFiles'), DEVICE_EXTENSION));
  }

  /** Where the locked study key goes; `cancelled`. */
  newKeyFile(name: string): Promise<Result<string>> {
    return this.save(this.say('saveKey'), name, filterOf(this.say('keyFiles'), STUDY_KEY_EXTENSION));
  }

  /** Where the request for a new passphrase goes; `cancelled`. */
  newRecoveryRequest(): Promise<Result<string>> {
    return this.save(
      this.say('saveRequest'),
      this.say('requestName'),
      filterOf(this.say('requestFiles'), RECOVERY_REQUEST_EXTENSION),
    );
  }

  /** Where the answer to it goes; its name tells requests apart without naming a person; `cancelled`. */
  newRecoveryAnswer(request: string): Promise<Result<string>> {
    return this.save(
      this.say('saveAnswer'),
      this.say('answerName', { request }),
      filterOf(this.say('answerFiles'), RECOVERY_ANSWER_EXTENSION),
    );
  }

  /** Where the recovery sheet goes; `cancelled`. */
  newRecoverySheet(study: string): Promise<Result<string>> {
    return this.save(this.say('saveSheet'), this.say('sheetName', { study }), filterOf(this.say('sheetFiles'), '.pdf'));
  }

  /** Where the consent of a session goes; its name carries the code and never a name; `cancelled`. */
  newConsentDocument(participant: string): Promise<Result<string>> {
    return this.save(
      this.say('saveConsent'),
      this.say('consentName', { participant }),
      filterOf(this.say('sheetFiles'), '.pdf'),
    );
  }

  /** Where a picture of a page goes, absolute; `cancelled`. */
  newPicture(name: string, format: 'svg' | 'png'): Promise<Result<string>> {
    return this.save(this.say('savePicture'), name, filterOf(this.say('pictureFiles'), `.${format}`));
  }

  /** Whether to close although an interview is running; staying is the answer of a stray key. */
  async closeDuringInterview(): Promise<boolean> {
    const options = {
      type: 'question' as const,
      message: this.say('closeTitle'),
      detail: this.say('closeDetail'),
      buttons: [this.say('closeStay'), this.say('closeConfirm')],
      defaultId: 0,
      cancelId: 0,
    };
    const consoleWindow = this.windows.get('console');
    const answer = await (consoleWindow === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(consoleWindow, options));
    return answer.response === 1;
  }

  /** Shows a folder in the system's own file manager. */
  async showFolder(folder: string): Promise<Result<void>> {
    const complaint = await shell.openPath(folder);
    return complaint === ''
      ? success(undefined)
      : failure(problemOf('file_unreadable', { file: path.basename(folder) }));
  }
}

function firstOf(chosen: Result<readonly string[]>): Result<string> {
  if (!chosen.ok) return chosen;
  const first = chosen.value[0];
  return first === undefined ? failure(problemOf('cancelled')) : success(first);
}
