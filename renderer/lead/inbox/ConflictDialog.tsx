import { useState, type ReactNode } from 'react';
import type { ConflictDifference, ConflictRival, LeadConflict } from '../../../shared/merge/conflicts';
import type { StudyId } from '../../../shared/base/ids';
import { answerInWords } from '../../answer-fields/answer-in-words';
import { Button } from '../../ui/components/Button';
import { Choices } from '../../ui/components/Choices';
import { Dialog } from '../../ui/components/Dialog';
import { ProblemNotice } from '../../ui/components/Notice';
import { Table } from '../../ui/components/Table';
import { TextField } from '../../ui/components/TextField';
import { formatMoment, formatNumber } from '../../ui/format';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';

/** A, B, C …: what the versions are called while they are compared. */
function nameAt(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}

function Row({
  label,
  rivals,
  cell,
}: {
  label: string;
  rivals: readonly ConflictRival[];
  cell: (rival: ConflictRival) => ReactNode;
}) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {rivals.map((rival) => (
        <td key={rival.contents}>{cell(rival)}</td>
      ))}
    </tr>
  );
}

function Difference({ difference }: { difference: ConflictDifference }) {
  const { t, language } = useWords();
  const { item, name, occasion, values } = difference;
  return (
    <tr>
      <th scope="row" className="conflict__question">
        {item ? item.prompt[language] : name}
        {occasion !== null && <span className="table__note">{occasion}</span>}
      </th>
      {values.map((value, place) => (
        <td key={nameAt(place)}>
          {value === null && <span className="soft">{t('merge.conflicts.none')}</span>}
          {value?.kind === 'missing' && t(`console.missing.${value.code}`)}
          {value?.kind === 'value' &&
            (item
              ? answerInWords(item, value.value, language, [t('participant.yes'), t('participant.no')])
              : JSON.stringify(value.value))}
        </td>
      ))}
    </tr>
  );
}

function SideBySide({ conflict: { rivals, differences } }: { conflict: LeadConflict }) {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Table
      isDense
      hasSentences
      columns={[
        { id: 'question', head: null },
        ...rivals.map((rival, place) => ({
          id: rival.contents,
          head: (
            <>
              {t('merge.conflicts.version', { name: nameAt(place) })}
              {rival.current && <span className="table__note">{t('merge.conflicts.now')}</span>}
            </>
          ),
        })),
      ]}
    >
      <Row label={t('merge.conflicts.last')} rivals={rivals} cell={({ lastUtc }) => formatMoment(lastUtc, language)} />
      <Row label={t('merge.conflicts.events')} rivals={rivals} cell={({ events }) => number(events)} />
      <Row label={t('merge.conflicts.answers')} rivals={rivals} cell={({ answers }) => number(answers)} />
      <Row label={t('merge.conflicts.trials')} rivals={rivals} cell={({ trials }) => number(trials)} />
      <Row
        label={t('merge.conflicts.finished')}
        rivals={rivals}
        cell={({ finished }) => t(finished ? 'merge.conflicts.yes' : 'merge.conflicts.no')}
      />
      <tr className="conflict__heading">
        <th scope="colgroup" colSpan={rivals.length + 1}>
          {differences.length === 0 ? t('merge.conflicts.noDifferences') : t('merge.conflicts.differences')}
        </th>
      </tr>
      {differences.map((difference) => (
        <Difference key={`${difference.name} ${difference.occasion ?? ''}`} difference={difference} />
      ))}
    </Table>
  );
}

export interface ConflictDialogProps {
  study: StudyId;
  conflict: LeadConflict;
  onClose: () => void;
  onDecided: () => void;
}

/** Two versions side by side, and the lead's choice with its reason. */
export function ConflictDialog({ study, conflict, onClose, onDecided }: ConflictDialogProps) {
  const { t } = useWords();
  const action = useAction();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { session, revision, participant, rivals } = conflict;
  const decide = () => {
    const contents = rivals.find((rival) => rival.contents === chosen)?.contents;
    if (contents === undefined) return;
    void action
      .run(() => ask('merge.decide_conflict', { study, session, revision, chosen: contents, reason }))
      .then((result) => {
        if (result?.ok) onDecided();
      });
  };
  return (
    <Dialog
      wide
      title={t('merge.conflicts.dialog', { participant })}
      onClose={onClose}
      shortcuts={[
        { id: 'decide', keys: 'Mod+Enter', label: t('merge.conflicts.submit'), run: decide, enabled: chosen !== null },
      ]}
    >
      <p className="soft">{t('merge.conflicts.words')}</p>
      <SideBySide conflict={conflict} />
      <Choices
        label={t('merge.conflicts.choose')}
        arrangement="row"
        autoFocus
        value={chosen}
        onChange={setChosen}
        choices={rivals.map((rival, place) => ({
          value: rival.contents,
          label: t('merge.conflicts.version', { name: nameAt(place) }),
        }))}
      />
      <TextField label={t('merge.conflicts.reason')} value={reason} onChange={setReason} maxLength={500} />
      <ProblemNotice problem={action.problem} />
      <div className="dialog__actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={chosen === null || action.pending} onPress={decide}>
          {t('merge.conflicts.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
