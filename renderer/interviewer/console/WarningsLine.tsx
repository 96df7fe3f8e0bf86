import { useSession } from '../../session/useSession';
import { Button } from '../../ui/components/Button';
import { Notice } from '../../ui/components/Notice';
import { formatBytes, formatShare } from '../../ui/format';
import { useDuration } from '../../ui/useDuration';
import { useWords } from '../../ui/languages/useWords';
import { useDisplayState } from '../../session/useDisplayState';
import { batteryLevel, type Battery } from '../machine/battery';
import { spaceLevel } from '../machine/disk-space';
import { useMachine } from '../machine/useMachine';
import { useClockWatch } from './control/useClockWatch';

/** What happened to the machine's clock: a sleep, or somebody setting it back. Stays until it is read. */
function ClockNotice() {
  const { t } = useWords();
  const duration = useDuration();
  const { jump, putAside } = useClockWatch();
  if (jump.kind === 'none') return null;
  return (
    <Notice
      tone="late"
      actions={
        <Button look="quiet" onPress={putAside}>
          {t('common.close')}
        </Button>
      }
    >
      {t(`console.warnings.${jump.kind}`, { duration: duration(jump.ms) })}
    </Notice>
  );
}

/** How long the battery lasts is nobody's to know; that it is nearly empty is. */
function BatteryNotice({ battery }: { battery: Battery | null }) {
  const { t, language } = useWords();
  if (battery === null) return <Notice tone="late">{t('console.warnings.battery')}</Notice>;
  const level = formatShare(battery.level, language);
  const isLow = batteryLevel(battery) === 'low';
  return (
    <Notice tone={isLow ? 'loss' : 'late'}>
      {t(`console.warnings.${isLow ? 'batteryLow' : 'batteryAt'}`, { level })}
    </Notice>
  );
}

/** What threatens the session now: little space, the battery, a screen that faces away. Stays while it is so. */
export function WarningsLine() {
  const { t, language } = useWords();
  const { state } = useSession();
  const display = useDisplayState();
  const machine = useMachine();
  const space = spaceLevel(machine?.freeBytes ?? null);
  const isDisplayLost = display?.screens === 1 && state.interruptions.some(({ cause }) => cause === 'display_lost');
  const isFacingParticipant = display?.mode === 'hand_over' && display.face === 'participant';
  return (
    <>
      {space !== 'enough' && (
        <Notice tone={space === 'almost_none' ? 'loss' : 'late'}>
          {t(`console.warnings.space.${space}`, { free: formatBytes(machine?.freeBytes ?? 0, language) })}
        </Notice>
      )}
      {machine?.onBattery && <BatteryNotice battery={machine.battery} />}
      <ClockNotice />
      {isDisplayLost && <Notice tone="late">{t('console.warnings.displayLost')}</Notice>}
      {isFacingParticipant && <Notice tone="information">{t('console.warnings.handedOver')}</Notice>}
    </>
  );
}
