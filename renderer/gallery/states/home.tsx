import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import { Application } from '../../interviewer/Application';
import { type Fixtures, never } from '../fixture-bridge';
import { someSessions } from '../fixtures/sessions';
import { ENOUGH_SPACE, studyFixture, UNFIT_CERTIFICATE } from '../fixtures/usual';
import type { GalleryRoom, GalleryState } from '../state';

const show = () => <Application />;
const RIGHT_TO_LEFT = 'שלום עולם 🙂 مرحبا';
const PRINTS = { study: '7KQX-0M3D-ZP9W-H2FB-T8RJ', device: '3M9K-7ZQ2-XF8D-0B4T-W6HJ' };

const SESSIONS: Fixtures = { 'session.list': () => success(someSessions()) };

function homeState(id: string, title: string, fixtures: Fixtures, act?: GalleryState['act']): GalleryState {
  return { id, title, show, fixtures: () => ({ ...SESSIONS, ...fixtures }), ...(act ? { act } : {}) };
}

function ofStudy(part: Parameters<typeof studyFixture>[0]): Fixtures {
  return { 'study.list': () => success([studyFixture(part)]) };
}

/** Where a day begins, and the dialogs that open there. */
export const home: GalleryRoom = {
  name: 'Home',
  states: [
    homeState('home-first-day', 'Home, nothing yet', {
      'session.list': () => success([]),
      'study.list': () => success([]),
      'backup.list': () => success([]),
      'timing.latest': () => success(null),
      'tour.progress': () => success({ stop: 0, known: false }),
    }),
    homeState('home-empty', 'Home, a study and no session', { 'session.list': () => success([]) }),
    homeState('home', 'Home with sessions', {}),
    homeState('home-many', 'Home with many sessions', { 'session.list': () => success(someSessions(45)) }),
    homeState('home-tour', 'Home, a tour that was begun', { 'tour.progress': () => success({ stop: 4, known: true }) }),
    homeState('home-name', 'Home, a name in other scripts', {
      'profile.status': () =>
        success({
          state: 'open',
          profile: '018f3c1e-0000-4000-8000-0000000000aa',
          interviewer: RIGHT_TO_LEFT.repeat(3),
          folder: `/home/${'a'.repeat(90)}/Undercurrent`,
        }),
    }),
    homeState('home-timing-never', 'Home, timing never checked', { 'timing.latest': () => success(null) }),
    homeState('home-timing-unfit', 'Home, timing unfit', { 'timing.latest': () => success(UNFIT_CERTIFICATE) }),
    homeState('home-space-little', 'Home, little space', {
      'system.storage': () => success({ freeBytes: 310_000_000, onBattery: false }),
    }),
    homeState('home-space-none', 'Home, hardly any space', {
      'system.storage': () => success({ freeBytes: 41_000_000, onBattery: false }),
    }),
    homeState('home-backup-making', 'Home, a backup is being made', { 'backup.make': () => never }, (hands, t) =>
      hands.press(t('backup.make')),
    ),
    homeState(
      'home-backup-failed',
      'Home, a backup that could not be made',
      { 'backup.make': () => failure(problemOf('disk_full')) },
      (hands, t) => hands.press(t('backup.make')),
    ),
    homeState('home-loading', 'Home, loading', { 'session.list': () => never, 'study.list': () => never }),
    homeState('home-broken', 'Home, nothing can be read', {
      'session.list': () => failure(problemOf('database_locked')),
      'study.list': () => failure(problemOf('database_locked')),
      'backup.list': () => failure(problemOf('file_unreadable', { file: 'backup-2' })),
    }),
    homeState('home-lead', 'Home on the lead’s laptop', ofStudy({ isLead: true })),
    homeState('home-keyless', 'Home, a study without keys', ofStudy({ hasKeys: false })),
    homeState(
      'home-package',
      'Home, the package was saved',
      {
        ...ofStudy({ isLead: true }),
        'study.export_package': () => success({ file: '/media/stick/customer_relationship.ucstudy' }),
      },
      (hands, t) => hands.press(t('home.exportPackage')),
    ),
    homeState('home-menu', 'Home, the menu of themes', {}, (hands, t) => hands.press(`${t('common.theme')}:`)),
    homeState('home-keys', 'Keys of home', {}, (hands) => hands.open('F1')),
    homeState('new-session', 'New session', {}, (hands) => hands.open('Mod+Enter')),
    homeState('new-session-wrong', 'New session, a code that is none', {}, async (hands, t) => {
      await hands.open('Mod+Enter');
      await hands.write(t('home.create.code'), 'Jan de Vries');
    }),
    homeState(
      'new-session-taken',
      'New session, a code that is taken',
      { 'session.create': () => failure(problemOf('participant_code_taken', { code: 'P-0147' })) },
      async (hands, t) => {
        await hands.open('Mod+Enter');
        await hands.pressAt('[role="radiogroup"] input');
        await hands.press(t('home.create.submit'));
        await hands.see({ selector: '[role="alert"]' });
      },
    ),
    homeState('practice', 'Practice', {}, (hands) => hands.open('Mod+p')),
    homeState('create-keys', 'Create study keys', ofStudy({ hasKeys: false }), (hands, t) =>
      hands.press(t('home.createKeys')),
    ),
    homeState('enrolment', 'Fingerprints of a laptop', { 'device.fingerprints': () => success(PRINTS) }, (hands, t) =>
      hands.press(t('device.enrolment.open')),
    ),
    homeState(
      'enrolment-saved',
      'Fingerprints, the file is saved',
      {
        'device.fingerprints': () => success(PRINTS),
        'device.export': () => success({ file: '/media/stick/3M9K.ucdevice', fingerprint: PRINTS.device }),
      },
      async (hands, t) => {
        await hands.press(t('device.enrolment.open'));
        await hands.press(t('device.enrolment.save'));
      },
    ),
    homeState(
      'home-import-failed',
      'A study package that is damaged',
      {
        'study.list': () => success([]),
        'study.import_package': () =>
          failure(problemOf('study_package_invalid', { file: 'customer_relationship.ucstudy' })),
        'system.storage': () => success({ freeBytes: ENOUGH_SPACE, onBattery: true }),
      },
      (hands, t) => hands.press(t('home.importPackage')),
    ),
  ],
};
