import { create } from 'zustand';
import type { ExportSummary } from '../../../shared/export/summary';
import type { StudyId } from '../../../shared/base/ids';
import type { Problem } from '../../../shared/base/problems';
import { ask } from '../../ui/useCall';
import type { Step } from './Steps';
import type { ExportChoice } from './export-choice';

/** How writing a dataset goes. */
export type Writing =
  | { readonly kind: 'idle' | 'running' | 'stopped' }
  | { readonly kind: 'done'; readonly summary: ExportSummary }
  | { readonly kind: 'refused'; readonly reasons: readonly Problem[] }
  | { readonly kind: 'broken'; readonly problem: Problem };

interface ExportView {
  readonly step: Step;
  readonly wanted: ExportChoice;
  readonly writing: Writing;
}

interface ExportState {
  /** Null until the wizard was opened for a study. */
  readonly view: ExportView | null;
  open: (study: StudyId) => void;
  go: (step: Step) => void;
  want: (wanted: ExportChoice) => void;
  write: () => void;
}

const IDLE: Writing = { kind: 'idle' };

function beginning(study: StudyId): ExportView {
  return { step: 'choose', wanted: { study, disclosure: 'internal', texts: false, zip: true }, writing: IDLE };
}

async function written({ disclosure, ...wanted }: ExportChoice): Promise<Writing> {
  const result = await ask('export.run', { ...wanted, profile: disclosure });
  if (result.ok) {
    return result.value.state === 'done'
      ? { kind: 'done', summary: result.value.summary }
      : { kind: 'refused', reasons: result.value.reasons };
  }
  return result.error.code === 'cancelled' ? { kind: 'stopped' } : { kind: 'broken', problem: result.error };
}

/** Where the wizard is. Kept outside the page: looking into another tab neither stops an export nor forgets the step. */
export const useExport = create<ExportState>((set, get) => {
  const change = (part: Partial<ExportView>) =>
    set(({ view }) => ({ view: view === null ? null : { ...view, ...part } }));
  return {
    view: null,
    open: (study) => {
      if (get().view?.wanted.study !== study) set({ view: beginning(study) });
    },
    go: (step) => change(get().view?.writing.kind === 'running' ? { step } : { step, writing: IDLE }),
    want: (wanted) => change({ wanted }),
    write: () => {
      const { view } = get();
      if (view === null || view.writing.kind === 'running') return;
      change({ writing: { kind: 'running' } });
      void written(view.wanted).then((writing) => change({ writing }));
    },
  };
});
