import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const volume = ({ served: [one, several] }: TradeWords) => ({
  volume: {
    title: `${capital(several)}, day by day`,
    none: 'Nothing recorded yet. To record a day: recovery volume set yesterday 84',
    noneInRange: 'Nothing recorded in this range. To see all: recovery volume list --all',
    more: 'Further back: --all, or a range such as --month 2026-11',
    day: 'Day',
    shift: 'Shift',
    served: capital(several),
    wholeDay: 'whole day',
    closed: 'closed',
    count: (count: number, shown: string) => `${shown} ${many(count, one, several)}`,
    recorded: (when: string, served: string) => `${when}: ${served}.`,
    removed: (when: string) => `${when}: removed.`,
    sumDiffers: (day: string, shifts: string, whole: string) =>
      `${day}: its shifts add up to ${shifts}, but the whole day is recorded as ${whole}.`,
    moreDiffering: (count: string) => `and ${count} more ${many(Number(count), 'day', 'days')} like this`,
    imported: (read: number, shown: string, changed: string) =>
      `${shown} ${many(read, 'row', 'rows')} read: ${changed} new or changed.`,
    nothingNew: 'Everything was already recorded; nothing was changed.',
    per: (base: string) => `Per ${base}`,
    rates: (base: string, total: string | null) =>
      total === null
        ? `Per ${base} ${several}; blank when you were closed or nothing is recorded.`
        : `Per ${base} ${several}, ${total} in all.`,
    byDayOnly: `Counts, not rates: ${several} are entered by day, not by shift (recovery volume set --shift).`,
    notByHour: `Counts, not rates: ${several} are entered by day and shift, not by hour.`,
    notEveryDay: `Counts, not rates: some open days in this range have no ${several} recorded (recovery volume list).`,
    countsOnly: `Counts, not rates: the number of ${several} is not recorded (recovery volume set).`,
  },
});
