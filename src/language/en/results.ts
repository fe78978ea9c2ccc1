import { many } from './grammar.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords) => ({
  results: {
    title: {
      cost: 'What putting things right costs',
      times: `How long ${trade.customers} wait for us`,
      'follow-ups': 'Were they asked again?',
      satisfaction: 'Did it work?',
      customers: `Which ${trade.customers} complain again`,
      steps: 'Which steps are skipped',
      changes: 'Before and since each change',
      unchanged: 'Paid, and nothing changed',
      anticipated: 'Could we have seen it coming?',
      reach: 'Who may have heard of it (an assumption)',
    },
    partOf: (part: string, n: string) => `${part} of ${n}`,
    between: (figure: string, low: string, high: string) =>
      `${figure}; the true figure probably lies between ${low} and ${high}`,
    tooFew: 'too few to tell',
    median: 'Middle',
    days: (figure: string) => `${figure} days`,

    cost: {
      none: 'No remedy is on record here. Note what was given: recovery remedy 142 drink --value 8',
      together: 'Altogether',
      remedies: 'What was given',
      staff: 'Staff time',
      ofRemedies: (money: string, given: string, without: string) =>
        `${money} (remedies: ${given}; without a cost: ${without})`,
      given: 'Given',
      withoutCost: 'No cost noted',
      nobodyElse: 'nobody else',
      authority: 'WHO MAY GIVE HOW MUCH',
      noLimits: 'No limit is set. Set one: recovery settings set limit 20',
      aboveAuthorised: 'Above the limit, authorised',
      aboveAlone: 'Above the limit, by nobody else',
      authorisedWithin: 'Asked for, though within the limit',
      fairness: 'ARE LIKE COMPLAINTS TREATED ALIKE? (worth of what was given)',
      fairnessTooFew: 'Fewer than 5 of each sort: too few to tell.',
      quarterBelow: 'A quarter below',
      quarterAbove: 'A quarter above',
      othersTooFew: (sorts: string) => `Sorts with fewer than 5, too few to tell: ${sorts}`,
    },

    times: {
      waits: 'HOW LONG',
      noWaits: 'No first word and no solution is on record here. Note them: recovery acknowledge 142',
      half: 'Half within',
      ninth: '9 of 10 within',
      wait: {
        acknowledge: 'First word',
        first_resolution: 'First solution',
        resolution: 'Last solution',
      },
      duties: 'KEPT',
      duty: {
        acknowledge_target: 'First word in time',
        resolve_target: 'Solved in time',
        promise: 'Promises kept',
      },
      noDuty: {
        acknowledge_target: 'no target; set one: recovery settings set acknowledge-within 30m',
        resolve_target: 'no target; set one: recovery settings set resolve-within 2d',
        promise: 'none made; make one: recovery promise 142 21:00',
      },
      notYetDue: (count: string) => `not due yet: ${count}`,
      reopened: 'Opened again',
      noneResolved: 'none has been resolved yet',
      backlog: 'WHAT CAME AND WENT',
      backlogPart: {
        before: 'open before',
        new: 'new',
        reopened: 'opened again',
        resolved: 'resolved',
        after: 'open after',
      },
      ages: 'STILL OPEN TODAY, whenever they happened',
      age: 'Days',
      ageOf: { '0-1': '0–1', '2-7': '2–7', '8-30': '8–30', 'over-30': 'more than 30' },
      noneOpen: 'None is open.',
      seeOpen: (command: string) => `The open ones: ${command}`,
    },

    followUps: {
      none: 'No follow-up was due or made on these days. Note one: recovery follow-up 142, or plan it: recovery edit 142 --follow-up tomorrow',
      due: 'DUE ON THESE DAYS',
      inTime: 'Done by their day',
      late: 'Done later',
      overdue: 'Not done yet, overdue',
      waiting: 'Not due yet (left out)',
      noneDue: 'none was due',
      outcomes: 'MADE ON THESE DAYS',
      noneMade: 'None was made.',
      times: 'Follow-ups',
      cameBack: (count: string) => `Came back on these days: ${count}`,
      seeDue: (command: string) => `Those still to be asked: ${command}`,
      seeList: (command: string) => `Complaints of these days: ${command}`,
    },

    satisfaction: {
      none: 'Nobody has been asked yet. Ask, and note it: recovery follow-up 142 --satisfaction 4 --before 2 --usual 5',
      after: 'IS IT ALL RIGHT NOW? (the last answer to each complaint)',
      answers: 'Answers',
      median: (score: string) => `Middle: ${score} of 5`,
      compared: 'COMPARED',
      gain: 'Better than before we acted',
      recovered: 'Put right (from 1–2 to 4–5)',
      paradox: 'Happier than they usually are',
      understood: 'Felt understood',
      notAsked: 'not asked yet',
      pairs: (n: number, shown: string) => `${shown} ${many(n, 'answer', 'answers')}`,
      note: 'Before and usually are asked afterwards, from memory; that a good recovery leaves anybody happier than no failure at all is contested.',
    },

    customers: {
      none: 'Nobody can be recognised: no complaint here has a phone number or an e-mail. Note one: recovery edit 142 --contact "600 555 012"',
      window: (days: string) => `Over the ${days} days that end with this range.`,
      repeats: 'Complained twice or more',
      withoutContact: 'Complaints without a contact',
      failedAgain: 'FAILED AGAIN AFTER A POOR RECOVERY',
      nobodyFailed: 'Nobody, as far as they can be recognised.',
      failed: (who: string, again: string, before: string) => `${who}: ${again}, after ${before} ended badly`,
      more: (count: string) => `and ${count} more`,
    },

    steps: {
      none: 'Nobody said which steps were done. Say so when recording: recovery add "cold soup" --steps all',
      step: 'Step',
      done: 'Done',
      asked: 'Said',
      skipped: 'Skipped',
      skippedIn: (checklist: string, by: string) => `${checklist}: skipped, by ${by}`,
      selfReported: 'Those who did them say so themselves; nobody checks it.',
      notSaid: (count: string) => `Complaints of which nobody said it, left out: ${count}.`,
    },

    changes: {
      none: 'No change was decided here. Decide one: recovery action add 142 "bring the bill at once"',
      decided: (day: string) => `decided ${day}, not done yet`,
      done: (day: string) => `done ${day}`,
      counted: (count: string, days: string) => `${count} in ${days} days`,
      before: (counted: string) => `before: ${counted}`,
      since: (counted: string) => `since: ${counted}`,
      verdict: {
        fewer: 'fewer',
        more: 'more',
        none: 'no difference this much data can show',
        too_early: 'too early to tell',
        no_category: 'Not about any one sort of complaint, so nothing to count.',
      },
      times: (ratio: string, low: string, high: string) =>
        `${ratio} times as many; probably between ${low} and ${high}`,
      see: 'The complaints',
      note: 'That it came after the change does not say that it came of it.',
    },

    unchanged: {
      none: 'Nothing was given here that is worth or costs anything.',
      paid: 'Paid for',
      unchanged: 'Nothing changed',
      sentence: (part: string, money: string) =>
        `Nothing has been changed after ${part} complaints we paid for; ${money} was given for those.`,
      decide: (command: string) => `Decide what changes: ${command}`,
    },

    anticipated: {
      none: 'Nobody has thought ahead yet. Begin with what can go wrong: recovery anticipate start',
      foreseen: 'Foreseen',
      note: 'Foreseen is what was on the list before it happened.',
      hint: (command: string) => `What is on the list: ${command}`,
    },

    reach: {
      title: 'ASSUMED, NOT MEASURED',
      silent: `Dissatisfied ${trade.customers} who said nothing`,
      told: 'People who were told',
      assumption: (low: string, high: string, told: string) =>
        `This assumes that between ${low} and ${high} dissatisfied ${trade.customers} complain, and that each of them tells ${told} people. Studies disagree by that much, and nobody has counted it in your house.`,
    },
  },
});
