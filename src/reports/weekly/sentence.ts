import { nameOf } from '../../domain/business.ts';
import type { Request } from '../report.ts';
import { quoted } from '../../domain/shell.ts';
import type { WeeklyFigures } from './measure.ts';

/** Seen this often in the window, a category is worth a change. */
const oftenEnough = 5;

/**
 * The one sentence that should make the owner act, chosen by rule: the costliest category seen at least five times in
 * the window; else the customer let down twice; else that nothing stands out.
 */
export function theSentence(
  { window }: WeeklyFigures,
  { business, language, typed }: Request,
): string | null {
  if (!window || window.complaints === 0) return null;
  const { t, format } = language;
  const [costliest] = window.byCategory
    .filter(({ keys, complaints }) => keys[0] !== null && complaints >= oftenEnough)
    .sort((a, b) => b.valueMinor - a.valueMinor || b.complaints - a.complaints);
  if (costliest) {
    const category = nameOf('category', business, costliest.keys[0] ?? null) ?? '';
    const command = `recovery list --category ${quoted(category)} --from ${window.from}${typed.database}`;
    const [count, total] = [format.number(costliest.complaints), format.number(window.complaints)];
    const since = format.shortDay(window.from);
    return costliest.valueMinor > 0
      ? t.weekly.costly(category, count, total, format.money(costliest.valueMinor), since, command)
      : t.weekly.seenOften(category, count, total, since, command);
  }
  if (window.failedAgain) {
    const { name, times, contact } = window.failedAgain;
    const command = `recovery list --customer ${quoted(contact)} --from ${window.from}${typed.database}`;
    return t.weekly.failedTwice(name, format.number(times), command);
  }
  return t.weekly.nothingStandsOut;
}
