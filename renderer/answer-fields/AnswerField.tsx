import { useMemo } from 'react';
import { assertNever } from '../../shared/base/result';
import type { Item } from '../../shared/study/schema';
import { ChoiceField } from './ChoiceField';
import { ConsentField } from './ConsentField';
import { DateAnswer } from './DateAnswer';
import { optionsShown } from './drafts';
import type { FieldProps } from './field-props';
import { GridField } from './GridField';
import { NumberAnswer } from './NumberAnswer';
import { RankingField } from './RankingField';
import { ScaleField } from './ScaleField';
import { SeveralField } from './SeveralField';
import { SliderField } from './SliderField';
import { TextAnswer } from './TextAnswer';
import { VignetteField } from './VignetteField';

export interface AnswerFieldProps extends FieldProps {
  item: Item;
  /** Seeds the order of options. */
  seed: number;
  phase: number;
}

/** The field for an item's answer format. */
export function AnswerField(props: AnswerFieldProps) {
  const { item, seed, phase } = props;
  const options = useMemo(() => optionsShown(item, seed), [item, seed]);
  const { format } = item;
  switch (format.kind) {
    case 'scale':
      return <ScaleField {...props} format={format} />;
    case 'slider':
      return <SliderField {...props} format={format} />;
    case 'choice':
      return <ChoiceField {...props} options={options} />;
    case 'several':
      return <SeveralField {...props} options={options} />;
    case 'ranking':
      return <RankingField {...props} options={options} />;
    case 'vignette':
      return <VignetteField {...props} phase={phase} format={format} />;
    case 'grid':
      return <GridField {...props} format={format} />;
    case 'text':
      return <TextAnswer {...props} format={format} />;
    case 'number':
      return <NumberAnswer {...props} format={format} />;
    case 'date':
      return <DateAnswer {...props} />;
    case 'consent':
      return <ConsentField {...props} format={format} />;
    default:
      return assertNever(format, 'AnswerField');
  }
}
