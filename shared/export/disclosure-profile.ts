import { z } from 'zod';

/** For whom a dataset is: the team itself, named others under an agreement, or everyone. */
export const disclosureProfile = z.enum(['internal', 'shared', 'public']);
export type DisclosureProfile = z.infer<typeof disclosureProfile>;

/** From the most to the least that leaves. */
export const DISCLOSURE_PROFILES = disclosureProfile.options;
