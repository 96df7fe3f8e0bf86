'use strict';
/** `nativeImage`: PNG data, as far as the application needs it. */
const fs = require('node:fs');
const { guard } = require('./guard.cjs');
const png = require('./png.cjs');

class NativeImage {
  #png;

  /** @param {Buffer} data a PNG file; empty for an empty image */
  constructor(data) {
    this.#png = data;
    const methods = {
      toPNG: () => Buffer.from(this.#png),
      toDataURL: () => `data:image/png;base64,${this.#png.toString('base64')}`,
      isEmpty: () => this.#png.length === 0,
      getSize: () => (this.#png.length === 0 ? { width: 0, height: 0 } : png.sizeOf(this.#png)),
      getAspectRatio: () => png.sizeOf(this.#png).width / png.sizeOf(this.#png).height,
      resize: ({ width, height }) => new NativeImage(png.resize(this.#png, width, height)),
    };
    return guard(methods, 'nativeImage');
  }
}

const nativeImage = guard(
  {
    createEmpty: () => new NativeImage(Buffer.alloc(0)),
    createFromPath: (file) =>
      new NativeImage(fs.existsSync(file) && file.endsWith('.png') ? fs.readFileSync(file) : Buffer.alloc(0)),
    createFromBuffer: (data) => new NativeImage(Buffer.from(data)),
  },
  'nativeImage',
);

module.exports = { NativeImage, nativeImage };
