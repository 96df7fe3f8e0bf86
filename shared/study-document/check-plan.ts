import { problemOf, type Problem } from '../base/problems';
import { isMandatoryConsent, itemOf } from '../study/lookups';
import { blocksInOrder } from '../study/order';
import { pathText, type DocumentPath } from './path-text';
import type { Block, Form, Step, Study } from '../study/schema';

const FORMS: readonly Form[] = ['full', 'short'];

interface PlacedStep {
  readonly step: Step;
  readonly path: DocumentPath;
}

function placedSteps(study: Study, blocks: readonly Block[]): PlacedStep[] {
  return blocks.flatMap((block) =>
    block.steps.map((step, index) => ({ step, path: ['blocks', study.blocks.indexOf(block), 'steps', index] })),
  );
}

function firstAskedTwice(steps: readonly PlacedStep[]): Problem | null {
  const asked = new Set<string>();
  for (const { step, path } of steps) {
    if (step.kind !== 'items') continue;
    for (const [index, id] of step.items.entries()) {
      const key = `${id}@${step.occasion ?? ''}`;
      if (asked.has(key)) return problemOf('study_asked_twice', { id, path: pathText([...path, 'items', index]) });
      asked.add(key);
    }
  }
  return null;
}

function firstEarlyCondition(steps: readonly PlacedStep[]): Problem | null {
  const asked = new Set<string>();
  for (const { step, path } of steps) {
    if (step.when && !asked.has(step.when.item)) {
      return problemOf('study_condition_too_early', { id: step.when.item, path: pathText([...path, 'when']) });
    }
    if (step.kind === 'items') for (const id of step.items) asked.add(id);
  }
  return null;
}

/** Consent comes before anything is asked: some mandatory consent in the first block. */
function asksConsentFirst(study: Study, first: Block | undefined): boolean {
  const items = (first?.steps ?? []).flatMap((step) => (step.kind === 'items' && !step.when ? step.items : []));
  return items.some((id) => isMandatoryConsent(itemOf(study, id).format));
}

/** The first mistake in the course of a session, for every form and arm. */
export function firstPlanProblem(study: Study): Problem | null {
  for (const form of FORMS) {
    for (const arm of study.arms) {
      const blocks = blocksInOrder(study, form, arm.id);
      if (!asksConsentFirst(study, blocks[0])) {
        return problemOf('study_without_consent', { form, path: pathText(['forms', form, 0]) });
      }
      const steps = placedSteps(study, blocks);
      const problem = firstAskedTwice(steps) ?? firstEarlyCondition(steps);
      if (problem) return problem;
    }
  }
  return null;
}
