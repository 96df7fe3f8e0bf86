import { studyId } from '../../../shared/base/ids';
import { builtInStudy } from '../../../shared/built-in-study';
import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import { fixtureBridge, type Fixtures, never } from '../fixture-bridge';
import {
  CODE,
  CONFLICTS,
  DEVICES,
  FINGERPRINTS,
  GAPS,
  overview,
  REVOKED,
  verdicts,
  withdrawalTarget,
} from '../fixtures/lead';
import { leadState, openTab } from '../lead-area';
import type { GalleryRoom, GalleryState } from '../state';

type Act = NonNullable<GalleryState['act']>;

const STUDY = studyId.parse(builtInStudy.id);

function merging(count?: number, stopped: ReturnType<typeof problemOf> | null = null, cancelled = false): Fixtures {
  return {
    'merge.run': () => success({ verdicts: verdicts(count), cancelled, stopped }),
    'merge.gaps': () => success(GAPS),
    'merge.conflicts': () => success(CONFLICTS),
  };
}

const merge: Act = async (hands, t, language) => {
  await openTab('inbox')(hands, t, language);
  await hands.press(t('merge.merge'));
};

const findWithdrawal: Act = async (hands, t, language) => {
  await openTab('withdrawal')(hands, t, language);
  await hands.write(t('withdrawal.code'), CODE);
  await hands.press(t('withdrawal.find'));
};

const withdraw: Act = async (hands, t, language) => {
  await findWithdrawal(hands, t, language);
  await hands.press(t('withdrawal.submit'));
};

function found(kind: Parameters<typeof withdrawalTarget>[0]): Fixtures {
  return { 'withdrawal.find': () => success(withdrawalTarget(kind)) };
}

const INBOX: readonly GalleryState[] = [
  leadState('lead-inbox', 'Inbox, empty', {}, openTab('inbox')),
  leadState('lead-merged', 'Inbox, every verdict, gaps and conflicts', merging(), merge),
  leadState('lead-merged-many', 'Inbox, many files', merging(340), merge),
  leadState('lead-merged-problems', 'Inbox, only problems', merging(), async (hands, t, language) => {
    await merge(hands, t, language);
    await hands.pressAt('.verdict-bar label', 1);
  }),
  leadState('lead-merging', 'Inbox, merging', { 'merge.run': () => never }, async (hands, t, language) => {
    await merge(hands, t, language);
    for (const [index, verdict] of verdicts(4).entries()) {
      fixtureBridge.tell('file_merged', { study: STUDY, verdict, done: index + 1, total: 38 });
    }
    await hands.see({ selector: '.table' });
  }),
  leadState('lead-merge-stopped', 'Inbox, the disk is full', merging(3, problemOf('disk_full'), true), merge),
  leadState(
    'lead-inbox-broken',
    'Inbox, nothing can be read',
    {
      'merge.gaps': () => failure(problemOf('database_locked')),
      'merge.conflicts': () => failure(problemOf('database_locked')),
    },
    openTab('inbox'),
  ),
  leadState('lead-conflict', 'Two versions of a session', merging(), async (hands, t, language) => {
    await merge(hands, t, language);
    await hands.press(t('merge.conflicts.compare'));
  }),
];

const STUDY_PAGE: readonly GalleryState[] = [
  leadState('lead-study', 'Study', { 'study.overview': () => success(overview(24)) }, openTab('study')),
  leadState(
    'lead-study-empty',
    'Study, nothing merged',
    { 'study.overview': () => success(overview(0)) },
    openTab('study'),
  ),
  leadState('lead-study-loading', 'Study, reading', { 'study.overview': () => never }, async (hands, t, language) => {
    await openTab('study')(hands, t, language);
    await hands.rest();
    fixtureBridge.tell('progress', { task: 'overview', done: 120, total: 270 });
  }),
  leadState(
    'lead-study-broken',
    'Study that cannot be read',
    { 'study.overview': () => failure(problemOf('database_locked')) },
    openTab('study'),
  ),
];

const readDevice: Fixtures = {
  'device.read': () =>
    success({ device: DEVICES.enrolled[1]?.device ?? '', fingerprint: FINGERPRINTS[1], isKnown: true }),
};

