import { z } from 'zod';

/** For whom a dataset is; what each asks for is main's to say. */
export const exportProfile = z.enum(['internal', 'shared', 'public']);
