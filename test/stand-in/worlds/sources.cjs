'use strict';
/** The scripts that run in every new document before the page's own, as source text. */
const fs = require('node:fs');
const { randomUUID } = require('node:crypto');
const { createCodec, createPageBinary } = require('./codec.cjs');
const { createMarshaller } = require('./marshaller.cjs');
const { runMainWorld } = require('./main-world.cjs');
const { runPreloadWorld } = require('./preload-world.cjs');

const PRELOAD_WORLD = 'Electron Isolated Context';
const BINDING = '__standInPost';

/**
 * @param {string | undefined} preload absolute path of the application's preload script
 * @returns {{ mainWorld: string, preloadWorld: string }}
 */
function worldSources(preload) {
  // The two worlds meet in DOM events of a name the page cannot guess.
  const channel = `stand-in-${randomUUID()}`;
  const source = preload === undefined ? '' : fs.readFileSync(preload, 'utf8');
  const facts = { platform: process.platform, arch: process.arch, binding: BINDING };
  const name = JSON.stringify(channel);
  return {
    mainWorld: `(${runMainWorld})(${name}, ${createMarshaller});`,
    preloadWorld: [
      `(${runPreloadWorld})(${name}, ${createMarshaller}, (${createCodec})((${createPageBinary})()), ${JSON.stringify(facts)},`,
      `function (require, process, exports, module) {${source}\n});`,
      preload === undefined ? '' : `//# sourceURL=${preload}`,
    ].join('\n'),
  };
}

module.exports = { worldSources, PRELOAD_WORLD, BINDING };
