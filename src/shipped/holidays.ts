import table from '../../data/holidays.json' with { type: 'json' };
import type { HolidayTable } from '../domain/time/holidays.ts';

/** The public holidays of the countries that the program knows. The build makes this file a script of its own. */
export const shippedHolidays: HolidayTable = table;
