'use strict';
const { EventEmitter } = require('node:events');

/** Names that Node, promises and inspectors ask every object for; answering `undefined` is right. */
const ASKED_OF_EVERY_OBJECT = new Set([
  'then',
  'toJSON',
  '__esModule',
  'default',
  'asymmetricMatch',
  'nodeType',
  '$$typeof',
  'domain',
]);

/**
 * @param {string} name what was asked for, as the application wrote it
 * @returns {Error}
 */
function notImplemented(name) {
  return new Error(`electron stand-in: '${name}' is not implemented`);
}

/**
 * Makes reading anything the object lacks throw by name, so a gap in the stand-in never looks like `undefined`.
 * @template {object} T
 * @param {T} target
 * @param {string} name how messages call it; '' for the module itself
 * @returns {T}
 */
function guard(target, name) {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || ASKED_OF_EVERY_OBJECT.has(key))
        return Reflect.get(object, key, receiver);
      throw notImplemented(name === '' ? key : `${name}.${key}`);
    },
  });
}

/** An emitter that refuses subscriptions to events the stand-in has never heard of. */
class KnownEmitter extends EventEmitter {
  /**
   * @param {string} name
   * @param {string[]} events
   */
  constructor(name, events) {
    super();
    this.setMaxListeners(0);
    const known = new Set([...events, 'newListener', 'removeListener']);
    for (const method of ['on', 'addListener', 'prependListener']) {
      const subscribe = EventEmitter.prototype[method];
      Object.defineProperty(this, method, {
        configurable: true,
        writable: true,
        value(event, listener) {
          if (typeof event === 'string' && !known.has(event)) throw notImplemented(`${name}.on('${event}')`);
          return subscribe.call(this, event, listener);
        },
      });
    }
  }
}

/**
 * An event whose default action listeners can prevent.
 * @param {object} [fields]
 */
function makeEvent(fields = {}) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
    ...fields,
  };
}

module.exports = { guard, notImplemented, KnownEmitter, makeEvent };
