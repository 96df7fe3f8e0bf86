import type { SameKeys } from '../area';
import type { common as english } from '../en/common';

export const common: SameKeys<typeof english> = {
  product: 'Undercurrent',
  keysOf: 'Toetsen: {{screen}}',
  listKeys: 'Toon de toetsen van dit scherm',
  close: 'Sluiten',
  cancel: 'Annuleren',
  loading: 'Wordt geopend…',
  languageName: { nl: 'Nederlands', en: 'English' },
  theme: 'Weergave',
  themeName: { system: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
  seconds: '{{count}} s',
  minutes: '{{count}} min',
  broken: {
    title: 'Dit scherm kon niet worden getoond',
    words:
      'Alles wat was opgeslagen staat veilig op de schijf. Open het scherm opnieuw; u bent dan precies waar u was.',
    again: 'Scherm opnieuw openen',
  },
};
