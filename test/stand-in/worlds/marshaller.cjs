'use strict';
/**
 * Carries values, functions and promises between a page's main world and its preload world, as Electron's contextBridge
 * does: values are cloned, functions and promises become proxies, errors keep their message.
 * Runs in both worlds from its own source text, so it may use nothing outside its body.
 */

/**
 * @param {string} channel secret name shared by both worlds
 * @param {'main' | 'preload'} side
 * @param {(message: any) => void} onExpose called with what the other side exposes
 */
function createMarshaller(channel, side, onExpose) {
  const { CustomEvent, Promise, Error, Map, WeakMap, String, Array, Object, structuredClone } = globalThis;
  const dispatch = globalThis.dispatchEvent.bind(globalThis);
  const mark = channel;
  const other = side === 'main' ? 'preload' : 'main';
  const functions = new Map();
  const functionIds = new WeakMap();
  const foreign = new WeakMap();
  const promises = new Map();
  const returns = new Map();
  let count = 0;
  const nextId = () => (count += 1);
  const post = (message) => dispatch(new CustomEvent(`${channel}-${other}`, { detail: message }));

  function pack(value) {
    if (typeof value === 'function') return packFunction(value);
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(pack);
    const tag = Object.prototype.toString.call(value);
    if (tag === '[object Promise]') return packPromise(value);
    if (tag === '[object Error]') return { [mark]: 'error', message: String(value.message) };
    if (tag === '[object Object]') {
      const plain = {};
      for (const key of Object.keys(value)) plain[key] = pack(value[key]);
      return plain;
    }
    return structuredClone(value);
  }

  function packFunction(value) {
    const origin = foreign.get(value);
    if (origin !== undefined) return { [mark]: 'yours', id: origin };
    let id = functionIds.get(value);
    if (id === undefined) {
      id = nextId();
      functionIds.set(value, id);
      functions.set(id, value);
    }
    return { [mark]: 'function', id };
  }

  function packPromise(promise) {
    const id = nextId();
    const settle = (ok) => (value) => {
      let packed;
      try {
        packed = pack(value);
      } catch (error) {
        return post({ kind: 'settle', id, ok: false, value: pack(error) });
      }
      return post({ kind: 'settle', id, ok, value: packed });
    };
    promise.then(settle(true), settle(false));
    return { [mark]: 'promise', id };
  }

  function unpack(value) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(unpack);
    if (Object.prototype.toString.call(value) !== '[object Object]') return value;
    switch (value[mark]) {
      case 'function':
        return proxyOf(value.id);
      case 'yours':
        return functions.get(value.id);
      case 'promise':
        return new Promise((resolve, reject) => promises.set(value.id, { resolve, reject }));
      case 'error':
        return new Error(value.message);
      default:
    }
    const plain = {};
    for (const key of Object.keys(value)) plain[key] = unpack(value[key]);
    return plain;
  }

  function proxyOf(id) {
    const proxy = (...parameters) => {
      const call = nextId();
      let outcome;
      returns.set(call, (message) => (outcome = message));
      post({ kind: 'call', id, call, parameters: parameters.map(pack) });
      returns.delete(call);
      if (outcome === undefined) throw new Error('electron stand-in: the other world did not answer');
      const value = unpack(outcome.value);
      if (!outcome.ok) throw value;
      return value;
    };
    foreign.set(proxy, id);
    return proxy;
  }

  function answer({ id, call, parameters }) {
    try {
      post({ kind: 'return', call, ok: true, value: pack(functions.get(id)(...parameters.map(unpack))) });
    } catch (error) {
      post({ kind: 'return', call, ok: false, value: pack(error) });
    }
  }

  globalThis.addEventListener(`${channel}-${side}`, ({ detail }) => {
    if (detail.kind === 'call') answer(detail);
    else if (detail.kind === 'return') returns.get(detail.call)?.(detail);
    else if (detail.kind === 'expose') onExpose(detail.key, unpack(detail.value));
    else if (detail.kind === 'settle') {
      const { resolve, reject } = promises.get(detail.id);
      promises.delete(detail.id);
      if (detail.ok) resolve(unpack(detail.value));
      else reject(unpack(detail.value));
    }
  });

  return { expose: (key, value) => post({ kind: 'expose', key, value: pack(value) }) };
}

module.exports = { createMarshaller };
