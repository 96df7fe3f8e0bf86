import { useState } from 'react';
import type { Capture } from '../../../shared/interview/events';
import type { CaptureRecord } from '../../../shared/interview/session-state';
import { useSession } from '../../session/useSession';
import { Button } from '../../ui/components/Button';
import { Choices } from '../../ui/components/Choices';
import { KeyHint } from '../../ui/components/KeyHint';
import { TextField } from '../../ui/components/TextField';
import { formatHourMinute } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import { AssociationFields, useAssociationDraft } from './AssociationForm';
import { CaptureEditor } from './CaptureEditor';
import { useCapture } from './useCapture';
import { useTooLong } from './useTooLong';
import './capture.css';

const SIGNS = { negative: '−', neutral: 'o', positive: '+' };

function CaptureLine({ record, onEdit }: { record: CaptureRecord; onEdit: (capture: Capture) => void }) {
  const { t, language } = useWords();
  const { capture } = record;
  return (
    <li className="capture__line">
      <time className="capture__time">{formatHourMinute(record.superseded[0]?.utc ?? record.utc, language)}</time>
      <Button look="quiet" onPress={() => onEdit(capture)}>
        {capture.kind === 'association' && (
          <span className="capture__tag">
            {t(`console.capture.sources.${capture.source}`)} {SIGNS[capture.valence]}
          </span>
        )}
        {capture.kind === 'idea' && <span className="capture__tag">{t('console.capture.idea')}</span>}
        <bdi>{capture.text}</bdi>
        {record.superseded.length > 0 && <span className="capture__edited"> ({t('console.capture.edited')})</span>}
      </Button>
    </li>
  );
}

function NoteForm({ focusRequest }: { focusRequest: number }) {
  const { t } = useWords();
  const { write } = useCapture();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<'note' | 'idea'>('note');
  const tooLong = useTooLong(text);
  const save = () => {
    if (text.trim() === '' || tooLong !== null) return;
    void write({ kind, text: text.trim() }).then((saved) => {
      if (saved) setText('');
    });
  };
  return (
    <div className="capture__form">
      <TextField
        label={t('console.capture.writeNote')}
        labelHidden
        placeholder={t('console.capture.notePlaceholder')}
        lines={2}
        value={text}
        onChange={setText}
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
        value={kind}
        onChange={setKind}
      />
    </div>
  );
}

/** Always ready to type: notes, ideas and associations, newest first. */
export function CapturePanel(props: { noteRequest: number; associationRequest: number }) {
  const { t } = useWords();
  const { state } = useSession();
  const { write } = useCapture();
  const association = useAssociationDraft(write);
  const [editing, setEditing] = useState<Capture | null>(null);
  const records = Object.values(state.captures).toReversed();
  return (
    <aside className="capture" aria-label={t('console.capture.title')}>
      <div className="capture__heading">
        <h2 className="overline">{t('console.capture.notes')}</h2>
        <KeyHint keys="Mod+n" />
      </div>
      {records.length === 0 ? (
        <p className="capture__empty">{t('console.capture.empty')}</p>
      ) : (
        <ol className="capture__list" tabIndex={0} aria-label={t('console.capture.notes')}>
          {records.map((record) => (
            <CaptureLine key={record.capture.id} record={record} onEdit={setEditing} />
          ))}
        </ol>
      )}
      <NoteForm focusRequest={props.noteRequest} />
      <div className="capture__heading capture__heading--second">
        <h2 className="overline">{t('console.capture.association')}</h2>
        <KeyHint keys="Mod+a" />
      </div>
      <AssociationFields
        draft={association.draft}
        onDraft={association.setDraft}
        onSave={association.submit}
        focusRequest={props.associationRequest}
        tried={association.tried}
      />
      {editing && <CaptureEditor capture={editing} onClose={() => setEditing(null)} />}
    </aside>
  );
}
