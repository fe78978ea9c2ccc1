import type { Change, NameRef } from '../../domain/action.ts';
import { parseNameRef } from '../../domain/answers.ts';
import { currentPath } from '../../domain/business.ts';
import type { AnticipationFields, Entry } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { findName, type NameList } from '../../domain/name.ts';
import type { TransactionRecords } from '../../domain/records.ts';
import { quoteForShell } from '../../domain/shell.ts';
import { cleanText } from '../../domain/text.ts';
import type { Day } from '../../domain/time/wall.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { openDialog } from '../dialog.ts';
import { openBusinessView } from '../business/view.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, nothingToChange, type ByFlag } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentAnticipation } from '../present/anticipation.ts';
import type { RegisterCommand } from '../command.ts';

interface AnticipateFlags extends ByFlag {
  readonly expected?: string;
  readonly fails?: string;
  readonly prevention?: string;
  readonly category?: string;
  readonly create?: boolean;
}

/** Anticipated failures along the path of the customer: what is expected, what may fail, what prevents it. */
export const registerAnticipate: RegisterCommand = (program, { run }) => {
  const anticipate = addOutputFlags(program.command('anticipate'));
  run(anticipate, (context, _words, flags: OutputFlags) => listEntries(context, flags));
  run(addOutputFlags(anticipate.command('list')), (context, _words, flags: OutputFlags) =>
    listEntries(context, flags),
  );

  run(
    addByFlag(
      anticipate
        .command('add')
        .argument('<touchpoint>')
        .option('--fails <text>')
        .option('--expected <text>')
        .option('--prevention <text>')
        .option('--category <name>')
        .option('--create'),
    ),
    (context, [touchpoint = ''], flags: AnticipateFlags) => addEntry(context, touchpoint, flags),
  );
  run(
    addByFlag(
      anticipate
        .command('edit')
        .argument('<id>')
        .option('--fails <text>')
        .option('--expected <text>')
        .option('--prevention <text>'),
    ),
    (context, [id = ''], flags: AnticipateFlags) => editEntry(context, id, flags),
  );
  run(addByFlag(anticipate.command('remove').argument('<id>')), (context, [id = ''], flags: ByFlag) =>
    removeEntry(context, id, flags),
  );
  run(addByFlag(anticipate.command('start')), (context, _words, flags: ByFlag) => startPath(context, flags));
};

async function listEntries(context: Context, flags: OutputFlags): Promise<void> {
  const entries = await (await context.records()).entries('anticipation');
  const document = presentAnticipation(entries, await openBusinessView(context), await context.language());
  await publish(context, document, flags);
}

async function addEntry(context: Context, typed: string, flags: AnticipateFlags): Promise<void> {
  const { t } = await context.language();
  const today = await context.today();
  const created: Extract<Change, { change: 'create_name' }>[] = [];
  const ref = async (list: NameList, name: string): Promise<NameRef> => {
    const { business, vocabulary } = await openBusinessView(context);
    return parseNameRef(list, name, { business, vocabulary, create: flags.create === true }, created);
  };
  const touchpoint = await ref('touchpoint', typed);
  const category = flags.category === undefined ? null : await ref('category', flags.category);
  const text = (value: string | undefined, field: string) =>
    value === undefined ? null : cleanText(value, field, 500);
  const mayFail = text(flags.fails, 'fails') ?? (await askMayFail(context, typed));
  const store = await context.store();
  await store.commit(context.action('anticipate', flags.by), [
    ...created,
    {
      change: 'create',
      of: 'anticipation',
      fields: {
        touchpoint,
        category,
        expected: text(flags.expected, 'expected'),
        mayFail,
        prevention: text(flags.prevention, 'prevention'),
        since: today,
        reviewedOn: today,
      },
    },
  ]);
  await context.note(t.anticipate.added(typed));
}

async function askMayFail(context: Context, touchpoint: string): Promise<string> {
  const dialog = await openDialog(context, `anticipate add ${quoteForShell(touchpoint)}`, '--fails …');
  return dialog.requiredText('fails', dialog.language.t.anticipate.failureQuestion);
}

async function findEntry(context: Context, typed: string): Promise<Entry<'anticipation'>> {
  const entries = await (await context.records()).entries('anticipation');
  const entry = entries.find(({ id }) => String(id) === typed.trim());
  if (!entry) throw new UserError('no_anticipation', { value: typed });
  return entry;
}

async function editEntry(context: Context, id: string, flags: AnticipateFlags): Promise<void> {
  const { t } = await context.language();
  const entry = await findEntry(context, id);
  const { fails, expected, prevention } = flags;
  if ([fails, expected, prevention].every((flag) => flag === undefined))
    throw nothingToChange('anticipate edit', id, ['--fails …', '--prevention …']);
  const text = (value: string, field: string) => cleanText(value, field, 500);
  const mayFail = fails === undefined ? entry.mayFail : text(fails, 'fails');
  if (mayFail === null) throw new UserError('empty_text', { field: 'fails' });
  const set: Partial<AnticipationFields> = {
    mayFail,
    ...(expected === undefined ? {} : { expected: text(expected, 'expected') }),
    ...(prevention === undefined ? {} : { prevention: text(prevention, 'prevention') }),
    reviewedOn: await context.today(),
  };
  const store = await context.store();
  await store.commit(context.action('anticipate', flags.by), [
    { change: 'update', of: 'anticipation', id: entry.id, set },
  ]);
  await context.note(t.anticipate.changed(entry.id));
}

async function removeEntry(context: Context, id: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const entry = await findEntry(context, id);
  const store = await context.store();
  await store.commit(context.action('anticipate', by), [
    { change: 'remove', of: 'anticipation', id: entry.id },
  ]);
  await context.note(t.anticipate.removed(entry.id));
}

/** Copies the shipped path of the trade, for the owner to change. */
async function startPath(context: Context, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const { vocabulary } = await openBusinessView(context);
  const today = await context.today();
  await store.commit(context.action('path_set', by), (now) => pathChanges(now, vocabulary.path, today));
  await context.note(t.anticipate.started(vocabulary.path.length));
}

/** Adds the touchpoints and anticipated failures of a path that are not recorded yet; the owner's touchpoints come last. */
async function pathChanges(
  now: TransactionRecords,
  path: Vocabulary['path'],
  today: Day,
): Promise<readonly Change[]> {
  const business = await now.business();
  const entries = await now.entries('anticipation');
  const changes: Change[] = [];
  const refs: NameRef[] = [];
  for (const { id, name, names, expected, mayFail, prevention } of path) {
    const known = findName(business.names.touchpoint, name, 'exact').exact;
    if (!known)
      changes.push({ change: 'create_name', list: 'touchpoint', name, alsoKnownAs: [id, ...names] });
    const touchpoint: NameRef = known ? known.id : { created: name };
    refs.push(touchpoint);
    if (known && entries.some((entry) => entry.touchpoint === known.id)) continue;
    const fields = { touchpoint, category: null, expected, mayFail, prevention };
    changes.push({
      change: 'create',
      of: 'anticipation',
      fields: { ...fields, since: today, reviewedOn: today },
    });
  }
  const others = currentPath(business)
    .map(({ id }) => id)
    .filter((id) => !refs.includes(id));
  return [...changes, { change: 'set_path', touchpoints: [...refs, ...others] }];
}
