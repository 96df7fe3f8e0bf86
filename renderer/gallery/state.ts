import type { ReactNode } from 'react';
import type { Language } from '../../shared/base/ids';
import type { Translate } from '../ui/languages/useWords';
import type { Fixtures } from './fixture-bridge';
import type { Hands } from './hands';

/** One picture of the gallery: a screen as main's answers and a few presses make it. */
export interface GalleryState {
  /** Its address: `?state=<id>`; unique over all rooms. */
  readonly id: string;
  /** What the index calls it. */
  readonly title: string;
  /** The screen, with the props the program gives it. */
  readonly show: (language: Language) => ReactNode;
  /** What main answers beside what it usually does. */
  readonly fixtures?: (language: Language) => Fixtures;
  /** What a person does to come there, in the words on the screen. */
  readonly act?: (hands: Hands, t: Translate, language: Language) => Promise<void>;
}

/** The states of one room of the program. */
export interface GalleryRoom {
  readonly name: string;
  readonly states: readonly GalleryState[];
}
