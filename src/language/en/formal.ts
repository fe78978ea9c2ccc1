import type { TradeWords } from '../messages/trades.ts';

/** Messages about formal complaints, their deadlines and the rules that demand them. */
export const formal = (trade: TradeWords) => ({
  formal: {
    title: (number: number) => `Formal complaint ${number}`,
    register: 'Register of formal complaints',
    none: 'No formal complaints.',
    deadline: 'Deadline',
    task: {
      acknowledge: 'acknowledge receipt',
      answer: `answer the ${trade.customer}`,
      authority: 'copy to the authority',
    },
    channel: { paper: 'on paper', electronic: 'electronic' },
    column: {
      incident: 'Complaint',
      reference: 'Number',
      received: 'Received',
      called: 'Kind',
      channel: 'Came',
      authority: 'Authority',
      notice: 'Notice',
      paper: 'Our copy',
      finding: 'Finding',
      text: 'What happened',
      task: 'What',
      due: 'Last day',
      done: 'Done',
      how: 'How',
      counted: 'Counted',
      rule: 'Rule',
      state: 'State',
      name: 'Called',
      terms: 'Terms',
      source: 'Source',
    },
    term: (count: number, unit: 'working' | 'calendar' | 'month') =>
      unit === 'month'
        ? `${count} ${count === 1 ? 'month' : 'months'}`
        : `${count} ${unit === 'working' ? 'working ' : ''}${count === 1 ? 'day' : 'days'}`,
    after: (term: string, day: string) => `${term} after ${day}`,
    own: 'set by you',
    noDay: 'no day set',
    waitsFor: {
      receipt: 'from receipt',
      notice: 'from the notice of the authority',
      acknowledgement: 'from the acknowledgement',
    },
    uncounted: (number: number, received: string) =>
      `No deadline was counted, because no rule was known when this complaint became formal. To count it: recovery formal ${number} --received ${received}`,
    noticeHint: (number: number) => `When the notice comes: recovery formal ${number} --notice today`,
    mustContain: (text: string) => `The answer must have: ${text}`,
    keep: (months: number) => `Keep the papers for ${months} months.`,
    noSource: 'none found',
    readOn: (source: string, day: string) => `${source}, read on ${day}`,
    isOld: 'This was read more than a year ago: check that it still holds.',
    noAdvice: 'Each rule is shown with its source. This is not legal advice; ask whoever advises you.',
    recorded: (number: number, due: string | null) =>
      due === null
        ? `Complaint ${number} is formal. No day is known by which anything is due.`
        : `Complaint ${number} is formal. Due first: ${due}.`,
    details: (number: number) => `All deadlines and their source: recovery formal ${number}`,
    done: (number: number, task: string, day: string) => `Complaint ${number}: ${task}, done on ${day}.`,
    nothingLeft: (number: number) => `Complaint ${number}: no deadline is left.`,
    calledQuestion: `What does the ${trade.customer} call it?`,
    sheetsLeft: (count: number) =>
      `${count === 0 ? 'No sheet is' : count === 1 ? 'One sheet is' : `${count} sheets are`} left in the pad.`,
    sheetsOrder: 'Order a new pad; then: recovery settings set sheets 25',
    rules: 'Rules for formal complaints',
    noRules: (place: string) =>
      `No rule is known for ${place}. To set days of your own: recovery settings set answer-within 10`,
    noCountry: 'The rules depend on the country: recovery settings set country ES',
    regionHint: 'Rules of your region may apply too: recovery settings set region NAME',
    state: {
      on: 'in use',
      off: 'put aside by you',
      note: 'not confirmed: not used',
      scope: 'only for some: not used',
      none: 'no days found',
    },
    useHint: (rule: string) =>
      `To use a rule, or set other days: recovery formal rules ${rule} --on, or --answer 10w`,
    ruleSet: (rule: string, state: string, terms: string) =>
      `${rule}: ${state}${terms === '' ? '' : ` (${terms})`}.`,
  },
});
