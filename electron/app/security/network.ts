import type { App, Session } from 'electron';
import { isOurs, ORIGIN } from './origin';

/** Chromium's own reasons to call out, each switched off. The resolver rule is the last door: no name resolves. */
const SWITCHES: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['disable-sync'],
  ['no-pings'],
  ['no-proxy-server'],
  ['dns-prefetch-disable'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

/** Must run before the app is ready. */
export function silenceChromium(commandLine: App['commandLine']): void {
  for (const [name, value] of SWITCHES) {
    if (value === undefined) commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
}

/** True for what may be loaded: our own bundle, and addresses that never leave the window. */
export function mayLoad(address: string): boolean {
  return isOurs(address) || address.startsWith('data:') || address.startsWith(`blob:${ORIGIN}/`);
}

/** The scheme of an address, which is all that is noted of a refused request. */
export function schemeOf(address: string): string {
  return /^([a-z][a-z0-9+.-]{0,20}):/i.exec(address)?.[1]?.toLowerCase() ?? 'unknown';
}

/**
 * Lets a session load our own bundle and nothing else, and keeps it from fetching dictionaries or saving downloads.
 * @param isExcepted what else may be reached while somebody develops; nothing in the program as it is built
 */
export async function cutOff(
  session: Session,
  onRefused: (scheme: string) => void,
  isExcepted: (address: string) => boolean = () => false,
): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !mayLoad(details.url) && !isExcepted(details.url);
    if (cancel) onRefused(schemeOf(details.url));
    answer({ cancel });
  });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(`${ORIGIN}/no-dictionaries/`);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  await session.setProxy({ mode: 'direct' });
}
