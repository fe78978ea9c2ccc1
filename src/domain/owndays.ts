import type { Change } from './action.ts';
import type { Entry, HolidayFields } from './entry.ts';
import { daysBetween, listOwnHolidays } from './time/holidays.ts';
import { addDays, type Day } from './time/wall.ts';

/** Returns the change that adds own days; if the same days are there already, they get the new name and kind. */
export function addOwnDays(ownDays: readonly Entry<'holiday'>[], fields: HolidayFields): readonly Change[] {
  const same = ownDays.find(
    ({ firstDay, lastDay }) => firstDay === fields.firstDay && lastDay === fields.lastDay,
  );
  if (same === undefined) return [{ change: 'create', of: 'holiday', fields }];
  const set = { kind: fields.kind, name: fields.name ?? same.name };
  return [{ change: 'update', of: 'holiday', id: same.id, set }];
}

/** Returns the changes that take days out of the own days: of several in a row, those before and after remain. */
export function removeOwnDays(
  ownDays: readonly Entry<'holiday'>[],
  { firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day },
): readonly Change[] {
  return ownDays
    .filter((own) => own.firstDay <= lastDay && own.lastDay >= firstDay)
    .flatMap((own): readonly Change[] => {
      const { name, kind } = own;
      const parts = [
        { firstDay: own.firstDay, lastDay: addDays(firstDay, -1) },
        { firstDay: addDays(lastDay, 1), lastDay: own.lastDay },
      ].filter((part) => part.firstDay <= part.lastDay);
      return [
        { change: 'remove', of: 'holiday', id: own.id },
        ...parts.map(
          (part) => ({ change: 'create', of: 'holiday', fields: { ...part, name, kind } }) as const,
        ),
      ];
    });
}

/** Returns the changes after which the own holidays are exactly these days, as the setting `holidays` has them. */
export function setOwnHolidays(
  ownDays: readonly Entry<'holiday'>[],
  days: readonly Day[],
): readonly Change[] {
  const holidays = ownDays.filter(({ kind }) => kind === 'holiday');
  const known = listOwnHolidays(holidays);
  return [
    ...holidays.flatMap((own): readonly Change[] => {
      const remaining = daysBetween(own).filter((day) => days.includes(day));
      if (remaining.length === daysBetween(own).length) return [];
      const { name, kind } = own;
      return [
        { change: 'remove', of: 'holiday', id: own.id },
        ...remaining.map(
          (day) =>
            ({
              change: 'create',
              of: 'holiday',
              fields: { firstDay: day, lastDay: day, name, kind },
            }) as const,
        ),
      ];
    }),
    ...days
      .filter((day) => !known.includes(day))
      .map(
        (day) =>
          ({
            change: 'create',
            of: 'holiday',
            fields: { firstDay: day, lastDay: day, name: null, kind: 'holiday' },
          }) as const,
      ),
  ];
}
