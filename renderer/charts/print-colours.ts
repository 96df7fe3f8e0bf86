import type { Tone } from './drawing';

/** Colours of an exported picture: those of the light theme (renderer/ui/theme/tokens.css), whatever the screen shows. */
export const PAPER: Readonly<Record<Tone, string>> = {
  ink: '#1b1a18',
  soft: '#55514a',
  hairline: '#dcd6ca',
  edge: '#857e72',
  accent: '#0a565c',
  wash: '#e2eeed',
  late: '#7d4a00',
  late_wash: '#faefdb',
  sunk: '#f3f0e9',
};

/** What lies under everything. */
export const PAPER_GROUND = '#ffffff';

export const PAPER_FAMILY = "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif";
