/**
 * What counts as used (knip.dev). Run twice, see build/test.mjs: with the tests, where every export must be imported by
 * somebody; and with `--production`, where an export must be imported, or used in its own file, by the program itself:
 * nothing may be there for tests alone. Patterns with an exclamation mark are the program.
 */
const isProgramAlone = process.argv.includes('--production');

export default {
  entry: [
    'electron/{main,preload,cli}.ts!',
    'electron/**/*-worker.ts!',
    'renderer/{interviewer,participant,timing}/main.tsx!',
    'renderer/gallery/main.tsx',
    'test/**/vitest.config.ts',
    'build/**/*.{mjs,cjs}',
    'test/**/*.{test,spec}.{ts,tsx}',
    'test/**/playwright.config.ts',
    'test/bench/**/*.{ts,mjs}',
    'test/demo/main.ts',
    // Built by a test and by a bench, and run as a process of its own.
    'test/**/appending-process.ts',
    'test/stand-in/**/*.{ts,cjs,mjs,js}',
  ],
  project: [
    'electron/**/*.ts!',
    'shared/**/*.ts!',
    'renderer/**/*.{ts,tsx}!',
    '!renderer/gallery/**!',
    'build/**/*.{mjs,cjs}',
    'test/**/*.{ts,tsx,mjs,cjs}',
  ],
  ignoreExportsUsedInFile: isProgramAlone,
  // Imported by a style sheet or by the page of a bench, called as a command, or the types of a package under another name.
  ignoreDependencies: [
    '@fontsource-variable/source-sans-3',
    ...(isProgramAlone ? [] : ['@types/better-sqlite3', 'electron-builder', 'lab.js']),
  ],
  // Programs of the machine, named where they are looked for.
  ignoreBinaries: isProgramAlone ? [] : ['apt-get', 'gcc', 'chrt', 'Xvfb', 'age', 'mount', 'umount', 'Rscript'],
};
