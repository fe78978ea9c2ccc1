import { capital } from '../capital.ts';
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
    noShares: 'A share of fewer than 5 says nothing and is left blank.',
    median: 'Half up to',
    days: (figure: string) => `${figure} days`,

    cost: {
      none: 'No remedy is on record here. Note what was given: recovery remedy 142 drink --value 8',
      together: 'Altogether',
      remedies: 'What was given',
      staff: 'Staff time',
      ofRemedies: (money: string, given: string, without: string) =>
        `${money} (remedies: ${given}; no cost noted: ${without})`,
      given: 'Given',
      withoutCost: 'No cost noted',
      nobodyElse: 'nobody else',
      authority: 'WHO MAY GIVE HOW MUCH',
      nothingWithLimits: 'Nothing of known worth has been given since there are limits.',
      noLimits: 'No limit is set. Set one: recovery settings set limit 20',
      aboveAuthorised: 'Above the limit, authorised',
      aboveAlone: 'Above the limit, not authorised',
      authorisedWithin: 'Asked for, though within the limit',
      fairness: 'ARE LIKE COMPLAINTS TREATED ALIKE? (worth of what was given)',
      fairnessTooFew: 'Fewer than 5 of any one sort: too few to tell.',
      quarterBelow: '1 in 4 up to',
      quarterAbove: '3 in 4 up to',
      othersTooFew: (sorts: string) => `Sorts with fewer than 5, too few to tell: ${sorts}`,
    },

    times: {
      waits: 'HOW LONG',
      noWaits: 'No first word and no solution is on record here. Note them: recovery acknowledge 142',
      half: 'Half within',
      ninth: '9 in 10 within',
      wait: {
        acknowledge: 'First word',
        first_resolution: 'First solution',
        resolution: 'Solved for good',
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
        before: (_count: number, shown: string) => `${shown} open before`,
        new: (_count: number, shown: string) => `${shown} new`,
        reopened: (_count: number, shown: string) => `${shown} opened again`,
        resolved: (_count: number, shown: string) => `${shown} resolved`,
        after: (_count: number, shown: string) => `${shown} open after`,
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
      inTime: 'Done in time',
      late: 'Done late',
      overdue: 'Not done yet, overdue',
      waiting: 'Not due yet (left out)',
      noneDue: 'none was due',
      outcomes: 'MADE ON THESE DAYS',
      noneMade: 'None was made.',
      times: 'Follow-ups',
      cameBack: (count: string) => `${capital(trade.customers)} who came back on these days: ${count}`,
      seeDue: (command: string) => `Those still to be asked: ${command}`,
      seeList: (command: string) => `Complaints of these days: ${command}`,
    },

    satisfaction: {
      none: 'Nobody has been asked yet. Ask, and note it: recovery follow-up 142 --satisfaction 4 --before 2 --usual 5',
      after: 'IS IT ALL RIGHT NOW? (the last answer to each complaint)',
      answers: 'Answers',
      median: (score: string) => `Middle answer (median): ${score} of 5`,
      compared: 'COMPARED',
      gain: 'Better than before we acted',
      recovered: 'Won back (from 1–2 to 4–5)',
      paradox: 'Happier than they usually are',
      understood: 'Felt understood',
      notAsked: 'not asked yet',
      pairs: (n: number, shown: string) => `${shown} ${many(n, 'answer', 'answers')}`,
      note: '"Before" and "usually" are asked afterwards and answered from memory. Whether a good recovery leaves anybody happier than no failure at all is contested.',
    },

    customers: {
      none: 'Nobody can be recognised: no complaint here has a phone number or an e-mail. Note one: recovery edit 142 --contact "600 555 012"',
      window: (days: string) => `The ${days} days up to the end of the range.`,
      repeats: 'Complained twice or more',
      withoutContact: 'Complaints without a contact',
      failedAgain: 'LET DOWN AGAIN AFTER A POOR RECOVERY',
      nobodyFailed: 'Nobody, as far as they can be recognised.',
      failed: (who: string, again: string, before: string) =>
        `${who}: complaint ${again}, after ${before} was not put right`,
      more: (count: string) => `and ${count} more`,
    },

    steps: {
      none: 'Nobody said which steps were done. Say so when recording: recovery add "cold soup" --steps all',
      step: 'Step',
      done: 'Done',
      asked: 'Reported',
      skipped: 'Skipped',
      skippedIn: (checklist: string, by: string) => `${checklist}: skipped, by ${by}`,
      selfReported: 'As told by those who did them; nobody checks it.',
      notSaid: (count: string) => `Left out, because nobody said which steps were done: ${count}.`,
    },

    changes: {
      none: 'No change was decided here. Decide one: recovery action add 142 "bring the bill at once"',
      decided: (day: string) => `decided ${day}, not done yet`,
      done: (day: string) => `done ${day}`,
      counted: (count: string, days: string) => `${count} in ${days} ${many(Number(days), 'day', 'days')}`,
      before: (counted: string) => `${counted} before`,
      since: (counted: string) => `${counted} since`,
      verdict: {
        fewer: 'fewer',
        more: 'more',
        none: 'no difference this much data can show',
        too_early: 'too early to tell',
        no_category: 'Not about any one category or department, so there is nothing to count.',
      },
      times: (ratio: string, low: string, high: string) =>
        `${ratio} times as many; probably between ${low} and ${high}`,
      see: 'The complaints',
      note: 'That it came after the change does not mean that it came of it.',
    },

    unchanged: {
      none: 'Nothing was given here that is worth or costs anything.',
      paid: 'Paid for',
      unchanged: 'Nothing changed',
      sentence: (part: string, money: string) =>
        `Complaints we paid for without changing anything afterwards: ${part}. What was given for those is worth ${money}.`,
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
        `This assumes that between 1 in ${low} and 1 in ${high} dissatisfied ${trade.customers} complain, and that each of them tells ${told} people. Studies disagree by that much, and nobody has counted it in your house.`,
    },
  },
});
