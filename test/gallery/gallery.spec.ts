import { expect, test } from '@playwright/test';
import { GalleryPage } from './support/gallery-page';
import { whatIsWrongWith } from './support/looks';

/** As the index names them; a room that is not here fails the first test. */
const ROOMS = [
  'Profile',
  'Home',
  'Appointments',
  'Console',
  'Console, dialogs and the end',
  'Practice and tour',
  'Participant',
  'Tasks',
  'Timing check',
  'Research lead',
  'Export',
  'Answers',
] as const;

/** Chooses some states while working on them: GALLERY=lead looks only at those whose address holds that. */
const WANTED = process.env['GALLERY'] ?? '';

let gallery: GalleryPage;

test.beforeAll(async () => {
  gallery = await GalleryPage.open();
});
test.afterAll(() => gallery.close());

test('every room of the gallery is looked at, and every state has an address of its own', () => {
  expect([...new Set(gallery.states.map(({ room }) => room))]).toEqual([...ROOMS]);
  const addresses = gallery.states.map(({ id }) => id);
  expect(new Set(addresses).size).toBe(addresses.length);
});

for (const language of ['nl', 'en'] as const) {
  for (const room of ROOMS) {
    test(`${room}: every state fits three screens and reads, light and dark (${language})`, async () => {
      const wrong: string[] = [];
      for (const { id } of gallery.states.filter((state) => state.room === room && state.id.includes(WANTED))) {
        wrong.push(...(await whatIsWrongWith(gallery, id, language)));
      }
      expect(wrong).toEqual([]);
    });
  }
}
