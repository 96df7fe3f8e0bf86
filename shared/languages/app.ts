import type { Language } from '../base/ids';

/** The words of native menus and dialogs, which the windows do not draw. */
export interface AppWords {
  readonly menuApp: string;
  readonly menuEdit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly menuView: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly actualSize: string;
  readonly quit: string;
  readonly closeTitle: string;
  readonly closeDetail: string;
  readonly closeConfirm: string;
  readonly closeStay: string;
  readonly brokenTitle: string;
  readonly brokenDetail: string;
  readonly choosePackage: string;
  readonly chooseSessionFiles: string;
  readonly chooseExportFolder: string;
  readonly savePackage: string;
  readonly packageFiles: string;
  readonly sessionFiles: string;
  readonly chooseDevice: string;
  readonly saveDevice: string;
  readonly deviceFiles: string;
  readonly chooseKey: string;
  readonly saveKey: string;
  readonly keyFiles: string;
  readonly saveRequest: string;
  readonly chooseRequest: string;
  readonly requestFiles: string;
  readonly requestName: string;
  readonly saveAnswer: string;
  readonly chooseAnswer: string;
  readonly answerFiles: string;
  readonly answerName: string;
  readonly saveSheet: string;
  readonly sheetFiles: string;
  readonly sheetName: string;
  readonly saveConsent: string;
  readonly consentName: string;
  readonly savePicture: string;
  readonly pictureFiles: string;
}

export const APP_WORDS: Readonly<Record<Language, AppWords>> = {
  en: {
    menuApp: 'Undercurrent',
    menuEdit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    menuView: 'View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    actualSize: 'Normal size',
    quit: 'Quit Undercurrent',
    closeTitle: 'An interview is running.',
    closeDetail:
      'Everything so far is saved. When you open Undercurrent again, the interview goes on where it stopped.',
    closeConfirm: 'Close and go on later',
    closeStay: 'Stay in the interview',
    brokenTitle: 'Something went wrong that we did not foresee.',
    brokenDetail: 'What was saved is safe. Undercurrent closes now; open it again to go on.',
    choosePackage: 'Choose the study package',
    chooseSessionFiles: 'Choose session files',
    chooseExportFolder: 'Choose an empty folder for the dataset',
    savePackage: 'Save the study package',
    packageFiles: 'Study packages',
    sessionFiles: 'Session files',
    chooseDevice: 'Choose the enrolment file of a laptop',
    saveDevice: 'Save the enrolment file of this laptop',
    deviceFiles: 'Enrolment files',
    chooseKey: 'Choose the study key',
    saveKey: 'Save the locked study key',
    keyFiles: 'Study keys',
    saveRequest: 'Save the request for the lead',
    chooseRequest: 'Choose the request of the laptop',
    requestFiles: 'Requests for a new passphrase',
    requestName: 'request for a new passphrase',
    saveAnswer: 'Save the answer for the laptop',
    chooseAnswer: 'Choose the answer of the lead',
    answerFiles: 'Answers to a request',
    answerName: 'answer to {{request}}',
    saveSheet: 'Save the recovery sheet',
    sheetFiles: 'PDF documents',
    sheetName: 'recovery sheet {{study}}',
    saveConsent: 'Save the consent',
    consentName: 'consent {{participant}}',
    savePicture: 'Save the picture',
    pictureFiles: 'Picture',
  },
  nl: {
    menuApp: 'Undercurrent',
    menuEdit: 'Bewerken',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    selectAll: 'Alles selecteren',
    menuView: 'Beeld',
    zoomIn: 'Groter',
    zoomOut: 'Kleiner',
    actualSize: 'Normale grootte',
    quit: 'Undercurrent afsluiten',
    closeTitle: 'Er loopt een interview.',
    closeDetail:
      'Alles tot nu toe is opgeslagen. Als u Undercurrent weer opent, gaat het interview verder waar het was gebleven.',
    closeConfirm: 'Sluiten en later verdergaan',
    closeStay: 'In het interview blijven',
    brokenTitle: 'Er ging iets mis dat we niet hadden voorzien.',
    brokenDetail: 'Wat was opgeslagen is veilig. Undercurrent sluit nu; open het opnieuw om verder te gaan.',
    choosePackage: 'Kies het onderzoekspakket',
    chooseSessionFiles: 'Kies sessiebestanden',
    chooseExportFolder: 'Kies een lege map voor de dataset',
    savePackage: 'Bewaar het onderzoekspakket',
    packageFiles: 'Onderzoekspakketten',
    sessionFiles: 'Sessiebestanden',
    chooseDevice: 'Kies het aanmeldbestand van een laptop',
    saveDevice: 'Bewaar het aanmeldbestand van deze laptop',
    deviceFiles: 'Aanmeldbestanden',
    chooseKey: 'Kies de onderzoekssleutel',
    saveKey: 'Bewaar de vergrendelde onderzoekssleutel',
    keyFiles: 'Onderzoekssleutels',
    saveRequest: 'Verzoek aan de leider bewaren',
    chooseRequest: 'Kies het verzoek van de laptop',
    requestFiles: 'Verzoeken om een nieuwe wachtzin',
    requestName: 'verzoek om een nieuwe wachtzin',
    saveAnswer: 'Antwoord voor de laptop bewaren',
    chooseAnswer: 'Kies het antwoord van de leider',
    answerFiles: 'Antwoorden op een verzoek',
    answerName: 'antwoord op {{request}}',
    saveSheet: 'Bewaar het herstelblad',
    sheetFiles: 'PDF-documenten',
    sheetName: 'herstelblad {{study}}',
    saveConsent: 'Bewaar de toestemming',
    consentName: 'toestemming {{participant}}',
    savePicture: 'Afbeelding bewaren',
    pictureFiles: 'Afbeelding',
  },
};
