import { instrumentMisfits, type InstrumentMisfit } from '../instruments/check-items';
import { problemOf, type Problem } from '../base/problems';
import { assertNever } from '../base/result';
import { pathText } from './path-text';
import type { Study } from '../study/schema';

function indexOf(study: Study, id: string): number {
  return study.items.findIndex((item) => item.id === id);
}

/** The first item beyond those a scale can score. */
function firstTooMany(study: Study, misfit: Extract<InstrumentMisfit, { kind: 'too_many_items' }>): number {
  const { instrument: name, scale, allowed } = misfit;
  const extra = study.items.filter(({ instrument }) => instrument?.name === name && instrument.scale === scale)[
    allowed
  ];
  return extra === undefined ? -1 : indexOf(study, extra.id);
}

function problemOfMisfit(study: Study, misfit: InstrumentMisfit): Problem {
  switch (misfit.kind) {
    case 'unknown_instrument': {
      const path = pathText(['items', indexOf(study, misfit.item), 'instrument', 'name']);
      return problemOf('study_unknown_instrument', { path, id: misfit.instrument });
    }
    case 'unknown_scale': {
      const path = pathText(['items', indexOf(study, misfit.item), 'instrument', 'scale']);
      return problemOf('study_unknown_scale', { path, id: misfit.scale, instrument: misfit.instrument });
    }
    case 'other_format': {
      const path = pathText(['items', indexOf(study, misfit.item), 'format']);
      return problemOf('study_format_misfit', { path, expected: misfit.wanted, found: misfit.found });
    }
    case 'too_many_items': {
      const { instrument, scale, allowed, found } = misfit;
      const path = pathText(['items', firstTooMany(study, misfit), 'instrument']);
      return problemOf('study_scale_full', { path, instrument, scale, count: allowed, found });
    }
    default:
      return assertNever(misfit, 'problemOfMisfit');
  }
}

/** The first item that the instrument it names could not score, or null. */
export function firstInstrumentProblem(study: Study): Problem | null {
  const [misfit] = instrumentMisfits(study);
  return misfit === undefined ? null : problemOfMisfit(study, misfit);
}
