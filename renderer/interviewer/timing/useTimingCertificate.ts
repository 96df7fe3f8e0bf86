import { useEffect } from 'react';
import { bridge } from '../../bridge';
import { ask, useLoaded } from '../../ui/useCall';

const load = () =>
  ask('timing.latest', {}).then((result) =>
    result.ok ? { ok: true as const, value: { latest: result.value } } : result,
  );

/** The newest timing certificate of this laptop, kept up to date; `latest` null when there is none. */
export function useTimingCertificate() {
  const loaded = useLoaded(load);
  const { reload } = loaded;
  useEffect(() => bridge.on('timing_checked', reload), [reload]);
  return loaded.value;
}

/** Opens the check over the whole screen. */
export function openTimingCheck(): void {
  void ask('timing.open', {});
}
