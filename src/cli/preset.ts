import type { Change } from '../domain/action.ts';
import type { Business } from '../domain/business.ts';
import { currentName, findName } from '../domain/name.ts';
import type { Trade } from '../domain/settings.ts';
import { fold } from '../domain/text.ts';

/** The departments, categories and shifts that a trade brings; what is already there under such a name stays. */
export async function presetChanges(business: Business, trade: Trade): Promise<readonly Change[]> {
  const { tradePreset } = await import('../shipped/shipped.ts');
  const preset = tradePreset(trade, business.settings.language);
  const changes: Change[] = [];
  for (const { id, name, names } of preset.departments) {
    if (findName(business.names.department, name).exact) continue;
    changes.push({ change: 'create_name', list: 'department', name, alsoKnownAs: [id, ...names] });
  }
  for (const { id, name, names } of preset.categories) {
    if (findName(business.names.category, name).exact) continue;
    changes.push({ change: 'create_name', list: 'category', name, alsoKnownAs: [id, ...names] });
  }
  const refs = preset.shifts.map(({ name }) => {
    const known = business.names.shift.find((shift) => currentName(shift) && fold(shift.name) === fold(name));
    if (!known) changes.push({ change: 'create_name', list: 'shift', name });
    return known ? known.id : { created: name };
  });
  changes.push({
    change: 'set_shifts',
    periods: preset.shifts.flatMap(({ periods }, index) =>
      periods.map((period) => ({ ...period, shift: refs[index] ?? 0 })),
    ),
  });
  return changes;
}
