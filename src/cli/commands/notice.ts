import type { RegisterCommand } from '../command.ts';
import { addPageFlags } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentNotice } from '../present/notice.ts';

/** Prints a notice for the door that invites customers to say at once when something is not right. */
export const registerNotice: RegisterCommand = (program, { run }) => {
  run(addPageFlags(program.command('notice')), async (context, _words, flags: OutputFlags) => {
    const document = presentNotice(await context.business(), await context.language());
    await publish(context, document, flags);
  });
};
