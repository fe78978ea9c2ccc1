import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const care = (trade: TradeWords) => ({
  care: {
    sinceThen: 'SINCE THEN',
    erased: '(erased)',
    overdue: 'overdue',
    waiting: 'still to come',
    promise: 'Promised',
    promiseOutcome: { kept: 'kept', broken: 'not kept' },
    formal: 'Formal complaint',
    prevention: 'What changes',
    preventionKind: { fix: 'something is mended', training: 'training', rule: 'a rule or standard' },
    receivedOn: (day: string) => `received ${day}`,
    sentOn: (day: string) => `answered ${day}`,
    dueOn: (day: string) => `due ${day}`,
    doneOn: (day: string) => `done ${day}`,
    outcome: {
      reached: 'reached',
      not_reached: 'not reached',
      no_contact: 'no way to reach them',
    },
    scored: (score: number) => `${score} of 5`,
    scoredBefore: (score: number) => `${score} of 5 before`,
    scoredUsually: (score: number) => `usually ${score} of 5`,
    authorisedBy: (name: string) => `authorised by ${name}`,
    understood: { yes: 'felt understood', no: 'did not feel understood' },
    told: { yes: 'was told what changed', no: 'was not told what changed' },
    score: { 1: 'not at all', 2: 'hardly', 3: 'so-so', 4: 'mostly', 5: 'entirely' },

    acknowledged: (number: number, when: string) => `${number}: first word to ${trade.theCustomer} ${when}.`,
    whatGiven: 'What was given?',
    remedied: (number: number, thing: string, value: string | null) =>
      `Added to ${number}: ${thing}${value === null ? '' : `, ${value}`}.`,
    remedyRemoved: (number: number, thing: string, value: string | null) =>
      `Taken off ${number}: ${thing}${value === null ? '' : `, ${value}`}.`,
    honour: 'Names are taken on trust: nobody signs in here.',
    promiseUntil: 'Back with news when?',
    comingHint: '21:00, tomorrow 12:00, +30m',
    comingDayHint: 'tomorrow, fri, 2026-12-01; ENTER: no date',
    promised: (number: number, when: string) => `Promised for ${number}: news by ${when}.`,
    promiseHint: (number: number) => `When it is done: recovery promise ${number} --kept`,
    promiseSettled: (number: number, when: string, outcome: string) =>
      `${number}, promise for ${when}: ${outcome}.`,
    formalKept: (number: number, day: string | null) =>
      `${number} is a formal complaint; ${day === null ? 'no day is set for the answer' : `the answer is due ${day}`}.`,
    formalSent: (number: number, day: string) => `${number}: the answer went out ${day}.`,
    formalUnsent: (number: number) =>
      `The written answer has not gone out yet. When it has: recovery formal ${number} --sent today`,
    formalNoDue: (number: number) =>
      `Set it: recovery formal ${number} --due 10 (working days), or once for all: recovery settings set answer-within 10`,
    askEnding: 'How did it end?',
    askFinding: 'Was the complaint justified?',
    askedThem: (number: number) => `Did you ask them again? Note it: recovery follow-up ${number}`,
    reached: 'Did you reach them?',
    ask: {
      satisfaction: 'Is it all right now?',
      understood: 'Did they feel understood?',
      told: 'Were they told what we changed?',
      before: 'And before we acted: how was it?',
      usual: 'And usually, when they come here?',
      text: 'Anything they said?',
      again: 'When to try again?',
    },
    tomorrow: 'tomorrow',
    againHint: 'tomorrow, fri, 2026-12-01; no',
    followedUp: (number: number, outcome: string) => `${number}: ${outcome}.`,
    cameBack: (number: number, day: string) => `${number}: they came back, ${day}.`,
  },

  due: {
    title: 'To do now',
    kind: {
      safety: 'health: see to it first',
      aftercare: 'staff treated badly: look after them',
      upset: 'still upset',
      gone: 'left, still unresolved',
      promise: 'news promised',
      answer: 'waits for a first word',
      solution: 'waits for a solution',
      formal: 'written answer due',
      follow_up: 'ask again',
      prevention: 'planned change',
    },
    overdue: 'overdue',
    nothing: 'Nothing is waiting.',
    nothingButOpen: (open: number, shown: string) =>
      `Nothing is due. ${shown} ${many(open, 'complaint is', 'complaints are')} still open.`,
    openHint: 'To see them: recovery list --status open --all',
    more: (count: number) => `and ${count} more: recovery due`,
    hint: 'Details: recovery show NUMBER\nWhen it is settled: recovery resolve NUMBER\nFor the next shift: recovery due --handover',
    handover: (day: string, shift: string) => `Handover, ${day}, ${shift}`,
    waiting: 'WAITING',
    ofToday: 'TODAY SO FAR',
    since: (when: string) => `SINCE THE LAST HANDOVER, ${when}`,
    done: 'What was done',
    quietSince: 'Nothing has been recorded or changed since.',
    alsoDone: 'ALSO',
    handedOver: 'Handover recorded. The next page starts from here.',
    handoverHint: 'Once you have handed over: recovery due --handover --done',
    quiet: 'Nothing recorded today.',
    remarks: 'Remarks',
  },

  review: {
    none: 'Every complaint has a cause or a reason. Nothing to review.',
    intro: (count: number, shown: string) =>
      `${shown} ${many(count, 'complaint', 'complaints')} without a cause. One after the other; Ctrl-C keeps what is done.`,
    why: 'Why did it happen?',
    whyFirst: 'What exactly?',
    whyAgain: 'And why that?',
    expected: `What was ${trade.theCustomer} expecting?`,
    touchpoint: 'At which moment of the visit?',
    change: 'What changes, so that it does not happen again?',
    nothing: 'nothing, and why',
    later: 'decide later',
    because: 'Why nothing?',
    what: 'What exactly will change?',
    who: 'Who sees to it?',
    when: 'By when?',
    skip: 'leave this one for now',
    stop: 'enough for today',
    kept: (number: number) => `${number} is reviewed.`,
    undecided: (number: number) =>
      `What changes is still open:\n  recovery review ${number} --action "…"   or   --nothing "…"`,
    done: (count: number, shown: string) =>
      `${shown} reviewed${count === 0 ? '' : '. What was decided: recovery action list'}.`,
  },

  prevention: {
    title: 'What changes',
    none: 'Nothing decided yet. From a complaint: recovery review',
    id: 'Id',
    kind: 'Kind',
    owner: 'Who',
    decided: 'Decided',
    due: 'Due',
    done: 'Done',
    added: (id: number, text: string) => `Decided, as ${id}: ${text}`,
    changed: (id: number) => `Action ${id} changed.`,
    finished: (id: number, text: string, day: string) => `Action ${id} is done, ${day}: ${text}`,
    removed: (id: number, text: string) => `Action ${id} is off the list: ${text}`,
    tell: (number: number) =>
      `Tell ${trade.theCustomer} what changed, and note it: recovery follow-up ${number} --told yes`,
  },

  anticipate: {
    title: `What ${trade.customers} count on, and what may fail`,
    none: 'Nothing written down yet.',
    example: 'Nothing of your own yet. What usually matters in a house like yours:',
    startHint: 'To take these over and change them: recovery anticipate start',
    mayFail: 'May fail',
    prevention: 'Prevents it',
    since: 'Since',
    askFails: 'What may fail there?',
    added: (touchpoint: string) => `Written down for ${touchpoint}.`,
    changed: (id: number) => `Entry ${id} changed.`,
    removed: (id: number) => `Entry ${id} is gone.`,
    started: (count: number) =>
      `${count} moments of the visit are on your list. Change them as you like: recovery anticipate edit`,
  },

  customer: {
    title: `${capital(trade.customers)} by how often they were let down`,
    none: 'Nobody to show, as far as the contacts tell.',
    open: 'Open',
    last: 'Last',
    satisfaction: 'All right now (1–5)',
    merged: (from: string, into: string) => `${from} and ${into} are one from now on.`,
    will: (count: number, numbers: string, text: boolean) =>
      count === 0
        ? 'No complaint goes by it any more; this erases it from the history and from drafts. It cannot be taken back.'
        : `This erases name and contact${text ? ', and what was written,' : ''} from ${count} ${many(count, 'complaint', 'complaints')} (${numbers}), from their history and from drafts. It cannot be taken back.`,
    ask: 'Erase it?',
    forgotten: (count: number, numbers: string) =>
      count === 0
        ? 'Erased from the history and from drafts; no complaint went by it any more.'
        : `Erased. ${many(count, 'The complaint stays', 'The complaints stay')} in the counts: ${numbers}.`,
    others: (count: number, numbers: string) =>
      `${many(count, 'Another complaint', 'Other complaints')} once had such a contact; it is erased from the history. The rest was kept: ${numbers}. If ${many(count, 'it is', 'they are')} theirs too: recovery customer forget NUMBER`,
    beingTyped: (count: number) =>
      `${count === 1 ? 'One complaint of theirs is' : `${count} complaints of theirs are`} just being written down; ${many(count, 'it was', 'they were')} not erased. When ${many(count, 'it is', 'they are')} saved: the same again.`,
    actionsStay: (count: number) =>
      `${count === 1 ? 'One preventive action stays: it is a decision' : `${count} preventive actions stay: they are decisions`} of the house. To see whether a name is in there: recovery action list`,
    stillInFile: (typed: string) =>
      `In the bytes of the file it may still be found: another till was at work, or the disk is full. When that is over, once more:\n  recovery customer forget ${typed} --yes`,
    unread:
      'Damaged records could not be searched and may still mention this customer. To see which: recovery doctor',
    textStays: (numbers: string) =>
      `The text is kept${numbers === '' ? '' : ` and names them in ${numbers}`}. To erase it too: recovery customer forget NUMBER --text`,
    contactElsewhere: (count: number, numbers: string) =>
      `Their number or address is also in ${many(count, 'another complaint', 'other complaints')}, which ${many(count, 'stays as it is', 'stay as they are')}: ${numbers}. To see who: recovery show NUMBER`,
    nameElsewhere: (count: number, numbers: string) =>
      `Their name is also in ${many(count, 'another complaint', 'other complaints')}, which ${many(count, 'stays as it is', 'stay as they are')}: ${numbers}. If ${many(count, 'it is', 'they are')} theirs: recovery customer forget NUMBER`,
    standsIn: (count: number, numbers: string) =>
      `It identifies nobody, but it is in ${many(count, 'complaint', 'complaints')} ${numbers}. To erase ${many(count, 'that customer', 'those customers')}: recovery customer forget NUMBER`,
    tracesOnly:
      'No complaint uses it any more, but it is still in a history, in a draft or among merged contacts.',
    severalNames: (names: string) =>
      `Several people use it: ${names}. To erase only one of them: recovery customer forget NUMBER`,
    copies: 'Copies elsewhere (exports, backups, paper) still hold them.',
    retention: (numbers: string, months: string) =>
      `By your settings records are kept for ${months} months; not that old yet: ${numbers}.`,
  },
});
