import { z } from 'zod';
import { studyId } from '../base/ids';
import { disclosureProfile } from '../export/disclosure-profile';
import { exportPreview, refusedExport } from '../export/preview';
import { exportSummary } from '../export/summary';
import { reviewProgress, reviewText, textDecision } from '../export/texts';
import { exportVariable, variableDecision } from '../export/variables';
import { channel, consoleOnly, nothing } from './channel';

const wanted = { study: studyId, profile: disclosureProfile };
/** Whether texts go along, each as it was decided. */
const withTexts = { texts: z.boolean() };
const place = z.int().min(0);

export const exportChannels = {
  /** Every variable of the study with its classification. */
  'export.variables': channel(z.strictObject({ study: studyId }), z.array(exportVariable), consoleOnly, 'store'),
  /** Writes down a decision about a variable and answers with the variable as it counts now. */
  'export.classify': channel(
    z.strictObject({ study: studyId, variable: z.string().max(200), decision: variableDecision }),
    exportVariable,
    consoleOnly,
    'store',
  ),
  /** Reads the texts that an export for this profile would hold; they are kept until another reading or the lock. */
  'export.open_texts': channel(z.strictObject(wanted), reviewProgress, consoleOnly, 'store'),
  'export.text': channel(z.strictObject({ place }), reviewText, consoleOnly, 'store'),
  /** Writes down what was decided about a text, at once and for good; a later decision counts instead. */
  'export.decide_text': channel(
    z.strictObject({ place, decision: textDecision }),
    reviewProgress,
    consoleOnly,
    'store',
  ),
  /** What an export would be: who is in it, what becomes coarser, the risk before and after. Writes nothing. */
  'export.preview': channel(
    z.strictObject({ ...wanted, ...withTexts }),
    z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('ready'), preview: exportPreview }),
      refusedExport,
    ]),
    consoleOnly,
    'store',
  ),
  'export.run': channel(
    z.strictObject({ ...wanted, ...withTexts, zip: z.boolean() }),
    z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('done'), summary: exportSummary }),
      refusedExport,
    ]),
    consoleOnly,
    'store',
  ),
  /** Stops the preview, reading or export under way; nothing of it appears. */
  'export.cancel': channel(nothing, nothing, consoleOnly, 'nothing'),
} as const;
