import beyond from '../../data/checklists/beyond.json' with { type: 'json' };
import fiveStep from '../../data/checklists/five-step.json' with { type: 'json' };
import mama from '../../data/checklists/mama.json' with { type: 'json' };
import sevenStep from '../../data/checklists/seven-step.json' with { type: 'json' };
import sixStep from '../../data/checklists/six-step.json' with { type: 'json' };
import type { Checklist, ChecklistStep } from '../domain/checklist.ts';
import type { Trade } from '../domain/settings.ts';
import { inWording, overlaid, type Translations, type Wording } from '../domain/wording.ts';

type StepTexts = Omit<ChecklistStep, 'id' | 'limit'> & { readonly limit?: string };
interface ChecklistData {
  readonly id: string;
  readonly steps: readonly string[];
  readonly texts: Translations<{
    readonly name: string;
    readonly note: string | null;
    readonly steps: Readonly<Record<string, StepTexts>>;
  }>;
  /** What a trade says otherwise: a clinic takes nothing off the bill. */
  readonly trades?: { readonly [Each in Trade]?: Translations<Readonly<Record<string, Partial<StepTexts>>>> };
}

const shipped: readonly ChecklistData[] = [fiveStep, sixStep, sevenStep, mama, beyond];

/** Returns the shipped checklists in the words of a trade, the default first. */
export function shippedChecklists(wording: Wording, trade: Trade | null = null): readonly Checklist[] {
  return shipped.map(({ id, steps, texts, trades }) => {
    const { name, note, steps: general } = inWording(texts, wording);
    const special = trade === null ? undefined : trades?.[trade];
    const words = special === undefined ? general : overlaid(general, inWording(special, wording));
    return {
      id,
      name,
      note,
      steps: steps.flatMap((step) => {
        const text = words[step];
        return text ? [{ id: step, limit: null, ...text }] : [];
      }),
    };
  });
}
