import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useSession } from '../../../session/useSession';
import { useWords } from '../../../ui/languages/useWords';
import { LanguageProvider } from '../../../ui/Window';
import { ParticipantView } from '../../../participant/ParticipantView';

/** The picture is drawn at this size, px, and made smaller to fit; larger than half would pretend to be the real thing. */
const SCREEN = { width: 1280, height: 720 };
const LARGEST = 0.5;

/** How much smaller the picture must be to fit the room that is left, so that nothing has to scroll. */
function useFittingScale(room: RefObject<HTMLElement | null>): number {
  const [scale, setScale] = useState(0);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      setScale(Math.min(LARGEST, clientWidth / SCREEN.width, clientHeight / SCREEN.height));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [room]);
  return scale;
}

/** A small live picture of the participant's display: the same components, without hands. */
export function ParticipantPreview() {
  const { t } = useWords();
  const { state } = useSession();
  const room = useRef<HTMLDivElement>(null);
  const scale = useFittingScale(room);
  const size = { width: SCREEN.width * scale, height: SCREEN.height * scale };
  return (
    <section className="picture">
      <h3 className="overline">{t('console.step.sees')}</h3>
      <div ref={room} className="picture__room">
        <div className="picture__frame" data-tour-part="picture" style={size}>
          <div className="picture__screen" style={{ transform: `scale(${scale})` }} aria-hidden="true" inert>
            <LanguageProvider language={state.header.language}>
              <ParticipantView live={false} />
            </LanguageProvider>
          </div>
        </div>
      </div>
    </section>
  );
}
