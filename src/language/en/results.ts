import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords) => ({
  results: {
    title: {
      cost: 'What putting things right costs',
      times: `How long ${trade.customers} wait for us`,
    },
    partOf: (part: string, n: string) => `${part} of ${n}`,
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
  },
});
