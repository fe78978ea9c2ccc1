import type { Context } from '../context.ts';
import { addPageFlags, paperOption, readPaper, type PaperFlag } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentSlip } from '../present/slip.ts';
import type { RegisterCommand } from '../command.ts';

type SlipFlags = OutputFlags & PaperFlag;

/** Prints a paper slip for complaints that cannot be typed at once; `recovery catch-up` records them later. */
export const registerSlip: RegisterCommand = (program, { run }) => {
  run(addPageFlags(program.command('slip').option(paperOption)), (context, _words, flags: SlipFlags) =>
    printSlip(context, flags),
  );
};

async function printSlip(context: Context, flags: SlipFlags): Promise<void> {
  const language = await context.language();
  const document = presentSlip(readPaper(flags, language.format), await context.business(), language);
  await publish(context, document, flags);
}
