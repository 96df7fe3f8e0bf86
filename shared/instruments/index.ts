import { attributes } from './attributes';
import { consent } from './consent';
import { consumptionEmotions } from './consumption-emotions';
import { feltDistance } from './distance';
import { expectations } from './expectations';
import { fatigue } from './fatigue';
import { incidents } from './incidents';
import type { Instrument } from './instrument';
import { intentions } from './intentions';
import { loyalty } from './loyalty';
import { relationalModels } from './relational-models';
import { relationalVignettes } from './relational-vignettes';
import { suspicion } from './suspicion';
import { valenceArousal } from './valence-arousal';

/** Every instrument, in the order of the interview. A new one is a folder and its line here. */
export const instruments: readonly Instrument[] = [
  consent,
  feltDistance,
  relationalModels,
  relationalVignettes,
  consumptionEmotions,
  valenceArousal,
  loyalty,
  attributes,
  intentions,
  expectations,
  incidents,
  fatigue,
  suspicion,
];

/** The instrument of this name, or undefined: studies may name one this version does not know. */
export function findInstrument(name: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.name === name);
}
