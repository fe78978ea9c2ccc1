import type { Command } from 'commander';
import type { AnswerKey, Answers } from '../domain/answers.ts';
import type { Messages } from '../language/messages.ts';

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
  readonly remedy?: string;
  readonly value?: string;
  readonly cost?: string;
  readonly approvedBy?: string;
  readonly followUp?: string;
  readonly by?: string;
  readonly steps?: string;
  readonly note?: string;
}

export function addAnswerFlags(command: Command, { help: { option } }: Messages): Command {
  return command
    .option('--at <when>', option.at)
    .option('--reported <when>', option.reported)
    .option('--department <name>', option.department)
    .option('--category <name>', option.category)
    .option('--severity <1-3>', option.severity)
    .option('--state <calm|upset|gone>', option.state)
    .option('--channel <channel>', option.channel)
    .option('--place <place>', option.place)
    .option('--customer <name>', option.customer)
    .option('--contact <contact>', option.contact)
    .option('--offered <thing>', option.offered, (value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      value,
    ])
    .option('--remedy <thing>', option.remedy)
    .option('--value <amount>', option.value)
    .option('--cost <amount>', option.cost)
    .option('--approved-by <name>', option.approvedBy)
    .option('--follow-up <day>', option.followUp)
    .option('--by <name>', option.by)
    .option('--steps <steps>', option.steps);
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
};

/** The flags that were given, under the keys of the answers. */
export function answersFrom(flags: AnswerFlags): Answers {
  return Object.fromEntries(
    (Object.keys(keys) as (keyof AnswerFlags)[])
      .filter((flag) => flags[flag] !== undefined)
      .map((flag) => [keys[flag], flags[flag]]),
  );
}
