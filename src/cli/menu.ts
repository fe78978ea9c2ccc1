import type { Command } from 'commander';
import { UserError } from '../domain/error.ts';
import { capital } from '../language/capital.ts';
import { shownCommand, type CommandLevel } from '../language/commandwords.ts';
import type { Translations } from '../domain/wording.ts';
import { fillTemplate } from '../language/template.ts';
import { displayWidth } from '../render/width.ts';
import { Cancelled } from '../interview/prompter.ts';
import { inMenu, type Context } from './context.ts';
import { openDialog, type Dialog } from './dialog.ts';
import { explainError } from './errors.ts';
import { families, printed } from './families.ts';
import type * as Texts from './help/texts.ts';
import { openHelpTexts, pathOf, purposeOf, type HelpTexts } from './help/helptexts.ts';

type Dispatch = (words: readonly string[]) => Promise<void>;

/** One line of a menu: its words after `recovery`, without the arguments that are asked for. */
interface MenuEntry {
  readonly name: string;
  readonly label: string;
  readonly words: readonly string[];
  readonly arguments: readonly MenuArgument[];
}

/** An argument of a command: the command and name under which the help explains it. */
interface MenuArgument {
  readonly path: string;
  readonly name: string;
  readonly required: boolean;
}

/** Offers the subcommands of a command until one is done; false without a terminal. Throws Interrupted. */
export async function openMenu(context: Context, command: Command, dispatch: Dispatch): Promise<boolean> {
  if (!context.canAsk) return false;
  const helpTexts = await openHelpTexts(await context.language());
  const entries = command.commands.map((each) => subcommandEntry(each, helpTexts));
  await runMenu(context, pathOf(command), entries, helpTexts, dispatch);
  return true;
}

/** Offers the commands of a family. Throws Interrupted. */
export async function openFamilyMenu(
  context: Context,
  family: keyof typeof families,
  dispatch: Dispatch,
): Promise<void> {
  const helpTexts = await openHelpTexts(await context.language());
  const entries = families[family].map((name) => ({
    name,
    label: labelOf('command', name, name, helpTexts),
    words: [name],
    arguments: [],
  }));
  await runMenu(context, family, entries, helpTexts, dispatch);
}

/** Offers what can be printed. Throws Interrupted. */
export async function openPrintMenu(context: Context, dispatch: Dispatch): Promise<void> {
  const helpTexts = await openHelpTexts(await context.language());
  const entries = Object.entries(printed).map(([name, words]) => ({
    name,
    label: labelOf('subcommand', name, words.join(' '), helpTexts),
    words: ['print', name],
    arguments: [],
  }));
  await runMenu(context, 'print', entries, helpTexts, dispatch);
}

/** Returns the word of a command and what the command at `path` does. */
function labelOf(level: CommandLevel, name: string, path: string, helpTexts: HelpTexts): string {
  return `${shownCommand(level, name, helpTexts.language.wording)}: ${purposeOf(path, helpTexts)}`;
}

function subcommandEntry(command: Command, helpTexts: HelpTexts): MenuEntry {
  const path = pathOf(command);
  return {
    name: command.name(),
    label: labelOf('subcommand', command.name(), path, helpTexts),
    words: path.split(' '),
    arguments: command.registeredArguments.map((argument) => ({
      path,
      name: argument.variadic ? `${argument.name()}...` : argument.name(),
      required: argument.required,
    })),
  };
}

const usualColumns = 80;
/** The columns of a list beside the text of its entries: the cursor, and the last one. */
const cursorColumns = 3;

/** The entry that leaves a menu; `action` has a subcommand called `done`. */
const leave = '<';

/** Returns a text that is too long up to the last comma, colon or semicolon that fits: what follows only adds to it. */
function beginningThatFits(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const ends = [...text.matchAll(/[,;:] /gu)].map(({ index }) => text.slice(0, index));
  // The first colon is that behind the name of the command.
  return ends.slice(1).findLast((beginning) => displayWidth(beginning) <= columns) ?? text;
}

/** Offers the entries until the person is done. What is wrong with an answer is said, and the menu goes on. */
async function runMenu(
  context: Context,
  path: string,
  entries: readonly MenuEntry[],
  helpTexts: HelpTexts,
  dispatch: Dispatch,
): Promise<void> {
  const dialog = await openDialog(inMenu(context), path, '--help');
  const { t } = dialog.language;
  const columns = (context.outside.err.width ?? usualColumns) - cursorColumns;
  for (;;) {
    const picked = await dialog.pick(
      'menu',
      t.menu.question,
      [
        { value: leave, label: t.menu.done },
        ...entries.map(({ name, label }) => ({ value: name, label: beginningThatFits(label, columns) })),
      ],
      leave,
      leave,
    );
    const entry = entries.find(({ name }) => name === picked);
    if (entry === undefined) return;
    await backToMenu(context, async () => {
      const typed = await askArguments(dialog, entry, helpTexts.texts);
      await dispatchComplete([...entry.words, ...typed], dialog, helpTexts.texts, dispatch);
    });
  }
}

/** Runs a command line; asks for the flags that it turns out to need. */
async function dispatchComplete(
  words: readonly string[],
  dialog: Dialog,
  texts: typeof Texts,
  dispatch: Dispatch,
): Promise<void> {
  try {
    await dispatch(words);
  } catch (error) {
    const flag = error instanceof UserError && error.code === 'missing_value' ? error.values['option'] : null;
    if (typeof flag !== 'string' || words.includes(flag)) throw error;
    const path = words.slice(0, 2).join(' ');
    const { question, ...options } = questionFor(path, flag, texts.flagText(path, flag), dialog, texts);
    const answer = await dialog.requiredText(flag, question, options);
    await dispatchComplete([...words, flag, answer], dialog, texts, dispatch);
  }
}

/** Runs a command of a menu; a UserError is explained, and a question may be left, so that the menu can go on. */
export async function backToMenu(context: Context, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Cancelled && !context.outside.stop.aborted) return;
    if (!(error instanceof UserError)) throw error;
    await context.note(
      explainError(error, await context.language())
        .filter(Boolean)
        .join('\n'),
    );
  }
}

/** Returns what to ask for an argument or flag, in words; without a question of its own, its text in the help is the label. */
function questionFor(
  path: string,
  name: string,
  helpText: Translations | undefined,
  { language: { code, tradeWords } }: Dialog,
  { menuQuestion }: typeof Texts,
): { readonly question: string; readonly hint?: string } {
  const found = menuQuestion(path, name);
  if (found === undefined) return { question: capital(fillTemplate(helpText?.[code] ?? name, tradeWords)) };
  const question = fillTemplate(found.question[code], tradeWords);
  return found.hint === undefined ? { question } : { question, hint: found.hint[code] };
}

/** Asks for the arguments of a command; one that may be left out ends the questions when it is left empty. */
async function askArguments(
  dialog: Dialog,
  { arguments: declared }: MenuEntry,
  texts: typeof Texts,
): Promise<readonly string[]> {
  const typed: string[] = [];
  for (const { path, name, required } of declared) {
    const { question, ...options } = questionFor(path, name, texts.argumentText(path, name), dialog, texts);
    const answer = required
      ? await dialog.requiredText(name, question, options)
      : await dialog.text(name, question, options);
    if (answer === null) break;
    typed.push(answer);
  }
  return typed;
}
