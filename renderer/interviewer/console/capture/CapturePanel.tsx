import { useState } from 'react';
import type { Capture } from '../../../../shared/session/events';
import { useSession } from '../../../session/useSession';
import { Button } from '../../../ui/components/Button';
import { Choices } from '../../../ui/components/Choices';
import { KeyHint } from '../../../ui/shortcuts/KeyHint';
import { TextField } from '../../../ui/components/TextField';
import { formatHourMinute } from '../../../ui/format';
import { useWords } from '../../../ui/languages/useWords';
import { AssociationForm } from './AssociationForm';
import type { Unsaved } from './capture-store';
import { noteOf } from './capture-drafts';
import { CaptureEditor } from './CaptureEditor';
import { useAnotherTry, useCapture } from './useCapture';
import { useTooLong } from './useTooLong';
import './capture.css';

const SIGNS = { negative: '−', neutral: 'o', positive: '+' };

interface CaptureLineProps {
  capture: Capture;
  /** When it was first written down; null while that waits for the disk. */
  utc: string | null;
  isEdited: boolean;
  unsaved: Unsaved | null;
  onEdit: (capture: Capture) => void;
  onAgain: (unsaved: Unsaved) => void;
}

function CaptureLine({ capture, utc, isEdited, unsaved, onEdit, onAgain }: CaptureLineProps) {
  const { t, language } = useWords();
  return (
    <li className="capture__line" data-waiting={unsaved ? true : undefined}>
      <time className="capture__time">{utc === null ? '' : formatHourMinute(utc, language)}</time>
      <div>
        <Button look="line" onPress={() => onEdit(capture)}>
          {capture.kind === 'association' && (
            <span className="capture__tag">
              {t(`console.capture.sources.${capture.source}`)} {SIGNS[capture.valence]}
            </span>
          )}
          {capture.kind === 'idea' && <span className="capture__tag">{t('console.capture.idea')}</span>}
          <bdi>{capture.text}</bdi>
          {isEdited && <span className="capture__edited"> ({t('console.capture.edited')})</span>}
        </Button>
        {unsaved?.problem && (
          <p className="capture__unsaved" role="alert">
            {t('console.capture.unsaved')}
            <Button onPress={() => onAgain(unsaved)}>{t('console.capture.again')}</Button>
          </p>
        )}
      </div>
    </li>
  );
}

function NoteForm({ captures, focusRequest }: { captures: ReturnType<typeof useCapture>; focusRequest: number }) {
  const { t } = useWords();
  const { captureState, typeNote, write } = captures;
  const { note } = captureState;
  const tooLong = useTooLong(note.text);
  const save = () => {
    const entered = noteOf(note);
    if (entered === null) return;
    write(entered);
    typeNote({ ...note, text: '' });
  };
  return (
    <div className="capture__form">
      <TextField
        label={t('console.capture.writeNote')}
        labelHidden
        placeholder={t('console.capture.notePlaceholder')}
        lines={2}
        value={note.text}
        onChange={(text) => typeNote({ ...note, text })}
        focusRequest={focusRequest}
        onEnter={save}
        problem={tooLong}
      />
      <Choices
        label={t('console.capture.kind')}
        labelHidden
        arrangement="row"
        size="small"
        choices={[
          { value: 'note', label: t('console.capture.note') },
          { value: 'idea', label: t('console.capture.idea') },
        ]}
        value={note.kind}
        onChange={(kind) => typeNote({ ...note, kind })}
      />
    </div>
  );
}

/** Lines drawn at first: more than fit on a screen, few enough to be drawn at once. */
const NEWEST = 60;

/** What was written down, newest first: what waits for the disk stands among the rest, as it was typed. */
function CaptureList({ captures }: { captures: ReturnType<typeof useCapture> }) {
  const { t } = useWords();
  const { state } = useSession();
  const { captureState, again } = captures;
  const [editing, setEditing] = useState<Capture | null>(null);
  const [isWhole, setWhole] = useState(false);
  const actions = { onEdit: setEditing, onAgain: again };
  const waitingFor = (id: string) => captureState.unsaved.find(({ capture }) => capture.id === id) ?? null;
  const fresh = captureState.unsaved.filter(({ capture }) => state.captures[capture.id] === undefined);
  const records = Object.values(state.captures).toReversed();
  const shown = isWhole ? records : records.slice(0, NEWEST);
  const count = records.length - shown.length;
  return (
    <>
      {records.length + fresh.length === 0 ? (
        <p className="capture__empty">{t('console.capture.empty')}</p>
      ) : (
        <ol className="capture__list" tabIndex={0} aria-label={t('console.capture.notes')}>
          {fresh.toReversed().map((unsaved) => (
            <CaptureLine
              key={unsaved.capture.id}
              {...{ ...unsaved, unsaved, utc: null, isEdited: false, ...actions }}
            />
          ))}
          {shown.map((record) => {
            const unsaved = waitingFor(record.capture.id);
            return (
              <CaptureLine
                key={record.capture.id}
                capture={unsaved?.capture ?? record.capture}
                utc={record.superseded[0]?.utc ?? record.utc}
                isEdited={record.superseded.length > 0}
                unsaved={unsaved}
                {...actions}
              />
            );
          })}
          {count > 0 && (
            <li>
              <Button look="quiet" onPress={() => setWhole(true)}>
                {t('console.capture.showEarlier', { count })}
              </Button>
            </li>
          )}
        </ol>
      )}
      {editing && <CaptureEditor capture={editing} onClose={() => setEditing(null)} />}
    </>
  );
}

/** Always ready to type: notes, ideas and associations, newest first. */
export function CapturePanel(props: { noteRequest: number; associationRequest: number }) {
  const { t } = useWords();
  const captures = useCapture();
  useAnotherTry(captures);
  return (
    <aside className="capture" data-tour-part="capture" aria-label={t('console.capture.title')}>
      <div className="capture__heading">
        <h2 className="overline">{t('console.capture.notes')}</h2>
        <KeyHint keys="Mod+n" />
      </div>
      <CaptureList captures={captures} />
      <NoteForm captures={captures} focusRequest={props.noteRequest} />
      <div className="capture__heading capture__heading--second">
        <h2 className="overline">{t('console.capture.association')}</h2>
        <KeyHint keys="Mod+a" />
      </div>
      <AssociationForm captures={captures} focusRequest={props.associationRequest} />
    </aside>
  );
}
