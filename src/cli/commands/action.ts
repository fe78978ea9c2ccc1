import { parseChoice } from '../../domain/optionvalue.ts';
import { preventionKinds, type Entry, type PreventionFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { requireName } from '../../domain/name.ts';
import { cleanLine } from '../../domain/text.ts';
import { addDays, type Day } from '../../domain/time/wall.ts';
import { parseFutureDay, parsePastDay, type DateOrder } from '../../domain/time/dateinput.ts';
import { openDialog } from '../dialog.ts';
import { noteAway } from '../business/awaynote.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, nothingToChange, type ByFlag } from '../flags.ts';
import { missingArgument } from '../help/missingargument.ts';
import { findLive, isReference } from '../findincident.ts';
import { publish, type OutputFlags } from '../output.ts';
import { findToTell } from '../../reports/totell.ts';
import { presentActions } from '../present/actions.ts';
import type { RegisterCommand } from '../command.ts';

export interface PreventionFlags {
  readonly kind?: string;
  readonly owner?: string;
  readonly due?: string;
}

interface ActionFlags extends PreventionFlags, ByFlag {
  readonly text?: string;
  readonly category?: string;
  readonly department?: string;
  readonly on?: string;
}

export interface ListActionsFlags extends OutputFlags {
  readonly open?: boolean;
}

/** Corrective actions: changes that should prevent a repeat. In the records they are called preventions. */
export const registerAction: RegisterCommand = (program, { run, group }) => {
  const action = program.command('action');
  group(action);
  run(addOutputFlags(action.command('list').option('--open')), (context, _words, flags: ListActionsFlags) =>
    listActions(context, flags),
  );
  run(
    addByFlag(
      action
        .command('add')
        .argument('[number]')
        .argument('[text]')
        .option('--kind <fix|training|rule>')
        .option('--owner <name>')
        .option('--due <day>')
        .option('--category <name>')
        .option('--department <name>'),
    ),
    (context, words, flags: ActionFlags) => addAction(context, words, flags),
  );
  run(
    addByFlag(
      action
        .command('edit')
        .argument('<id>')
        .option('--text <text>')
        .option('--kind <fix|training|rule>')
        .option('--owner <name>')
        .option('--due <day>'),
    ),
    (context, [id = ''], flags: ActionFlags) => editAction(context, id, flags),
  );
  run(
    addByFlag(action.command('done').argument('<id>').option('--on <day>')),
    (context, [id = ''], flags: ActionFlags) => finishAction(context, id, flags),
  );
  run(addByFlag(action.command('remove').argument('<id>')), (context, [id = ''], flags: ActionFlags) =>
    removeAction(context, id, flags),
  );
};

/** Reads a corrective action from its flags. Throws bad_coming_day, bad_choice and empty_text. */
export function preventionFields(
  typed: string,
  { kind, owner, due }: PreventionFlags,
  {
    today,
    order,
    category,
    department,
  }: {
    readonly today: Day;
    readonly order: DateOrder;
    readonly category: number | null;
    readonly department: number | null;
  },
): PreventionFields {
  const text = cleanLine(typed, 'action', 500);
  if (text === null) throw new UserError('empty_text', { field: 'action' });
  return {
    text,
    kind: kind === undefined ? 'fix' : parseChoice('--kind', kind, preventionKinds),
    owner: owner === undefined ? null : cleanLine(owner, 'owner'),
    category,
    department,
    decidedOn: today,
    dueOn: due === undefined ? null : parseFutureDay(due, today, order),
    doneOn: null,
  };
}

/** Lists the corrective actions, or with `--open` those that are not done. */
export async function listActions(context: Context, flags: ListActionsFlags): Promise<void> {
  const all = await (await context.records()).entries('prevention');
  const shown = flags.open === true ? all.filter(({ doneOn }) => doneOn === null) : all;
  const document = presentActions(shown, await context.business(), await context.language());
  await publish(context, document, { ...flags, open: false });
}

/** Adds an action for a complaint ("action add 140 …") or for the business ("action add …"). Asks for a missing text. */
async function addAction(
  context: Context,
  words: readonly (string | undefined)[],
  flags: ActionFlags,
): Promise<void> {
  const { t } = await context.language();
  const [first, second] = words;
  const hasNumber = first !== undefined && (second !== undefined || isReference(first));
  const [id, typedText] = hasNumber ? [first, second] : [undefined, first];
  const incident = id === undefined ? null : await findLive(context, id);
  const text = typedText ?? (await askText(context, id));
  const business = await context.business();
  const nameId = (list: 'category' | 'department', typed: string | undefined) =>
    typed === undefined ? (incident?.[list] ?? null) : requireName(list, business.names[list], typed).id;
  const fields = preventionFields(text, flags, {
    today: await context.today(),
    order: await context.dateOrder(),
    category: nameId('category', flags.category),
    department: nameId('department', flags.department),
  });
  const store = await context.store();
  await store.commit(context.action('prevention_add', flags.by), [
    {
      change: 'create',
      of: 'prevention',
      fields,
      ...(incident === null ? {} : { incident: incident.number }),
    },
  ]);
  const added = (await store.entries('prevention')).at(-1);
  await context.print(`${added?.id ?? ''}\n`);
  await context.note(t.prevention.added(added?.id ?? 0, fields.text));
  await noteAway(context, [fields.owner]);
}

/** Throws missing_argument without a terminal. */
async function askText(context: Context, id: string | undefined): Promise<string> {
  const { t } = await context.language();
  if (!context.canAsk) throw await missingArgument(context, 'action add', 'text');
  const dialog = await openDialog(context, ['action add', id ?? ''].join(' ').trim(), '<text>');
  return dialog.requiredText('action', t.review.whatChanges);
}

async function findAction(context: Context, typed: string): Promise<Entry<'prevention'>> {
  const all = await (await context.records()).entries('prevention');
  const action = all.find(({ id }) => String(id) === typed.trim());
  if (!action) throw new UserError('no_prevention', { value: typed });
  return action;
}

/** Returns the incident of an action for a change; none if it was deleted, which must not prevent the change. */
async function liveIncidentOf(context: Context, { incident }: Entry<'prevention'>) {
  if (incident === null) return {};
  const found = await (await context.records()).find(incident);
  return found && !found.deleted ? { incident } : {};
}

async function editAction(context: Context, id: string, flags: ActionFlags): Promise<void> {
  const { t } = await context.language();
  const action = await findAction(context, id);
  const today = await context.today();
  const order = await context.dateOrder();
  const { text, kind, owner, due } = flags;
  if ([text, kind, owner, due].every((flag) => flag === undefined))
    throw nothingToChange('action edit', id, ['--owner …', `--due ${addDays(today, 7)}`]);
  const set: Partial<PreventionFields> = {
    ...(text === undefined
      ? {}
      : { text: preventionFields(text, {}, { today, order, category: null, department: null }).text }),
    ...(kind === undefined ? {} : { kind: parseChoice('--kind', kind, preventionKinds) }),
    ...(owner === undefined ? {} : { owner: cleanLine(owner, 'owner') }),
    ...(due === undefined ? {} : { dueOn: due === '' ? null : parseFutureDay(due, today, order) }),
  };
  const store = await context.store();
  await store.commit(context.action('prevention_edit', flags.by), [
    { change: 'update', of: 'prevention', id: action.id, set, ...(await liveIncidentOf(context, action)) },
  ]);
  await context.note(t.prevention.changed(action.id));
  await noteAway(context, [set.owner]);
}

async function finishAction(context: Context, id: string, flags: ActionFlags): Promise<void> {
  const { t, format } = await context.language();
  const action = await findAction(context, id);
  const today = await context.today();
  const doneOn =
    flags.on === undefined
      ? today
      : parsePastDay(flags.on, today, await context.calendarDay(), await context.dateOrder());
  const store = await context.store();
  const incident = await liveIncidentOf(context, action);
  await store.commit(context.action('prevention_done', flags.by), async (now) => {
    const isDone = (await now.entries('prevention')).some(
      ({ id, doneOn }) => id === action.id && doneOn !== null,
    );
    if (isDone) throw new UserError('already_done', { id: action.id });
    return [{ change: 'update', of: 'prevention', id: action.id, set: { doneOn }, ...incident }];
  });
  await context.note(t.prevention.finished(action.id, action.text, format.day(doneOn)));
  // Only who left a contact can be told.
  const toTell = await findToTell(await context.records(), today);
  if (toTell.some(({ incident: { number } }) => number === action.incident))
    await context.hint(t.prevention.tellCustomer(Number(action.incident)));
}

async function removeAction(context: Context, id: string, flags: ActionFlags): Promise<void> {
  const { t } = await context.language();
  const action = await findAction(context, id);
  const store = await context.store();
  await store.commit(context.action('prevention_remove', flags.by), [
    { change: 'remove', of: 'prevention', id: action.id, ...(await liveIncidentOf(context, action)) },
  ]);
  await context.note(t.prevention.removed(action.id, action.text));
}
