import type { Text } from '../../shared/base/ids';
import type { Classification, Generalisation, Option, PressureStep, Study } from '../../shared/study/schema';

/** What is asked in a study and could be a column: an item, or a choice under pressure. */
export interface StudyVariable {
  readonly id: string;
  readonly kind: 'item' | 'choice';
  readonly label: Text;
  /** As the study classifies it; null where it does not. */
  readonly declared: Classification | null;
  readonly generalisation: Generalisation | null;
  /** What values can be, as far as making them coarser is concerned. */
  readonly values: 'numbers' | 'options' | 'text' | 'other';
  readonly options: readonly Option[];
}

/** What a lead decided about a study's variables, by id; null stands for “not classified”. */
export type Classifications = Readonly<Record<string, Classification | null>>;

/** Other steps of making a variable coarser than the study declares, by id. */
export type Generalisations = Readonly<Record<string, Generalisation>>;

/** Why a classification cannot be changed freely: the study calls it direct, or it holds words somebody typed. */
export type VariableLock = 'direct' | 'typed';

/** A choice under pressure with the conditions of its step. */
export interface StudyChoice {
  readonly choice: PressureStep['choices'][number];
  readonly step: PressureStep;
}

/** The choices under pressure of a study, each once, in its order. */
export function studyChoices(study: Study): StudyChoice[] {
  const steps = study.blocks.flatMap(({ steps: inBlock }) => inBlock);
  const found = new Map<string, StudyChoice>();
  for (const step of steps) {
    if (step.kind !== 'pressure') continue;
    for (const choice of step.choices) if (!found.has(choice.id)) found.set(choice.id, { choice, step });
  }
  return [...found.values()];
}

function valuesOf(format: Study['items'][number]['format']): Pick<StudyVariable, 'values' | 'options'> {
  switch (format.kind) {
    case 'number':
    case 'scale':
    case 'slider':
      return { values: 'numbers', options: [] };
    case 'choice':
      return { values: 'options', options: format.options };
    case 'text':
      return { values: 'text', options: [] };
    case 'several':
    case 'ranking':
    case 'vignette':
    case 'grid':
    case 'date':
    case 'consent':
      return { values: 'other', options: [] };
  }
}

/** Every variable of a study that somebody answers, in its order: items first, then choices under pressure. */
export function studyVariables(study: Study): StudyVariable[] {
  const items = study.items.map(({ id, prompt, format, classification, generalisation }): StudyVariable => ({
    id,
    kind: 'item',
    label: prompt,
    declared: classification,
    generalisation: generalisation ?? null,
    ...valuesOf(format),
  }));
  const choices = studyChoices(study).map(({ choice }): StudyVariable => ({
    id: choice.id,
    kind: 'choice',
    label: choice.prompt,
    declared: choice.classification ?? null,
    generalisation: null,
    values: 'options',
    options: choice.options,
  }));
  return [...items, ...choices];
}

/** What keeps a variable from being classified freely; null for most. */
export function lockOf({ declared, values }: Pick<StudyVariable, 'declared' | 'values'>): VariableLock | null {
  if (declared === 'direct') return 'direct';
  return values === 'text' ? 'typed' : null;
}

/** The classifications a lead may give: a direct identifier stays one, and typed words never pass unread. */
export function allowedFor(variable: Pick<StudyVariable, 'declared' | 'values'>): readonly (Classification | null)[] {
  switch (lockOf(variable)) {
    case 'direct':
      return ['direct'];
    case 'typed':
      return ['direct', 'free_text', null];
    case null:
      return ['direct', 'quasi', 'sensitive', 'safe', null];
  }
}

/** The classification that counts in an export: the lead's where it is allowed, and else the study's. */
export function classificationOf(
  variable: Pick<StudyVariable, 'id' | 'declared' | 'values'>,
  decided: Classifications,
): Classification | null {
  const own = decided[variable.id];
  return own !== undefined && allowedFor(variable).includes(own) ? own : variable.declared;
}
