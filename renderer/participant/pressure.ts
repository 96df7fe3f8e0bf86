import { randomFrom } from '../../shared/base/random';

/** The digits to hold for one choice: 1 to 9, no digit twice in a row, the same again after a crash. Empty without load. */
export function loadFor(seed: number, item: string, digits: number): string {
  const random = randomFrom(seed).fork(`load ${item}`);
  let load = '';
  while (load.length < digits) {
    const digit = String(1 + random.integer(9));
    if (digit !== load.at(-1)) load += digit;
  }
  return load;
}

export type PressureStage = 'memorise' | 'choose' | 'recall';

/** The first screen of a choice: digits to keep in mind, where there are any. */
export function firstStage(load: string): PressureStage {
  return load === '' ? 'choose' : 'memorise';
}
