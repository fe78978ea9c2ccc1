import type { Command } from 'commander';
import type { AnswerKey, Answers } from '../../domain/answers.ts';

/** Every answer as a flag, the same in log, add and edit. */
export interface AnswerFlags {
  readonly at?: string;
  readonly reported?: string;
  readonly department?: string;
  readonly category?: string;
  readonly severity?: string;
  readonly state?: string;
  readonly channel?: string;
  readonly place?: string;
  readonly customer?: string;
  readonly contact?: string;
  readonly offered?: readonly string[];
  readonly remedy?: readonly string[];
  readonly value?: readonly string[];
  readonly cost?: readonly string[];
  readonly approvedBy?: string;
  readonly followUp?: string;
  readonly by?: string;
  readonly steps?: string;
  readonly note?: string;
  readonly minutes?: string;
  readonly kind?: string;
  readonly owner?: string;
  readonly safety?: string | true;
  readonly abuse?: string;
  readonly posted?: string | true;
  readonly proactive?: string | true;
  readonly sameEvent?: string;
  readonly affected?: string;
  readonly substitute?: string;
  readonly partner?: string;
  readonly touchpoint?: string;
  readonly expected?: string;
}

const repeatable = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

export function addAnswerFlags(command: Command): Command {
  return command
    .option('--at <when>')
    .option('--reported <when>')
    .option('--department <name>')
    .option('--category <name>')
    .option('--severity <1-3>')
    .option('--state <calm|upset|gone>')
    .option('--channel <channel>')
    .option('--place <place>')
    .option('--customer <name>')
    .option('--contact <contact>')
    .option('--offered <thing>', '', repeatable)
    .option('--remedy <thing>', '', repeatable)
    .option('--value <amount>', '', repeatable)
    .option('--cost <amount>', '', repeatable)
    .option('--approved-by <name>')
    .option('--follow-up <day>')
    .option('--by <name>')
    .option('--steps <steps>')
    .option('--minutes <count>')
    .option('--kind <kind>')
    .option('--owner <name>')
    .option('--touchpoint <touchpoint>')
    .option('--expected <text>')
    .option('--safety [yes|no]')
    .option('--abuse <happened|looked_after>')
    .option('--posted [yes|no]')
    .option('--proactive [yes|no]')
    .option('--same-event <number>')
    .option('--affected <count>')
    .option('--substitute <sent|taken>')
    .option('--partner <name>');
}

const keys: Readonly<Record<keyof AnswerFlags, AnswerKey>> = {
  at: 'at',
  reported: 'reported',
  department: 'department',
  category: 'category',
  severity: 'severity',
  state: 'state',
  channel: 'channel',
  place: 'place',
  customer: 'customer',
  contact: 'contact',
  offered: 'offered',
  remedy: 'remedy',
  value: 'value',
  cost: 'cost',
  approvedBy: 'approved_by',
  followUp: 'follow_up',
  by: 'by',
  steps: 'steps',
  note: 'note',
  minutes: 'minutes',
  kind: 'kind',
  owner: 'owner',
  safety: 'safety',
  abuse: 'abuse',
  posted: 'posted',
  proactive: 'proactive',
  sameEvent: 'same_event',
  affected: 'affected',
  substitute: 'substitute',
  partner: 'partner',
  touchpoint: 'touchpoint',
  expected: 'expected',
};

/** The flags that were given, under the keys of the answers. */
export function answersFrom(flags: AnswerFlags): Answers {
  return Object.fromEntries(
    (Object.keys(keys) as (keyof AnswerFlags)[])
      .filter((flag) => flags[flag] !== undefined)
      // A flag that may stand alone says yes.
      .map((flag) => [keys[flag], flags[flag] === true ? 'yes' : flags[flag]]),
  );
}
