import type { ExportPreview, RiskSummary } from '../../shared/export/preview';
import type { PlannedExport } from './export-thread';
import { PROFILE_RULES } from './disclosure-profiles';
import { studyVariables } from './study-variables';

function riskOf({ records, classes, minimumSize, belowK, prosecutor }: PlannedExport['before']): RiskSummary {
  return { records, classes, minimumSize, belowK, maximum: prosecutor.maximum, average: prosecutor.average };
}

/** A plan as the wizard shows it: numbers and words, no session of anybody. */
export function previewOf(planned: PlannedExport): ExportPreview {
  const { k, l } = PROFILE_RULES[planned.decisions.profile];
  const labels = new Map(studyVariables(planned.study).map(({ id, label }) => [id, label]));
  const named = (name: string) => ({ name, label: labels.get(name) ?? { nl: name, en: name } });
  return {
    sessions: planned.sessions.length,
    excluded: { ...planned.excluded },
    removed: planned.removed,
    k,
    l,
    before: riskOf(planned.before),
    after: riskOf(planned.after),
    loss: planned.loss.total,
    changes: planned.changes.map((change) => ({ ...change })),
    leftOut: planned.leftOut.map(named),
    unclassified: planned.unclassified.map(named),
    texts: planned.texts === null ? null : { ...planned.texts },
  };
}
