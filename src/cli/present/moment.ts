import { nameOf, type Business } from '../../domain/business.ts';
import type { Moment } from '../../domain/time/moment.ts';
import { outsideShiftId } from '../../domain/time/shift.ts';
import type { Language } from '../../language/language.ts';

/** Returns a moment with its shift, if the business has shifts: "Sat 28 Nov 2026 20:30, Dinner". */
export function momentInWords(
  { wall, shift }: Pick<Moment, 'wall' | 'shift'>,
  business: Business,
  { t, format }: Language,
): string {
  const hasShifts = business.shiftPeriods.length > 0;
  const name =
    shift === outsideShiftId ? (hasShifts ? t.outsideShifts : null) : nameOf('shift', business, shift);
  return name === null ? format.moment(wall) : `${format.moment(wall)}, ${name}`;
}
