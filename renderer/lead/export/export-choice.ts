import type { ResponseOf } from '../../../shared/bridge';
import type { StudyId } from '../../../shared/base/ids';

export const PROFILES = ['internal', 'shared', 'public'] as const;
export type Profile = (typeof PROFILES)[number];

/** What the lead chose for an export. */
export interface Wanted {
  readonly study: StudyId;
  readonly profile: Profile;
  readonly texts: boolean;
  readonly zip: boolean;
}

export type Preview = ResponseOf<'export.preview'>;
