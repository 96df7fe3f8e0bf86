import { ToggleButton } from 'react-aria-components';
import type { Option } from '../../shared/study/schema';
import { useWords } from '../ui/languages/useWords';
import type { FieldProps } from './field-props';
import { listDraft } from './drafts';

/** Put in order by choosing first the first, then the second; choosing again takes an option out. */
export function RankingField(props: FieldProps & { options: readonly Option[] }) {
  const { options, labelledBy, draft, onDraft } = props;
  const { t, language } = useWords();
  const ranked = listDraft(draft);
  return (
    <div role="group" aria-labelledby={labelledBy} className="answer-list">
      <p className="answer-note">{t('participant.rankingHelp')}</p>
      {options.map((option) => {
        const position = ranked.indexOf(option.value) + 1;
        return (
          <ToggleButton
            key={option.value}
            className="answer-option answer-line"
            isSelected={position > 0}
            onChange={(selected) =>
              onDraft(selected ? [...ranked, option.value] : ranked.filter((other) => other !== option.value))
            }
          >
            <span className="answer-line__rank" aria-hidden="true">
              {position > 0 ? position : ''}
            </span>
            <span>{option.label[language]}</span>
            {position > 0 && <span className="visually-hidden">, {t('participant.rank', { position })}</span>}
          </ToggleButton>
        );
      })}
    </div>
  );
}
