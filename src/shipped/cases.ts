import clinic from '../../data/cases/clinic.json' with { type: 'json' };
import everywhere from '../../data/cases/everywhere.json' with { type: 'json' };
import hotel from '../../data/cases/hotel.json' with { type: 'json' };
import other from '../../data/cases/other.json' with { type: 'json' };
import restaurant from '../../data/cases/restaurant.json' with { type: 'json' };
import shop from '../../data/cases/shop.json' with { type: 'json' };
import type { Trade } from '../domain/settings.ts';
import type { CaseMark, PracticeCase } from '../domain/training.ts';
import { inWording, type Translations, type Wording } from '../domain/wording.ts';

/** The build makes this file a script of its own, which only training loads. */

interface CaseTexts extends Pick<PracticeCase, 'title' | 'guest' | 'staff'> {
  /** By the ids of the five steps. */
  readonly steps: Readonly<Record<string, { readonly look: string; readonly good: string }>>;
}
interface CaseData {
  readonly id: string;
  readonly category: string;
  readonly marks: readonly string[];
  readonly texts: Translations<CaseTexts>;
}

const casesOfTrade: Readonly<Record<Trade, readonly CaseData[]>> = { restaurant, hotel, clinic, shop, other };

const casesOfAll: readonly CaseData[] = everywhere;

/** Returns the shipped cases of a trade, then those that teach every trade. */
export function shippedCases(wording: Wording, trade: Trade | null): readonly PracticeCase[] {
  return [...casesOfTrade[trade ?? 'other'], ...casesOfAll].map(({ id, category, marks, texts }) => {
    const { title, guest, staff, steps } = inWording(texts, wording);
    return {
      id,
      isOwn: false,
      onDay: null,
      title,
      category,
      marks: marks as readonly CaseMark[],
      guest,
      staff,
      steps,
    };
  });
}
