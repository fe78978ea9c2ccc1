import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const team = ({ customer, customers, playbook }: TradeWords) => ({
  parties: {
    served: 'Who served?',
    involved: 'Who else was involved?',
    praised: (name: string, number: number) =>
      `Thanked by name: ${name}. If it was somebody else: recovery edit ${number} --served-by …`,
    recordedTitle: 'Who recorded it',
    servedTitle: 'Who served',
    blame: `Counts blame nobody: careful colleagues record more, and whoever works more serves more ${customers}.`,
    withoutServer: 'None of these says who served. The review asks for it: recovery review',
  },

  abuseReport: {
    happened: 'Staff were treated badly',
    lookedAfter: 'Looked after since',
    waiting: 'Nobody has looked after them yet',
    whereWhen: 'Where and when',
    few: 'With so few, one evening or one person can make the difference: look at each of them.',
    none: 'No abuse of staff was recorded in this range.',
    note: 'The more it is recorded, the better staff are protected: a rise may mean more courage to report it, not more abuse.',
  },

  teamPage: {
    title: 'For the team',
    happened: 'What happened',
    none: 'No complaints.',
    changed: 'What changes',
    decided: (text: string) => `Decided: ${text}`,
    done: (text: string) => `Done: ${text}`,
    withheld: `a change that concerns one ${customer}`,
    unchanged: 'Nothing was decided or finished.',
    thanks: 'Thank you',
    praised: (names: string) => `Praised by ${customers}: ${names}`,
    praisedAll: (shown: string) => `Praise for everybody: ${shown}`,
    calmed: (names: string) => `Listened until it was right again: ${names}`,
    calmedAll: (count: number, shown: string) =>
      `${shown} more ${many(count, 'complaint', 'complaints')} ended well.`,
    nobody: 'No praise and no good ending was recorded. Record praise, too: recovery add "…" --kind praise',
    foot: 'The figures count what was recorded. They blame nobody.',
  },

  stalePlays: (count: number, shown: string) =>
    `${shown} of your own ${playbook} ${many(count, 'entries has', 'entries have')} not been reviewed for more than six months. To see which: recovery playbook list`,
});
