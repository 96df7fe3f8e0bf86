import type { Session } from 'electron';
import { pageAddress } from './origin';

/** The page that asks, by the address its web contents have now. */
interface AskingPage {
  getURL(): string;
}

/** Only sound, only the console's own page, and only while `isConsented` says so. */
function isRecording(
  page: AskingPage | null,
  permission: string,
  kinds: readonly string[],
  isConsented: () => boolean,
): boolean {
  const isSoundAlone = permission === 'media' && kinds.length > 0 && kinds.every((kind) => kind === 'audio');
  return isSoundAlone && page?.getURL() === pageAddress('index.html') && isConsented();
}

/**
 * Refuses every permission, device and screen capture without a question to anybody, but one: the console may hear
 * the microphone while the participant of its session consents to the recording.
 */
export function denyPermissions(
  session: Session,
  mayRecord: () => boolean,
  onRefused: (permission: string) => void,
): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const isAllowed = isRecording(contents, permission, kinds, mayRecord);
    if (!isAllowed) onRefused(permission);
    answer(isAllowed);
  });
  session.setPermissionCheckHandler((contents, permission, _origin, details) =>
    isRecording(contents, permission, [details.mediaType ?? 'unknown'], mayRecord),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    onRefused('display-capture');
    answer({});
  });
}
