import type { Records } from '../../domain/records.ts';
import { addPageFlags, type RedactFlag } from '../flags.ts';
import type { RegisterCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { openDialog } from '../dialog.ts';
import type { CaseCommand } from '../../language/messages/menus.ts';
import { findIncident } from '../findincident.ts';
import { backToMenu } from '../menu.ts';
import type { OutputFlags } from '../output.ts';
import { showIncident } from './show.ts';

/** One complaint, opened by `recovery 142`: everything about it and, at a terminal, keys for what can be done. */
export const registerCase: RegisterCommand = (program, { run, dispatch }) => {
  const command = addPageFlags(program.command('case').argument('<number>')).option('--redact');
  run(command, async (context, [id = ''], flags: OutputFlags & RedactFlag) => {
    await showIncident(context, id, flags);
    const isShownOnly = [flags.format, flags.output, flags.open, flags.redact].some(
      (flag) => flag !== undefined,
    );
    if (context.canAsk && !isShownOnly) await workOnCase(context, id, dispatch);
  });
};

/** Offers what can be done with a complaint until the person is done. */
async function workOnCase(
  context: Context,
  id: string,
  dispatch: (words: readonly string[]) => Promise<void>,
): Promise<void> {
  const { number } = await findIncident(context, id);
  const dialog = await openDialog(context, String(number), '');
  const { t } = dialog.language;
  for (;;) {
    const commands = await possibleCommands(await context.records(), number);
    const picked = await dialog.key<CaseCommand | 'done'>(
      'case',
      t.case.question(number),
      [
        { value: 'done', label: t.case.done, key: 'return' },
        ...commands.map((command) => ({ value: command, ...t.case.commands[command] })),
      ],
      'done',
      'done',
    );
    if (picked === 'done') return;
    await backToMenu(context, () => dispatch([picked, String(number)]));
  }
}

/** The commands that make sense for an incident in its present state. */
async function possibleCommands(records: Records, number: number): Promise<readonly CaseCommand[]> {
  const incident = await records.find(number);
  if (incident === null) return [];
  if (incident.deleted) return ['restore', 'history'];
  return [
    ...(incident.acknowledgedAt === null ? (['acknowledge'] as const) : []),
    'promise',
    'remedy',
    'follow-up',
    incident.status === 'open' ? 'resolve' : 'reopen',
    'letter',
    'formal',
    'edit',
    'note',
    'history',
    'delete',
  ];
}
