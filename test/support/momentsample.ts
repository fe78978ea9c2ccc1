import { deriveMoment } from '../../src/domain/time/moment.ts';
import { isoWeekOf, parseMonth, parseWeek } from '../../src/domain/time/period.ts';
import { layOutDayStarts, layOutShifts, parseShiftPeriods } from '../../src/domain/time/shift.ts';
import { readOccurrence } from '../../src/domain/time/dateinput.ts';
import { runtimeZone } from '../../src/domain/time/zone.ts';
import { zones } from './zones.ts';

const halfHour = 30 * 60_000;
const night = parseShiftPeriods('22:00-03:00').map((period) => ({ shift: 1, ...period }));
const habits = { dateOrder: null, clock: null, language: null, shiftNames: [], shiftHours: [] };
const calendar = { dayStartAt: layOutDayStarts(night, 150), shiftAt: layOutShifts(night) };

/** Moments around every clock change and parsed dates, as one text that is the same on every machine. */
export function momentSample(): string {
  const lines = zones.flatMap(({ zone: name, forward, back }) => {
    const zone = runtimeZone(name);
    return [forward, back].flatMap((change) =>
      Array.from({ length: 97 }, (_, index) => {
        const at = change + (index - 48) * halfHour;
        const moment = deriveMoment({ basis: 'instant', at }, { ...calendar, zone });
        const again = deriveMoment({ basis: 'wall', wall: moment.wall }, { ...calendar, zone });
        const typed = ['mon', 'yesterday 02:30', '14:30'].map((text) =>
          readOccurrence(text, { ...calendar, ...habits, now: at, zone }),
        );
        return JSON.stringify([name, moment, again, typed, isoWeekOf(moment.businessDay)]);
      }),
    );
  });
  return [...lines, JSON.stringify([parseWeek('2026-W53'), parseMonth('2026-03', '2026-11-20')])].join('\n');
}
