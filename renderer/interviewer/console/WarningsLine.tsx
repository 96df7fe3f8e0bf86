import { useEffect, useState } from 'react';
import { bridge } from '../../bridge';
import { Notice } from '../../ui/components/Notice';
import { useWords } from '../../ui/languages/useWords';
import { useDisplayState } from '../../participant/TakeBack';

/** What threatens the session now: running on battery, a second screen that went away. Stays while it is so. */
export function WarningsLine() {
  const { t } = useWords();
  const display = useDisplayState();
  const [onBattery, setOnBattery] = useState(false);
  useEffect(
    () =>
      bridge.on('power', ({ event }) => {
        if (event === 'on_battery') setOnBattery(true);
        if (event === 'on_mains') setOnBattery(false);
      }),
    [],
  );
  const isFacingParticipant = display?.mode === 'hand_over' && display.face === 'participant';
  return (
    <>
      {onBattery && <Notice tone="late">{t('console.warnings.battery')}</Notice>}
      {isFacingParticipant && <Notice tone="information">{t('console.warnings.handedOver')}</Notice>}
    </>
  );
}
