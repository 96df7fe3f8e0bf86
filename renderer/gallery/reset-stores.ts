import type { StoreApi } from 'zustand';
import { useCaptureStore } from '../interviewer/console/capture/capture-store';
import { useTour } from '../interviewer/tour/tour-store';
import { useExport } from '../lead/export/export-store';
import { useTakeBackState } from '../participant/take-back-state';
import { useShortcutRegistry } from '../ui/shortcuts/registry';

function reset<State>(store: StoreApi<State>): void {
  store.setState(store.getInitialState(), true);
}

/** What a window keeps besides its screens, as it is when the window opens. */
export function resetStores(): void {
  reset(useCaptureStore);
  reset(useTour);
  reset(useExport);
  reset(useTakeBackState);
  reset(useShortcutRegistry);
}
