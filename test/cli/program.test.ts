import { Command } from 'commander';
import { expect, test } from 'vitest';
import { families } from '../../src/cli/program.ts';
import { speak } from '../../src/language/language.ts';

test.each(families.map(([register, ...words]) => [words.join(', '), register, words] as const))(
  '%s: the words it is told by are those it begins',
  (_, register, words) => {
    const program = new Command();
    const nothing = () => undefined;
    register(program, { t: speak('en').t, meant: (names) => names, run: nothing, group: nothing });
    expect(program.commands.map((command) => command.name())).toEqual(words);
  },
);
