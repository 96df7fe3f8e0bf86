/**
 * Every room of the house and what it may reach, types included: a row a room, after the arrow the rooms it may import
 * from. A row reaches only rows above it: arrows point one way, and no two rooms reach each other (a test holds both).
 * A name with a star means the files beside the folders, not those in them. The longest name that fits a file is its room.
 */
const TABLE = `
shared/base/
shared/languages/ <- shared/base/
shared/study/ <- shared/base/
shared/associations/ <- shared/base/ shared/languages/ shared/study/
shared/session/ <- shared/base/ shared/study/ shared/associations/
shared/statistics/ <- shared/base/
shared/instruments/ <- shared/base/ shared/study/ shared/session/ shared/statistics/
shared/analyses/ <- shared/base/ shared/session/ shared/statistics/ shared/instruments/
shared/backup/
shared/device/ <- shared/base/
shared/export/ <- shared/base/ shared/study/ shared/session/
shared/merge/ <- shared/base/ shared/study/ shared/session/ shared/device/
shared/recording/ <- shared/base/
shared/recovery/ <- shared/base/ shared/device/
shared/simulation/ <- shared/base/ shared/study/ shared/associations/ shared/session/
shared/vault/ <- shared/base/
shared/withdrawal/ <- shared/base/
shared/bridge/ <- shared/base/ shared/study/ shared/associations/ shared/session/ shared/analyses/ shared/backup/ shared/device/ shared/export/ shared/merge/ shared/recording/ shared/recovery/ shared/simulation/ shared/vault/ shared/withdrawal/
shared/built-in-study/ <- shared/study/ shared/instruments/
shared/study-document/ <- shared/base/ shared/study/ shared/associations/ shared/instruments/
electron/crypto/ <- shared/base/ shared/session/
electron/store/database/ <- shared/base/ shared/associations/ electron/crypto/
electron/store/merged/ <- shared/base/ shared/session/ shared/export/ shared/merge/ electron/crypto/ electron/store/database/
electron/files/ <- shared/base/
electron/store/unlock/ <- shared/base/ electron/crypto/ electron/store/database/ electron/files/
electron/store/vault/ <- shared/base/ shared/study/ shared/session/ shared/vault/ electron/crypto/ electron/store/database/ electron/files/
electron/store/backup/ <- shared/base/ shared/backup/ electron/store/database/ electron/files/ electron/store/unlock/ electron/store/vault/
electron/store/session/ <- shared/base/ shared/study/ shared/session/ electron/store/database/
electron/store/profile/ <- shared/base/ electron/crypto/ electron/store/database/ electron/files/ electron/store/unlock/ electron/store/vault/ electron/store/backup/ electron/store/session/
electron/dataset/ <- shared/base/ shared/languages/ shared/study/ shared/associations/ shared/session/ shared/instruments/ shared/export/ electron/store/database/ electron/store/merged/ electron/store/session/ electron/store/profile/
electron/analyses/ <- shared/base/ shared/study/ shared/associations/ shared/session/ shared/statistics/ shared/instruments/ shared/analyses/ shared/merge/ electron/store/database/ electron/store/merged/ electron/store/profile/ electron/dataset/
electron/store/recording/ <- shared/base/ shared/session/ electron/store/database/ electron/files/ electron/store/session/ electron/store/profile/
electron/exchange/session-file/ <- shared/base/ shared/study/ shared/associations/ shared/session/ electron/crypto/ electron/store/database/ electron/store/merged/ electron/files/ electron/store/session/ electron/store/profile/ electron/store/recording/
electron/exchange/study/ <- shared/base/ shared/study/ shared/device/ shared/study-document/ electron/crypto/ electron/store/database/ electron/store/merged/ electron/files/ electron/store/unlock/ electron/store/session/ electron/store/profile/ electron/exchange/session-file/
electron/app/bridge/ <- shared/base/ shared/bridge/ electron/store/vault/ electron/store/profile/ electron/exchange/study/
electron/app/documents/ <- shared/base/ shared/languages/ shared/study/ shared/session/
electron/app/security/
electron/app/windows/ <- shared/base/ shared/languages/ shared/associations/ shared/bridge/ electron/files/ electron/app/bridge/ electron/app/security/
electron/exchange/recovery/ <- shared/base/ shared/languages/ shared/study/ shared/recovery/ electron/crypto/ electron/store/database/ electron/files/ electron/store/unlock/ electron/store/session/ electron/store/profile/ electron/exchange/session-file/ electron/exchange/study/
electron/app/services/ <- shared/base/ shared/languages/ shared/session/ shared/bridge/ electron/files/ electron/store/vault/ electron/store/session/ electron/store/profile/ electron/exchange/session-file/ electron/exchange/study/ electron/app/bridge/ electron/app/windows/ electron/exchange/recovery/
electron/exchange/merge/ <- shared/base/ shared/study/ shared/session/ shared/merge/ electron/crypto/ electron/store/database/ electron/store/merged/ electron/files/ electron/store/session/ electron/store/profile/ electron/exchange/session-file/ electron/exchange/study/
electron/store/withdrawal/ <- shared/base/ shared/session/ shared/withdrawal/ electron/store/database/ electron/store/merged/ electron/store/vault/ electron/store/backup/ electron/store/session/ electron/store/profile/ electron/store/recording/
electron/exchange/withdrawal/ <- shared/base/ shared/session/ shared/withdrawal/ electron/store/merged/ electron/store/vault/ electron/store/profile/ electron/store/withdrawal/
electron/app/handlers/ <- shared/base/ shared/study/ shared/session/ shared/device/ shared/vault/ shared/bridge/ shared/built-in-study/ electron/store/database/ electron/store/merged/ electron/files/ electron/store/vault/ electron/store/backup/ electron/store/session/ electron/store/profile/ electron/dataset/ electron/analyses/ electron/store/recording/ electron/exchange/session-file/ electron/exchange/study/ electron/app/bridge/ electron/app/documents/ electron/app/windows/ electron/exchange/recovery/ electron/app/services/ electron/exchange/merge/ electron/store/withdrawal/ electron/exchange/withdrawal/
electron/app/development/ <- electron/store/profile/ electron/app/security/ electron/app/handlers/
electron/app/* <- shared/base/ shared/languages/ shared/session/ electron/app/security/ electron/app/windows/ electron/app/services/ electron/app/handlers/ electron/app/development/
electron/app/timing-laboratory/ <- shared/base/ shared/languages/ shared/associations/ electron/files/ electron/app/services/ electron/app/handlers/
electron/command-line/ <- shared/base/ shared/languages/ shared/study/ shared/associations/ shared/session/ shared/export/ shared/merge/ shared/simulation/ shared/built-in-study/ electron/store/database/ electron/store/merged/ electron/files/ electron/store/session/ electron/store/profile/ electron/dataset/ electron/exchange/session-file/ electron/exchange/study/ electron/exchange/recovery/ electron/exchange/merge/ electron/exchange/withdrawal/
electron/cli.ts <- shared/base/ shared/languages/ electron/command-line/
electron/* <- shared/base/ shared/languages/ electron/app/bridge/ electron/app/security/ electron/app/windows/ electron/app/services/ electron/app/handlers/ electron/app/development/ electron/app/* electron/app/timing-laboratory/ electron/command-line/
renderer/* <- shared/bridge/
renderer/ui/ <- shared/base/ shared/languages/ shared/bridge/ renderer/*
renderer/answer-fields/ <- shared/base/ shared/languages/ shared/study/ shared/session/ renderer/ui/
renderer/charts/
renderer/interviewer/device/ <- shared/base/ renderer/ui/
renderer/interviewer/machine/ <- shared/bridge/ renderer/* renderer/ui/
renderer/interviewer/preferences/ <- shared/base/ shared/bridge/ renderer/ui/
renderer/interviewer/timing/ <- shared/associations/ renderer/* renderer/ui/
renderer/session/ <- shared/base/ shared/session/ shared/bridge/ renderer/* renderer/ui/
renderer/interviewer/tour/ <- shared/base/ shared/study/ shared/session/ shared/bridge/ renderer/ui/ renderer/session/
renderer/interviewer/home/ <- shared/base/ shared/study/ shared/session/ shared/simulation/ shared/bridge/ renderer/ui/ renderer/interviewer/device/ renderer/interviewer/machine/ renderer/interviewer/preferences/ renderer/interviewer/timing/ renderer/interviewer/tour/
renderer/interviewer/appointments/ <- shared/base/ shared/study/ shared/session/ shared/vault/ shared/withdrawal/ renderer/ui/ renderer/interviewer/home/
renderer/interviewer/console/capture/ <- shared/base/ shared/session/ renderer/ui/ renderer/session/
renderer/interviewer/console/control/ <- shared/base/ shared/study/ shared/session/ shared/bridge/ renderer/ui/ renderer/answer-fields/ renderer/session/
renderer/interviewer/console/dialogs/ <- shared/study/ shared/session/ renderer/ui/ renderer/answer-fields/ renderer/session/ renderer/interviewer/console/capture/ renderer/interviewer/console/control/
renderer/task-engine/ <- shared/base/ shared/languages/ shared/associations/ shared/session/
renderer/participant/ <- shared/base/ shared/study/ shared/associations/ shared/session/ shared/simulation/ shared/bridge/ renderer/* renderer/ui/ renderer/answer-fields/ renderer/session/ renderer/task-engine/
renderer/interviewer/console/step/ <- shared/base/ shared/study/ shared/session/ shared/bridge/ renderer/* renderer/ui/ renderer/answer-fields/ renderer/interviewer/timing/ renderer/session/ renderer/interviewer/console/control/ renderer/participant/
renderer/interviewer/recording/ <- shared/base/ shared/session/ renderer/ui/ renderer/session/
renderer/interviewer/console/finish/ <- shared/base/ shared/study/ shared/session/ renderer/ui/ renderer/session/ renderer/interviewer/console/dialogs/ renderer/interviewer/console/step/ renderer/interviewer/recording/
renderer/interviewer/console/plan/ <- shared/session/ renderer/ui/ renderer/session/
renderer/interviewer/console/practice/ <- shared/base/ shared/study/ shared/session/ shared/simulation/ shared/bridge/ renderer/ui/ renderer/session/ renderer/interviewer/tour/ renderer/interviewer/console/control/ renderer/participant/ renderer/interviewer/console/finish/
renderer/interviewer/console/ <- shared/base/ shared/study/ shared/session/ renderer/ui/ renderer/interviewer/machine/ renderer/session/ renderer/interviewer/tour/ renderer/interviewer/console/capture/ renderer/interviewer/console/control/ renderer/interviewer/console/dialogs/ renderer/interviewer/console/step/ renderer/interviewer/recording/ renderer/interviewer/console/finish/ renderer/interviewer/console/plan/ renderer/interviewer/console/practice/
renderer/interviewer/profile/ <- shared/base/ shared/backup/ shared/recovery/ shared/bridge/ renderer/ui/ renderer/interviewer/preferences/
renderer/lead/analyses/ <- shared/base/ shared/languages/ shared/session/ shared/statistics/ shared/instruments/ shared/analyses/ renderer/ui/ renderer/charts/
renderer/lead/inbox/ <- shared/base/ shared/languages/ shared/merge/ renderer/* renderer/ui/ renderer/answer-fields/
renderer/lead/devices/ <- shared/base/ shared/device/ renderer/ui/ renderer/lead/inbox/
renderer/lead/export/ <- shared/base/ shared/languages/ shared/study/ shared/export/ shared/bridge/ renderer/ui/
renderer/lead/study/ <- shared/base/ shared/languages/ shared/study/ renderer/ui/
renderer/lead/withdrawal/ <- shared/base/ shared/export/ shared/withdrawal/ renderer/ui/
renderer/lead/* <- shared/base/ renderer/ui/ renderer/lead/analyses/ renderer/lead/inbox/ renderer/lead/devices/ renderer/lead/export/ renderer/lead/study/ renderer/lead/withdrawal/
renderer/interviewer/* <- shared/base/ shared/bridge/ renderer/ui/ renderer/interviewer/preferences/ renderer/interviewer/home/ renderer/interviewer/appointments/ renderer/interviewer/console/ renderer/interviewer/profile/ renderer/lead/*
renderer/timing/ <- shared/base/ shared/associations/ renderer/ui/ renderer/task-engine/
renderer/gallery/ <- shared/base/ shared/languages/ shared/study/ shared/associations/ shared/session/ shared/statistics/ shared/instruments/ shared/analyses/ shared/merge/ shared/simulation/ shared/bridge/ shared/built-in-study/ renderer/ui/ renderer/interviewer/preferences/ renderer/interviewer/tour/ renderer/interviewer/appointments/ renderer/interviewer/console/capture/ renderer/task-engine/ renderer/participant/ renderer/lead/analyses/ renderer/lead/export/ renderer/lead/* renderer/interviewer/* renderer/timing/
`;

/** @type {readonly (readonly [room: string, reaches: readonly string[]])[]} */
export const ROOMS = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [room = '', reaches = ''] = row.split(' <- ');
    return [room, reaches === '' ? [] : reaches.split(' ')];
  });
