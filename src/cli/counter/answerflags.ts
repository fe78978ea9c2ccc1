import type { Command } from 'commander';
import { answerFields, answerKeys, type AnswerField, type Answers } from '../../domain/answers.ts';
import { snakeCase, type FieldKind } from '../../domain/field.ts';
import { collectValues } from '../flags.ts';

/** A flag for every answer, the same in log, add and edit. */
export type AnswerFlags = { readonly [Name in AnswerField]?: string | true } & {
  readonly at?: string;
  readonly reported?: string;
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
};

/** In the order of the help. Fields that are not listed here come last. */
const flags: readonly string[] = [
  '--at <when>',
  '--reported <when>',
  '--department <name>',
  '--category <name>',
  '--severity <1-3>',
  '--state <calm|upset|gone>',
  '--channel <channel>',
  '--place <place>',
  '--customer <name>',
  '--contact <contact>',
  '--offered <thing>',
  '--remedy <thing>',
  '--value <amount>',
  '--cost <amount>',
  '--approved-by <name>',
  '--follow-up <day>',
  '--by <name>',
  '--steps <steps>',
  '--minutes <count>',
  '--kind <kind>',
  '--owner <name>',
  '--touchpoint <touchpoint>',
  '--expected <text>',
  '--safety [yes|no]',
  '--abuse <happened|looked_after>',
  '--posted [yes|no]',
  '--proactive [yes|no]',
  '--same-event <number>',
  '--affected <count>',
  '--substitute <sent|taken>',
  '--partner <name>',
  '--served-by <name>',
  '--involved <name>',
];
const repeatableFlags: ReadonlySet<string> = new Set(['offered', 'remedy', 'value', 'cost']);

/** The placeholder for the value of a field that `flags` does not list. */
const placeholders: Readonly<Partial<Record<FieldKind, string>>> = {
  line: '<text>',
  text: '<text>',
  choice: '<value>',
  count: '<count>',
  mark: '[yes|no]',
  name: '<name>',
  incident: '<number>',
};

export function addAnswerFlags(command: Command): Command {
  const nameOf = (flag: string) => /^--(\S+)/u.exec(flag)?.[1] ?? '';
  const listed = new Set(flags.map(nameOf));
  const others = answerFields
    .map(({ name, field }) => `--${snakeCase(name).replaceAll('_', '-')} ${placeholders[field.kind] ?? ''}`)
    .filter((flag) => !listed.has(nameOf(flag)));
  for (const flag of [...flags, ...others]) {
    if (repeatableFlags.has(nameOf(flag))) command.option(flag, '', collectValues);
    else command.option(flag);
  }
  return command;
}

/** Returns the answers that the flags contain. A flag without a value means yes. */
export function answersFrom(flagValues: AnswerFlags): Answers {
  const values = new Map(Object.entries(flagValues).map(([flag, value]) => [snakeCase(flag), value]));
  return Object.fromEntries(
    answerKeys
      .filter((key) => values.get(key) !== undefined)
      .map((key) => [key, values.get(key) === true ? 'yes' : values.get(key)]),
  );
}
