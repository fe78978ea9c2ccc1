import type { Command } from 'commander';
import { UserError } from '../domain/error.ts';
import { capital } from '../language/capital.ts';
import type { Context } from './context.ts';
import { openDialog } from './dialog.ts';
import { textLines } from './textlines.ts';

/** Typed in place of a value that must not appear on the command line. */
const placeholder = '-';
const personalFlags = ['customer', 'contact', 'companions'] as const;
type PersonalField = (typeof personalFlags)[number];

/** The arguments and flags of a command. */
export interface CommandInput<Flags> {
  readonly words: readonly (string | undefined)[];
  readonly flags: Flags;
}

/**
 * Replaces "-" in place of a customer's name or contact: asks for the value at a terminal, otherwise reads the next line of
 * standard input; flags come first, the name before the contact. A command line can be seen by every user of the machine,
 * and stays in the history of the shell. Throws missing_value if standard input ends too early.
 */
export async function readPersonalValues<Flags extends object>(
  context: Context,
  command: Command,
  { words, flags }: CommandInput<Flags>,
): Promise<CommandInput<Flags>> {
  const flagValues = flags as Readonly<Record<string, unknown>>;
  const missingFlags = personalFlags.filter((flag) => flagValues[flag] === placeholder);
  const missingWords = words.map((word, index) => word === placeholder && isContact(command, index));
  // The lines of a batch contain everything themselves.
  const isBatch = flagValues['jsonl'] !== undefined;
  if (isBatch || (missingFlags.length === 0 && !missingWords.includes(true))) return { words, flags };

  const source = await openValueSource(context);
  try {
    const values: Partial<Record<PersonalField, string>> = {};
    for (const flag of missingFlags) values[flag] = await source.next(flag, `--${flag}`);
    const completeWords: (string | undefined)[] = [];
    for (const [index, word] of words.entries())
      completeWords.push(
        missingWords[index] === true
          ? await source.next('contact', command.registeredArguments[index]?.name().toUpperCase() ?? '')
          : word,
      );
    return { words: completeWords, flags: { ...flags, ...values } };
  } finally {
    await source.close();
  }
}

/** Whether an argument of a command is the contact of a customer. */
function isContact(command: Command, index: number): boolean {
  const name = command.registeredArguments[index]?.name();
  return name === 'contact' || (name === 'into' && command.parent?.name() === 'customer');
}

interface ValueSource {
  /** Returns the next value; `place` is where it belongs on the command line. */
  next(field: PersonalField, place: string): Promise<string>;
  close(): Promise<void>;
}

async function openValueSource(context: Context): Promise<ValueSource> {
  if (context.canAsk) {
    const dialog = await openDialog(context, '', '');
    return {
      next: async (field) => (await dialog.text(field, capital(dialog.language.t.field[field]))) ?? '',
      close: () => Promise.resolve(),
    };
  }
  const lines = textLines(context.outside.input.stream());
  return {
    async next(_, place) {
      const line = await lines.next();
      if (line.done === true) throw new UserError('missing_value', { option: place });
      return line.value;
    },
    // Whatever else is piped in must not keep the process waiting.
    async close() {
      await lines.return(undefined);
    },
  };
}
