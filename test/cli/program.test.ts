import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test.each(Object.entries(commands))(
  'recovery %s is declared by the file of its name, and nothing else is',
  (name, register) => {
    const program = new Command();
    const nothing = () => undefined;
    register(program, {
      relevant: (names) => names,
      run: nothing,
      group: nothing,
      dispatch: () => Promise.resolve(),
    });
    expect(program.commands.map((command) => command.name())).toEqual([name]);
    expect(existsSync(join(root, 'src/cli/commands', `${name}.ts`))).toBe(true);
  },
);

test('every file of src/cli/commands is a command', () => {
  const files = readdirSync(join(root, 'src/cli/commands')).filter((file) => file.endsWith('.ts'));
  const names = files.map((file) => file.replace('.ts', ''));
  // What `recovery` does without a command.
  expect(names.filter((name) => name !== 'home').sort()).toEqual(Object.keys(commands).sort());
});
