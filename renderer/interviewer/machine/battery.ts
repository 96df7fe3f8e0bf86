/** How full the battery is, 0..1. */
export interface Battery {
  readonly level: number;
}

/** Below this the laptop may not last until somebody has found the charger. */
const LOW = 0.2;

/** Whether the charger can wait. */
export function batteryLevel({ level }: Battery): 'enough' | 'low' {
  return level <= LOW ? 'low' : 'enough';
}

/** The battery as the browser's engine tells of it; null where there is none or it does not tell. */
export async function readBattery(): Promise<Battery | null> {
  if (!('getBattery' in navigator) || typeof navigator.getBattery !== 'function') return null;
  try {
    const told: unknown = await navigator.getBattery();
    if (typeof told !== 'object' || told === null || !('level' in told)) return null;
    return typeof told.level === 'number' ? { level: told.level } : null;
  } catch {
    return null;
  }
}
