import type { TradeWords } from '../messages/trades.ts';
import type { OwnFileProblem } from '../../domain/ownfile.ts';
import type { ErrorValues } from '../../domain/error.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const guidance = (trade: TradeWords) => ({
  guidance: {
    id: 'Id',
    name: 'Name',
    steps: 'Steps',
    checklists: 'Checklists',
    inUse: 'in use',
    listHint:
      'To use another: recovery settings set checklist ID\nA card for the counter: recovery checklist card',
    useHint: (id: string) => `To use it: recovery settings set checklist ${id}`,
    do: 'Do',
    say: 'Say',
    avoid: 'Avoid',
    more: 'Why',
    valid: (name: string, id: string, steps: number) =>
      `Valid: ${name} (${id}), ${steps} ${many(steps, 'step', 'steps')}.`,
    saved: (name: string, id: string) => `${name} is saved as ${id}.`,
    removed: (name: string) => `${name} is removed.`,
    textSavedIn: (file: string) => `Nothing was changed. What you typed is saved in ${file}.`,
    nowInUse: (name: string, id: string) => `Now in use: ${name} (${id}).`,
    editAgain: 'Edit it again?',
    authorisers: 'Who may give more',
    playbook: capital(trade.playbook),
    everythingElse: 'everything else',
    remedies: 'Remedies',
    alternatives: 'Alternatives to offer',
    limit: 'Limit without asking',
    help: 'Who can help',
    caseByCase: 'case by case',
    reviewed: 'Reviewed',
    shipped: 'as shipped',
    stale: (day: string) => `${day}: more than six months ago; is it still right?`,
    validPlay: (name: string, remedies: number) =>
      `Valid: ${name}, ${remedies} ${many(remedies, 'remedy', 'remedies')}.`,
    savedPlay: (name: string) => `Saved for: ${name}.`,
    reviewedPlay: "Nothing was changed; today's review is recorded.",
    reason: {
      not_this: () => 'something else is expected here',
      missing: ({ value }: ErrorValues) => `${String(value)} is missing`,
      unknown_key: ({ value, known }: ErrorValues) =>
        `"${String(value)}" is not valid here; valid keys: ${String(known)}`,
      not_text: () => 'text is expected',
      not_list: () => 'a list is expected',
      not_number: () => 'a number is expected',
      not_day: () => 'a date like 2026-11-20 is expected',
      empty_list: () => 'the list is empty',
      too_many: ({ limit }: ErrorValues) => `at most ${String(limit)} are allowed`,
      too_long: ({ limit }: ErrorValues) => `longer than ${String(limit)} characters`,
      twice: ({ value }: ErrorValues) => `"${String(value)}" appears twice`,
      unknown_name: ({ value }: ErrorValues) => `"${String(value)}" is not on any list`,
    } satisfies Record<OwnFileProblem, (values: ErrorValues) => string>,
  },

  letter: {
    title: 'Letter templates',
    ownIn: 'Your own version in',
    addressee: capital(trade.customer),
    finding: { justified: 'justified', partly: 'partly justified', not_justified: 'not justified' },
    owned: {
      justified: 'You were right to complain: we got this wrong.',
      partly: 'You were partly right to complain: part of this was our fault.',
    },
    declined: 'We have looked into your complaint with care, and we have come to a different conclusion.',
    whatGap: '[What happened, in a sentence or two for the customer.]',
    mediation: {
      accepted:
        'If this answer does not settle the matter for you, you can turn to an alternative dispute resolution body: [its name and website]. We accept mediation.',
      refused:
        'If this answer does not settle the matter for you, you can turn to an alternative dispute resolution body: [its name and website]. We do not accept mediation.',
      unsaid:
        '[Name an alternative dispute resolution body and its website, and say whether you accept mediation.]',
    },
    ownCause: (cause: string) => `The reason was this: ${cause}.`,
    whatQuestion: 'What happened, in a sentence for the customer? (nothing: leave a blank)',
    noHouse: 'The letter has no business name. To set it: recovery settings set name "…"',
    noSignature: 'Nobody signs the letter. To say who: --signed "…"',
    blankHint: 'The letter has blanks for your own words: fill them in, or use --what and --text.',
    withCause: 'The letter states the cause. Read it again before you send it.',
    wait: (time: string) => `Sleep on it: do not post it before ${time}.`,
    markAsSent: (number: number) => `Once it is posted: recovery acknowledge ${number}`,
    saved: (name: string) => `${name}: your version is saved.`,
    removed: (name: string) => `${name}: back to the text as shipped.`,
  },

  staff: {
    title: 'Staff',
    none: 'Nobody is on the list yet. To add somebody: recovery staff add Ana --role "shift lead" --limit 50',
    name: 'Name',
    role: 'Role',
    limit: 'May give',
    noLimit: 'no limit',
    upTo: (amount: string) => `up to ${amount}`,
    added: (name: string, limit: string) => `${name} is added: ${limit}.`,
    changed: (name: string) => `${name} changed.`,
    removed: (name: string) => `${name} is removed; what they recorded stays.`,
    roleSet: (role: string, limit: string) => `${capital(role)}: ${limit}.`,
    awayUntil: 'Away until',
    away: (name: string, day: string) => `${name} is away until ${day}.`,
    returned: (name: string) => `${name} is back.`,
    handedOver: (to: string, complaints: string, promises: string, changes: string) => {
      const parts = [
        ...(complaints === '' ? [] : [`complaints ${complaints}`]),
        ...(promises === '' ? [] : [`promises for ${promises}`]),
        ...(changes === '' ? [] : [`corrective actions ${changes}`]),
      ].join('; ');
      return parts === '' ? `There was nothing to hand over to ${to}.` : `Handed over to ${to}: ${parts}.`;
    },
  },

  names: {
    reserved: (name: string, flag: string) =>
      `One of them is called "${name}", which means something else in a filter. To filter by that name: ${flag}`,
    one: {
      department: capital(trade.department),
      category: 'Category',
      cause: 'Cause',
      touchpoint: 'Touchpoint',
    },
    title: {
      department: capital(trade.departments),
      category: 'Categories',
      cause: 'Causes',
      touchpoint: 'Touchpoints',
    },
    none: {
      department: 'No departments yet. To add the first one: recovery department add Kitchen',
      category: 'None of your own yet. The usual ones can still be used: recovery add … --category wait',
      cause: 'None of your own yet. The usual ones are offered in: recovery review',
      touchpoint: 'None of your own yet. To start with the usual ones: recovery anticipate start',
    },
  },

  slip: {
    title: 'Complaint slip',
    when: 'Date and time',
    severity: 'How bad for them?  1 small   2 spoiled the visit   3 may not come back',
    offered: 'What was offered, and what did they accept? What is it worth?',
    state: 'How did they leave?  calm   upset   gone before I could ask',
    who: `${capital(trade.place)}, name, phone or e-mail`,
    followUp: 'When will you follow up?',
    writer: 'Recorded by',
  },
});
