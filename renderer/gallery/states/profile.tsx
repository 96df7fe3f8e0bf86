import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import { Application } from '../../interviewer/Application';
import { type Fixtures, never } from '../fixture-bridge';
import { ago } from '../fixtures/usual';
import type { GalleryRoom } from '../state';

const PASSPHRASE = 'anchor violet pepper lantern';
const show = () => <Application />;

const none: Fixtures = { 'profile.status': () => success({ state: 'none' }) };

function locked(fixtures: Fixtures = {}, waitMs = 0): () => Fixtures {
  return () => ({ 'profile.status': () => success({ state: 'locked', waitMs }), ...fixtures });
}

const RECOVERABLE: Fixtures = {
  'recovery.state': () => success({ studies: ['customer_relationship'], request: null }),
};
const REQUESTED: Fixtures = {
  'recovery.state': () =>
    success({
      studies: ['customer_relationship'],
      request: { fingerprint: '3M9K-7ZQ2-XF8D-0B4T-W6HJ', madeUtc: ago(5_400_000) },
    }),
};

/** A new laptop, and a profile that is shut. */
export const profile: GalleryRoom = {
  name: 'Profile',
  states: [
    { id: 'first-run', title: 'First run', show, fixtures: () => none },
    {
      id: 'first-run-wrong',
      title: 'First run, nothing filled in well',
      show,
      fixtures: () => none,
      act: async (hands, t) => {
        await hands.write(t('profile.create.passphrase'), 'welkom123');
        await hands.write(t('profile.create.passphraseAgain'), 'welkom12');
        await hands.press(t('profile.create.submit'));
      },
    },
    {
      id: 'first-run-working',
      title: 'First run, the profile is being made',
      show,
      fixtures: () => ({ ...none, 'profile.create': () => never }),
      act: async (hands, t) => {
        await hands.write(0, 'Wim');
        await hands.write(1, PASSPHRASE);
        await hands.write(2, PASSPHRASE);
        await hands.write(3, '2468');
        await hands.press(t('profile.create.submit'));
        await hands.see(t('profile.create.working'));
      },
    },
    {
      id: 'first-run-full',
      title: 'First run, the disk is full',
      show,
      fixtures: () => ({ ...none, 'profile.create': () => failure(problemOf('disk_full')) }),
      act: async (hands, t) => {
        await hands.write(0, 'Wim');
        await hands.write(1, PASSPHRASE);
        await hands.write(2, PASSPHRASE);
        await hands.write(3, '2468');
        await hands.press(t('profile.create.submit'));
        await hands.see({ selector: '[role="alert"]' });
      },
    },
    { id: 'unlock', title: 'Unlock', show, fixtures: locked() },
    {
      id: 'unlock-wrong',
      title: 'Unlock, wrong passphrase',
      show,
      fixtures: locked({ 'profile.unlock': () => failure(problemOf('passphrase_wrong')) }),
      act: async (hands, t) => {
        await hands.write(0, 'not this one');
        await hands.press(t('profile.unlock.submit'));
        await hands.see({ selector: '[role="alert"]' });
      },
    },
    {
      id: 'unlock-wait',
      title: 'Unlock, waiting after wrong passphrases',
      show,
      fixtures: locked({}, 32_000),
    },
    {
      id: 'unlock-working',
      title: 'Unlock, opening',
      show,
      fixtures: locked({ 'profile.unlock': () => never }),
      act: async (hands, t) => {
        await hands.write(0, PASSPHRASE);
        await hands.press(t('profile.unlock.submit'));
        await hands.see(t('profile.unlock.working'));
      },
    },
    {
      id: 'unlock-damaged',
      title: 'Unlock, the database is damaged',
      show,
      fixtures: locked({ 'profile.unlock': () => failure(problemOf('database_damaged')) }),
      act: async (hands, t) => {
        await hands.write(0, PASSPHRASE);
        await hands.press(t('profile.unlock.submit'));
        await hands.see({ selector: '[role="alert"]' });
      },
    },
    {
      id: 'restore',
      title: 'Restore a backup',
      show,
      fixtures: locked(),
      act: (hands, t) => hands.press(t('backup.restore.open')),
    },
    {
      id: 'restore-none',
      title: 'Restore, without backups',
      show,
      fixtures: locked({ 'backup.list': () => success([]) }),
      act: (hands, t) => hands.press(t('backup.restore.open')),
    },
    {
      id: 'recovery-request',
      title: 'Forgotten passphrase: ask the lead',
      show,
      fixtures: locked(RECOVERABLE),
      act: (hands, t) => hands.press(t('recovery.open')),
    },
    {
      id: 'recovery-saved',
      title: 'Forgotten passphrase: the request is saved',
      show,
      fixtures: locked({
        ...RECOVERABLE,
        'recovery.request': () =>
          success({ file: '/media/stick/wim.ucrequest', fingerprint: '3M9K-7ZQ2-XF8D-0B4T-W6HJ' }),
      }),
      act: async (hands, t) => {
        await hands.press(t('recovery.open'));
        await hands.see(t('recovery.way'));
        await hands.write(0, PASSPHRASE);
        await hands.write(1, PASSPHRASE);
        await hands.key('Mod+Enter');
        await hands.see(t('recovery.savedWords'));
      },
    },
    {
      id: 'recovery-answer',
      title: 'Forgotten passphrase: the lead answered',
      show,
      fixtures: locked(REQUESTED),
      act: (hands, t) => hands.press(t('recovery.open')),
    },
    {
      id: 'recovery-key',
      title: 'Forgotten passphrase: with the study key',
      show,
      fixtures: locked(REQUESTED),
      act: async (hands, t) => {
        await hands.press(t('recovery.open'));
        await hands.press(t('recovery.ways.key'));
      },
    },
    {
      id: 'recovery-nobody',
      title: 'Forgotten passphrase: no study can help',
      show,
      fixtures: locked({ 'recovery.state': () => success({ studies: [], request: null }) }),
      act: (hands, t) => hands.press(t('recovery.open')),
    },
    { id: 'loading', title: 'Before anything is known', show, fixtures: () => ({ 'profile.status': () => never }) },
    {
      id: 'unexpected',
      title: 'Main does not answer',
      show,
      fixtures: () => ({ 'profile.status': () => failure(problemOf('unexpected', { where: 'profile.status' })) }),
    },
  ],
};
