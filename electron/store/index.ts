/** The store's public face: encrypted profile, journal, sessions, studies, merged sessions, backups. */
export { audioOf, removeAudio, saveAudioChunk, settleAudio, type NewAudioChunk } from './audio';
export { backupDatabase, forgetFormerNames, listBackups, restoreBackup, type Backup } from './backup';
export { machineClock, type Clock } from './clock';
export { ReadableDatabase, WritableDatabase } from './database';
export { deviceOf } from './device';
export {
  enrolDevice,
  enrolledDevicesOf,
  strikeOffDevice,
  struckOffDevicesOf,
  type EnrolledDevice,
  type StruckOffDevice,
} from './enrolled';
export {
  decideText,
  decideVariable,
  textDecisionsOf,
  variableDecisionsOf,
  variableHistoryOf,
  type RecordedVariableDecision,
} from './export-decisions';
export { exportLedgerOf, exportsHolding, exportsOf, withdrawnCodes, type RecordedExport } from './exports';
export { appendEvents, dropSession, readJournal } from './journal';
export {
  conflictsOf,
  eachMergedJournal,
  mergedContents,
  mergedJournal,
  mergedSessions,
  type MergedConflict,
} from './merged';
export { mergedStoreOf } from './merged-store';
export { openPracticeRoom, type PracticeRoom } from './practice';
export { latestTimingCertificate, preferenceOf, saveTimingCertificate, setPreference } from './preferences';
export {
  changePassphrase,
  createProfile,
  openProfile,
  profileState,
  type NewProfile,
  type ProfileSettings,
  type ProfileState,
} from './profile';
export { readSession } from './read-session';
export { lastSealedFile, nextSealing, registerSealedFile, sealedFilesOf, type RegisteredFile } from './sealed';
export { rebuildIndex } from './session-index';
export { countSessions, nextParticipantCode } from './session-list';
export { Sessions, type NewSession } from './sessions';
export { Store } from './store';
export {
  addStudy,
  listStudies,
  newestStudy,
  saveStudyKey,
  studyKey,
  studyOf,
  type SeedSource,
  type StoredStudy,
} from './studies';
export { openVault, reopenVault, Vault } from './vault';
export { quotasOf } from './vault-quotas';
export { withdrawLocally } from './vault-withdrawal';
