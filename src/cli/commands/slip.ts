import { parseChoice } from '../../domain/optionvalue.ts';
import type { Context } from '../context.ts';
import { addPageFlags } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentSlip } from '../present/slip.ts';
import type { RegisterCommand } from '../command.ts';

interface SlipFlags extends OutputFlags {
  readonly sheet?: string;
}

/** Prints a paper slip for complaints that cannot be typed at once; `recovery catch-up` records them later. */
export const registerSlip: RegisterCommand = (program, { run }) => {
  run(addPageFlags(program.command('slip').option('--sheet <A6|A4>')), (context, _words, flags: SlipFlags) =>
    printSlip(context, flags),
  );
};

async function printSlip(context: Context, flags: SlipFlags): Promise<void> {
  const sheet = flags.sheet === undefined ? 'A6' : parseChoice('--sheet', flags.sheet, ['a6', 'a4']);
  const document = presentSlip(
    sheet === 'a4' ? 'A4' : 'A6',
    await context.business(),
    await context.language(),
  );
  await publish(context, document, flags);
}
