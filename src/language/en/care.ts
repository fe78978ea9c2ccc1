import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const care = (trade: TradeWords) => ({
  care: {
    sinceThen: 'SINCE THEN',
    erased: '(erased)',
    overdue: 'overdue',
    waiting: 'pending',
    promise: 'Promise',
    promiseOutcome: { kept: 'kept', broken: 'not kept' },
    formal: 'Formal complaint',
    prevention: 'Corrective action',
    preventionKind: { fix: 'repair', training: 'training', rule: 'rule or standard' },
    receivedOn: (day: string) => `received ${day}`,
    sentOn: (day: string) => `answered ${day}`,
    dueOn: (day: string) => `due ${day}`,
    doneOn: (day: string) => `done ${day}`,
    outcome: {
      reached: 'reached',
      not_reached: 'not reached',
      no_contact: 'no contact details',
    },
    scored: (score: number) => `${score} out of 5`,
    scoredBefore: (score: number) => `${score} out of 5 before`,
    scoredUsually: (score: number) => `usually ${score} out of 5`,
    authorisedBy: (name: string) => `authorised by ${name}`,
    understood: { yes: 'felt understood', no: 'did not feel understood' },
    told: { yes: 'was told what changed', no: 'was not told what changed' },
    score: { 1: 'not at all', 2: 'hardly', 3: 'so-so', 4: 'mostly', 5: 'completely' },

    acknowledged: (number: number, when: string) =>
      `${number}: first response to ${trade.theCustomer}, ${when}.`,
    remedyQuestion: 'What was given?',
    remedyAdded: (number: number, thing: string, value: string | null) =>
      `Added to ${number}: ${thing}${value === null ? '' : `, ${value}`}.`,
    remedyRemoved: (number: number, thing: string, value: string | null) =>
      `Removed from ${number}: ${thing}${value === null ? '' : `, ${value}`}.`,
    namesOnTrust: 'Names are taken on trust: there are no log-ins.',
    promiseQuestion: 'When will you be back with news?',
    futureTimeHint: '21:00, tomorrow 12:00, +30m',
    futureDayHint: 'tomorrow, fri, 2026-12-01; ENTER: no date',
    promised: (number: number, when: string) => `Promised for ${number}: news by ${when}.`,
    promiseHint: (number: number) => `Once you have kept it: recovery promise ${number} --kept`,
    promiseSettled: (number: number, when: string, outcome: string) =>
      `${number}: promise for ${when} ${outcome}.`,
    formalRecorded: (number: number, day: string | null) =>
      `${number} is a formal complaint; ${day === null ? 'no date is set for the answer' : `the answer is due ${day}`}.`,
    formalSent: (number: number, day: string) => `${number}: the answer was sent on ${day}.`,
    formalUnsent: (number: number) =>
      `The written answer has not been sent yet. Once it has: recovery formal ${number} --sent today`,
    formalNoDue: (number: number) =>
      `To set one: recovery formal ${number} --due 10 (working days), or for every complaint: recovery settings set answer-within 10`,
    formalReferenceQuestion: 'Its reference or sheet number (ENTER: later)',
    formalDueQuestion: 'Working days to answer, or the last day (ENTER: not known yet)',
    endingQuestion: 'How did it end?',
    findingQuestion: 'Was the complaint justified?',
    followUpHint: (number: number) =>
      `Have you followed up with them? Record it: recovery follow-up ${number}`,
    reachedQuestion: 'Did you reach them?',
    question: {
      satisfaction: 'Is everything all right now?',
      understood: 'Did they feel understood?',
      told: 'Were they told what we changed?',
      before: 'And was it all right before we acted?',
      usual: 'And is it usually all right when they come here?',
      text: 'Did they say anything else?',
      again: 'When will you try again?',
    },
    tomorrow: 'tomorrow',
    retryHint: 'tomorrow, fri, 2026-12-01; no',
    followedUp: (number: number, outcome: string) => `${number}: ${outcome}.`,
    cameBack: (number: number, day: string) => `${number}: they came back on ${day}.`,
  },

  due: {
    title: 'To do now',
    formalTask: {
      acknowledge: 'acknowledgement due',
      answer: 'written answer due',
      authority: 'copy to the authority due',
    },
    lastBefore: (isWorkingDay: boolean, day: string) =>
      `${isWorkingDay ? 'last working day before it' : 'last open day before it'}: ${day}`,
    kind: {
      safety: 'health: see to it first',
      aftercare: 'staff treated badly: look after them',
      upset: 'still upset',
      gone: 'left, still unresolved',
      promise: 'news promised',
      answer: 'awaiting first response',
      solution: 'awaiting resolution',
      formal: 'written answer due',
      follow_up: 'follow-up due',
      prevention: 'corrective action',
      call: 'call after the survey',
    },
    callBy: (day: string) => `until ${day}`,
    overdue: 'overdue',
    nothing: 'Nothing is due.',
    nothingButOpen: (open: number, shown: string) =>
      `Nothing is due. ${shown} ${many(open, 'complaint is', 'complaints are')} still open.`,
    openHint: 'To see them: recovery list --status open --all',
    more: (count: number) => `and ${count} more: recovery due`,
    hint: 'Details: recovery show NUMBER\nTo resolve it: recovery resolve NUMBER\nFor the next shift: recovery due --handover',
    handover: (day: string, shift: string) => `Handover, ${day}, ${shift}`,
    toDo: 'TO DO',
    todaySoFar: 'TODAY SO FAR',
    since: (when: string) => `SINCE THE LAST HANDOVER, ${when}`,
    done: 'What was done',
    nothingSince: 'Nothing has been recorded or changed since.',
    otherActions: 'ALSO',
    handoverRecorded: 'Handover recorded. The next page starts from here.',
    handoverHint: 'Once you have handed over: recovery due --handover --done',
    nothingToday: 'Nothing recorded today.',
    remarks: 'Remarks',
  },

  review: {
    none: 'Every complaint has been reviewed.',
    intro: (count: number, shown: string) =>
      `${shown} ${many(count, 'complaint has', 'complaints have')} no cause yet. They come one at a time; Ctrl-C stops and keeps what you have finished.`,
    why: 'Why did it happen?',
    whyFirst: 'What exactly?',
    whyAgain: 'And why was that?',
    expected: `What was ${trade.theCustomer} expecting?`,
    touchpoint: 'At which touchpoint of the visit?',
    change: 'What will change so that it does not happen again?',
    nothing: 'nothing, and why',
    later: 'decide later',
    whyNothing: 'Why will nothing change?',
    whatChanges: 'What exactly will change?',
    who: 'Who is responsible?',
    when: 'By when?',
    skip: 'leave this one for now',
    stop: 'enough for today',
    reviewed: (number: number) => `${number} has been reviewed.`,
    undecided: (number: number) =>
      `Still to decide: what will change.\n  recovery review ${number} --action "…"   or   --nothing "…"`,
    done: (count: number, shown: string) =>
      `${shown} reviewed${count === 0 ? '' : '. To see what was decided: recovery action list'}.`,
  },

  prevention: {
    title: 'Corrective actions',
    none: 'No corrective actions yet. To decide on one: recovery review',
    id: 'Id',
    kind: 'Kind',
    owner: 'Who',
    decided: 'Decided',
    due: 'Due',
    done: 'Done',
    added: (id: number, text: string) => `Corrective action ${id} added: ${text}`,
    changed: (id: number) => `Corrective action ${id} changed.`,
    finished: (id: number, text: string, day: string) => `Corrective action ${id} done on ${day}: ${text}`,
    removed: (id: number, text: string) => `Corrective action ${id} removed: ${text}`,
    tellCustomer: (number: number) =>
      `Tell ${trade.theCustomer} what changed, and record it: recovery follow-up ${number} --told yes`,
  },

  anticipate: {
    title: `What ${trade.customers} expect, and what can go wrong`,
    none: 'Nothing is on your list yet.',
    example: 'Nothing is on your list yet. What usually matters in a business like yours:',
    startHint: 'To start your list with these: recovery anticipate start',
    mayFail: 'Can go wrong',
    prevention: 'Prevention',
    since: 'Since',
    failureQuestion: 'What can go wrong there?',
    added: (touchpoint: string) => `Added for ${touchpoint}.`,
    changed: (id: number) => `Entry ${id} changed.`,
    removed: (id: number) => `Entry ${id} removed.`,
    started: (count: number) =>
      `${count} touchpoints are now on your list. To change one: recovery anticipate edit`,
  },

  customer: {
    title: `${capital(trade.customers)} by number of complaints`,
    none: `No ${trade.customers} to show. Only a phone number or an e-mail can identify them.`,
    open: 'Open',
    last: 'Last',
    satisfaction: 'Satisfaction',
    merged: (from: string, into: string) => `${from} and ${into} now count as one ${trade.customer}.`,
    erasePreview: (count: number, numbers: string, text: boolean) =>
      count === 0
        ? 'No complaint uses this contact any more; this erases it from the history and from drafts. It cannot be undone.'
        : `This erases the name and contact${text ? ', and the text,' : ''} from ${count} ${many(count, 'complaint', 'complaints')} (${numbers}), from their history and from drafts. It cannot be undone.`,
    confirmErase: 'Erase it?',
    erased: (count: number, numbers: string) =>
      count === 0
        ? 'Erased from the history and from drafts; no complaint used this contact any more.'
        : `Erased. ${many(count, 'The complaint is', 'The complaints are')} still counted: ${numbers}.`,
    formerComplaints: (count: number, numbers: string) =>
      `${many(count, 'Another complaint', 'Other complaints')} used to have this contact: ${numbers}. The contact has been erased from ${many(count, 'its', 'their')} history; everything else was kept. If ${many(count, 'that complaint is', 'those complaints are')} theirs too: recovery customer forget NUMBER`,
    openDrafts: (count: number) =>
      `${count === 1 ? 'One of their complaints is' : `${count} of their complaints are`} being recorded at the moment and ${many(count, 'was', 'were')} not erased. Once ${many(count, 'it is', 'they are')} saved, run this command again.`,
    actionsStay: (count: number) =>
      `${count === 1 ? 'One corrective action stays: it is a decision' : `${count} corrective actions stay: they are decisions`} of the business. To check for a name in the text: recovery action list`,
    stillInFile: (typed: string) =>
      `Traces may remain in the database file: it was in use elsewhere, or the disk is full. Once that is over, run this again:\n  recovery customer forget ${typed} --yes`,
    notSearched:
      'Damaged records could not be searched and may still mention this customer. To see which: recovery doctor',
    textStays: (numbers: string) =>
      `The text is kept${numbers === '' ? '' : ` and mentions them in ${numbers}`}. To erase it too: recovery customer forget NUMBER --text`,
    contactElsewhere: (count: number, numbers: string) =>
      `Their phone number or e-mail is also in ${many(count, 'another complaint', 'other complaints')}, which ${many(count, 'stays as it is', 'stay as they are')}: ${numbers}. To see who: recovery show NUMBER`,
    nameElsewhere: (count: number, numbers: string) =>
      `Their name is also in ${many(count, 'another complaint', 'other complaints')}, which ${many(count, 'stays as it is', 'stay as they are')}: ${numbers}. If ${many(count, 'it is', 'they are')} theirs: recovery customer forget NUMBER`,
    foundInText: (count: number, numbers: string) =>
      `This contact does not identify anyone, but it is in ${many(count, 'complaint', 'complaints')} ${numbers}. To erase ${many(count, 'that customer', 'those customers')}: recovery customer forget NUMBER`,
    tracesOnly:
      'No complaint uses this contact any more, but it is still in the history, in a draft or among merged contacts.',
    severalNames: (names: string) =>
      `Several people use this contact: ${names}. To erase only one of them: recovery customer forget NUMBER`,
    copies: 'Copies elsewhere (exports, backups, paper) still contain this data.',
    retention: (numbers: string, months: string) =>
      `Your settings keep records for ${months} months; these are not that old yet: ${numbers}.`,
  },
});
