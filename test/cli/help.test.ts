import type { Command, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/program.ts';
import { caseCommands, families, printed } from '../../src/cli/families.ts';
import { isFilter } from '../../src/cli/help/filters.ts';
import { groups } from '../../src/cli/help/page.ts';
import { argumentText, commandTexts, flagText, sharedTexts } from '../../src/cli/help/texts.ts';
import { pathOf } from '../../src/cli/help/helptexts.ts';
import { dimensionOf } from '../../src/domain/dimension.ts';
import { filterHelp } from '../../src/language/filters.ts';
import { fillTemplate } from '../../src/language/template.ts';
import { speak } from '../../src/language/language.ts';
import { languages, trades } from '../../src/domain/settings.ts';
import { commandTree } from '../support/commandtree.ts';
import { leaves } from '../support/leaves.ts';

/** Commands that are a flag of another one: `catch-up` is `log --slips`. */
const otherWords = ['catch-up'];

/** Checks that every command, flag and argument has its text, and that every text is shown. */

const program = commandTree();

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
const all = withSubcommands(program);

/** Breakdown reports share one help text, so they have none of their own. */
const isBreakdown = (path: string) => dimensionOf(path.replace(/^report /u, '')) !== undefined;

interface Place {
  readonly path: string;
  readonly name: string;
}
const isShown = (option: Option) => !option.hidden && !isFilter(option) && option.long !== '--help';
const flags: readonly Place[] = [
  { path: 'recovery', name: '--help' },
  ...all.flatMap((command) =>
    command.options.filter(isShown).map(({ long }) => ({ path: pathOf(command), name: long ?? '' })),
  ),
];
const words: readonly Place[] = all.flatMap((command) =>
  command.registeredArguments.map((argument) => ({
    path: pathOf(command),
    name: argument.name() + (argument.variadic ? '...' : ''),
  })),
);
const called = ({ path, name }: Place) => `${path} ${name}`;

describe('every declared command, flag or argument', () => {
  test('is found: there are many of each', () => {
    expect([all.length, flags.length, words.length].map((count) => count > 40)).toEqual([true, true, true]);
  });

  test('has its texts, if it is a command', () => {
    const without = all.map(pathOf).filter((path) => !commandTexts[path] && !isBreakdown(path));
    expect(without).toEqual([]);
  });

  test('has its text, if it is a flag or an argument', () => {
    expect(flags.filter(({ path, name }) => !flagText(path, name)).map(called)).toEqual([]);
    expect(words.filter(({ path, name }) => !argumentText(path, name)).map(called)).toEqual([]);
  });

  test('is explained on the page of the filters, if it chooses days or complaints', () => {
    const declared = new Set(
      all.flatMap((command) => command.options.filter(isFilter)).map((option) => option.attributeName()),
    );
    const explained = Object.keys(filterHelp('en', speak('en').tradeWords));
    expect([...declared].sort()).toEqual([...explained].sort());
  });

  test('is listed on the first page, or under a command that is', () => {
    const listed = groups.flatMap(([, names]) => names);
    const members = [
      ...Object.values(families).flat(),
      ...caseCommands,
      ...Object.values(printed).map(([name]) => name),
    ];
    expect(new Set([...listed, ...members, ...otherWords])).toEqual(new Set(Object.keys(commands)));
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.length).toBeLessThanOrEqual(22);
  });
});

describe('every text', () => {
  test('belongs to a declared command', () => {
    const paths = new Set([...all.map(pathOf), 'filters', 'times']);
    expect(Object.keys(commandTexts).filter((path) => !paths.has(path))).toEqual([]);
  });

  test('belongs to a flag or an argument that shows it', () => {
    const shown = new Set([
      ...flags.map(({ path, name }) => flagText(path, name)),
      ...words.map(({ path, name }) => argumentText(path, name)),
    ]);
    const unused = [['shared', sharedTexts] as const, ...Object.entries(commandTexts)].flatMap(
      ([path, texts]) =>
        Object.entries({ ...texts?.flags, ...texts?.arguments }).flatMap(([name, text]) =>
          shown.has(text) ? [] : [`${path} ${name}`],
        ),
    );
    expect(unused).toEqual([]);
  });

  test('for a placeholder belongs to a declared one; placeholders that are values need none', () => {
    const declared = new Set([
      ...all.flatMap((command) =>
        command.options.flatMap((option) => /[<[]([^>\]]+)[>\]]/u.exec(option.flags)?.[1] ?? []),
      ),
      ...words.map(({ name }) => name.replace('...', '')),
    ]);
    const isTyped = (name: string) => /[|\d]/u.test(name);
    expect(Object.keys(sharedTexts.placeholders).sort()).toEqual(
      [...declared].filter((name) => !isTyped(name)).sort(),
    );
  });

  test.each(languages)('in %s uses only trade words that exist', (language) => {
    const texts = leaves([commandTexts, sharedTexts]).filter(([path]) => path.endsWith(`.${language}`));
    expect(texts.length).toBeGreaterThan(300);
    const open = trades.flatMap((trade) => {
      const { tradeWords } = speak(language, 'EUR', trade);
      return texts.filter(([, text]) => /\{(?!…\})/u.test(fillTemplate(String(text), tradeWords)));
    });
    expect(open).toEqual([]);
  });
});
