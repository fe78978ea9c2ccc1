import emergency from '../../data/emergency.json' with { type: 'json' };
import type { Settings } from '../domain/settings.ts';
import { inWording, type Wording } from '../domain/wording.ts';

/** Returns the number to dial for an ambulance: that of the settings, otherwise that of the country; null if unknown. */
export function emergencyNumber({ emergency: own, country }: Settings): string | null {
  if (own !== null) return own;
  const known = emergency.numbers.find(({ countries }) => countries.some((each) => each === country));
  return known?.number ?? null;
}

/** The number inside a sentence; if it is unknown, words for "the local emergency number". */
export function emergencyInWords(settings: Settings, wording: Wording): string {
  return emergencyNumber(settings) ?? inWording(emergency.unknown, wording);
}
