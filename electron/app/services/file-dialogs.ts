import path from 'node:path';
import { dialog, shell } from 'electron';
import { placesFrom, translator, type Details, type SentenceOf } from '../../../shared/languages/translator';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { DEVICE_EXTENSION } from '../../exchange/study/device-enrolment';
import { STUDY_KEY_EXTENSION } from '../../exchange/study/study-keys';
import { RECOVERY_ANSWER_EXTENSION, RECOVERY_REQUEST_EXTENSION } from '../../exchange/recovery/request-and-answer';
import { SESSION_FILE_EXTENSION } from '../../exchange/session-file/format';
import { STUDY_PACKAGE_EXTENSION } from '../../exchange/study/study-package';
import type { PreferencesKeeper } from './preferences';
import type { WindowRegistry } from '../windows/window-registry';

/** The files people choose and get: what each is called in the dialogs, and its extensions, ours first. */
const KINDS = {
  session: { named: 'sessionFiles', open: 'chooseSessionFiles', save: null, extensions: [SESSION_FILE_EXTENSION] },
  study_package: {
    named: 'packageFiles',
    open: 'choosePackage',
    save: 'savePackage',
    // A study document without keys is read in the same dialog.
    extensions: [STUDY_PACKAGE_EXTENSION, '.json'],
  },
  device: { named: 'deviceFiles', open: 'chooseDevice', save: 'saveDevice', extensions: [DEVICE_EXTENSION] },
  study_key: { named: 'keyFiles', open: 'chooseKey', save: 'saveKey', extensions: [STUDY_KEY_EXTENSION] },
  recovery_request: {
    named: 'requestFiles',
    open: 'chooseRequest',
    save: 'saveRequest',
    extensions: [RECOVERY_REQUEST_EXTENSION],
  },
  recovery_answer: {
    named: 'answerFiles',
    open: 'chooseAnswer',
    save: 'saveAnswer',
    extensions: [RECOVERY_ANSWER_EXTENSION],
  },
  recovery_sheet: { named: 'sheetFiles', open: null, save: 'saveSheet', extensions: ['.pdf'] },
  consent: { named: 'sheetFiles', open: null, save: 'saveConsent', extensions: ['.pdf'] },
  picture_svg: { named: 'pictureFiles', open: null, save: 'savePicture', extensions: ['.svg'] },
  picture_png: { named: 'pictureFiles', open: null, save: 'savePicture', extensions: ['.png'] },
} as const;
type Kind = keyof typeof KINDS;
type OpenedKind = { [Name in Kind]: (typeof KINDS)[Name]['open'] extends null ? never : Name }[Kind];
type SavedKind = { [Name in Kind]: (typeof KINDS)[Name]['save'] extends null ? never : Name }[Kind];

/** File names that are words of a language; {{places}} never hold a person's name. */
const NAMES = {
  recovery_request: 'requestName',
  recovery_answer: 'answerName',
  recovery_sheet: 'sheetName',
  consent: 'consentName',
} as const;

function withoutPoint(extension: string): string {
  return extension.replace(/^\./, '');
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

  private async choose(options: Electron.OpenDialogOptions): Promise<Result<readonly string[]>> {
    const consoleWindow = this.windows.get('console');
    const answer = await (consoleWindow === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(consoleWindow, options));
    return answer.canceled || answer.filePaths.length === 0
      ? failure(problemOf('cancelled'))
      : success(answer.filePaths);
  }

  private chooseFiles(kind: OpenedKind, several: boolean): Promise<Result<readonly string[]>> {
    const { named, open, extensions } = KINDS[kind];
    return this.choose({
      title: this.say(open),
      properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
      filters: [{ name: this.say(named), extensions: extensions.map(withoutPoint) }],
    });
  }

  /** A file to read, absolute; `cancelled`. */
  async open(kind: OpenedKind): Promise<Result<string>> {
    return firstOf(await this.chooseFiles(kind, false));
  }

  /** Files to read, absolute; `cancelled`. */
  openMany(kind: OpenedKind): Promise<Result<readonly string[]>> {
    return this.chooseFiles(kind, true);
  }

  /** The folder a dataset is written to, absolute; `cancelled`. */
  async folder(): Promise<Result<string>> {
    const properties: ('openDirectory' | 'createDirectory')[] = ['openDirectory', 'createDirectory'];
    return firstOf(await this.choose({ title: this.say('chooseExportFolder'), properties }));
  }

  /** Where a file goes, absolute, with our extension; `cancelled`. @param name suggested, without the extension */
  async save(kind: SavedKind, name: string): Promise<Result<string>> {
    const { named, save, extensions } = KINDS[kind];
    const extension = extensions[0];
    const options = {
      title: this.say(save),
      defaultPath: `${name}${extension}`,
      filters: [{ name: this.say(named), extensions: [withoutPoint(extension)] }],
    };
    const consoleWindow = this.windows.get('console');
    const answer = await (consoleWindow === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(consoleWindow, options));
    if (answer.canceled || answer.filePath === '') return failure(problemOf('cancelled'));
    const hasExtension = path.extname(answer.filePath) === extension;
    return success(hasExtension ? answer.filePath : `${answer.filePath}${extension}`);
  }

  /** The same under a name in the reader's words, which `details` make another's: codes and never a person's name. */
  saveNamed(kind: keyof typeof NAMES, details: Details = {}): Promise<Result<string>> {
    return this.save(kind, this.say(NAMES[kind], details));
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
