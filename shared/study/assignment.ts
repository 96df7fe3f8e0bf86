import { z } from 'zod';
import { armId } from '../base/ids';

/** The drawn cell of the design. Drawn once when the session is made, stored, never re-drawn. */
export const assignment = z.strictObject({
  cell: z.int().min(0),
  firstMapping: z.enum(['compatible', 'incompatible']),
  positiveSide: z.enum(['left', 'right']),
  loadOrder: z.enum(['load_first', 'load_last']),
  arm: armId,
  /** Seeds everything shuffled in this session (32-bit). */
  seed: z.int().min(0).max(0xffff_ffff),
});

export type Assignment = z.infer<typeof assignment>;