const DEVICES_PAGE: readonly GalleryState[] = [
  leadState('lead-devices', 'Laptops', {}, openTab('devices')),
  leadState(
    'lead-devices-revoked',
    'Laptops, one struck off',
    { 'device.list': () => success(REVOKED) },
    openTab('devices'),
  ),
  leadState('lead-devices-loading', 'Laptops, loading', { 'device.list': () => never }, openTab('devices')),
  leadState('lead-device-compare', 'A laptop to enrol', readDevice, async (hands, t, language) => {
    await openTab('devices')(hands, t, language);
    await hands.press(t('device.enrol'));
  }),
  leadState(
    'lead-device-enrolled',
    'A laptop was enrolled',
    { ...readDevice, 'device.enrol': () => success(DEVICES) },
    async (hands, t, language) => {
      await openTab('devices')(hands, t, language);
      await hands.press(t('device.enrol'));
      await hands.press(t('device.accept'));
    },
  ),
  leadState('lead-device-revoke', 'A laptop to strike off', {}, async (hands, t, language) => {
    await openTab('devices')(hands, t, language);
    await hands.press(t('device.revoke'));
  }),
  leadState(
    'lead-recovery',
    'A request of a laptop whose passphrase was forgotten',
    { 'recovery.read_request': () => success({ fingerprint: FINGERPRINTS[1] }) },
    async (hands, t, language) => {
      await openTab('devices')(hands, t, language);
      await hands.press(t('device.recoveryOpen'));
    },
  ),
  leadState(
    'lead-key-saved',
    'The recovery sheet is saved',
    { 'recovery.sheet': () => success({ file: '/media/stick/klantrelatie herstelblad.pdf' }) },
    async (hands, t, language) => {
      await openTab('devices')(hands, t, language);
      await hands.press(t('device.sheet'));
    },
  ),
];

const WITHDRAWAL_PAGE: readonly GalleryState[] = [
  leadState('lead-withdrawal', 'Withdrawal', {}, openTab('withdrawal')),
  leadState(
    'lead-withdrawal-wrong',
    'Withdrawal, a code that is none',
    { 'withdrawal.find': () => failure(problemOf('withdrawal_code_invalid')) },
    findWithdrawal,
  ),
  leadState('lead-withdrawal-found', 'Withdrawal, found', found('merged'), findWithdrawal),
  leadState('lead-withdrawal-own', 'Withdrawal, held on this laptop', found('own'), findWithdrawal),
  leadState('lead-withdrawal-absent', 'Withdrawal, nothing here', found('absent'), findWithdrawal),
  leadState('lead-withdrawal-already', 'Withdrawal, already withdrawn', found('already'), findWithdrawal),
  leadState('lead-withdrawal-sure', 'Withdrawal, asked once more', found('own'), withdraw),
  leadState(
    'lead-withdrawal-done',
    'Withdrawal, done',
    {
      ...found('own'),
      'withdrawal.run': () =>
        success({
          target: withdrawalTarget('own'),
          local: {
            participant: 'P-0150',
            sealedFiles: 2,
            audioChunks: 12,
            backups: 2,
            personForgotten: true,
            setAside: 1,
          },
        }),
    },
    async (hands, t, language) => {
      await withdraw(hands, t, language);
      await hands.press(t('withdrawal.confirm'));
      await hands.see(t('withdrawal.next'));
    },
  ),
];

/** The lead's places apart from export and answers. */
export const lead: GalleryRoom = {
  name: 'Research lead',
  states: [
    leadState('lead-unlock', 'The study is shut', {}, async () => undefined),
    leadState(
      'lead-unlock-wrong',
      'The study is shut, wrong passphrase',
      { 'study.unlock': () => failure(problemOf('study_key_passphrase_wrong')) },
      async (hands, t) => {
        await hands.write(0, 'not this one');
        await hands.press(t('study.unlock.submit'));
        await hands.see({ selector: '[role="alert"]' });
      },
    ),
    ...INBOX,
    ...STUDY_PAGE,
    ...DEVICES_PAGE,
    ...WITHDRAWAL_PAGE,
  ],
};
