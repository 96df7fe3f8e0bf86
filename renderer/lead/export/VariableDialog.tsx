import { useState } from 'react';
import type { ExportVariable, VariableDecision } from '../../../shared/export/variables';
import type { Problem } from '../../../shared/base/problems';
import type { Classification, Generalisation } from '../../../shared/study/schema';
import { Button } from '../../ui/components/Button';
import { Choices } from '../../ui/components/Choices';
import { Dialog } from '../../ui/components/Dialog';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { TextField } from '../../ui/components/TextField';
import { parseNumber } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import {
  classificationOf,
  classNameOf,
  isWeaker,
  readWidths,
  stepsInWords,
  type ClassName,
} from './generalisation-words';

type StepsKind = 'study' | 'rare' | 'bands';

interface TypedSteps {
  readonly kind: StepsKind;
  readonly widths: string;
  readonly top: string;
}

function typedFrom({ steps, declaredSteps }: ExportVariable): TypedSteps {
  const isOwn = JSON.stringify(steps) !== JSON.stringify(declaredSteps);
  const bands = steps?.kind === 'bands' ? steps : null;
  const kind = !isOwn ? 'study' : bands === null ? 'rare' : 'bands';
  return { kind, widths: bands?.widths.join('; ') ?? '', top: bands?.top === undefined ? '' : String(bands.top) };
}

/** The steps as typed; `wrong` names the field that cannot be read. */
function stepsOf({ kind, widths, top }: TypedSteps): { steps: Generalisation | null; wrong: 'widths' | 'top' | null } {
  if (kind === 'study') return { steps: null, wrong: null };
  if (kind === 'rare') return { steps: { kind: 'rare' }, wrong: null };
  const known = readWidths(widths);
  if (known === null) return { steps: null, wrong: 'widths' };
  if (top.trim() === '') return { steps: { kind: 'bands', widths: known }, wrong: null };
  const upFrom = parseNumber(top);
  return upFrom === null
    ? { steps: null, wrong: 'top' }
    : { steps: { kind: 'bands', widths: known, top: upFrom }, wrong: null };
}

function StepsChoice(props: {
  variable: ExportVariable;
  typed: TypedSteps;
  wrong: 'widths' | 'top' | null;
  onChange: (typed: TypedSteps) => void;
}) {
  const { variable, typed, wrong, onChange } = props;
  const { t, language } = useWords();
  const { declaredSteps, values } = variable;
  const study =
    declaredSteps === null
      ? t('export.classify.stepsFit')
      : t('export.classify.stepsStudy', { steps: stepsInWords(declaredSteps, t, language) });
  const other =
    values === 'numbers'
      ? [{ value: 'bands' as const, label: t('export.classify.stepsBands') }]
      : values === 'options' && declaredSteps?.kind !== 'rare'
        ? [{ value: 'rare' as const, label: t('export.classify.stepsRare') }]
        : [];
  return (
    <div className="export__fields">
      <Choices
        label={t('export.classify.stepsLabel')}
        value={typed.kind}
        onChange={(kind: StepsKind) => onChange({ ...typed, kind })}
        choices={[{ value: 'study' as const, label: study }, ...other]}
      />
      {typed.kind === 'bands' && (
        <>
          <TextField
            label={t('export.classify.widths')}
            hint={t('export.classify.widthsHint')}
            problem={wrong === 'widths' && typed.widths !== '' ? t('export.classify.widthsWrong') : null}
            value={typed.widths}
            onChange={(widths) => onChange({ ...typed, widths })}
          />
          <TextField
            label={t('export.classify.top')}
            problem={wrong === 'top' ? t('export.classify.topWrong') : null}
            value={typed.top}
            onChange={(top) => onChange({ ...typed, top })}
          />
        </>
      )}
    </div>
  );
}

export interface VariableDialogProps {
  variable: ExportVariable;
  /** The class to begin with, when it was asked for by its key. */
  wanted: Classification | null;
  problem: Problem | null;
  onDecide: (decision: VariableDecision) => void;
  onClose: () => void;
}

function ClassChoice(props: {
  allowed: ExportVariable['allowed'];
  name: ClassName;
  onName: (name: ClassName) => void;
}) {
  const { t } = useWords();
  return (
    <Choices
      label={t('export.classify.class')}
      autoFocus
      value={props.name}
      onChange={props.onName}
      choices={props.allowed.map(classNameOf).map((value) => ({
        value,
        label: t(`export.classes.${value}`),
        hint: t(`export.classHints.${value}`),
      }))}
    />
  );
}

/** What one variable may do in a dataset, and how it is made coarser; for a locked one, why that stands. */
export function VariableDialog({ variable, wanted, problem, onDecide, onClose }: VariableDialogProps) {
  const { t, language } = useWords();
  const [name, setName] = useState<ClassName>(classNameOf(wanted));
  const [typed, setTyped] = useState(typedFrom(variable));
  const { id, label, declared, allowed, lock, decidedUtc } = variable;
  const classification = classificationOf(name);
  const isKey = classification === 'quasi';
  const { steps, wrong } = isKey ? stepsOf(typed) : { steps: null, wrong: null };
  const isFixed = allowed.length === 1;
  const save = () => {
    if (wrong === null) onDecide({ kind: 'own', classification, generalisation: steps });
  };
  const saveLabel = t('export.classify.save');
  return (
    <Dialog
      title={t('export.classify.dialog', { variable: id })}
      onClose={onClose}
      wide
      shortcuts={
        isFixed ? [] : [{ id: 'save', keys: 'Mod+Enter', label: saveLabel, run: save, enabled: wrong === null }]
      }
    >
      <div>
        <p className="export__question">{label[language]}</p>
        <p className="soft">{t('export.classify.asStudy', { class: t(`export.classes.${classNameOf(declared)}`) })}</p>
      </div>
      {lock !== null && <Notice tone="information">{t(`export.classify.lock.${lock}`)}</Notice>}
      {!isFixed && (
        <div className="export__classes">
          <ClassChoice allowed={allowed} name={name} onName={setName} />
          {isKey && <StepsChoice variable={variable} typed={typed} wrong={wrong} onChange={setTyped} />}
        </div>
      )}
      {isWeaker(declared, classification) && <Notice tone="late">{t('export.classify.weaker')}</Notice>}
      <ProblemNotice problem={problem} />
      <div className="dialog__actions">
        {decidedUtc !== null && (
          <Button onPress={() => onDecide({ kind: 'as_study' })}>{t('export.classify.reset')}</Button>
        )}
        <Button onPress={onClose}>{t('export.classify.close')}</Button>
        {!isFixed && (
          <Button look="primary" keys="Mod+Enter" isDisabled={wrong !== null} onPress={save}>
            {saveLabel}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
