import { many, within } from './grammar.ts';

export const patterns = () => ({
  patterns: {
    heatmap: 'When complaints come: weekday and hour',
    withoutHour: (count: string) =>
      `${count} without an hour ${count === '1' ? 'is' : 'are'} not in the picture.`,
    whereWritten: 'Counts show where complaints are written down; a careful shift writes down more.',

    pareto: (dimension: string, weight: string) => `The few that matter: ${within(dimension)}, by ${weight}`,
    weight: { complaints: 'complaints', cost: 'cost', severity: 'severity points' },
    cumulated: 'Cumulative',
    vitalFew: (names: string, few: number, all: string, share: string) =>
      `${names}: ${few} of ${all} ${many(few, 'makes', 'make')} up ${share}.`,
    nothingWeighed: {
      complaints: 'There are no complaints to share out.',
      cost: 'No remedy has a cost yet. Next time: recovery remedy 142 drink --cost 1',
      severity: 'Nobody has said how bad they were yet. It can still be said: recovery edit 142 --severity 2',
    },

    trend: {
      day: 'Complaints from day to day',
      week: 'Complaints from week to week',
      month: 'Complaints from month to month',
    },
    pace: { day: 'Day', week: 'Week from', month: 'Month' },
    partial: '* not a whole period: left out when judging.',
    tooFewPoints: (useful: string) =>
      `Too few to tell: it takes 12 points above or below the median, and there ${useful === '1' ? 'is' : 'are'} ${useful}.`,
    oneSided: {
      day: 'Too many days without a complaint to tell. By week: recovery report trend --per week',
      week: 'Too many weeks without a complaint to tell. By month: recovery report trend --per month',
      month: 'Too many months without a complaint to tell.',
    },
    usualUpAndDown: 'Nothing unusual: it goes up and down as chance would have it.',
    longRun: (run: string, limit: string) =>
      `Something changed: ${run} points in a row on one side of the median; by chance rarely more than ${limit}.`,
    fewCrossings: (crossings: string, limit: string) =>
      `Something changed: it crosses the median ${crossings} ${many(Number(crossings), 'time', 'times')}; by chance rarely fewer than ${limit}.`,

    title: 'What stands out, and what does not',
    tooFew: (needed: string) =>
      `Too few to say which day or shift is worse: it takes about ${needed} complaints. Read them one by one.`,
    seemClosed: (days: string) => `No complaint at all, so taken as closed: ${days}.`,
    byWeekday: 'WEEKDAY AND SHIFT',
    withoutThem: 'WITHOUT THE DAYS ABOVE',
    byDepartment: 'WHERE AND IN WHICH SHIFT',
    level: {
      stands_out: (what: string, observed: string, expected: string, times: string) =>
        `${what} stands out: ${observed} where ${expected} were expected (×${times})`,
      may_stand_out: (what: string, observed: string, expected: string, times: string) =>
        `${what} may stand out: ${observed} where ${expected} were expected (×${times})`,
      none: (what: string, observed: string, expected: string) =>
        `${what}: ${observed} where ${expected} were expected; it may be chance`,
    },
    noDifference: (times: string) =>
      `No difference this much data can show. To be seen, a shift on one weekday would need at least ${times} times its share.`,
    noDifferenceThere: 'No difference this much data can show.',
    tooFewInCells:
      'Too few to tell: it takes two departments with about five complaints in each of two shifts.',
    setAside: (names: string, more: string | null) =>
      `Too few to tell, left out: ${names}${more === null ? '' : ` and ${more} more`}.`,
    outbreaks: 'DAYS WITH MORE THAN A TENTH OF ALL COMPLAINTS',
    outbreak: (day: string, complaints: string) => `${day}: ${complaints}`,
    heldAgainst: { hours: 'in proportion to the hours open', customers: 'in proportion to the customers' },
    howFound: (shuffles: string, seed: string, heldAgainst: string) =>
      `Each shift is held against the same shift on other weekdays, ${heldAgainst}, by shuffling whole days ${shuffles} times (seed ${seed}). Counts show where complaints are written down; a careful shift writes down more.`,
  },
});
