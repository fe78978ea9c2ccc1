import { cleanLine } from '../../domain/text.ts';
import type { RegisterCommand } from '../command.ts';
import { addPageFlags } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentNotice } from '../present/notice.ts';

interface NoticeFlags extends OutputFlags {
  readonly contact?: string;
}

/** Prints a notice for the door that invites customers to say at once when something is not right. */
export const registerNotice: RegisterCommand = (program, { run }) => {
  run(
    addPageFlags(program.command('notice').option('--contact <contact>')),
    async (context, _words, flags: NoticeFlags) => {
      const contact = flags.contact === undefined ? null : cleanLine(flags.contact, 'contact');
      const document = presentNotice(contact, await context.business(), await context.language());
      await publish(context, document, flags);
    },
  );
};
