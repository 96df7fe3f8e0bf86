import { create } from 'zustand';

/** One key of a screen: what it does is said by `label`, in the reader's language. */
export interface Shortcut {
  id: string;
  keys: string;
  label: string;
  run: () => void;
  /** False keeps the key in the list but without effect, so that the list does not jump. */
  enabled?: boolean;
  /** Listed only: the field it works in listens for itself. */
  listedOnly?: boolean;
}

export interface ShortcutLayer {
  id: string;
  title: string;
  shortcuts: readonly Shortcut[];
  /** A dialog is in front of every screen, also when both appear at once and the screen registers last. */
  over: 'page' | 'screen';
}

interface Registry {
  layers: readonly ShortcutLayer[];
  overlayOpen: boolean;
  put: (layer: ShortcutLayer) => void;
  remove: (id: string) => void;
  setOverlayOpen: (open: boolean) => void;
}

/** Puts a layer on top, or in place when it is already there. */
export function withLayer(layers: readonly ShortcutLayer[], layer: ShortcutLayer): readonly ShortcutLayer[] {
  return layers.some((known) => known.id === layer.id)
    ? layers.map((known) => (known.id === layer.id ? layer : known))
    : [...layers, layer];
}

/** The layer whose keys are live. */
export function topLayer(layers: readonly ShortcutLayer[]): ShortcutLayer | undefined {
  return layers.findLast((layer) => layer.over === 'screen') ?? layers.at(-1);
}

/** The keys of the screen in front; the top layer alone is live, so that a dialog covers the screen's keys. */
export const useShortcutRegistry = create<Registry>((set) => ({
  layers: [],
  overlayOpen: false,
  put: (layer) => set((registry) => ({ layers: withLayer(registry.layers, layer) })),
  remove: (id) => set((registry) => ({ layers: registry.layers.filter((layer) => layer.id !== id) })),
  setOverlayOpen: (overlayOpen) => set({ overlayOpen }),
}));
