import { en } from './en';
import { nl } from './nl';

/** Every text of the windows, by language. */
export const words = { en, nl };
