/** The program's version as journals name it; a test holds it equal to package.json. */
export const PROGRAM_VERSION = '0.1.0';
