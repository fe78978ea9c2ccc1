import type { Change, NameRef } from '../../domain/action.ts';
import { nameRef } from '../../domain/answers.ts';
import { currentPath, nameOf } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { quoted } from '../../domain/shell.ts';
import type { AnticipationFields, Entry } from '../../domain/entry.ts';
import { findName, type NameList } from '../../domain/name.ts';
import { cleanText } from '../../domain/text.ts';
import type { Table } from '../../document/document.ts';
import { openAsker } from '../asker.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, nothingToChange, type ByFlag } from '../flags.ts';
import { openBusinessView } from '../business/view.ts';
import { publish, type OutputFlags } from '../output.ts';
import { plainDocument } from '../present/plain.ts';
import type { RegisterCommand } from '../registration.ts';

interface AnticipateFlags extends ByFlag {
  readonly expected?: string;
  readonly fails?: string;
  readonly prevention?: string;
  readonly category?: string;
  readonly create?: boolean;
}

/** Along the customer's path: what they count on, what may fail, what prevents it. */
export const registerAnticipate: RegisterCommand = (program, { run }) => {
  const anticipate = addOutputFlags(program.command('anticipate'));
  run(anticipate, (context, _words, flags: OutputFlags) => listEntries(context, flags));
  run(addOutputFlags(anticipate.command('list')), (context, _words, flags: OutputFlags) =>
    listEntries(context, flags),
  );
  const withBy = (command: typeof program) => addByFlag(command);
  run(
    withBy(
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
    withBy(
      anticipate
        .command('edit')
        .argument('<id>')
        .option('--fails <text>')
        .option('--expected <text>')
        .option('--prevention <text>'),
    ),
    (context, [id = ''], flags: AnticipateFlags) => editEntry(context, id, flags),
  );
  run(withBy(anticipate.command('remove').argument('<id>')), (context, [id = ''], flags: ByFlag) =>
    removeEntry(context, id, flags),
  );
  run(withBy(anticipate.command('start')), (context, _words, flags: ByFlag) => startPath(context, flags));
};

async function listEntries(context: Context, flags: OutputFlags): Promise<void> {
  const { t } = await context.language();
  const { business, vocabulary } = await openBusinessView(context);
  const entries = await (await context.records()).kept('anticipation');
  const path = currentPath(business);
  const place = (id: number | null) => path.findIndex((touchpoint) => touchpoint.id === id);
  const sorted = [...entries].sort((a, b) => place(a.touchpoint) - place(b.touchpoint) || a.id - b.id);
  const columns: Table['columns'] = [
    { key: 'id', type: 'id', label: t.prevention.id },
    { key: 'touchpoint', type: 'text', label: t.field.touchpoint },
    { key: 'expected', type: 'text', label: t.field.expected },
    { key: 'may_fail', type: 'text', label: t.anticipate.mayFail },
    { key: 'prevention', type: 'text', label: t.anticipate.prevention },
    { key: 'category', type: 'text', label: t.field.category },
    { key: 'since', type: 'day', label: t.anticipate.since },
  ];
  const rows = sorted.map((entry) => [
    entry.id,
    nameOf('touchpoint', business, entry.touchpoint),
    entry.expected,
    entry.mayFail,
    entry.prevention,
    nameOf('category', business, entry.category),
    entry.since,
  ]);
  const document = plainDocument(
    'anticipation',
    t.anticipate.title,
    business,
    { columns, rows },
    t.anticipate.none,
  );
  if (rows.length > 0) {
    // Sentences read better under one another than in a row.
    const blocks = sorted.map((entry) => ({
      kind: 'facts' as const,
      title: `${entry.id}  ${nameOf('touchpoint', business, entry.touchpoint) ?? ''}`,
      facts: [
        ...(entry.expected === null ? [] : [[t.field.expected, entry.expected] as const]),
        [t.anticipate.mayFail, entry.mayFail] as const,
        ...(entry.prevention === null ? [] : [[t.anticipate.prevention, entry.prevention] as const]),
      ],
    }));
    return publish(context, { ...document, blocks }, flags);
  }
  const shipped = vocabulary.path.map(({ name, expected, mayFail, prevention }) => ({
    kind: 'facts' as const,
    title: name,
    facts: [
      [t.field.expected, expected] as const,
      [t.anticipate.mayFail, mayFail] as const,
      [t.anticipate.prevention, prevention] as const,
    ],
  }));
  await publish(
    context,
    { ...document, meta: [t.anticipate.example], blocks: shipped, hints: [t.anticipate.startHint] },
    flags,
  );
}

async function addEntry(context: Context, typed: string, flags: AnticipateFlags): Promise<void> {
  const { t } = await context.language();
  const today = await context.today();
  const created: Extract<Change, { change: 'create_name' }>[] = [];
  const ref = async (list: NameList, name: string): Promise<NameRef> => {
    const { business, vocabulary } = await openBusinessView(context);
    return nameRef(list, name, { business, vocabulary, create: flags.create === true }, created);
  };
  const touchpoint = await ref('touchpoint', typed);
  const category = flags.category === undefined ? null : await ref('category', flags.category);
  const text = (given: string | undefined, field: string) =>
    given === undefined ? null : cleanText(given, field, 500);
  const mayFail =
    text(flags.fails, 'fails') ??
    (await (
      await openAsker(context, `anticipate add ${quoted(typed)}`, '--fails …')
    ).requiredText('fails', t.anticipate.askFails));
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

async function findEntry(context: Context, typed: string): Promise<Entry<'anticipation'>> {
  const found = (await (await context.records()).kept('anticipation')).find(
    ({ id }) => String(id) === typed.trim(),
  );
  if (!found) throw new UserError('no_anticipation', { value: typed });
  return found;
}

async function editEntry(context: Context, id: string, flags: AnticipateFlags): Promise<void> {
  const { t } = await context.language();
  const entry = await findEntry(context, id);
  const { fails, expected, prevention } = flags;
  if ([fails, expected, prevention].every((flag) => flag === undefined))
    throw nothingToChange('anticipate edit', id, ['--fails …', '--prevention …']);
  const text = (given: string, field: string) => cleanText(given, field, 500);
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

/** Takes over the shipped path of the trade, to be changed from there. */
async function startPath(context: Context, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const { vocabulary } = await openBusinessView(context);
  const today = await context.today();
  await store.commit(context.action('path_set', by), async (now) => {
    const business = await now.business();
    const entries = await now.kept('anticipation');
    const changes: Change[] = [];
    const refs: NameRef[] = [];
    for (const { id, name, names, expected, mayFail, prevention } of vocabulary.path) {
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
  });
  await context.note(t.anticipate.started(vocabulary.path.length));
}
