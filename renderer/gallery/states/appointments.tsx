import { builtInStudy } from '../../../shared/built-in-study';
import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import { withdrawalCodeOf } from '../../../shared/session/withdrawal-code';
import { sessionId } from '../../../shared/base/ids';
import { AppointmentsScreen } from '../../interviewer/appointments/AppointmentsScreen';
import { Frame } from '../Frame';
import { type FixtureOf, type Fixtures, never } from '../fixture-bridge';
import { someSessions } from '../fixtures/sessions';
import { daysAgo, today } from '../fixtures/usual';
import type { GalleryRoom, GalleryState } from '../state';

const ignore = () => undefined;
const show = () => (
  <Frame>
    <AppointmentsScreen onLeave={ignore} onSession={ignore} />
  </Frame>
);

type Contents = FixtureOf<'vault.contents'>;

const PEOPLE: readonly [name: string, contact: string, mayContact: boolean][] = [
  ['Fatima el Idrissi', '06 1234 5678', true],
  ['Jan-Willem van den Berg-Hoekstra', 'jw.vandenberg@example.org', false],
  ['שלום עולם', '+31 20 555 0143', true],
  ['Özlem Yıldız', '', false],
  ['A', 'a@example.org', false],
];
const STARTS: readonly (string | null)[] = [today(9, 30), today(13, 15), daysAgo(-4, 10, 0), null, daysAgo(6)];

function contents(): Contents {
  return {
    persons: PEOPLE.map(([name, contact, mayContact], index) => ({
      participant: `P-${String(150 + index).padStart(4, '0')}`,
      name,
      contact,
      mayContact,
    })),
    appointments: STARTS.map((startsUtc, index) => ({
      appointment: `5e55104a-0000-4000-8000-${String(900 + index).padStart(12, '0')}`,
      participant: index === 4 ? 'P-0141' : `P-${String(150 + index).padStart(4, '0')}`,
      startsUtc,
      place: ['Kamer 3.14', 'Bibliotheek, eerste verdieping, achter de balie', 'Thuis', '', 'Kamer 2'][index] ?? '',
      notes: index === 1 ? 'Komt met de trein van 12:48; belt als het later wordt. Liever geen koffie.' : '',
      study: builtInStudy.id,
      provider: index === 3 ? null : (builtInStudy.providers[index]?.id ?? null),
      language: index === 2 ? 'en' : 'nl',
    })),
  };
}

const QUOTAS: FixtureOf<'vault.quotas'> = builtInStudy.quotas.map(({ provider, wanted }, index) => ({
  provider,
  wanted,
  finished: [12, 45, 0, 31, 47, 8][index] ?? 0,
  running: index === 0 ? 1 : 0,
  planned: index < 2 ? 2 : 0,
}));

const USUAL: Fixtures = {
  'vault.contents': () => success(contents()),
  'vault.quotas': () => success(QUOTAS),
  'session.list': () => success(someSessions()),
};

function state(id: string, title: string, fixtures: Fixtures = {}, act?: GalleryState['act']): GalleryState {
  return { id, title, show, fixtures: () => ({ ...USUAL, ...fixtures }), ...(act ? { act } : {}) };
}

const CODE = withdrawalCodeOf(sessionId.parse('5e55104a-0000-4000-8000-000000000100'));

async function askToWithdraw(...[hands, t]: Parameters<NonNullable<GalleryState['act']>>): Promise<void> {
  await hands.write(t('withdrawal.here.code'), CODE);
  await hands.press(t('withdrawal.here.open'));
}

/** Names, appointments and what of a participant lies on this laptop. */
export const appointments: GalleryRoom = {
  name: 'Appointments',
  states: [
    state('appointments', 'Appointments'),
    state('appointments-empty', 'Appointments, none', {
      'vault.contents': () => success({ persons: [], appointments: [] }),
      'vault.quotas': () => success([]),
      'session.list': () => success([]),
    }),
    state('appointments-loading', 'Appointments, loading', { 'vault.contents': () => never }),
    state('appointments-broken', 'Appointments that cannot be read', {
      'vault.contents': () => failure(problemOf('vault_locked')),
      'vault.quotas': () => failure(problemOf('database_locked')),
    }),
    state('appointment-new', 'New appointment', {}, (hands, t) => hands.press(t('vault.add'))),
    state('appointment-wrong', 'New appointment, not filled in well', {}, async (hands, t) => {
      await hands.press(t('vault.add'));
      await hands.write(t('vault.form.name'), 'x'.repeat(201));
      await hands.write(t('vault.form.code'), 'geen code');
    }),
    state('appointment-edit', 'An appointment to change', {}, (hands, t) => hands.press(t('vault.edit'))),
    state('appointment-forget', 'An appointment, a person to forget', {}, async (hands, t) => {
      await hands.press(t('vault.edit'));
      await hands.press(t('vault.form.removePerson'));
    }),
    state('appointment-start', 'A session from an appointment', {}, (hands, t) => hands.press(t('vault.start'))),
    state('appointments-keys', 'Keys of appointments', {}, (hands) => hands.open('F1')),
    state('consent-unknown', 'Consent on paper, unknown code', {}, (hands, t) =>
      hands.write(t('consent.paper.code'), 'P-9999'),
    ),
    state(
      'consent-saved',
      'Consent on paper, saved',
      { 'vault.consent_document': () => success({ file: '/home/wim/consent P-0141.pdf' }) },
      async (hands, t) => {
        await hands.write(t('consent.paper.code'), 'P-0141');
        await hands.press(t('consent.paper.save'));
      },
    ),
    state('withdraw', 'Withdrawal, asked once more', {}, askToWithdraw),
    state('withdraw-working', 'Withdrawal, working', { 'vault.withdraw': () => never }, async (hands, t, language) => {
      await askToWithdraw(hands, t, language);
      await hands.press(t('withdrawal.here.confirm'));
    }),
    state(
      'withdraw-done',
      'Withdrawal, done',
      {
        'vault.withdraw': () =>
          success({
            participant: 'P-0141',
            sealedFiles: 2,
            audioChunks: 214,
            backups: 3,
            personForgotten: true,
            setAside: 1,
          }),
      },
      async (hands, t, language) => {
        await askToWithdraw(hands, t, language);
        await hands.press(t('withdrawal.here.confirm'));
        await hands.see(t('withdrawal.here.lead'));
      },
    ),
    state('vault-other', 'The vault is shut: another passphrase', {
      'vault.status': () => success({ state: 'closed', problem: problemOf('vault_passphrase_other') }),
    }),
    state('vault-damaged', 'The vault is shut: damaged', {
      'vault.status': () => success({ state: 'closed', problem: problemOf('database_damaged') }),
    }),
    state('vault-loading', 'The vault, before anything is known', { 'vault.status': () => never }),
  ],
};
