/** Electron's name for a bridge channel: prefixed, so that nothing else can answer to the same name. */
export function invokeChannel(name: string): string {
  return `undercurrent:${name}`;
}

/** Electron's name for a push. */
export function pushChannel(name: string): string {
  return `undercurrent:push:${name}`;
}
