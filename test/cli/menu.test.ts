import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { menuQuestion } from '../../src/cli/help/texts.ts';
import { pathOf } from '../../src/cli/help/helptexts.ts';
import { declareCommands, newProgram } from '../../src/cli/program.ts';
import { languages } from '../../src/domain/settings.ts';
import { speak } from '../../src/language/language.ts';
import { fillTemplate } from '../../src/language/template.ts';
import { inProcessSandbox } from '../support/program.ts';
import { runScripted } from '../support/scripted.ts';

/** The commands whose subcommands a menu offers. */
const withMenu =
  'action anticipate checklist customer playbook shift staff survey template volume department category cause touchpoint';

function menuArguments(): readonly (readonly [path: string, name: string])[] {
  const program = newProgram();
  const nothing = () => Promise.resolve();
  declareCommands(program, { run: nothing, menu: () => Promise.resolve(false), dispatch: nothing });
  return program.commands
    .filter((command) => withMenu.split(' ').includes(command.name()))
    .flatMap((command) => command.commands)
    .flatMap((command) =>
      command.registeredArguments.map(
        (argument) =>
          [pathOf(command), argument.variadic ? `${argument.name()}...` : argument.name()] as const,
      ),
    );
}

describe('a menu asks in a question', () => {
  test.each(menuArguments())('%s: %s', (path, name) => {
    const found = menuQuestion(path, name);
    for (const language of languages) {
      const { tradeWords } = speak(language, 'EUR', 'clinic');
      expect(fillTemplate(found?.question[language] ?? '', tradeWords)).toMatch(/^[¿\p{Lu}].+\?$/u);
      expect(found?.hint?.[language] ?? '').not.toMatch(/recovery|^\p{Lu}/u);
    }
  });

  test('there are such arguments', () => expect(menuArguments().length).toBeGreaterThan(30));
});

test.each(languages)('in %s, every line of every menu fits 80 columns', async (language) => {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
  for (const menu of ['business', 'print', ...withMenu.split(' ')]) {
    const { code, questions } = await runScripted(sandbox, [menu]);
    expect([menu, code]).toEqual([menu, 0]);
    for (const { label } of questions.flatMap(({ choices }) => choices)) {
      expect(stringWidth(`> ${label}`)).toBeLessThan(80);
      expect(label).not.toMatch(/[,;:…]$/u);
    }
  }
});
