import { spawnSync } from 'node:child_process';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { pathOf } from '../../src/cli/help/helptexts.ts';
import { writeManuals } from '../../src/cli/help/manual.ts';
import { languages } from '../../src/domain/settings.ts';
import { shownCommandLine } from '../../src/language/commandwords.ts';
import { commandTree } from '../support/commandtree.ts';

const manuals = await writeManuals('1.2.3', '2026-11-30');
/** Every command with all its subcommands. */
const below = (command: Command): readonly Command[] =>
  command.commands.flatMap((each) => [each, ...below(each)]);
const commands = below(commandTree());

describe.each(languages)('the manual page in %s', (language) => {
  const page = manuals[language] ?? '';
  const text = page.replaceAll('\\-', '-');

  test('has every command and every flag that is shown', () => {
    for (const command of commands) {
      const section = text.split(
        new RegExp(`^\\.SS "recovery ${shownCommandLine(pathOf(command), language)}(?=[ "])`, 'mu'),
      )[1];
      expect(section, pathOf(command)).toBeDefined();
      const own = section?.split('\n.SS ')[0];
      for (const { long, helpGroupHeading } of command.createHelp().visibleOptions(command))
        if (long !== '--help')
          expect(helpGroupHeading === 'filters' ? text : own).toMatch(
            new RegExp(`^\\.B .*${long ?? ''}`, 'mu'),
          );
    }
  });

  test('has exit codes, files and the environment', () => {
    for (const term of ['.B 78', '.B RECOVERY_DB', '.B ~/.local/share/recovery/recovery.db'])
      expect(text).toContain(term);
    expect(text).not.toContain('undefined');
  });

  test.for([
    ['groff', ['-man', '-Kutf8', '-ww', '-z']],
    ['mandoc', ['-T', 'lint', '-W', 'warning']],
  ] as const)('is read by %s without warnings', ([tool, args], { skip }) => {
    const { error, stdout, stderr } = spawnSync(tool, args, { input: page, encoding: 'utf8' });
    skip(error !== undefined, `${tool} is not installed`);
    expect([stdout, stderr]).toEqual(['', '']);
  });
});
