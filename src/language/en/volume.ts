import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const volume = ({ served: [one, several] }: TradeWords) => ({
  volume: {
    title: `${capital(several)}, day by day`,
    none: 'Nothing noted yet. The first day: recovery volume set yesterday 84',
    noneInRange: 'Nothing noted in this range. Everything: recovery volume list --all',
    more: 'Further back: --all, or a range such as --month 2026-11',
    day: 'Day',
    shift: 'Shift',
    served: capital(several),
    wholeDay: 'whole day',
    closed: 'closed',
    count: (count: number, shown: string) => `${shown} ${many(count, one, several)}`,
    noted: (when: string, served: string) => `${when}: ${served}.`,
    removed: (when: string) => `${when}: no longer noted.`,
    atOdds: (day: string, shifts: string, whole: string) =>
      `${day}: its shifts come to ${shifts}, the whole day was noted as ${whole}.`,
    moreAtOdds: (count: string) => `and ${count} more such ${many(Number(count), 'day', 'days')}`,
    imported: (read: number, shown: string, changed: string) =>
      `${shown} ${many(read, 'row', 'rows')} read: ${changed} new or different.`,
    nothingNew: 'All of it was noted already; nothing was changed.',
    per: (base: string) => `Per ${base}`,
    rates: (base: string, total: string | null) =>
      total === null
        ? `Per ${base} ${several}; blank where you were closed or nothing is noted.`
        : `Per ${base} ${several}, ${total} in all.`,
    byDayOnly: `Counts, not rates: ${several} are entered by day, not by shift (recovery volume set --shift).`,
    notByHour: `Counts, not rates: ${several} are entered by day and shift, not by hour.`,
    notEveryDay: `Counts, not rates: some open days of this range are not noted (recovery volume list).`,
    countsOnly: `Counts, not rates: how many ${several} there were is not noted (recovery volume set).`,
  },
});
