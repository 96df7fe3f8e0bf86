import { channels, pushes } from '../../../shared/bridge';

/**
 * The names a window may use. The build evaluates this file and hands the preload plain lists, so that the
 * preload is generated from the table and carries no schema library.
 */
export const channelNames: readonly string[] = Object.keys(channels);
export const pushNames: readonly string[] = Object.keys(pushes);
