import type { ResponseOf } from '../../../shared/bridge';
import type { DisclosureProfile } from '../../../shared/export/disclosure-profile';
import type { StudyId } from '../../../shared/base/ids';

/** What the lead chose for an export. */
export interface ExportChoice {
  readonly study: StudyId;
  readonly disclosure: DisclosureProfile;
  readonly texts: boolean;
  readonly zip: boolean;
}

export type Preview = ResponseOf<'export.preview'>;
