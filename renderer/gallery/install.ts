/** Puts the fixture bridge in place before any module reads `window.undercurrent`: the page imports this first. */
import { config as configureSchemas } from 'zod';
import { fixtureBridge } from './fixture-bridge';

// The content policy forbids code made from text, which zod would otherwise try once.
configureSchemas({ jitless: true });
Object.defineProperty(window, 'undercurrent', { value: fixtureBridge });
