/** The one place our pages come from. Standard and secure, so the browser treats it as a real origin. */
export const SCHEME = 'app';
const HOST = 'bundle';
export const ORIGIN = `${SCHEME}://${HOST}`;

/** The address of one of our pages. */
export function pageAddress(page: 'index.html' | 'participant.html' | 'timing-check.html'): string {
  return `${ORIGIN}/${page}`;
}

/** True for addresses of our own bundle and for nothing that merely starts alike. */
export function isOurs(address: string): boolean {
  return address === ORIGIN || address.startsWith(`${ORIGIN}/`);
}
