'use strict';
/** Decides on every request a page makes: the application's filter, its protocol handler, and otherwise no. */
const { insideOf } = require('./session.cjs');
const { makeEvent } = require('./guard.cjs');
const { toApplication, toWeb } = require('./origins.cjs');
const { toRequest, toFulfilment } = require('./protocol.cjs');
const { resourceType } = require('./web-request.cjs');
const { isForIcon, iconAnswer } = require('./icon.cjs');

let nextRequestId = 0;

function detailsOf(contents, url, method, type, referrer) {
  nextRequestId += 1;
  return {
    id: nextRequestId,
    url,
    method,
    resourceType: type,
    webContentsId: contents.id,
    webContents: contents,
    referrer,
    timestamp: Date.now(),
  };
}

function refuse(contents, url, by) {
  contents.session.__standIn.refused.push({ url, by });
}

/** The application may keep the page from navigating itself away, and its frames from loading. */
function mayNavigate(contents, url, isMainFrame) {
  const names = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
  return names.every((name) => {
    const event = makeEvent({
      url,
      isSameDocument: false,
      isMainFrame,
      frame: isMainFrame ? contents.mainFrame : null,
    });
    contents.emit(name, event, url);
    return !event.defaultPrevented;
  });
}

/**
 * @param {any} contents
 * @param {import('../chromium/page.cjs').Page} page
 * @param {any} paused parameters of Fetch.requestPaused
 * @param {boolean} pageInitiated a navigation that the page itself asked for
 */
async function decide(contents, page, paused, pageInitiated) {
  const inside = insideOf(contents.session);
  const { requestId } = paused;
  if (isForIcon(paused)) return page.send('Fetch.fulfillRequest', { requestId, ...iconAnswer() });
  const url = toApplication(paused.request.url);
  const isMainFrame = paused.frameId === page.mainFrameId;
  const fail = (errorReason) => page.send('Fetch.failRequest', { requestId, errorReason });

  const isFrameLoad = paused.resourceType === 'Document' && !isMainFrame;
  if ((pageInitiated || isFrameLoad) && !mayNavigate(contents, url, isMainFrame)) return fail('Aborted');
  const type = resourceType(paused.resourceType, isMainFrame);
  const details = detailsOf(
    contents,
    url,
    paused.request.method,
    type,
    toApplication(paused.request.headers.Referer ?? ''),
  );
  const verdict = await inside.beforeRequest(details);
  if (verdict.cancel) {
    refuse(contents, url, 'application');
    return fail('BlockedByClient');
  }
  if (verdict.redirectURL)
    return page.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 307,
      responseHeaders: [{ name: 'location', value: toWeb(verdict.redirectURL) }],
    });
  const handler = inside.handlerFor(url);
  if (!handler) {
    refuse(contents, url, 'stand-in');
    return fail('InternetDisconnected');
  }
  if (paused.resourceType === 'Document')
    await inside.permissions.apply(contents, new URL(paused.request.url).origin, inside.browserContextId);
  const response = await handler(toRequest(paused));
  if (response.type === 'error') return fail('Failed');
  const fulfilment = await toFulfilment(response);
  const { cancel, responseHeaders } = await inside.headersReceived(
    { ...details, statusCode: response.status, statusLine: `HTTP/1.1 ${response.status} ${response.statusText}` },
    fulfilment.responseHeaders,
  );
  if (cancel) return fail('BlockedByClient');
  return page.send('Fetch.fulfillRequest', { requestId, ...fulfilment, responseHeaders });
}

/** Answers one request; a handler that throws makes it fail, as in Electron. */
async function answerRequest(contents, page, paused, pageInitiated) {
  try {
    await decide(contents, page, paused, pageInitiated);
  } catch (error) {
    if (page.isClosed) return;
    process.stderr.write(`electron stand-in: ${paused.request.url}: ${error.stack}\n`);
    await page.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }).catch(() => {});
  }
}

/** Chromium does not hold web sockets back for us; they have nowhere to go, and the application's filter still sees them. */
async function noteWebSocket(contents, webUrl) {
  const url = toApplication(webUrl);
  const { cancel } = await insideOf(contents.session).beforeRequest(detailsOf(contents, url, 'GET', 'webSocket', ''));
  refuse(contents, url, cancel ? 'application' : 'stand-in');
}

module.exports = { answerRequest, noteWebSocket };
