import process from 'node:process';

/**
 * The project's folder. npm runs every script from there, and the test runners, which read these modules as CommonJS
 * where `import.meta` does not exist, are started from there too.
 */
export const root = process.cwd();
