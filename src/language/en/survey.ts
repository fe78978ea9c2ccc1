import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const survey = ({ customers }: TradeWords) => ({
  survey: {
    sheet: {
      title: 'What do you expect, and what do you find here?',
      intro:
        'Please circle two numbers in each line: how true it should be of an excellent place of this kind, and how true it is here. 1 means not at all, 7 means completely. Skip any you cannot judge.',
      expected: 'In an excellent place',
      here: 'Here',
      share: 'Please divide 100 points among these: more points for what matters more to you.',
      points: 'Points',
      total: 'Total',
      day: 'Date',
      thanks: 'Thank you. You do not have to give your name.',
    },
    questions: {
      intro:
        'Two numbers for each statement, as circled on the sheet: expected, then here, such as 6 5. ENTER to skip, < to go back; Ctrl-C stops without saving.',
      day: 'On which day was it filled in?',
      dayHint: 'today, fri, 2026-11-20',
      progress: (at: number, of: number) => `${at} of ${of}`,
      badPair: 'Type two numbers from 1 to 7, such as 6 5; for only one: 6/ or /5. ENTER to skip.',
      points: (names: string) => `Points, 100 in total: ${names}`,
      pointsHint: 'for example 30 20 20 15 15',
      nothing: 'The sheet was empty; nothing was saved.',
    },
    added: (id: number, day: string, answered: number, of: number) =>
      `Sheet ${id}, ${day}: ${answered} of ${of} statements answered.`,
    next: 'To enter the next one: recovery survey add\nThe results: recovery report servqual',
    removed: (id: number) => `Sheet ${id} no longer counts.`,
    imported: (read: number, shown: string, added: string, known: string, empty: string) =>
      `${shown} ${many(read, 'row', 'rows')} read: ${added} added, ${known} already recorded, ${empty} empty.`,
    ignoredColumns: (columns: string) => `Ignored, because they are not on the sheet: ${columns}`,
    list: {
      title: 'Completed survey sheets',
      none: 'No sheets yet. To print one to hand out: recovery survey sheet -o survey.html',
      noneInRange: 'No sheets in this range. To see all: recovery survey list --all',
      more: 'Further back: --all, or a range such as --month 2026-11',
      id: 'No.',
      day: 'Day',
      answered: 'Answered',
      points: 'Points',
      pointsGiven: 'given',
      gap: 'Mean gap',
    },
    report: {
      title: `What ${customers} expect, and what they find`,
      sheetCount: (n: number, shown: string) => `${shown} completed ${many(n, 'sheet', 'sheets')}`,
      none: 'No sheets yet. To print one to hand out: recovery survey sheet -o survey.html',
      otherRange: (sheets: string, range: string, command: string) =>
        `None in this range. There are others, ${range} (${sheets}): ${command}`,
      seeSheets: (command: string) => `To see the sheets: ${command}`,
      dimension: 'Dimension',
      answers: 'Answers',
      expected: 'Expected',
      perceived: 'Perceived',
      gap: 'Gap',
      points: 'Points',
      weighted: 'Weighted',
      overall: 'Overall',
      unweighted: 'Fewer than 5 sheets give points: all five dimensions count equally.',
      tooFew: (sheets: string) => `${sheets}: too few to tell.`,
      furthestBelow: 'FURTHEST BELOW EXPECTATIONS',
      noneBelow: 'Nothing is below expectations.',
      statement: 'Statement',
      note: 'Expected: of an excellent place; perceived: here; both from 1 to 7. A gap below 0 falls short of expectations. Points: how much it matters to them, out of 100. Weighted: the gap, weighted by its points.',
    },
  },
});
