import { capital } from '../capital.ts';
import { many } from './grammar.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords) => ({
  results: {
    title: {
      cost: 'What putting things right costs',
      times: `How long ${trade.customers} wait for us`,
      'follow-ups': 'Did we follow up?',
      satisfaction: 'Did it work?',
      customers: `Which ${trade.customers} complain again?`,
      steps: 'Which steps are skipped?',
      changes: 'Before and after each corrective action',
      unchanged: 'Paid for, but nothing changed',
      anticipated: 'Could we have seen it coming?',
      reach: 'Who may have heard of it (an assumption)',
    },
    partOf: (part: string, n: string) => `${part} of ${n}`,
    interval: (figure: string, low: string, high: string) =>
      `${figure}; the true figure probably lies between ${low} and ${high}`,
    tooFew: 'too few to tell',
    noPercentages: 'Percentages of fewer than 5 are not shown.',
    median: 'Median',
    days: (figure: string) => `${figure} days`,

    cost: {
      none: 'No remedy is recorded here. To record one: recovery remedy 142 drink --value 8',
      total: 'Total',
      remedies: 'Remedies',
      staff: 'Staff time',
      remedyTotal: (money: string, given: string, without: string) =>
        `${money} (remedies: ${given}; no cost recorded: ${without})`,
      remedyValue: 'Given',
      withoutCost: 'No cost recorded',
      noApprover: 'nobody else',
      authority: 'WHO MAY GIVE HOW MUCH',
      noRemedySinceLimits: 'No remedy with a known value has been given since limits were set.',
      noLimits: 'No limit is set. To set one: recovery settings set limit 20',
      aboveAuthorised: 'Above the limit, authorised',
      aboveUnauthorised: 'Above the limit, not authorised',
      authorisedWithin: 'Within the limit, but authorised anyway',
      fairness: 'ARE SIMILAR COMPLAINTS TREATED ALIKE? (value of remedies)',
      fairnessTooFew: 'Fewer than 5 complaints of any one category and severity: too few to tell.',
      lowerQuartile: 'Lower quartile',
      upperQuartile: 'Upper quartile',
      othersTooFew: (sorts: string) => `Groups with fewer than 5 complaints, too few to tell: ${sorts}`,
    },

    times: {
      waits: 'WAITING TIMES',
      noWaits:
        'No first response and no resolution is recorded here. To record a first response: recovery acknowledge 142',
      median: 'Half within',
      ninthDecile: '9 in 10 within',
      wait: {
        acknowledge: 'First response',
        first_resolution: 'First resolution',
        resolution: 'Final resolution',
      },
      duties: 'TARGETS AND PROMISES',
      duty: {
        acknowledge_target: 'First response on time',
        resolve_target: 'Resolved on time',
        promise: 'Promises kept',
      },
      noDuty: {
        acknowledge_target: 'no target; to set one: recovery settings set acknowledge-within 30m',
        resolve_target: 'no target; to set one: recovery settings set resolve-within 2d',
        promise: 'none made; to make one: recovery promise 142 21:00',
      },
      notYetDue: (count: string) => `not due yet: ${count}`,
      reopened: 'Reopened',
      noneResolved: 'none has been resolved yet',
      backlog: 'OPENED AND RESOLVED',
      backlogPart: {
        before: (_count: number, shown: string) => `${shown} open before`,
        new: (_count: number, shown: string) => `${shown} new`,
        reopened: (_count: number, shown: string) => `${shown} reopened`,
        resolved: (_count: number, shown: string) => `${shown} resolved`,
        after: (_count: number, shown: string) => `${shown} open after`,
      },
      ages: 'STILL OPEN TODAY, whatever their date',
      age: 'Days',
      ageOf: { '0-1': '0–1', '2-7': '2–7', '8-30': '8–30', 'over-30': 'more than 30' },
      noneOpen: 'None are open.',
      seeOpen: (command: string) => `To see the open ones: ${command}`,
    },

    followUps: {
      none: 'No follow-up was due or made in this range. To record one: recovery follow-up 142, or to plan one: recovery edit 142 --follow-up tomorrow',
      due: 'DUE IN THIS RANGE',
      inTime: 'Done on time',
      late: 'Done late',
      overdue: 'Overdue, not done yet',
      waiting: 'Not due yet (not counted)',
      noneDue: 'none was due',
      outcomes: 'MADE IN THIS RANGE',
      noneMade: 'None were made.',
      count: 'Follow-ups',
      returned: (count: string) => `${capital(trade.customers)} who came back in this range: ${count}`,
      seeDue: (command: string) => `Still to follow up: ${command}`,
      seeList: (command: string) => `Complaints in this range: ${command}`,
    },

    satisfaction: {
      none: 'Nobody has been asked yet. To record an answer: recovery follow-up 142 --satisfaction 4 --before 2 --usual 5',
      latestAnswers: 'IS EVERYTHING ALL RIGHT NOW? (latest answer for each complaint)',
      answers: 'Answers',
      median: (score: string) => `Median answer: ${score} out of 5`,
      comparisons: 'COMPARED',
      gain: 'Better than before we acted',
      recovered: 'Won back (from 1–2 to 4–5)',
      paradox: 'More satisfied than usual',
      understood: 'Felt understood',
      notAsked: 'not asked yet',
      answerCount: (n: number, shown: string) => `${shown} ${many(n, 'answer', 'answers')}`,
      note: '"Before" and "usually" are asked afterwards and answered from memory. It is disputed whether a good recovery can leave anyone more satisfied than no failure at all.',
    },

    customers: {
      none: 'Nobody can be identified: no complaint here has a phone number or an e-mail. To add one: recovery edit 142 --contact "600 555 012"',
      window: (days: string) => `The ${days} days up to the end of the range.`,
      repeats: 'Complained twice or more',
      withoutContact: 'Complaints without a contact',
      repeatedFailures: 'LET DOWN AGAIN AFTER A POOR RECOVERY',
      noRepeatedFailure: 'Nobody who can be identified.',
      repeatedFailure: (who: string, again: string, before: string) =>
        `${who}: complaint ${again}, after ${before} was not put right`,
      more: (count: string) => `and ${count} more`,
    },

    steps: {
      none: 'No steps are recorded here. To record them: recovery add "cold soup" --steps all',
      step: 'Step',
      done: 'Done',
      reported: 'Reported',
      skipped: 'Skipped',
      skippedIn: (checklist: string, by: string) => `${checklist}: skipped, by ${by}`,
      selfReported: 'Staff reported these steps themselves; nobody verified them.',
      withoutSteps: (count: string) => `Left out, because no steps were recorded: ${count}.`,
    },

    changes: {
      none: 'No corrective action was decided here. To add one: recovery action add 142 "bring the bill at once"',
      decided: (day: string) => `decided ${day}, not done yet`,
      done: (day: string) => `done ${day}`,
      countInDays: (count: string, days: string) =>
        `${count} in ${days} ${many(Number(days), 'day', 'days')}`,
      before: (counted: string) => `${counted} before`,
      after: (counted: string) => `${counted} after`,
      nothingToCount: 'Not tied to one category or department, so there is nothing to count.',
      times: (ratio: string, low: string, high: string) =>
        `${ratio} times as many; probably between ${low} and ${high}`,
      // Both counts of a sentence are in the same unit, which the second leaves out.
      inWeeks: (count: string, weeks: string) =>
        `${count} in ${weeks} ${many(Number(weeks), 'week', 'weeks')}`,
      countIn: (count: string, span: string) => `${count} in ${span}`,
      sentence: (before: string, since: string) => `Before: ${before}. Since the change: ${since}`,
      plainVerdict: {
        fewer: 'Better.',
        more: 'Worse.',
        none: 'No clear difference yet.',
        too_early: 'Too early to tell.',
      },
      complaints: 'Complaints',
      note: 'A difference after an action does not prove that the action caused it.',
    },

    unchanged: {
      none: 'No remedy with a value or a cost was given here.',
      paid: 'Paid for',
      unchanged: 'Nothing changed',
      sentence: (part: string, money: string) =>
        `Complaints we paid for without changing anything afterwards: ${part}. Their remedies were worth ${money}.`,
      decide: (command: string) => `To decide what to change: ${command}`,
    },

    anticipated: {
      none: 'No list yet of what can go wrong. To start one: recovery anticipate start',
      foreseen: 'Foreseen',
      note: 'Foreseen means: on the list before it happened.',
      hint: (command: string) => `To see the list: ${command}`,
    },

    reach: {
      title: 'ASSUMED, NOT MEASURED',
      silent: `Dissatisfied ${trade.customers} who said nothing`,
      listeners: 'People they told',
      claimsTitle: 'WHAT ARTICLES CLAIM',
      claims: (silent: string, people: string, range: string, recovered: string) =>
        `In articles: ${silent} silent for each who complains (a figure often quoted, but from a misquotation); ${people} people told (one article) or ${range} (another); ${recovered} told by somebody who was won back. They disagree; the ranges above hold all of them.`,
      assumption: (low: string, high: string, told: string) =>
        `This assumes that between 1 in ${low} and 1 in ${high} dissatisfied ${trade.customers} complain, and that each of them tells ${told} people. Studies disagree that widely, and nobody has counted it in your business.`,
    },
  },
});
