'use strict';
/** `ipcMain`: messages of the windows, in the order they were sent. */
const { EventEmitter } = require('node:events');
const { guard } = require('./guard.cjs');
const { codec } = require('../worlds/codec.cjs');

const handlers = new Map();

class IpcMain extends EventEmitter {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    handlers.set(channel, handler);
  }
  handleOnce(channel, handler) {
    this.handle(channel, (...parameters) => {
      handlers.delete(channel);
      return handler(...parameters);
    });
  }
  removeHandler(channel) {
    handlers.delete(channel);
  }
}

const ipcMain = guard(new IpcMain(), 'ipcMain');

function eventFor(contents, frame) {
  const reply = (channel, ...parameters) => contents.send(channel, ...parameters);
  return guard(
    {
      type: 'frame',
      sender: contents,
      senderFrame: frame,
      frameId: frame.routingId,
      processId: frame.processId,
      reply,
      ports: [],
    },
    'event',
  );
}

function failure(message, id, error) {
  return codec.encode({
    kind: 'reply',
    id,
    ok: false,
    value: `Error invoking remote method '${message.channel}': ${error}`,
  });
}

/**
 * Starts the handler at once and answers when it is done.
 * @param {any} contents
 * @param {any} message
 * @returns {Promise<string>} the answer for the preload world
 */
async function invoke(contents, message) {
  const { id, channel, parameters } = message;
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const value = await handler(eventFor(contents, contents.mainFrame), ...parameters);
    return codec.encode({ kind: 'reply', id, ok: true, value });
  } catch (error) {
    process.stderr.write(
      `Error occurred in handler for '${channel}': ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return failure(message, id, error);
  }
}

/** Hands on a message that expects no answer. */
function receive(contents, { channel, parameters }) {
  ipcMain.emit(channel, eventFor(contents, contents.mainFrame), ...parameters);
}

module.exports = { ipcMain, invoke, receive };
