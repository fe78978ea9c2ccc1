import type { Change } from '../../domain/action.ts';
import type { Business } from '../../domain/business.ts';
import { isCurrentName, findName } from '../../domain/name.ts';
import { formatSetting, trades, type Trade } from '../../domain/settings.ts';
import { fold } from '../../domain/text.ts';
import { businessWording, wordings } from '../../domain/wording.ts';
import { formatShiftPeriods } from '../../domain/time/shift.ts';

/**
 * Returns the changes that add the departments, categories, shifts and start of the day of a trade. Whatever the business has
 * chosen itself stays.
 */
export async function presetChanges(business: Business, trade: Trade): Promise<readonly Change[]> {
  const { tradePreset } = await import('../../shipped/knowledge.ts');
  const preset = tradePreset(trade, businessWording(business.settings));
  const changes: Change[] = [];
  for (const { id, name, names } of preset.departments) {
    if (findName(business.names.department, name).exact) continue;
    changes.push({ change: 'create_name', list: 'department', name, alsoKnownAs: [id, ...names] });
  }
  for (const { id, name, names } of preset.categories) {
    if (findName(business.names.category, name).exact) continue;
    changes.push({ change: 'create_name', list: 'category', name, alsoKnownAs: [id, ...names] });
  }
  if (!(await hasShippedShifts(business))) return changes;
  const refs = preset.shifts.map(({ name }) => {
    const known = business.names.shift.find(
      (shift) => isCurrentName(shift) && fold(shift.name) === fold(name),
    );
    if (!known) changes.push({ change: 'create_name', list: 'shift', name });
    return known ? known.id : { created: name };
  });
  changes.push({
    change: 'set_shifts',
    periods: preset.shifts.flatMap(({ periods }, index) =>
      periods.map((period) => ({ ...period, shift: refs[index] ?? 0 })),
    ),
  });
  // If the day starts as in the present trade, it starts as in the new one.
  const { dayStart } = tradePreset(business.settings.trade ?? 'other', businessWording(business.settings));
  if (dayStart !== preset.dayStart && formatSetting(business.settings, 'day-start') === dayStart)
    changes.push({ change: 'set_setting', key: 'day-start', value: preset.dayStart });
  return changes;
}

/** Whether the shifts are still those of a trade as shipped; only then may another trade replace them. */
export async function hasShippedShifts({ names, shiftPeriods }: Business): Promise<boolean> {
  const { tradePreset } = await import('../../shipped/knowledge.ts');
  const current = new Set(
    shiftPeriods.map(({ shift, ...period }) => {
      const name = names.shift.find(({ id }) => id === shift)?.name ?? '';
      return `${name}=${formatShiftPeriods([period])}`;
    }),
  );
  // Compared in every wording, since the language or the country may have been changed after the shifts were set.
  return wordings.some((wording) =>
    trades.some((trade) => {
      const shipped = tradePreset(trade, wording).shifts.flatMap(({ name, periods }) =>
        periods.map((period) => `${name}=${formatShiftPeriods([period])}`),
      );
      return shipped.length === current.size && shipped.every((period) => current.has(period));
    }),
  );
}
