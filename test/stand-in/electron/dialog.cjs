'use strict';
/** `dialog`: nobody can click a native dialog in a test, so a test says what the person chose. */
const { guard } = require('./guard.cjs');

const unanswered = (name) => () => {
  throw new Error(`electron stand-in: 'dialog.${name}' is not stubbed by the test`);
};
const names = ['showOpenDialogSync', 'showSaveDialogSync', 'showMessageBoxSync', 'showErrorBox'];
const asyncNames = ['showOpenDialog', 'showSaveDialog', 'showMessageBox'];

const dialog = guard(
  Object.fromEntries([
    ...names.map((name) => [name, unanswered(name)]),
    ...asyncNames.map((name) => [name, async () => unanswered(name)()]),
  ]),
  'dialog',
);

module.exports = { dialog };
