import { useState } from 'react';
import type { Answer, MissingCode } from '../../../../shared/session/events';
import type { AnswerVersion } from '../../../../shared/session/state';
import type { Item } from '../../../../shared/study/schema';
import { AnswerField } from '../../../answer-fields/AnswerField';
import { useAnswerWords } from '../../../answer-fields/answer-in-words';
import { isFilledIn, phasesOf, valueOf, type Draft } from '../../../answer-fields/drafts';
import { useSession } from '../../../session/useSession';
import { Button } from '../../../ui/components/Button';
import { Choices } from '../../../ui/components/Choices';
import { Dialog } from '../../../ui/components/Dialog';
import { ProblemNotice } from '../../../ui/components/Notice';
import { TextField } from '../../../ui/components/TextField';
import { formatTime } from '../../../ui/format';
import { useWords } from '../../../ui/languages/useWords';
import { useAction } from '../../../ui/useCall';
import { LanguageProvider } from '../../../ui/Window';
import { codesFor, correctionOf, givenItems, type GivenItem } from './corrections';
import './dialogs.css';

function Chooser(props: { given: readonly GivenItem[]; onChoose: (key: string) => void; onClose: () => void }) {
  const { t, language } = useWords();
  const { state } = useSession();
  const answerWords = useAnswerWords();
  const [search, setSearch] = useState('');
  const asked = state.header.language;
  const wanted = search.trim().toLocaleLowerCase();
  const found = props.given.filter(({ item, block }) =>
    `${item.prompt[asked]} ${block.title[language]}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <Dialog wide title={t('console.correct.title')} onClose={props.onClose}>
      <TextField label={t('console.correct.search')} value={search} onChange={setSearch} autoFocus />
      {found.length === 0 && <p className="soft">{t('console.correct.none')}</p>}
      <ul className="corrections" aria-label={t('console.correct.title')}>
        {found.map(({ key, item, block, record }) => (
          <li key={key}>
            <Button look="line" onPress={() => props.onChoose(key)}>
              <span className="corrections__given">
                <span className="corrections__block">{block.title[language]}</span>
                <span lang={asked}>{item.prompt[asked]}</span>
                <bdi className="corrections__answer">{answerWords(item, record.answer)}</bdi>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="dialog__actions">
        <Button onPress={props.onClose}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}

function Versions({ item, versions }: { item: Item; versions: readonly AnswerVersion[] }) {
  const { t, language } = useWords();
  const answerWords = useAnswerWords();
  return (
    <ol className="versions">
      {versions.map((version) => (
        <li key={version.sequence}>
          <time>{formatTime(version.utc, language)}</time> {t(`console.correct.who.${version.actor}`)}:{' '}
          <bdi>{answerWords(item, version.answer)}</bdi>
        </li>
      ))}
    </ol>
  );
}

/** What the answer becomes: a value filled in again, or a reason why there is none. */
function useCorrection({ item, record }: GivenItem) {
  const [draft, setDraft] = useState<Draft>(record.answer.kind === 'value' ? record.answer.value : null);
  const [phase, setPhase] = useState(0);
  const [code, setCode] = useState<MissingCode | 'value'>(
    record.answer.kind === 'missing' && codesFor(item).includes(record.answer.code) ? record.answer.code : 'value',
  );
  const isLastPhase = phase + 1 >= phasesOf(item.format);
  const canGoOn = code !== 'value' || isFilledIn(item.format, draft, phase);
  const answer = (): Answer | null => {
    if (code !== 'value') return { kind: 'missing', code };
    const value = valueOf(item.format, draft);
    return value === null ? null : { kind: 'value', value };
  };
  return { draft, setDraft, phase, setPhase, code, setCode, canGoOn, isLastPhase, answer };
}

/** Where the value is filled in again, or the reason chosen why there is none. */
function CorrectedAnswer({ item, correction }: { item: Item; correction: ReturnType<typeof useCorrection> }) {
  const { t } = useWords();
  const { state } = useSession();
  const codes = codesFor(item).map((value) => ({ value, label: t(`console.missing.${value}`) }));
  return (
    <>
      {codes.length > 0 && (
        <Choices
          label={t('console.correct.becomes')}
          arrangement="row"
          choices={[{ value: 'value', label: t('console.correct.value') }, ...codes]}
          value={correction.code}
          onChange={correction.setCode}
        />
      )}
      {correction.code === 'value' && (
        <LanguageProvider language={state.header.language}>
          <div className="compact-answer">
            <AnswerField
              item={item}
              seed={state.header.assignment.seed}
              phase={correction.phase}
              labelledBy="corrected"
              draft={correction.draft}
              onDraft={correction.setDraft}
              digits={false}
            />
          </div>
        </LanguageProvider>
      )}
    </>
  );
}

function Editor({ given, onBack, onClose }: { given: GivenItem; onBack: () => void; onClose: () => void }) {
  const { t, language } = useWords();
  const { state, propose } = useSession();
  const action = useAction();
  const { item, record } = given;
  const correction = useCorrection(given);
  const asked = state.header.language;
  const save = () => {
    if (!correction.canGoOn) return;
    if (correction.code === 'value' && !correction.isLastPhase) return correction.setPhase(correction.phase + 1);
    const answer = correction.answer();
    if (answer === null) return;
    void action
      .run(() => propose([correctionOf(record, answer)], true))
      .then((saved) => {
        if (saved?.ok) onClose();
      });
  };
  return (
    <Dialog
      wide
      title={t('console.correct.title')}
      onClose={onClose}
      shortcuts={[{ id: 'save', keys: 'Mod+Enter', label: t('console.correct.submit'), run: save }]}
    >
      <ProblemNotice problem={action.problem} />
      <p className="soft">
        {given.block.title[language]} · {t('console.correct.words')}
      </p>
      <p id="corrected" className="console__prompt" lang={asked}>
        {item.prompt[asked]}
      </p>
      <Versions item={item} versions={[...record.superseded, record]} />
      <CorrectedAnswer item={item} correction={correction} />
      <div className="dialog__actions dialog__actions--split">
        <Button look="quiet" onPress={onBack}>
          ← {t('console.correct.another')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={!correction.canGoOn || action.pending} onPress={save}>
          {t('console.correct.submit')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Corrects an answer of any block, also when the interview is finished; the earlier answer stays, with who and when. */
export function CorrectDialog({ onClose }: { onClose: () => void }) {
  const { study, state } = useSession();
  const [key, setKey] = useState<string | null>(null);
  const given = givenItems(study, state);
  const chosen = given.find((candidate) => candidate.key === key);
  if (!chosen) return <Chooser given={given} onChoose={setKey} onClose={onClose} />;
  return <Editor key={chosen.key} given={chosen} onBack={() => setKey(null)} onClose={onClose} />;
}
