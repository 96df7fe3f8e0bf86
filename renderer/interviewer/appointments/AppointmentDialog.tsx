import { useId, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { VAULT_LIMITS, type Appointment, type VaultContents } from '../../../shared/vault/entries';
import type { StudySummary } from '../../../shared/study/summary';
import type { Result } from '../../../shared/base/result';
import { Button } from '../../ui/components/Button';
import { Choices } from '../../ui/components/Choices';
import { Dialog } from '../../ui/components/Dialog';
import { ProblemNotice } from '../../ui/components/Notice';
import { TextField } from '../../ui/components/TextField';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { useAppointmentDraft } from './useAppointmentDraft';

export interface AppointmentDialogProps {
  /** null for a new one. */
  appointment: Appointment | null;
  contents: VaultContents;
  studies: readonly StudySummary[];
  onClose: () => void;
  onChange: () => void;
}

type Filling = ReturnType<typeof useAppointmentDraft>;
type TextPart = keyof typeof VAULT_LIMITS;

function DraftText(props: { filling: Filling; part: TextPart; lines?: number; autoFocus?: boolean }) {
  const { t } = useWords();
  const { filling, part, lines = 1, autoFocus = false } = props;
  return (
    <TextField
      label={t(`vault.form.${part}`)}
      value={filling.draft[part]}
      onChange={(value) => filling.change({ [part]: value })}
      problem={filling.isLong(part) ? t('vault.form.tooLong', { limit: VAULT_LIMITS[part] }) : null}
      lines={lines}
      autoFocus={autoFocus}
    />
  );
}

function PersonPart({ filling, isNew }: { filling: Filling; isNew: boolean }) {
  const { t } = useWords();
  const { draft, change, isCodeWrong, isKnown } = filling;
  return (
    <div className="dialog__column">
      <DraftText filling={filling} part="name" autoFocus />
      <DraftText filling={filling} part="contact" />
      <Checkbox className="check" isSelected={draft.mayContact} onChange={(mayContact) => change({ mayContact })}>
        <span className="check__mark" />
        {t('vault.form.mayContact')}
      </Checkbox>
      <TextField
        label={t('vault.form.code')}
        hint={t(isKnown ? 'vault.form.codeKnown' : 'vault.form.codeHint')}
        value={draft.code}
        onChange={(code) => change({ code })}
        isReadOnly={!isNew}
        problem={isCodeWrong ? t('vault.form.codeWrong') : null}
      />
    </div>
  );
}

function MeetingPart({ filling }: { filling: Filling }) {
  const { t } = useWords();
  const starts = useId();
  return (
    <div className="dialog__column">
      <div className="text-field">
        <label className="text-field__label" htmlFor={starts}>
          {t('vault.form.starts')}
        </label>
        <input
          id={starts}
          type="datetime-local"
          className="text-field__input"
          value={filling.draft.starts}
          onChange={(event) => filling.change({ starts: event.target.value })}
        />
      </div>
      <DraftText filling={filling} part="place" />
      <DraftText filling={filling} part="notes" lines={3} />
    </div>
  );
}

const UNKNOWN = 'unknown';

function SessionPart({ filling, studies }: { filling: Filling; studies: readonly StudySummary[] }) {
  const { t, language } = useWords();
  const { draft, change } = filling;
  const study = studies.find(({ id }) => id === draft.study);
  const providers = study?.providers ?? [];
  return (
    <div className="dialog__column">
      {studies.length > 1 && (
        <Choices
          label={t('vault.form.study')}
          choices={studies.map(({ id, title }) => ({ value: id, label: title[language] }))}
          value={draft.study}
          onChange={(value) => change({ study: value, provider: null })}
        />
      )}
      <Choices
        label={t('vault.form.provider')}
        choices={[
          { value: UNKNOWN, label: t('vault.form.unknownProvider') },
          ...providers.map(({ id, label }) => ({ value: id, label: label[language] })),
        ]}
        value={draft.provider ?? UNKNOWN}
        onChange={(value) => change({ provider: providers.find(({ id }) => id === value)?.id ?? null })}
      />
      <Choices
        label={t('vault.form.language')}
        choices={(study?.languages ?? []).map((value) => ({ value, label: t(`common.languageName.${value}`) }))}
        value={draft.language}
        onChange={(value) => change({ language: value })}
      />
    </div>
  );
}

function ForgetPart(props: { appointment: Appointment; onDone: (work: () => Promise<Result<unknown>>) => void }) {
  const { t } = useWords();
  const [isSure, setSure] = useState(false);
  const { appointment, participant } = props.appointment;
  if (!isSure) {
    return (
      <div className="appointments__remove">
        <Button look="quiet" onPress={() => props.onDone(() => ask('vault.remove_appointment', { appointment }))}>
          {t('vault.form.remove')}
        </Button>
        <Button look="quiet" onPress={() => setSure(true)}>
          {t('vault.form.removePerson')}
        </Button>
      </div>
    );
  }
  return (
    <div className="appointments__remove" role="group" aria-label={t('vault.forget.title', { code: participant })}>
      <p>{t('vault.forget.words', { code: participant })}</p>
      <Button look="danger" onPress={() => props.onDone(() => ask('vault.remove_person', { participant }))}>
        {t('vault.forget.confirm')}
      </Button>
    </div>
  );
}

/** One person and one appointment with them; the code is all that a session will get. */
export function AppointmentDialog({ appointment, contents, studies, onClose, onChange }: AppointmentDialogProps) {
  const { t, language } = useWords();
  const filling = useAppointmentDraft(appointment, contents, studies[0]?.id ?? null, language);
  const action = useAction();
  const finish = (work: () => Promise<Result<unknown>>) => {
    void action.run(work).then((result) => {
      if (!result?.ok) return;
      onChange();
      onClose();
    });
  };
  const save = () => {
    if (filling.isReady) finish(async () => (await filling.save()) ?? { ok: true, value: null });
  };
  return (
    <Dialog
      wide
      title={t(appointment === null ? 'vault.form.add' : 'vault.form.edit')}
      onClose={onClose}
      dismissable={!action.pending}
      shortcuts={[{ id: 'save', keys: 'Mod+Enter', label: t('vault.form.save'), run: save }]}
    >
      <ProblemNotice problem={action.problem} />
      <div className="appointments__form">
        <PersonPart filling={filling} isNew={appointment === null} />
        <MeetingPart filling={filling} />
        <SessionPart filling={filling} studies={studies} />
      </div>
      {appointment !== null && <ForgetPart appointment={appointment} onDone={finish} />}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={!filling.isReady || action.pending} onPress={save}>
          {t('vault.form.save')}
        </Button>
      </div>
    </Dialog>
  );
}
