import type { TradeWords } from '../messages/trades.ts';
import type { OwnFileProblem } from '../../domain/written.ts';
import type { ErrorValues } from '../../domain/error.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const guidance = (trade: TradeWords) => ({
  guidance: {
    id: 'Id',
    name: 'Name',
    steps: 'Steps',
    checklists: 'Checklists',
    chosen: 'in use',
    chooseHint:
      'To use another: recovery settings set checklist ID\nThe page for the till: recovery checklist card',
    choose: (id: string) => `To use it: recovery settings set checklist ${id}`,
    do: 'Do',
    say: 'Say',
    avoid: 'Not now',
    more: 'Why',
    fine: (name: string, id: string, steps: number) =>
      `Fine: ${name} (${id}), ${steps} ${many(steps, 'step', 'steps')}.`,
    kept: (name: string, id: string) => `${name} is on the list as ${id}.`,
    removed: (name: string) => `${name} is off the list.`,
    typedIn: (file: string) => `Nothing changed. What you typed is in ${file}.`,
    usedNow: (name: string, id: string) => `In use from now on: ${name} (${id}).`,
    editAgain: 'Edit it again?',
    whoMay: 'Who may give more',
    playbook: capital(trade.playbook),
    otherwise: 'everything else',
    remedies: 'What can be given',
    alternatives: 'To choose from',
    limit: 'Without asking up to',
    help: 'Help',
    asked: 'case by case',
    reviewed: 'Looked over',
    shipped: 'as shipped',
    stale: (day: string) => `${day}: more than half a year ago, is it still right?`,
    finePlay: (name: string, remedies: number) =>
      `Fine: ${name}, ${remedies} ${many(remedies, 'thing', 'things')} that can be given.`,
    keptPlay: (name: string) => `Written down for: ${name}.`,
    reviewedPlay: 'Left as it is; noted that you looked it over today.',
    reason: {
      not_this: () => 'something else is expected here',
      missing: ({ value }: ErrorValues) => `${String(value)} is missing`,
      unknown_key: ({ value, known }: ErrorValues) =>
        `"${String(value)}" means nothing here; there are: ${String(known)}`,
      not_text: () => 'a text is expected',
      not_list: () => 'a list is expected',
      not_number: () => 'a number is expected',
      not_day: () => 'a day like 2026-11-20 is expected',
      empty_list: () => 'there is nothing in it',
      too_many: ({ limit }: ErrorValues) => `at most ${String(limit)} fit`,
      too_long: ({ limit }: ErrorValues) => `longer than ${String(limit)} characters`,
      twice: ({ value }: ErrorValues) => `"${String(value)}" is here twice`,
      unknown_name: ({ value }: ErrorValues) => `"${String(value)}" is on no list`,
    } satisfies Record<OwnFileProblem, (values: ErrorValues) => string>,
  },

  letter: {
    title: 'Letters',
    ownIn: 'Your own words in',
    finding: { justified: 'justified', partly: 'justified in part', not_justified: 'not justified' },
    gap: 'The letter has a gap for your own words: fill it, or give them with --text.',
    withCause: 'The letter tells the cause. Read it once more before it goes out.',
    kept: (name: string) => `${name}: your words are kept.`,
    removed: (name: string) => `${name}: as shipped again.`,
  },

  staff: {
    title: 'Staff',
    none: 'Nobody on the list yet. The first one: recovery staff add Ana --role "shift lead" --limit 50',
    name: 'Name',
    role: 'Role',
    limit: 'May give',
    noLimit: 'no limit',
    upTo: (amount: string) => `up to ${amount}`,
    added: (name: string, limit: string) => `${name} is on the list: ${limit}.`,
    changed: (name: string) => `${name} changed.`,
    removed: (name: string) => `${name} is off the list; what they wrote stays.`,
    roleSet: (role: string, limit: string) => `${capital(role)}: ${limit}.`,
    awayUntil: 'Away until',
    away: (name: string, day: string) => `${name} is away until ${day}.`,
    back: (name: string) => `${name} is back.`,
    handedOver: (to: string, complaints: string, promises: string, changes: string) => {
      const parts = [
        ...(complaints === '' ? [] : [`complaints ${complaints}`]),
        ...(promises === '' ? [] : [`promises for ${promises}`]),
        ...(changes === '' ? [] : [`planned changes ${changes}`]),
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
      touchpoint: 'Moment of the visit',
    },
    title: {
      department: capital(trade.departments),
      category: 'What complaints are about',
      cause: 'Causes',
      touchpoint: 'Moments of the visit',
    },
    none: {
      department: 'No departments yet. The first one: recovery department add Kitchen',
      category: 'None of your own yet; the usual ones are known all the same: recovery add … --category wait',
      cause: 'None of your own yet; the usual ones are offered in: recovery review',
      touchpoint: 'None of your own yet. To begin with the usual ones: recovery anticipate start',
    },
  },

  slip: {
    title: 'Complaint slip',
    when: 'Date and time',
    severity: 'How bad for them?  1 small   2 spoiled the visit   3 may not come back',
    offered: 'What was offered, and what did they take? What is it worth?',
    state: 'How did they leave?  calm   upset   gone before I could ask',
    who: `${capital(trade.place)}, name, phone or e-mail`,
    again: 'Ask again when?',
    writer: 'Who is writing',
  },
});
