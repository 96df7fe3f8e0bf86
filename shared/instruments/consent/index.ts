import { both } from '../../study/parts';
import { defineInstrument, scaleOf } from '../instrument';
import { consentQuestions } from './items';

const LABELS = {
  taking_part: both('Meedoen', 'Taking part'),
  audio: both('Opname', 'Recording'),
  sharing: both('Delen', 'Sharing'),
};

/** What the participant agreed to. It steers the session and is never scored. */
export const consent = defineInstrument({
  name: 'consent',
  version: 1,
  label: both('Toestemming', 'Consent'),
  reference: 'Own wording.',
  items: consentQuestions,
  scales: Object.entries(LABELS).map(([name, label]) =>
    scaleOf(consentQuestions, { name, label, itemCount: 1, minimumAnswered: 1 }),
  ),
  scores: [],
});
