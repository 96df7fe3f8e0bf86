import { useCallback, useState } from 'react';
import type { ExportVariable, VariableDecision } from '../../../shared/export/variables';
import type { StudyId } from '../../../shared/base/ids';
import type { Classification } from '../../../shared/study/schema';
import { Button } from '../../ui/components/Button';
import { Choices } from '../../ui/components/Choices';
import { ProblemNotice } from '../../ui/components/Notice';
import { Busy, Empty } from '../../ui/components/States';
import { TextField } from '../../ui/components/TextField';
import { useWords } from '../../ui/languages/useWords';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask, useAction, useLoaded } from '../../ui/useCall';
import { isShown, isWeaker, type ClassName } from './generalisation-words';
import { Footer } from './Footer';
import { VariableDialog } from './VariableDialog';
import { VariableTable } from './VariableTable';

const FILTERS = ['all', 'direct', 'quasi', 'sensitive', 'safe', 'free_text', 'unclassified'] as const;
type Filter = ClassName | 'all';

interface Opened {
  readonly variable: ExportVariable;
  readonly wanted: Classification | null;
}

/** The study's variables, and a way to decide about one: what main answers is what is shown. */
function useVariables(study: StudyId) {
  const { value, problem, reload } = useLoaded(useCallback(() => ask('export.variables', { study }), [study]));
  const action = useAction();
  const [changed, setChanged] = useState<Readonly<Record<string, ExportVariable>>>({});
  const decide = async (variable: string, decision: VariableDecision): Promise<boolean> => {
    const result = await action.run(() => ask('export.classify', { study, variable, decision }));
    if (!result?.ok) return false;
    setChanged((before) => ({ ...before, [variable]: result.value }));
    return true;
  };
  const variables = value?.map((variable) => changed[variable.id] ?? variable) ?? null;
  return { variables, problem, reload, decide, decideProblem: action.problem, clear: action.clear };
}

type Variables = ReturnType<typeof useVariables>;

function Filters(props: { variables: readonly ExportVariable[]; filter: Filter; onFilter: (filter: Filter) => void }) {
  const { variables, filter, onFilter } = props;
  const { t } = useWords();
  return (
    <Choices
      label={t('export.classify.filter')}
      labelHidden
      arrangement="row"
      size="small"
      value={filter}
      onChange={onFilter}
      choices={FILTERS.map((value) => {
        const words = value === 'all' ? t('export.classify.all') : t(`export.classes.${value}`);
        const count = variables.filter((variable) => isShown(variable, value, '')).length;
        return { value, label: `${words} (${count})` };
      })}
    />
  );
}

/** Which of the variables are shown. */
function useFilter(variables: readonly ExportVariable[] | null) {
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const showAll = () => {
    setFilter('all');
    setSearch('');
  };
  const shown = variables?.filter((variable) => isShown(variable, filter, search)) ?? [];
  return { filter, setFilter, search, setSearch, showAll, shown };
}

/** What a digit does: most classes hold at once, one that weakens the study's own is looked at first. */
function useClassification({ decide, clear }: Variables) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (variable: ExportVariable, wanted = variable.classification) => {
    clear();
    setOpened({ variable, wanted });
  };
  const classify = (variable: ExportVariable, wanted: Classification | null) => {
    const isAllowed = variable.allowed.includes(wanted);
    if (!isAllowed || isWeaker(variable.declared, wanted)) {
      open(variable, isAllowed ? wanted : variable.classification);
    } else if (variable.allowed.length > 1) {
      void decide(variable.id, { kind: 'own', classification: wanted, generalisation: null });
    }
  };
  const settle = (variable: ExportVariable, decision: VariableDecision) =>
    void decide(variable.id, decision).then((isKept) => isKept && setOpened(null));
  return { opened, open, close: () => setOpened(null), classify, settle };
}

function useClassifyKeys(onNext: () => void, onSearch: () => void): void {
  const { t } = useWords();
  useShortcuts(t('export.steps.classify'), [
    { id: 'next', keys: 'Mod+Enter', label: t('export.next'), run: onNext },
    { id: 'search', keys: 'Mod+F', label: t('export.classify.keys.search'), run: onSearch },
    { id: 'move', keys: 'ArrowDown', label: t('export.classify.keys.move'), run: () => undefined, listedOnly: true },
    { id: 'open', keys: 'Enter', label: t('export.classify.keys.open'), run: () => undefined, listedOnly: true },
    { id: 'set', keys: '1', label: t('export.classify.keys.set'), run: () => undefined, listedOnly: true },
  ]);
}

function NothingShown({ onAll }: { onAll: () => void }) {
  const { t } = useWords();
  return (
    <Empty title={t('export.classify.none')} action={<Button onPress={onAll}>{t('export.classify.clear')}</Button>}>
      {t('export.classify.noneWords')}
    </Empty>
  );
}

export interface ClassifyStepProps {
  study: StudyId;
  onBack: () => void;
  onNext: () => void;
}

/** What every variable of the study may do in a dataset; each decision is kept at once. */
export function ClassifyStep({ study, onBack, onNext }: ClassifyStepProps) {
  const { t } = useWords();
  const known = useVariables(study);
  const { variables, problem, reload, decideProblem } = known;
  const { filter, setFilter, search, setSearch, showAll, shown } = useFilter(variables);
  const { opened, open, close, classify, settle } = useClassification(known);
  const [searchRequest, setSearchRequest] = useState(0);
  const [current, setCurrent] = useState<string | null>(null);
  useClassifyKeys(onNext, () => setSearchRequest((count) => count + 1));
  if (variables === null && problem === null) return <Busy label={t('export.classify.loading')} />;
  if (variables === null) {
    return <ProblemNotice problem={problem} actions={<Button onPress={reload}>{t('export.again')}</Button>} />;
  }
  const words = t('export.classify.search');
  return (
    <>
      <div className="export__bar">
        <p className="soft">{t('export.classify.words')}</p>
        <TextField
          label={words}
          labelHidden
          placeholder={words}
          focusRequest={searchRequest}
          value={search}
          onChange={setSearch}
        />
      </div>
      <Filters variables={variables} filter={filter} onFilter={setFilter} />
      {opened === null && <ProblemNotice problem={decideProblem} />}
      {shown.length === 0 ? (
        <NothingShown onAll={showAll} />
      ) : (
        <VariableTable variables={shown} current={current} onCurrent={setCurrent} onOpen={open} onClass={classify} />
      )}
      <Footer onBack={onBack} onNext={onNext} />
      {opened && (
        <VariableDialog
          {...opened}
          problem={decideProblem}
          onClose={close}
          onDecide={(decision) => settle(opened.variable, decision)}
        />
      )}
    </>
  );
}
