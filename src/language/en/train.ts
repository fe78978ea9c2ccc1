import type { CaseMark } from '../../domain/training.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const train = (trade: TradeWords) => ({
  train: {
    title: 'Training',
    person: 'Who',
    topic: 'What',
    day: 'When',
    topics: { start: 'the page to start with', drill: 'a drill' },
    nobody: 'No training is recorded yet.',
    nobodyHint: 'To record it: recovery train done NAME start',
    suggested: 'Next',
    firstPage: 'For anybody new: read this page together, then play a case:',
    skipped: (word: string, skipped: number, of: number) =>
      `${word} is the step most often left out (${skipped} of ${of}). A page about it, and a case to play:`,
    recordIt: 'To record who was trained: recovery train done NAME TOPIC',
    done: (person: string, topic: string, day: string) => `${person}: ${topic}, ${day}.`,
    removed: (id: number) => `Entry ${id} is removed.`,
    goesToo: (count: number) => `${count} training ${many(count, 'entry', 'entries')} went with them.`,

    page: {
      title: `When a ${trade.customer} complains`,
      step: (number: number, word: string) => `Step ${number}: ${word}`,
      give: 'What you may give without asking',
      everybody: 'everybody',
      noLimit: 'no limit is set; for more than small things, ask first',
      offers: 'What we offer',
      call: 'Whom to call',
      emergency: 'Emergency',
      never: 'Never',
      nevers: [
        `Argue with a ${trade.customer} about who is right`,
        'Promise what cannot be done today',
        'Give a gift instead of putting it right',
        'Keep quiet about anything that may harm somebody',
        'Write a name or a detail under a public review',
      ],
      afterwards: 'Afterwards',
      write: 'Write it down at once, while you remember: recovery log',
      abuse: 'If somebody is abusive',
      tips: 'What helps',
      tryIt: 'Try it in two minutes',
      safetyFirst:
        'If health is at stake, do not leave things as they are: stop, get help, and only then talk about anything else.',
    },

    steps: {
      anticipate: {
        tips: [
          "Ask yourself what they were looking forward to, and what it was meant for: a birthday, a meeting, a good night's sleep.",
          'Look for the signs: an empty glass, a look at the watch, a bag still packed.',
          'Go to them before they have to call you.',
        ],
        tryIt: `Each names one moment this week when you could have known before the ${trade.customer} spoke.`,
      },
      acknowledge: {
        tips: [
          'Let them finish, even if you know the end.',
          'Say back the fact and the feeling in one sentence.',
          'No "but", no reasons, nothing about other ' + trade.customers + '.',
        ],
        tryIt:
          'One tells a real annoyance for thirty seconds. The other says back the fact and the feeling, nothing else.',
      },
      apologise: {
        tips: [
          'Say "I am sorry about what happened": it admits no fault and costs nothing.',
          'Once is enough; three times sounds frightened.',
          'Say your name and that you will see to it.',
        ],
        tryIt: 'Each says it aloud, once, looking at the other. The other listens for an "if" or a "but".',
      },
      alternatives: {
        tips: [
          'Two or three things, no more, and all of them possible now.',
          'Say what you cannot do as clearly as what you can.',
          'Let them choose; then do exactly that.',
        ],
        tryIt:
          'Take the complaint you hear most. Each names three offers that you can keep today, within what you may give.',
      },
      amends: {
        tips: [
          'First put it right, then the gesture, never the other way round.',
          'Go back and ask: that is what they remember.',
          'If you promised a time, be there five minutes early.',
        ],
        tryIt:
          'Say how you would go back: when, with which first sentence, and what you do if it is still not right.',
      },
    } as Readonly<Record<string, { readonly tips: readonly string[]; readonly tryIt: string } | undefined>>,

    drill: {
      title: 'Ten-minute drill',
      run: [
        'Two or three people: one complains, one answers, one watches. Each reads only their own card, for two minutes.',
        'Play for three minutes, standing. Whoever complains goes on until they would really be satisfied, or would leave.',
        'Talk for five minutes: first whoever answered, then whoever complained, then whoever watched. Then swap places.',
      ],
      guest: `Card for the ${trade.customer}`,
      staff: 'Card for staff',
      observer: 'Card for the observer',
      afterwards: 'For the talk afterwards: how it can go well',
      who: 'What happened',
      says: 'You begin',
      calms: 'What calms you',
      worse: 'What makes it worse',
      know: 'What you know',
      give: 'You may give',
      call: 'You can call',
      tick: 'Tick what you saw; nobody gets a mark.',
      marks: {
        safety: 'stopped at once and got help; nothing was left as it is, and no guess at the cause',
        abuse: 'said once where the line is, stepped back, fetched somebody; looked after afterwards',
        public: 'no name, no date, no detail in public; invited them to speak in private',
      } satisfies Record<CaseMark, string>,
      markNames: { safety: 'SAFETY', abuse: 'ABUSE', public: 'IN PUBLIC' } satisfies Record<CaseMark, string>,
      privateHint:
        'This is one of your own complaints. The recorded names are taken out, but the text may have others: read it before you hand it out.',
    },

    own: {
      who: (details: string) => `You are a ${trade.customer} (${details}).`,
      happened: 'This is what was written down:',
      say: 'Tell it in your own words, as if it had just happened to you.',
      calms: 'Somebody who lets you finish, says back what went wrong and gives you a choice.',
      worse: (avoid: string) => `${capital(avoid)}.`,
      noWorse: 'Excuses, and a sorry that nobody means.',
      staff: 'You know nothing yet. Somebody comes up to you and is not happy.',
      upset: 'You are really upset.',
    },

    cases: {
      title: 'Cases to practise on',
      id: 'Case',
      what: 'What it is about',
      own: 'Your own complaints',
      shipped: 'Prepared cases',
      none: 'None of your own from the last three months.',
      pick: 'Which case?',
      hint: 'Cards to print: recovery train drill CASE\nAt the terminal: recovery train practice CASE',
    },

    practice: {
      intro: 'This is practice: nothing is stored. You are the one who answers.',
      words: 'in your own words; ENTER: nothing',
      result: 'What you did, next to a good recovery',
      you: 'You',
      good: 'One good way',
      record: 'For the record',
      nothing: 'nothing',
      end: 'There is more than one good way. What would you do differently?',
    },
    skippedStep: (word: string, skipped: number, of: number) =>
      `Most often left out: ${word} (${skipped} of ${of}). A page about it to hand out:`,
    pageCommand: (topic: string) => `recovery train page ${topic}`,
    drillCommand: 'recovery train drill',
  },
});
