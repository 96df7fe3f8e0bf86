import type { AnswerFormat } from '../../shared/study/schema';
import { useWords } from '../ui/languages/useWords';
import type { FieldProps } from './field-props';
import { ChoiceField } from './ChoiceField';
import { vignetteDraft } from './drafts';
import { ScaleRow } from './ScaleField';

type Vignette = Extract<AnswerFormat, { kind: 'vignette' }>;

/** A short story: first choose how one would act, then rate how well each way fits. */
export function VignetteField(props: FieldProps & { format: Vignette; phase: number }) {
  const { format, phase, draft, onDraft, labelledBy } = props;
  const { t, language } = useWords();
  const { chosen, ratings } = vignetteDraft(draft);
  if (phase === 0) {
    return (
      <div className="vignette">
        <p className="vignette__story">{format.story[language]}</p>
        <ChoiceField
          {...props}
          options={format.options}
          draft={chosen === '' ? null : chosen}
          onDraft={(value) => onDraft({ chosen: typeof value === 'string' ? value : '', ratings })}
        />
      </div>
    );
  }
  return (
    <div className="vignette">
      <p className="answer-note">{t('participant.vignetteRate')}</p>
      {format.options.map((option, index) => (
        <div key={option.value} className="vignette__rating">
          <p>{option.label[language]}</p>
          <ScaleRow
            labelledBy={labelledBy}
            label={option.label[language]}
            digits={false}
            showEnds={index === format.options.length - 1}
            format={{ ...format, step: 1 }}
            draft={ratings[option.value] ?? null}
            onDraft={(value) => {
              if (typeof value === 'number') onDraft({ chosen, ratings: { ...ratings, [option.value]: value } });
            }}
          />
        </div>
      ))}
    </div>
  );
}
