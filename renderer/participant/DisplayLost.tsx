import { useEffect, useState } from 'react';
import type { DisplayState } from '../../shared/bridge/display';
import { bridge } from '../bridge';
import { useWords } from '../ui/languages/useWords';
import { ask } from '../ui/useCall';
import './participant.css';

type Standing = 'own' | 'shared' | 'lost';

/** How this window stands after a change of displays: a screen of its own that went away is lost until it has one. */
function standingAfter(last: Standing, { mode, face }: DisplayState): Standing {
  if (mode === 'second_screen') return 'own';
  if (face === 'participant') return 'shared';
  return last === 'shared' ? 'shared' : 'lost';
}

function useStanding(): Standing {
  const [standing, setStanding] = useState<Standing>('shared');
  useEffect(() => {
    const follow = (display: DisplayState) => setStanding((last) => standingAfter(last, display));
    void ask('display.state', {}).then((display) => {
      if (display.ok) follow(display.value);
    });
    return bridge.on('display_changed', follow);
  }, []);
  return standing;
}

/** Over everything while the participant's screen is pulled out: it may flicker back before anybody spoke. */
export function DisplayLost() {
  const { t } = useWords();
  if (useStanding() !== 'lost') return null;
  return (
    <div className="display-lost" role="alert">
      <p className="calm__sentence">{t('participant.displayLost')}</p>
      <p className="calm__note">{t('participant.displayLostNote')}</p>
    </div>
  );
}
