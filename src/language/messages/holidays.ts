import type { holidays } from '../en/holidays.ts';

/** Messages about holidays and working days. The English ones define the type. */
export type HolidayMessages = ReturnType<typeof holidays>;
