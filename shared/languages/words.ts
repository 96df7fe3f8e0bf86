import type { Language } from '../base/ids';
import { en } from './en';
import { nl } from './nl';

export type Words = typeof en;

/** Every text of the program by language; a language that lacks a key of the other does not compile. */
export const words: Readonly<Record<Language, Words>> = { en: en satisfies typeof nl, nl };
