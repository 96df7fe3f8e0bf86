'use strict';
/** The Chrome DevTools Protocol over the two pipes of `--remote-debugging-pipe`: JSON messages ended by a zero byte. */

class Connection {
  #write;
  #nextId = 0;
  #pending = new Map();
  #listeners = new Map();
  #closed = false;

  /**
   * @param {import('node:stream').Writable} writable
   * @param {import('node:stream').Readable} readable
   */
  constructor(writable, readable) {
    this.#write = (text) => writable.write(text);
    let chunks = [];
    readable.on('data', (chunk) => {
      let start = 0;
      for (let end = chunk.indexOf(0, start); end !== -1; end = chunk.indexOf(0, start)) {
        chunks.push(chunk.subarray(start, end));
        const text = chunks.length === 1 ? chunks[0].toString() : Buffer.concat(chunks).toString();
        chunks = [];
        start = end + 1;
        this.#receive(JSON.parse(text));
      }
      if (start < chunk.length) chunks.push(chunk.subarray(start));
    });
    const close = () => this.#close();
    readable.on('close', close).on('error', close);
    writable.on('error', close);
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId] without it, the browser itself is asked
   * @returns {Promise<any>} rejects with `method: message` when Chromium refuses
   */
  send(method, params = {}, sessionId = undefined) {
    if (this.#closed) return Promise.reject(new Error(`${method}: Chromium is gone`));
    this.#nextId += 1;
    const id = this.#nextId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, method });
      this.#write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /**
   * @param {string} sessionId '' for the browser itself
   * @param {(method: string, params: any) => void} listener called in the order Chromium sent
   */
  listen(sessionId, listener) {
    this.#listeners.set(sessionId, listener);
  }

  /** @param {string} sessionId */
  forget(sessionId) {
    this.#listeners.delete(sessionId);
  }

  #receive(message) {
    if (message.id === undefined) {
      this.#listeners.get(message.sessionId ?? '')?.(message.method, message.params);
      return;
    }
    const waiting = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (!waiting) return;
    if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting.resolve(message.result);
  }

  #close() {
    this.#closed = true;
    for (const { reject, method } of this.#pending.values()) reject(new Error(`${method}: Chromium is gone`));
    this.#pending.clear();
  }
}

module.exports = { Connection };
