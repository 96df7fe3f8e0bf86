import type { App } from 'electron';

/** The dev server whose pages the windows show while somebody develops. */
export interface DevelopmentServer {
  /** E.g. http://127.0.0.1:4401, without a slash at the end. */
  readonly address: string;
  /** Over which the server tells a page what changed. */
  readonly socket: string;
}

/**
 * The dev server this run is asked to use, or null. Only this machine itself, and never in a packaged app; the program
 * as it is built does not even hold this code, because its only caller stands behind `import.meta.env.DEV`.
 */
export function developmentServer(
  isPackaged: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): DevelopmentServer | null {
  if (isPackaged) return null;
  const port = /^http:\/\/127\.0\.0\.1:([1-9][0-9]{0,4})$/.exec(environment['UNDERCURRENT_DEV_SERVER'] ?? '')?.[1];
  return port === undefined ? null : { address: `http://127.0.0.1:${port}`, socket: `ws://127.0.0.1:${port}` };
}

/** Whether an address is the dev server's socket, the one thing beside our own pages that a window may reach then. */
export function isSocketOf({ socket }: DevelopmentServer, address: string): boolean {
  return address === socket || address.startsWith(`${socket}/`);
}

/** This machine's own address resolves again, and a page may speak to it unasked. Must run before the app is ready. */
export function letDevelopmentServerIn(commandLine: App['commandLine']): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  commandLine.appendSwitch('disable-features', 'LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets');
}
