import { useEffect, useState } from 'react';
import type { DisplayState } from '../../shared/bridge/display';
import { bridge } from '../bridge';
import { ask } from '../ui/useCall';

/** Which way the screen faces now. */
export function useDisplayState(): DisplayState | null {
  const [display, setDisplay] = useState<DisplayState | null>(null);
  useEffect(() => {
    void ask('display.state', {}).then((result) => {
      if (result.ok) setDisplay(result.value);
    });
    return bridge.on('display_changed', setDisplay);
  }, []);
  return display;
}
