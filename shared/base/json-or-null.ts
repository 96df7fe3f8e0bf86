/** What a text says as JSON, or null where it is none: whoever asks tells a person in its own words. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
