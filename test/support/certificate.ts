import { certify } from '../../shared/associations/timing-certificate';

/** What a check of a laptop fit for tasks measures. */
export const MEASURED = {
  measuredUtc: '2026-05-04T08:00:00.000Z',
  trials: 100,
  refreshHz: 60,
  nominalHz: 60,
  missedFrameShare: 0,
  clockResolutionMs: 0.005,
  crossOriginIsolated: true,
  handlerDelayMedianMs: 0.4,
  handlerDelayP95Ms: 1,
  keyRepeat: false,
  presentationShare: 1,
  softwareRendering: false,
};

export const FIT = certify(MEASURED);
