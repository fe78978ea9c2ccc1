import type { Command } from 'commander';
import { UserError } from '../domain/error.ts';
import { capital } from '../language/capital.ts';
import { openAsker } from './asker.ts';
import type { Context } from './context.ts';
import { textLines } from './textlines.ts';

/** What stands in the place of something that is said apart from the command line. */
const apart = '-';
const personalFlags = ['customer', 'contact'] as const;
type Personal = (typeof personalFlags)[number];

/** The words of a command and its flags, as they were given. */
export interface CommandInput<Flags> {
  readonly words: readonly (string | undefined)[];
  readonly flags: Flags;
}

/**
 * Puts in who a customer is wherever "-" stands for it: asked for where somebody is there, else the next line of standard
 * input; flags first, the name before the contact. What stands on a command line is seen by everybody on the machine, and
 * stays in the history of the shell. Throws missing_value where there is no such line.
 */
export async function withPromptedValues<Flags extends object>(
  context: Context,
  command: Command,
  { words, flags }: CommandInput<Flags>,
): Promise<CommandInput<Flags>> {
  const given = flags as Readonly<Record<string, unknown>>;
  const missing = personalFlags.filter((flag) => given[flag] === apart);
  const whose = command.registeredArguments.map((argument, index) => {
    const name = argument.name();
    const isWho = name === 'contact' || (name === 'into' && command.parent?.name() === 'customer');
    return isWho && words[index] === apart;
  });
  // The lines of a batch say all of it themselves.
  if (given['jsonl'] !== undefined || (missing.length === 0 && !whose.includes(true)))
    return { words, flags };

  const ask = await openAsking(context);
  try {
    const said: Partial<Record<Personal, string>> = {};
    for (const flag of missing) said[flag] = await ask.next(flag, `--${flag}`);
    const heard: (string | undefined)[] = [];
    for (const [index, word] of words.entries())
      heard.push(
        whose[index] === true
          ? await ask.next('contact', command.registeredArguments[index]?.name().toUpperCase() ?? '')
          : word,
      );
    return { words: heard, flags: { ...flags, ...said } };
  } finally {
    await ask.close();
  }
}

interface Asking {
  next(what: Personal, place: string): Promise<string>;
  close(): Promise<void>;
}

async function openAsking(context: Context): Promise<Asking> {
  if (context.canAsk) {
    const asker = await openAsker(context, '', '');
    return {
      next: async (what) => (await asker.text(what, capital(asker.language.t.field[what]))) ?? '',
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
    // What else is piped in is nobody's here, and must not keep the program waiting.
    async close() {
      await lines.return(undefined);
    },
  };
}
