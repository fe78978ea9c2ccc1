import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const response = ({ customers }: TradeWords) => ({
  response: {
    card: {
      title: 'How was it?',
      intro: 'Please circle a number. It takes a minute.',
      satisfaction: 'How was it this time?',
      text: 'Was anything not as you expected?',
      usual: 'And how is it usually? (First visit? Leave blank.)',
      lowest: 'not good',
      highest: 'very good',
      mayCall: 'May we call you about it?',
      privacy: (days: string) =>
        `If yes, we keep these details only to call you about this visit, for ${days} days at most. You may leave them blank.`,
      customer: 'Name',
      contact: 'Phone or e-mail',
      house: (parts: string) => `For us: ${parts}`,
      day: 'day',
      shift: 'shift',
      cut: 'Print, and cut along the lines.',
    },
    score: { 1: 'not good', 2: 'rather poor', 3: 'so-so', 4: 'good', 5: 'very good' },
    question: {
      satisfaction: 'How was it?',
      text: 'Was anything not as expected?',
      textHint: 'in their words; ENTER: nothing',
      usual: 'How is it usually?',
      mayCall: 'May we call them?',
      customer: 'Name',
      contact: 'Phone or e-mail',
      badContact: 'That is not a phone number or an address. ENTER: none.',
      day: 'On which day were they here?',
      dayHint: 'ENTER: today; yesterday, fri, 2026-11-20',
      complaint: 'Record it as a complaint?',
    },
    outOf: (score: number) => `${score} of 5`,
    added: (id: number, day: string, score: string | null) =>
      `Answer ${id}, ${day}${score === null ? '' : `: ${score}`}.`,
    complaint: (number: number) => `Recorded as complaint ${number}. To see it: recovery show ${number}`,
    followUp: (day: string) => `Follow-up: ${day}.`,
    callUntil: (day: string) => `They may be called until ${day}; then name and contact are erased.`,
    omittedContact: {
      no_consent:
        'Name and contact were not kept: they have not agreed to a call. If they have: --may-call yes',
      no_contact: 'Name and contact were not kept: there is no phone number or address to reach them by.',
      over: 'Name and contact were not kept: the time for a call is over.',
    },
    next: 'To enter the next one: recovery survey add\nThe results: recovery report survey',
    nothing: 'There was no answer; nothing was saved.',
    removed: (id: number) => `Answer ${id} no longer counts.`,
    called: (id: number) => `Answer ${id}: done. Name and contact are no longer kept.`,
    nobodyToCall: (id: number) => `Answer ${id}: there is nobody to call, or not any more.`,
    imported: (read: number, shown: string, added: string, known: string, empty: string) =>
      `${shown} ${many(read, 'row', 'rows')} read: ${added} added, ${known} already recorded, ${empty} empty.`,
    columns: 'Understood as',
    columnOf: {
      satisfaction: 'how was it',
      usual: 'how is it usually',
      text: 'not as expected',
      mayCall: 'may we call',
      contact: 'contact',
      customer: 'name',
      shift: 'shift',
      department: 'department',
      day: 'day',
      sent: 'day it was sent',
    },
    ignoredColumns: (columns: string) => `Not read: ${columns}`,
    complaints: (count: number, shown: string) =>
      `${shown} ${many(count, 'says', 'say')} that something was not as expected: recorded as ${many(count, 'a complaint', 'complaints')}. To see: recovery list --channel survey`,
    wouldBeComplaints: (count: number, shown: string) =>
      `${shown} ${many(count, 'says', 'say')} that something was not as expected and would be recorded as ${many(count, 'a complaint', 'complaints')}.`,
    callable: (_count: number, shown: string) => `${shown} may be called: recovery survey list --calls`,
    omittedContacts: {
      no_consent: (count: number, shown: string) =>
        `${shown} ${many(count, 'contact was', 'contacts were')} not kept, because they have not agreed to a call.`,
      no_contact: (_count: number, shown: string) =>
        `${shown} agreed to a call but left no phone number or address.`,
      over: (count: number, shown: string) =>
        `${shown} ${many(count, 'contact was', 'contacts were')} not kept, because the time for a call is over.`,
    },
    list: {
      title: 'Answers to the short survey',
      calls: `${capital(customers)} who may be called`,
      none: 'No answers yet. To print cards for the tables: recovery survey card -o card.html',
      noneInRange: 'No answers in this range. To see all: recovery survey list --all',
      noCalls: 'Nobody has agreed to a call, or the time is over.',
      more: 'Further back: --all, or a range such as --month 2026-11',
      calledHint: 'Once you have called: recovery survey called NUMBER',
      longHint: 'The long sheets: recovery survey list --long',
      id: 'No.',
      day: 'Day',
      satisfaction: 'Now',
      usual: 'Usually',
      text: 'Not as expected',
      customer: 'Name',
      contact: 'Contact',
      callUntil: 'Call until',
    },
    report: {
      title: `What ${customers} say when asked`,
      none: 'No answers in this range.',
      printHint: 'To print cards to hand out: recovery survey card -o card.html',
      seeAnswers: (command: string) => `The answers: ${command}`,
      answers: 'Answers',
      countsOnly: (answers: string) => `${answers}; a share needs the number of customers of every open day`,
      satisfied: 'Satisfied (4 or 5)',
      thisTime: 'This time, on average',
      usual: 'Usually, on average',
      compared: 'Compared with usual',
      worseSameBetter: (worse: string, same: string, better: string) =>
        `worse: ${worse}, the same: ${same}, better: ${better}`,
      difference: 'This time minus usual',
      nowMean: 'All right now, on average (follow-ups)',
      usualMean: `Usually, on average (survey; other ${customers})`,
      byShift: 'BY SHIFT',
      byDepartment: 'BY DEPARTMENT',
      count: 'Answers',
      mean: 'Mean',
      from: 'from',
      to: 'to',
      categories: 'WHAT WAS NOT AS EXPECTED',
      inSurvey: 'In the survey',
      inComplaints: 'Complaints',
      categoriesNote:
        'Left: answers that complained of something; right: all other complaints of the same days.',
      note: (least: string) =>
        `Marks from 1 (not good) to 5 (very good). With fewer than ${least} answers only the counts are shown; from … to: where the true mean probably lies. Not all ${customers} answer, and those who do may differ from the others.`,
    },
    found: (count: number, ids: string) =>
      `${many(count, 'An answer', 'Answers')} to the survey with this contact: ${ids}`,
  },
  retention: {
    more: (shown: string) => `and ${shown} more`,
    formal: (count: number, numbers: string) =>
      `${count === 1 ? 'A customer' : 'Customers'} with a formal complaint left out, because other rules say how long it is kept: ${numbers}. To erase one of them: recovery customer forget NUMBER`,
    none: (months: string) => `Nobody has only records older than ${months} months.`,
    past: (count: number, shown: string, months: string) =>
      `${shown} ${many(count, 'person has', 'people have')} only records older than ${months} months. Their names and contacts would be erased; the complaints still count. It cannot be undone.`,
    confirm: (count: number) => `Erase ${many(count, 'this person', 'all of them')}?`,
    erased: (_count: number, shown: string) => `Erased: ${shown}. The complaints are still counted.`,
  },
});
