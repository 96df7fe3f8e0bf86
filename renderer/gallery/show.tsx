import { flushSync } from 'react-dom';
import type { Root } from 'react-dom/client';
import { translator } from '../../shared/languages/translator';
import { readAddress, type GalleryAddress } from './address';
import { fixtureBridge } from './fixture-bridge';
import { usualFixtures } from './fixtures/usual';
import { Hands } from './hands';
import { Index } from './Index';
import { resetStores } from './reset-stores';
import { ALL_STATES } from './rooms';
import type { GalleryState } from './state';

/** Rises with every address, so that what an earlier one still does can be told from what is wanted now. */
let round = 0;

/** Tells whoever looks from outside what is shown: `ready`, or why it cannot be. */
function say(outcome: 'ready' | 'failed'): void {
  document.documentElement.dataset['gallery'] = `${outcome} ${location.search}`;
}

/** Draws a state and does what a person does to come there. */
async function come(root: Root, state: GalleryState, { language, theme }: GalleryAddress): Promise<void> {
  const mine = round;
  const hands = new Hands(() => mine === round);
  fixtureBridge.answerFrom({ ...usualFixtures(language, theme), ...state.fixtures?.(language) });
  flushSync(() => root.render(state.show(language)));
  await hands.rest();
  await state.act?.(hands, translator(language), language);
  await document.fonts.ready;
  await hands.rest();
}

/** Shows what the page's address asks for: the index, or one state. */
export function showAddress(root: Root): void {
  round += 1;
  const mine = round;
  const address = readAddress(location.search);
  const state = ALL_STATES.find(({ id }) => id === address.state);
  // The screens that were there take their leave before anything of theirs is put back.
  flushSync(() => root.render(null));
  resetStores();
  document.documentElement.lang = address.language;
  document.documentElement.dataset['theme'] = address.theme;
  if (state === undefined) {
    flushSync(() => root.render(<Index address={address} />));
    say('ready');
    return;
  }
  come(root, state, address).then(
    () => {
      if (mine === round) say('ready');
    },
    (error: unknown) => {
      if (mine !== round) return;
      console.error(error);
      say('failed');
    },
  );
}
