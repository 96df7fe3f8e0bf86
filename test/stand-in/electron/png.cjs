'use strict';
/** The little of PNG (ISO/IEC 15948) that resizing a screenshot takes: 8-bit RGB and RGBA, not interlaced. */
const zlib = require('node:zlib');

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param {Buffer} data @returns {{ width: number, height: number }} pixels */
function sizeOf(data) {
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}

function chunksOf(data) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < data.length;) {
    const length = data.readUInt32BE(at);
    chunks.push({ type: data.toString('latin1', at + 4, at + 8), body: data.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** The Paeth predictor of clause 9.4. */
function paeth(left, up, corner) {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** @returns {{ width: number, height: number, channels: number, pixels: Buffer }} */
function decode(data) {
  const { width, height } = sizeOf(data);
  const [depth, colour, interlace] = [data[24], data[25], data[28]];
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlace !== 0)
    throw new Error('electron stand-in: this kind of PNG is not implemented');
  const channels = colour === 6 ? 4 : 3;
  const packed = Buffer.concat(chunksOf(data).filter(({ type }) => type === 'IDAT').map(({ body }) => body)); // prettier-ignore
  const raw = zlib.inflateSync(packed);
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = row * stride + x;
      const left = x >= channels ? pixels[at - channels] : 0;
      const up = row > 0 ? pixels[at - stride] : 0;
      const corner = x >= channels && row > 0 ? pixels[at - stride - channels] : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      pixels[at] = raw[row * (stride + 1) + 1 + x] + predicted;
    }
  }
  return { width, height, channels, pixels };
}

function chunk(type, body) {
  const head = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(head.length + 8);
  framed.writeUInt32BE(body.length, 0);
  head.copy(framed, 4);
  framed.writeUInt32BE(zlib.crc32(head), head.length + 4);
  return framed;
}

function encode({ width, height, channels, pixels }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8);
  const stride = width * channels;
  const raw = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row += 1) pixels.copy(raw, row * (stride + 1) + 1, row * stride, (row + 1) * stride);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Nearest neighbour; a missing side follows from the other, as in Electron.
 * @param {Buffer} data
 * @param {number | undefined} wantedWidth pixels
 * @param {number | undefined} wantedHeight pixels
 * @returns {Buffer} a PNG file
 */
function resize(data, wantedWidth, wantedHeight) {
  const source = decode(data);
  const width = Math.max(
    1,
    Math.round(wantedWidth ?? ((wantedHeight ?? source.height) * source.width) / source.height),
  );
  const height = Math.max(1, Math.round(wantedHeight ?? (width * source.height) / source.width));
  const { channels } = source;
  const pixels = Buffer.alloc(width * height * channels);
  for (let y = 0; y < height; y += 1) {
    const fromRow = Math.floor((y * source.height) / height) * source.width;
    for (let x = 0; x < width; x += 1) {
      const from = (fromRow + Math.floor((x * source.width) / width)) * channels;
      source.pixels.copy(pixels, (y * width + x) * channels, from, from + channels);
    }
  }
  return encode({ width, height, channels, pixels });
}

module.exports = { sizeOf, resize };
