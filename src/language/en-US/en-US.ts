import type { Overlay } from '../../domain/wording.ts';
import { capital } from '../capital.ts';
import { many } from '../en/grammar.ts';
import type { Messages } from '../messages.ts';
import type { TradeWords } from '../messages/trades.ts';

/** What the United States say otherwise. */
export const american = (trade: TradeWords): Overlay<Messages> => ({
  abuseReport: {
    lookedAfter: 'Taken care of since',
    waiting: 'Nobody has taken care of them yet',
  },
  customs: {
    day: ({ weekday, day, month, year }) => `${weekday} ${month} ${day}, ${year}`,
    shortDay: ({ day, month }) => `${month} ${day}`,
    longDay: ({ day, fullMonth, year }) => `${fullMonth} ${day}, ${year}`,
    range: (from, to) =>
      `${from.month} ${from.day} – ${from.month === to.month ? '' : `${to.month} `}${to.day}, ${to.year}`,
  },
  settings: {
    workingDays: (count) => `${count} business ${many(count, 'day', 'days')}`,
  },
  care: {
    formalNoDue: (number) =>
      `To set one: recovery formal ${number} --due 10 (business days), or for every complaint: recovery settings set answer-within 10`,
    formalDueQuestion: 'Business days to answer, or the last day (ENTER: not known yet)',
    authorisedBy: (name) => `authorized by ${name}`,
    futureTimeHint: '9pm, tomorrow at noon, +30m',
  },
  due: {
    kind: {
      safety: 'health: take care of it first',
      aftercare: 'staff treated badly: take care of them',
    },
  },
  customer: {
    none: `No ${trade.customers} to show. Only a phone number or an email can identify them.`,
    contactElsewhere: (count, numbers) =>
      `Their phone number or email is also in ${many(count, 'another complaint', 'other complaints')}, which ${many(count, 'stays as it is', 'stay as they are')}: ${numbers}. To see who: recovery show NUMBER`,
  },

  record: {
    unknownContact: (contact, number) =>
      `"${contact}" is neither a phone number nor an email, so it cannot identify anyone. To correct it: recovery edit ${number} --contact …`,
  },
  log: {
    firstPage: 'Once they have been taken care of:',
    abuseGuidance:
      'You do not have to put up with this. Step back, keep your voice low and say once: "I want to help you, but I cannot while you are shouting." Get a coworker. If you feel unsafe, leave and call for help. Afterward, take five minutes.',
    question: {
      approvedBy: 'Who authorized it?',
    },
    hint: {
      who: `${trade.place}, name, phone or email; ENTER: none`,
      at: '8:30 pm, yesterday 9:30pm, friday 8pm, last night, 2 hours ago',
      catchUp: 'yesterday 9:10pm, fri 8:40pm; ENTER: no more',
    },
    secondFailure:
      '  It was not made right last time, and a second failure counts double. Get the person in charge, and follow up yourself.',
    after: {
      abuse: (number) =>
        `Once the member of staff has been taken care of: recovery edit ${number} --abuse looked_after`,
    },
  },
  home: {
    welcome: 'recovery: complaints made right, and learned from.',
  },

  formal: {
    term: (count, unit) =>
      unit === 'month'
        ? `${count} ${many(count, 'month', 'months')}`
        : `${count} ${unit === 'working' ? 'business ' : ''}${many(count, 'day', 'days')}`,
  },
  holiday: {
    kind: {
      optional: 'by custom, counts as a business day',
      working: 'you work: a business day',
    },
    optionalNotCounted: (names) =>
      `Counted as business days: ${names}. To change that: recovery settings set optional-holidays on`,
    counted: (source, count, skipped) =>
      skipped.length === 0
        ? `Counted: ${count} business ${many(count, 'day', 'days')} (${source}), without weekends; no holiday in between.`
        : `Counted: ${count} business ${many(count, 'day', 'days')} (${source}), without weekends and ${skipped.join(', ')}.`,
  },

  error: {
    bad_term: ({ value }) => [
      `"${String(value)}" is not a term.`,
      'Write 10w for ten business days, 15d for fifteen days, 1m for a month.',
    ],
    one_kind_of_day: () => ['A day is either a vacation or a business day: --vacation or --working.'],
    country_first: () => [
      'The region depends on the country.',
      'Set it first: recovery settings set country US',
    ],
    bad_date: ({ value }) => [
      `"${String(value)}" is not a date or time this program understands.`,
      'For example: now, 8:30 pm, yesterday 9:30pm, friday 8pm, last night, 2 hours ago, nov 27, 2026-11-20 19:42',
    ],
    bad_coming_day: ({ value }) => [
      `"${String(value)}" is not today or a day in the future.`,
      'For example: today, tomorrow, in 3 days, friday (the next one), dec 24, 2026-11-24',
    ],
    needs_approval: ({ value, limit, able, amount }) => [
      `${String(value)} is above the limit of ${String(limit)}.`,
      able === undefined
        ? 'State who authorized it: --approved-by NAME'
        : able === ''
          ? `Nobody on the staff list may give that much. The owner can add somebody: recovery staff add NAME --limit ${String(amount)}`
          : `State who authorized it with --approved-by. Who may: ${String(able)}`,
    ],
    no_such_person: ({ value, able, amount }) => [
      `${String(value)} is not on the staff list.`,
      able === ''
        ? `Nobody on it may authorize that much. The owner can add somebody: recovery staff add NAME --limit ${String(amount)}`
        : `Who may authorize it: ${String(able)}`,
    ],
    not_enough_authority: ({ value, able, amount }) => [
      `${String(value)} may not authorize that much.`,
      able === ''
        ? `Nobody on the staff list may. The owner can add somebody: recovery staff add NAME --limit ${String(amount)}`
        : `Who may: ${String(able)}`,
    ],
    bad_coming_time: ({ value }) => [
      `"${String(value)}" is not a time in the future.`,
      'For example: 9pm, tomorrow at noon, friday 10am, in 2 hours, 2026-12-01 10:00',
    ],
    no_promise: ({ number }) => [
      `${String(number)} has no open promise.`,
      `To make one: recovery promise ${String(number)} 9pm`,
    ],
    no_customer: ({ value }) => [
      `No customer was found for "${String(value)}".`,
      'Type a phone number, an email address, or the number of one of their complaints.',
    ],
    no_contact: ({ number }) => [
      `${String(number)} has no phone number or email to identify the customer by.`,
      `To add one: recovery edit ${String(number)} --contact …`,
    ],
    chat_without_complaints: ({ file, count }) => [
      `None of the messages in ${String(file)} (${String(count)}) begins as agreed.`,
      'Such a message says where, when, what and what was given: table 4, 9:10pm, cold soup, free coffee',
    ],
    newer_database: ({ path, host, program }) => [
      `${String(path)} was written by a newer version of recovery.`,
      `Nothing was written. Upgrade this register, ${String(host)}, which has version ${String(program)}: docs/install.md`,
    ],
  },

  letter: {
    mediation: {
      accepted:
        'If this answer does not settle the matter for you, you can turn to an alternative dispute resolution program: [its name and website]. We accept mediation.',
      refused:
        'If this answer does not settle the matter for you, you can turn to an alternative dispute resolution program: [its name and website]. We do not accept mediation.',
      unsaid:
        '[Name an alternative dispute resolution program and its website, and say whether you accept mediation.]',
    },
  },
  staff: {
    none: 'Nobody is on the list yet. To add somebody: recovery staff add Ana --role "shift manager" --limit 50',
  },
  slip: {
    who: `${capital(trade.place)}, name, phone or email`,
  },

  doorNotice: {
    texts: ['Please tell any of us now. We would rather make it right today than hear about it tomorrow.'],
  },

  results: {
    title: {
      cost: 'What making things right costs',
    },
    cost: {
      aboveAuthorised: 'Above the limit, authorized',
      aboveUnauthorised: 'Above the limit, not authorized',
      authorisedWithin: 'Within the limit, but authorized anyway',
    },
    times: {
      noDuty: {
        promise: 'none made; to make one: recovery promise 142 9pm',
      },
    },
    satisfaction: {
      note: '"Before" and "usually" are asked afterward and answered from memory. It is disputed whether a good recovery can leave anyone more satisfied than no failure at all.',
    },
    customers: {
      none: 'Nobody can be identified: no complaint here has a phone number or an email. To add one: recovery edit 142 --contact "600 555 012"',
      repeatedFailure: (who, again, before) =>
        `${who}: complaint ${again}, after ${before} was not made right`,
    },
    unchanged: {
      sentence: (part, money) =>
        `Complaints we paid for without changing anything afterward: ${part}. Their remedies were worth ${money}.`,
    },
  },

  setting: {
    'answer-within': 'business days to answer a formal complaint',
    region: 'state, for its holidays: CA or California',
  },
  response: {
    card: { contact: 'Phone or email' },
    question: { contact: 'Phone or email' },
  },

  train: {
    page: {
      nevers: [
        `Argue with a ${trade.customer} about who is right`,
        'Promise what cannot be done today',
        'Give a gift instead of making it right',
        'Keep quiet about anything that may harm somebody',
        'Write a name or a detail under a public review',
      ],
      afterwards: 'Afterward',
    },
    drill: {
      marks: {
        abuse: 'said once where the line is, stepped back, got somebody; looked after afterward',
      },
      afterwards: 'For the talk afterward: how it can go well',
    },
    cases: { title: 'Cases to practice on' },
  },
});
