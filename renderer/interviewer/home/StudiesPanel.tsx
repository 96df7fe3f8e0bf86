import { useState } from 'react';
import type { StudySummary } from '../../../shared/study/summary';
import type { StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Empty } from '../../ui/components/States';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { EnrolmentDialog } from '../device/EnrolmentDialog';
import { KeysDialog } from './KeysDialog';

export interface StudiesPanelProps {
  studies: readonly StudySummary[];
  onChange: () => void;
  onLead: (study: StudyId) => void;
}

interface StudyEntryProps {
  study: StudySummary;
  onKeys: () => void;
  onEnrol: () => void;
  onLead: (study: StudyId) => void;
}

function StudyEntry(props: StudyEntryProps) {
  const { t, language } = useWords();
  const { study, onKeys, onEnrol, onLead } = props;
  const action = useAction();
  const [file, setFile] = useState<string | null>(null);
  const state = study.isLead ? 'lead' : study.hasKeys ? 'field' : 'none';
  const exportPackage = () =>
    void action
      .run(() => ask('study.export_package', { study: study.id }))
      .then((result) => {
        if (result?.ok) setFile(result.value.file);
      });
  return (
    <li className="panel">
      <h3>{study.title[language]}</h3>
      <p className="small soft">
        {t('home.version', { hash: study.hash.slice(0, 8) })} · {t('home.sessionsOf', { count: study.sessions })}
      </p>
      <p className={state === 'none' ? 'panel__warning' : undefined}>{t(`home.keys.${state}`)}</p>
      <ProblemNotice problem={action.problem} />
      {file && <Notice tone="information">{t('home.exported', { file })}</Notice>}
      <div className="panel__actions">
        {state === 'none' && <Button onPress={onKeys}>{t('home.createKeys')}</Button>}
        {state === 'field' && <Button onPress={onEnrol}>{t('device.enrolment.open')}</Button>}
        {state === 'lead' && <Button onPress={() => onLead(study.id)}>{t('home.openLead')}</Button>}
        {state === 'lead' && (
          <Button look="quiet" isDisabled={action.pending} onPress={exportPackage}>
            {t('home.exportPackage')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The studies of this laptop, and the ways to get one. */
export function StudiesPanel({ studies, onChange, onLead }: StudiesPanelProps) {
  const { t } = useWords();
  const action = useAction();
  const [keysFor, setKeysFor] = useState<StudyId | null>(null);
  const [enrolling, setEnrolling] = useState<StudyId | null>(null);
  const get = (channel: 'study.add_built_in' | 'study.import_package') =>
    void action
      .run(() => ask(channel, {}))
      .then((result) => {
        if (!result?.ok) return;
        onChange();
        // What was imported shows its fingerprint at once: a false package must not wait for somebody to look.
        if (result.value.hasKeys && !result.value.isLead) setEnrolling(result.value.id);
      });
  const isEmpty = studies.length === 0;
  return (
    <>
      <h2>{t('home.studies')}</h2>
      {isEmpty && <Empty title={t('home.noStudies')}>{t('home.noStudiesWords')}</Empty>}
      <ul className="studies">
        {studies.map((study) => (
          <StudyEntry
            key={study.id}
            study={study}
            onKeys={() => setKeysFor(study.id)}
            onEnrol={() => setEnrolling(study.id)}
            onLead={onLead}
          />
        ))}
      </ul>
      <ProblemNotice problem={action.problem} />
      <div className="panel__actions">
        {isEmpty && (
          <Button isDisabled={action.pending} onPress={() => get('study.add_built_in')}>
            {t('home.addBuiltIn')}
          </Button>
        )}
        <Button
          look={isEmpty ? 'plain' : 'quiet'}
          isDisabled={action.pending}
          onPress={() => get('study.import_package')}
        >
          {t('home.importPackage')}
        </Button>
      </div>
      {enrolling && <EnrolmentDialog study={enrolling} onClose={() => setEnrolling(null)} />}
      {keysFor && <KeysDialog study={keysFor} onClose={() => setKeysFor(null)} onCreated={onChange} />}
    </>
  );
}
