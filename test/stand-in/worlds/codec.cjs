'use strict';
/**
 * Structured clone as text, for the messages between the main process and a window's preload world.
 * `createCodec` runs in Node and, from its own source text, in the page, so it may use nothing outside its body.
 */

/**
 * @param {{ toBase64(bytes: Uint8Array): string, fromBase64(text: string): Uint8Array }} binary
 * @returns {{ encode(value: unknown): string, decode(text: string): unknown }} `encode` throws 'An object could not be
 *   cloned.' for what Electron's own messages refuse (functions, symbols, promises, weak collections …)
 */
function createCodec(binary) {
  const VIEWS = new Set([
    'Int8Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
    'Int32Array',
    'Uint32Array',
    'Float16Array',
    'Float32Array',
    'Float64Array',
    'BigInt64Array',
    'BigUint64Array',
    'DataView',
  ]);
  const ERRORS = new Set([
    'Error',
    'EvalError',
    'RangeError',
    'ReferenceError',
    'SyntaxError',
    'TypeError',
    'URIError',
  ]);
  const refuse = () => new Error('An object could not be cloned.');
  const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1);

  /** Objects are numbered in the order they are met, in both directions, so shared and circular references survive. */
  function write(value, seen) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') {
      if (Number.isFinite(value) && !Object.is(value, -0)) return value;
      return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    }
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value !== 'object') throw refuse();
    const known = seen.get(value);
    if (known !== undefined) return { $: 'seen', v: known };
    seen.set(value, seen.size);
    return writeObject(value, seen);
  }

  function writeObject(value, seen) {
    if (Array.isArray(value)) {
      const items = [];
      for (let i = 0; i < value.length; i += 1) items.push(i in value ? write(value[i], seen) : { $: 'hole' });
      return items;
    }
    const prototype = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) return writePlain(value, seen);
    const tag = tagOf(value);
    switch (tag) {
      case 'Date':
        return { $: 'date', v: write(value.getTime(), seen) };
      case 'RegExp':
        return { $: 'regexp', v: [value.source, value.flags] };
      case 'Map':
        return { $: 'map', v: [...value].map(([key, item]) => [write(key, seen), write(item, seen)]) };
      case 'Set':
        return { $: 'set', v: [...value].map((item) => write(item, seen)) };
      case 'Error':
        return writeError(value, seen);
      case 'ArrayBuffer':
        return { $: 'buffer', v: binary.toBase64(new Uint8Array(value)) };
      case 'Number':
      case 'Boolean':
      case 'String':
      case 'BigInt':
        return { $: 'boxed', v: write(value.valueOf(), seen) };
      default:
    }
    if (VIEWS.has(tag))
      return {
        $: 'view',
        k: tag,
        v: binary.toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
      };
    if (tag !== 'Object' && tag !== 'Arguments') throw refuse();
    return writePlain(value, seen);
  }

  function writePlain(value, seen) {
    const keys = Object.keys(value);
    if (keys.includes('$') || keys.includes('__proto__'))
      return { $: 'entries', v: keys.map((key) => [key, write(value[key], seen)]) };
    const plain = {};
    for (const key of keys) plain[key] = write(value[key], seen);
    return plain;
  }

  function writeError(value, seen) {
    const name = ERRORS.has(value.name) ? value.name : 'Error';
    const written = {
      $: 'error',
      n: name,
      v: String(value.message),
      s: typeof value.stack === 'string' ? value.stack : '',
    };
    if ('cause' in value) written.c = write(value.cause, seen);
    return written;
  }

  function read(value, seen) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) {
      const items = [];
      seen.push(items);
      items.length = value.length;
      for (let i = 0; i < value.length; i += 1)
        if (!(value[i] !== null && value[i].$ === 'hole')) items[i] = read(value[i], seen);
      return items;
    }
    if (value.$ === undefined) {
      const plain = {};
      seen.push(plain);
      for (const key of Object.keys(value)) plain[key] = read(value[key], seen);
      return plain;
    }
    return readTagged(value, seen);
  }

  function readTagged(value, seen) {
    switch (value.$) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(value.v);
      case 'bigint':
        return BigInt(value.v);
      case 'seen':
        return seen[value.v];
      default:
    }
    const place = seen.push(null) - 1;
    const keep = (object) => (seen[place] = object);
    switch (value.$) {
      case 'date':
        return keep(new Date(read(value.v, seen)));
      case 'regexp':
        return keep(new RegExp(value.v[0], value.v[1]));
      case 'map': {
        const map = keep(new Map());
        for (const [key, item] of value.v) map.set(read(key, seen), read(item, seen));
        return map;
      }
      case 'set': {
        const set = keep(new Set());
        for (const item of value.v) set.add(read(item, seen));
        return set;
      }
      case 'error': {
        const error = keep(new globalThis[value.n](value.v));
        Object.defineProperty(error, 'stack', { value: value.s, configurable: true, writable: true });
        if ('c' in value)
          Object.defineProperty(error, 'cause', { value: read(value.c, seen), configurable: true, writable: true });
        return error;
      }
      case 'buffer':
        return keep(copyOf(value.v).buffer);
      case 'view':
        return keep(value.k === 'Uint8Array' ? copyOf(value.v) : new globalThis[value.k](copyOf(value.v).buffer));
      case 'boxed':
        return keep(Object(read(value.v, seen)));
      case 'entries': {
        const plain = keep({});
        for (const [key, item] of value.v) {
          Object.defineProperty(plain, key, {
            value: read(item, seen),
            configurable: true,
            enumerable: true,
            writable: true,
          });
        }
        return plain;
      }
      default:
        throw new Error(`stand-in codec: unknown tag '${value.$}'`);
    }
  }

  /** A view on its own buffer: Node's pooled buffers would otherwise leak their neighbours through `.buffer`. */
  function copyOf(text) {
    const bytes = binary.fromBase64(text);
    return bytes.byteLength === bytes.buffer.byteLength && bytes.constructor === Uint8Array
      ? bytes
      : new Uint8Array(bytes);
  }

  return {
    encode: (value) => JSON.stringify(write(value, new Map())),
    decode: (text) => read(JSON.parse(text), []),
  };
}

/** Base64 through Node's Buffer. */
const nodeBinary = {
  toBase64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  fromBase64: (text) => Buffer.from(text, 'base64'),
};

/** Base64 as the page has it; used from its source text. */
function createPageBinary() {
  return { toBase64: (bytes) => bytes.toBase64(), fromBase64: (text) => Uint8Array.fromBase64(text) };
}

module.exports = { createCodec, createPageBinary, codec: createCodec(nodeBinary) };
