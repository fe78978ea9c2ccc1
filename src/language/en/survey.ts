import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const survey = ({ customers }: TradeWords) => ({
  survey: {
    sheet: {
      title: 'What do you expect, and what do you find here?',
      intro:
        'Please circle two numbers in each line: how far it should be so in an excellent place of this kind, and how far it is so here. 1 means not at all, 7 means entirely. Leave out what you cannot say.',
      expected: 'In an excellent place',
      here: 'Here',
      share: 'Please share out 100 points: more for what matters more to you.',
      points: 'Points',
      total: 'Together',
      day: 'Date',
      thanks: 'Thank you. You need not give your name.',
    },
    ask: {
      intro:
        'Two numbers for each statement, as circled on the sheet: expected, then here, such as 6 5. ENTER: not said. < goes back; Ctrl-C keeps nothing.',
      day: 'Filled in on which day?',
      dayHint: 'today, fri, 2026-11-20',
      progress: (at: number, of: number) => `${at} of ${of}`,
      badPair: 'Two numbers from 1 to 7, such as 6 5; one alone: 6/ or /5. ENTER: not said.',
      points: (names: string) => `Points, 100 together: ${names}`,
      pointsHint: 'such as 30 20 20 15 15',
      nothing: 'Nothing was said on it; nothing was kept.',
    },
    added: (id: number, day: string, answered: number, of: number) =>
      `Sheet ${id}, ${day}: ${answered} of ${of} statements answered.`,
    next: 'The next one: recovery survey add. What they say together: recovery report servqual',
    removed: (id: number) => `Sheet ${id} no longer counts.`,
    imported: (read: number, shown: string, added: string, known: string, empty: string) =>
      `${shown} ${many(read, 'row', 'rows')} read: ${added} added, ${known} already there, ${empty} empty.`,
    passedOver: (columns: string) => `Columns that are not on the sheet, not read: ${columns}`,
    list: {
      title: 'Sheets that were filled in',
      none: 'No sheet yet. Print one to hand out: recovery survey sheet -o survey.html',
      noneInRange: 'No sheet in this range. Everything: recovery survey list --all',
      more: 'Further back: --all, or a range such as --month 2026-11',
      id: 'No.',
      day: 'Day',
      answered: 'Answered',
      points: 'Points',
      shared: 'shared out',
      gap: 'Mean gap',
    },
    report: {
      title: `What ${customers} expect, and what they find`,
      counted: (n: number, shown: string) => `${shown} ${many(n, 'sheet', 'sheets')} filled in`,
      none: 'No sheet yet. Print one to hand out: recovery survey sheet -o survey.html',
      elsewhere: (sheets: string, range: string, command: string) =>
        `None in this range. There are others, ${range} (${sheets}): ${command}`,
      seeSheets: (command: string) => `The sheets: ${command}`,
      dimension: 'What',
      answers: 'Answers',
      expected: 'Expected',
      perceived: 'Found',
      gap: 'Gap',
      points: 'Points',
      weighted: 'Weighted',
      overall: 'Together',
      unweighed: 'Fewer than 5 have shared out their points: all five count alike.',
      few: (sheets: string) => `${sheets}: too few to tell.`,
      worst: 'FURTHEST BELOW WHAT THEY EXPECT',
      noneBelow: 'Nowhere below what they expect.',
      statement: 'Statement',
      note: 'Expected: in an excellent place; found: here; both from 1 to 7. A gap below 0 falls short of it. Points: what matters to them, of 100; weighted: the gap by its points.',
    },
  },
});
