import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/program.ts';
import { route } from '../../src/cli/routes.ts';
import { printed } from '../../src/cli/families.ts';
import { languages } from '../../src/domain/settings.ts';
import { fold } from '../../src/domain/text.ts';
import { shownCommandLine, wordsOfCommand, type CommandLevel } from '../../src/language/commandwords.ts';
import { commandTree } from '../support/commandtree.ts';
import { words } from '../support/program.ts';

const program = commandTree();

const inScript = (line: string) => route(words(line), () => null).join(' ');
const atTerminal = (line: string) => route(words(line), () => 'en').join(' ');

describe('a command line leads to', () => {
  test.each([
    ['142', 'case 142'],
    ['#142 --format json', 'case #142 --format json'],
    ['142 resolve --ending solved', 'resolve 142 --ending solved'],
    ['142 nota "ha vuelto"', 'note 142 ha vuelto'],
    ['last letter', 'letter last'],
    ['ultima', 'case ultima'],
    ['business shift list', 'shift list'],
    ['negocio turno lista', 'shift lista'],
    ['business letters list', 'template list'],
    ['plan', 'plan'],
    ['plan add 142 x', 'action add 142 x'],
    ['piano fatto 3', 'action fatto 3'],
    ['plan anticipate start', 'anticipate start'],
    ['print card', 'checklist card'],
    ['print letter 142 -o a.html', 'letter 142 -o a.html'],
    ['imprimir semana', 'report week'],
    ['find soup', 'list soup'],
    ['buscar sopa', 'list sopa'],
    ['QUEJA', 'log'],
    ['reclamação', 'log'],
    ['reclamación 142', 'formal 142'],
    ['da-fare', 'due'],
    ['informe departamento', 'report departamento'],
    ['letters list', 'template list'],
    ['shwo 3', 'shwo 3'],
    ['rep', 'rep'],
  ])('%s → %s', (typed, meant) => {
    expect(inScript(typed)).toBe(meant);
  });

  test.each([
    ['rep', 'report'],
    ['exp --all', 'export --all'],
    ['print card', 'checklist card --open'],
    ['print card --format html', 'checklist card --format html'],
    ['print slip -o slip.html', 'slip -o slip.html'],
    // Several commands begin like this, or it takes something away.
    ['re', 're'],
    ['und', 'und'],
    ['del', 'del'],
    ['rest', 'rest'],
    ['r', 'r'],
  ])('at a terminal, %s → %s', (typed, meant) => {
    expect(atTerminal(typed)).toBe(meant);
  });

  test('the same as before for every name of a command, in scripts', () => {
    for (const name of Object.keys(commands)) expect(route([name, '--x'], () => null)).toEqual([name, '--x']);
  });
});

/** Names that share a level, each with all its words. */
const levels: readonly (readonly [CommandLevel, string, readonly string[]])[] = [
  ['command', 'recovery', [...Object.keys(commands), 'help']],
  ['subcommand', 'print', Object.keys(printed)],
  ...program.commands
    .filter((command) => command.commands.length > 0)
    .map((command) => ['subcommand', command.name(), command.commands.map((each) => each.name())] as const),
];

describe('words for commands', () => {
  test.each(levels)('no word for a %s of %s means two of them', (level, _, names) => {
    const owners = new Map<string, Set<string>>();
    for (const name of names)
      for (const word of wordsOfCommand(level, name).map(fold))
        owners.set(word, (owners.get(word) ?? new Set()).add(name));
    expect([...owners].filter(([, owning]) => owning.size > 1).map(([word]) => word)).toEqual([]);
  });

  test.each(languages)('what is shown in %s leads back to the same command', (language) => {
    for (const command of program.commands) {
      const name = command.name();
      if (name === 'case') continue;
      expect(route([shownCommandLine(name, language)], () => null)[0]).toBe(name);
      for (const subcommand of command.commands.map((each) => each.name())) {
        const [first = '', second = ''] = shownCommandLine(`${name} ${subcommand}`, language).split(' ');
        expect(route([first], () => null)[0]).toBe(name);
        const meant = command.commands.find((each) => [each.name(), ...each.aliases()].includes(second));
        expect(meant?.name()).toBe(subcommand);
      }
    }
  });
});
