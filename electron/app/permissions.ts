import type { Session } from 'electron';

/** Refuses every permission, device and screen capture; a page that asks is told no without a question to anybody. */
export function denyPermissions(session: Session, onRefused: (permission: string) => void): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    onRefused(permission);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    onRefused('display-capture');
    answer({});
  });
}
