import type { TimingCertificate } from '../../../shared/associations/timing-certificate';
import type { SessionState } from '../../../shared/session/reducer';
import type { Text } from '../../../shared/base/ids';
import type { Cell, Variable, VariableType } from '../table';

interface TimingColumn {
  readonly name: string;
  readonly type: VariableType;
  readonly label: Text;
  readonly unit?: Variable['unit'];
  readonly categories?: Variable['categories'];
  cell(certificate: TimingCertificate): Cell;
}

const VERDICTS = [
  { value: 'fit', label: { nl: 'Geschikt', en: 'Fit' } },
  { value: 'usable', label: { nl: 'Bruikbaar', en: 'Usable' } },
  { value: 'unfit', label: { nl: 'Ongeschikt', en: 'Unfit' } },
];

/** How well the machine could time this session; when it was measured is left out. */
const TIMING_COLUMNS: readonly TimingColumn[] = [
  {
    name: 'verdict',
    type: 'string',
    label: { nl: 'Oordeel', en: 'Verdict' },
    categories: VERDICTS,
    cell: ({ verdict }) => verdict,
  },
  {
    name: 'warnings',
    type: 'string',
    label: { nl: 'Waarschuwingen, gescheiden door spaties', en: 'Warnings, separated by spaces' },
    cell: ({ warnings }) => warnings.join(' '),
  },
  {
    name: 'check_trials',
    type: 'integer',
    label: { nl: 'Beurten in de controle', en: 'Trials in the check' },
    cell: ({ trials }) => trials,
  },
  {
    name: 'refresh_hz',
    type: 'number',
    label: { nl: 'Gemeten beeldfrequentie', en: 'Measured refresh rate' },
    unit: 'Hz',
    cell: ({ refreshHz }) => refreshHz,
  },
  {
    name: 'nominal_hz',
    type: 'number',
    label: { nl: 'Beeldfrequentie volgens het systeem', en: 'Refresh rate according to the system' },
    unit: 'Hz',
    cell: ({ nominalHz }) => nominalHz,
  },
  {
    name: 'missed_frame_share',
    type: 'number',
    label: { nl: 'Deel gemiste beelden', en: 'Share of missed frames' },
    cell: ({ missedFrameShare }) => missedFrameShare,
  },
  {
    name: 'clock_resolution_ms',
    type: 'number',
    label: { nl: 'Resolutie van de klok', en: 'Resolution of the clock' },
    unit: 'ms',
    cell: ({ clockResolutionMs }) => clockResolutionMs,
  },
  {
    name: 'isolated',
    type: 'boolean',
    label: { nl: 'Venster afgezonderd, zodat de klok fijn is', en: 'Window isolated, so that the clock is fine' },
    cell: ({ crossOriginIsolated }) => crossOriginIsolated,
  },
  {
    name: 'handler_delay_median_ms',
    type: 'number',
    label: { nl: 'Mediaan van toets tot verwerking', en: 'Median from key to handling' },
    unit: 'ms',
    cell: ({ handlerDelayMedianMs }) => handlerDelayMedianMs,
  },
  {
    name: 'handler_delay_p95_ms',
    type: 'number',
    label: { nl: '95e percentiel van toets tot verwerking', en: '95th percentile from key to handling' },
    unit: 'ms',
    cell: ({ handlerDelayP95Ms }) => handlerDelayP95Ms,
  },
  {
    name: 'key_repeat',
    type: 'boolean',
    label: { nl: 'Toetsherhaling gezien', en: 'Key repeat seen' },
    cell: ({ keyRepeat }) => keyRepeat,
  },
  {
    name: 'presentation_share',
    type: 'number',
    label: { nl: 'Deel beelden met bekend toontijdstip', en: 'Share of frames with a known presentation time' },
    cell: ({ presentationShare }) => presentationShare,
  },
  {
    name: 'software_rendering',
    type: 'boolean',
    label: { nl: 'Beeld zonder grafische kaart getekend', en: 'Drawn without a graphics card' },
    cell: ({ softwareRendering }) => softwareRendering,
  },
];

/** The columns of the timing table, without the ids that the export adds. */
export const TIMING_VARIABLES: readonly Variable[] = TIMING_COLUMNS.map(
  ({ name, type, label, unit, categories = [] }) => ({
    name,
    type,
    label,
    classification: 'safe',
    categories,
    mayBeMissing: false,
    source: 'timing check',
    ...(unit ? { unit } : {}),
  }),
);

/** The session's timing row, in the order of TIMING_VARIABLES; none when no check was made. */
export function timingRows(state: SessionState): Cell[][] {
  const { certificate } = state;
  return certificate ? [TIMING_COLUMNS.map((column) => column.cell(certificate))] : [];
}
