import { useSession } from '../../session/useSession';
import { useWords } from '../../ui/languages/useWords';
import { Speaking } from '../../ui/Window';
import { ParticipantFace } from '../../participant/ParticipantFace';

/** A small live picture of the participant's display: the same components, without hands. */
export function ParticipantPicture() {
  const { t } = useWords();
  const { state } = useSession();
  return (
    <section className="picture">
      <h3 className="overline">{t('console.step.sees')}</h3>
      <div className="picture__frame">
        <div className="picture__screen" aria-hidden="true" inert>
          <Speaking language={state.header.language}>
            <ParticipantFace live={false} />
          </Speaking>
        </div>
      </div>
    </section>
  );
}
