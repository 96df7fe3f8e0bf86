/** The store's public face: encrypted profile, journal, sessions, studies, merged sessions, backups. */
export { audioOf, removeAudio, saveAudioChunk, settleAudio, type NewAudioChunk } from './recording/recording';
export { backupDatabase, forgetFormerNames, listBackups, restoreBackup, type Backup } from './backup/backup';
export { machineClock, type Clock } from './database/clock';
export { ReadableDatabase, WritableDatabase } from './database/database';
export { deviceOf } from './database/device';
export {
  enrolDevice,
  enrolledDevicesOf,
  revokeDevice,
  revokedDevicesOf,
  type EnrolledDevice,
  type RevokedDevice,
} from './merged/enrolled-devices';
export {
  decideText,
  decideVariable,
  textDecisionsOf,
  variableDecisionsOf,
  variableHistoryOf,
  type RecordedVariableDecision,
} from './merged/export-decisions';
export { exportLedgerOf, exportsHolding, exportsOf, withdrawnCodes, type RecordedExport } from './merged/export-ledger';
export { appendEvents, dropSession, readJournal } from './session/journal';
export {
  conflictsOf,
  eachMergedJournal,
  mergedContents,
  mergedJournal,
  mergedSessions,
  type MergedConflict,
} from './merged/merged-sessions';
export { mergedStoreOf } from './merged/merged-store';
export { openPracticeSession, type PracticeSession } from './session/practice-session';
export { latestTimingCertificate, preferenceOf, saveTimingCertificate, setPreference } from './database/preferences';
export {
  changePassphrase,
  createProfile,
  openProfile,
  profileState,
  type NewProfile,
  type ProfileSettings,
  type ProfileState,
} from './profile/profile';
export { readSession } from './session/read-session';
export {
  lastSealedFile,
  nextSealing,
  registerSealedFile,
  sealedFilesOf,
  type RegisteredFile,
} from './session/sealed-files';
export { rebuildIndex } from './session/session-index';
export { countSessions, nextParticipantCode } from './session/session-list';
export { Sessions, type NewSession } from './session/sessions';
export { OpenProfile } from './profile/open-profile';
export {
  addStudy,
  listStudies,
  newestStudy,
  saveStudyKey,
  studyKey,
  studyOf,
  type SeedSource,
  type StoredStudy,
} from './session/studies';
export { openVault, reopenVault, Vault } from './vault/vault';
export { quotasOf } from './vault/quotas';
export { withdrawLocally } from './withdrawal/withdraw-locally';
