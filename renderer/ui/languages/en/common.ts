export const common = {
  product: 'Undercurrent',
  keysOf: 'Keys: {{screen}}',
  listKeys: 'List the keys of this screen',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Opening…',
  languageName: { nl: 'Nederlands', en: 'English' },
  theme: 'Appearance',
  themeName: { system: 'As the system', light: 'Light', dark: 'Dark' },
  seconds: '{{count}} s',
  minutes: '{{count}} min',
  broken: {
    title: 'This screen could not be shown',
    words: 'Everything that was saved is safe on the disk. Open the screen again; you will be exactly where you were.',
    again: 'Open the screen again',
  },
};
