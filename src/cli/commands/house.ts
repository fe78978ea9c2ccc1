import type { Change } from '../../domain/action.ts';
import { calendarOf, currentShifts, type Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { cleanName, currentName, findName, requireName } from '../../domain/name.ts';
import {
  parseSetting,
  parseSettingKey,
  settingKeys,
  showSetting,
  type SettingKey,
  type Trade,
} from '../../domain/settings.ts';
import { fold } from '../../domain/text.ts';
import { allTime } from '../../domain/time/period.ts';
import { formatTimeOfDay, weekdays } from '../../domain/time/wall.ts';
import { layShifts, outside, parseShiftPeriods, type ShiftPeriod } from '../../domain/time/shift.ts';
import type { Document, Table } from '../../document/document.ts';
import type { Formatter } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Context } from '../context.ts';
import { publish, type OutputFlags } from '../output.ts';
import type { Registered } from '../registered.ts';

interface RederiveFlag {
  readonly rederive?: boolean;
}

/** What the owner says about the house: departments, shifts, settings. */
export const registerHouse: Registered = (program, { t, run, group }) => {
  const { argument, option } = t.help;
  const withOutput = (command: typeof program) =>
    command.option('--format <format>', option.format).option('-o, --output <file>', option.output);

  const department = program.command('department');
  group(department, 'department');
  run(withOutput(department.command('list')), 'department list', (context, _words, flags: OutputFlags) =>
    listDepartments(context, flags),
  );
  run(department.command('add').argument('<name>', argument.name), 'department add', (context, [name = '']) =>
    addDepartment(context, name),
  );
  run(
    department.command('rename').argument('<name>', argument.name).argument('<new-name>', argument.newName),
    'department rename',
    (context, [name = '', newName = '']) => renameDepartment(context, name, newName),
  );
  run(
    department.command('merge').argument('<name>', argument.mergeFrom).argument('<into>', argument.mergeInto),
    'department merge',
    (context, [name = '', into = '']) => mergeDepartments(context, name, into),
  );

  const shift = program.command('shift');
  group(shift, 'shift');
  run(withOutput(shift.command('list')), 'shift list', (context, _words, flags: OutputFlags) =>
    listShifts(context, flags),
  );
  run(
    shift.command('set').argument('<shifts...>', argument.shifts).option('--rederive', option.rederive),
    'shift set',
    (context, words, flags: RederiveFlag) =>
      setShifts(
        context,
        words.map((word) => word ?? ''),
        flags,
      ),
  );

  const settings = withOutput(program.command('settings'));
  run(settings, 'settings', (context, _words, flags: OutputFlags) => listSettings(context, flags));
  run(withOutput(settings.command('list')), 'settings list', (context, _words, flags: OutputFlags) =>
    listSettings(context, flags),
  );
  run(
    settings.command('get').argument('<setting>', argument.settingKey),
    'settings get',
    (context, [key = '']) => getSetting(context, key),
  );
  run(
    settings
      .command('set')
      .argument('<setting>', argument.settingKey)
      .argument('<value>', argument.settingValue)
      .option('--rederive', option.rederive),
    'settings set',
    (context, [key = '', value = ''], flags: RederiveFlag) => setSetting(context, key, value, flags),
  );
};

/** A table that stands for itself, with no range or filter behind it. */
function plainDocument(
  report: string,
  title: string,
  { settings }: Business,
  table: Table,
  none: string,
): Document {
  return {
    report,
    title,
    meta: [],
    frame: {
      period: {
        from: null,
        to: null,
        zone: settings.zone,
        day_start: formatTimeOfDay(settings.dayStartMinute),
      },
      filter: {},
      total: table.rows.length,
    },
    rows: table,
    blocks: [table.rows.length === 0 ? { kind: 'prose', text: none } : { kind: 'table', table }],
    hints: [],
  };
}

async function listDepartments(context: Context, flags: OutputFlags): Promise<void> {
  const { t } = await context.language();
  const business = await context.business();
  const counts = new Map<number, number>();
  for (const { keys, complaints } of await (
    await context.records()
  ).tally({ period: allTime }, ['department'])) {
    counts.set(Number(keys[0] ?? -1), complaints);
  }
  const names = business.names.department;
  const rows = names.filter(currentName).map(({ id, name, alsoKnownAs }) => {
    const merged = names.filter(({ mergedInto }) => mergedInto === id);
    const complaints = [id, ...merged.map((each) => each.id)].reduce(
      (sum, each) => sum + (counts.get(each) ?? 0),
      0,
    );
    const others = [...merged.map((each) => each.name), ...alsoKnownAs].filter(
      (other) => fold(other) !== fold(name),
    );
    return [name, complaints, others.join(', ') || null] as const;
  });
  const table: Table = {
    columns: [
      { key: 'department', type: 'text', label: t.dimension.department },
      { key: 'complaints', type: 'count', label: t.report.complaints },
      { key: 'also_known_as', type: 'text', label: t.department.was },
    ],
    rows,
  };
  await publish(
    context,
    plainDocument('departments', t.department.title, business, table, t.department.none),
    flags,
  );
}

async function addDepartment(context: Context, typed: string): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const { names } = await store.business();
  const name = cleanName(typed, 'department');
  if (findName(names.department, name).exact) throw new UserError('name_taken', { value: name });
  await store.commit(context.action('department_add', null, name), [
    { change: 'create_name', list: 'department', name },
  ]);
  await context.note(t.department.added(name));
}

async function renameDepartment(context: Context, typed: string, typedNew: string): Promise<void> {
  const { t } = await context.language();
  const { names } = await context.business();
  const department = requireName('department', names.department, typed);
  const name = cleanName(typedNew, 'department');
  const holder = findName(names.department, name).exact;
  if (holder && holder.id !== department.id) throw new UserError('name_taken', { value: name });
  const store = await context.store();
  await store.commit(context.action('department_rename', null, `${department.name} → ${name}`), [
    { change: 'rename', list: 'department', id: department.id, name },
  ]);
  await context.note(t.department.renamed(department.name, name));
}

async function mergeDepartments(context: Context, typed: string, typedInto: string): Promise<void> {
  const { t } = await context.language();
  const { names } = await context.business();
  const department = requireName('department', names.department, typed);
  const into = requireName('department', names.department, typedInto);
  if (department.id === into.id) throw new UserError('same_dimension', { value: department.name });
  const store = await context.store();
  await store.commit(context.action('department_merge', null, `${department.name} → ${into.name}`), [
    { change: 'merge_name', list: 'department', id: department.id, into: into.id },
  ]);
  await context.note(t.department.merged(department.name, into.name));
}

async function listShifts(context: Context, flags: OutputFlags): Promise<void> {
  const { t, format } = await context.language();
  const business = await context.business();
  const table: Table = {
    columns: [
      { key: 'shift', type: 'text', label: t.dimension.shift },
      { key: 'hours', type: 'key', label: t.field.when },
    ],
    rows: currentShifts(business).map(({ id, name }) => [
      name,
      showPeriods(
        business.shiftPeriods.filter(({ shift }) => shift === id),
        t,
        format,
      ),
    ]),
  };
  await publish(context, plainDocument('shifts', t.shift.title, business, table, t.shift.none), flags);
  const calendar = calendarOf(business);
  const hasGaps = weekdays.some((weekday) =>
    Array.from({ length: 1440 }, (_, minute) => calendar.shiftAt(weekday, minute)).includes(0),
  );
  if (hasGaps && table.rows.length > 0) await context.hint(t.shift.gaps);
}

/** "19:00-23:00 every day", or each stretch with its days. */
function showPeriods(periods: readonly ShiftPeriod[], t: Language['t'], format: Formatter): string {
  const stretches = new Map<string, number[]>();
  for (const { weekday, start, end } of periods) {
    const hours = `${formatTimeOfDay(start)}-${formatTimeOfDay(end)}`;
    stretches.set(hours, [...(stretches.get(hours) ?? []), weekday]);
  }
  return [...stretches]
    .map(([hours, days]) =>
      days.length === 7
        ? `${hours} ${t.shift.everyDay}`
        : `${hours} ${days.map((day) => format.weekday(day)).join(', ')}`,
    )
    .join('; ');
}

async function setShifts(
  context: Context,
  typed: readonly string[],
  { rederive }: RederiveFlag,
): Promise<void> {
  const { t } = await context.language();
  const changes: Change[] = [];
  const periods: (Omit<ShiftPeriod, 'shift'> & { readonly name: string })[] = [];
  for (const word of typed) {
    const [, name, hours] = /^([^=]+)=(.+)$/su.exec(word) ?? [];
    if (name === undefined || hours === undefined) throw new UserError('bad_shift', { value: word });
    const clean = cleanName(name, 'shift');
    if (fold(clean) === outside) throw new UserError('name_taken', { value: clean });
    periods.push(...parseShiftPeriods(hours).map((period) => ({ ...period, name: clean })));
  }
  // Numbered only to be laid out and checked before anything is made.
  const order = [...new Set(periods.map(({ name }) => fold(name)))];
  layShifts(periods.map((period) => ({ ...period, shift: order.indexOf(fold(period.name)) + 1 })));

  const store = await context.store();
  const business = await store.business();
  const refs = new Map<string, number | { created: string }>();
  for (const { name } of periods) {
    const key = fold(name);
    if (refs.has(key)) continue;
    const known = business.names.shift.find((shift) => currentName(shift) && fold(shift.name) === key);
    refs.set(key, known ? known.id : { created: name });
    if (!known) changes.push({ change: 'create_name', list: 'shift', name });
    // The spelling typed last is the one the owner wants to see.
    else if (known.name !== name) changes.push({ change: 'rename', list: 'shift', id: known.id, name });
  }
  changes.push({
    change: 'set_shifts',
    periods: periods.map(({ name, ...period }) => ({ ...period, shift: refs.get(fold(name)) ?? 0 })),
  });
  if (rederive === true) changes.push({ change: 'rederive' });
  const names = order.map((key) => periods.find(({ name }) => fold(name) === key)?.name ?? key).join(', ');
  const { incidents } = await store.commit(context.action('shift_set', null, names), changes);
  await context.note(t.shift.set(names));
  await sayRederived(context, rederive === true, incidents, 'recovery shift set … --rederive');
}

async function sayRederived(
  context: Context,
  rederived: boolean,
  incidents: number,
  command: string,
): Promise<void> {
  const { t, format } = await context.language();
  if (rederived) return context.note(t.shift.rederived(format.number(incidents)));
  const stored = await (await context.records()).count({ period: allTime });
  if (stored > 0) await context.note(t.shift.keeps(format.number(stored), command));
}

async function listSettings(context: Context, flags: OutputFlags): Promise<void> {
  const { t } = await context.language();
  const business = await context.business();
  const columns: Table['columns'] = [
    { key: 'setting', type: 'key', label: t.settings.key },
    { key: 'value', type: 'text', label: t.settings.value },
    { key: 'meaning', type: 'key', label: t.settings.meaning },
  ];
  const shown = settingKeys.map((key) => [key, showSetting(business.settings, key), t.setting[key]] as const);
  const document = plainDocument(
    'settings',
    t.settings.title,
    business,
    { columns: columns.slice(0, 2), rows: shown.map(([key, value]) => [key, value]) },
    '',
  );
  const table: Table = {
    columns,
    rows: shown.map(([key, value, meaning]) => [key, value ?? t.settings.notSet, meaning]),
  };
  await publish(context, { ...document, blocks: [{ kind: 'table', table }] }, flags);
}

async function getSetting(context: Context, typed: string): Promise<void> {
  const value = showSetting((await context.business()).settings, parseSettingKey(typed));
  await context.print(`${value ?? ''}\n`);
}

const settingExamples: Readonly<Record<SettingKey, string>> = {
  name: '"La Alacena"',
  trade: 'restaurant',
  zone: 'Europe/Madrid',
  currency: 'EUR',
  language: 'es',
  'day-start': '06:00',
  'week-start': 'monday',
  limit: '20',
};

async function setSetting(
  context: Context,
  typedKey: string,
  typed: string,
  { rederive }: RederiveFlag,
): Promise<void> {
  const key = parseSettingKey(typedKey);
  const current = (await context.business()).settings;
  let value: string | null;
  try {
    value = parseSetting(key, typed, current.currency);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'bad_setting') throw error;
    throw new UserError('bad_setting', { ...error.values, example: settingExamples[key] });
  }
  const store = await context.store();
  const changes: Change[] = [{ change: 'set_setting', key, value }];
  if (key === 'trade' && value !== null)
    changes.push(...(await presetChanges(await store.business(), value as Trade)));
  const recounts = rederive === true && (key === 'zone' || key === 'day-start');
  if (recounts) changes.push({ change: 'rederive' });
  const { incidents } = await store.commit(context.action('setting_set', null, key), changes);
  const { t } = await context.language();
  const business = await store.business();
  const shown = showSetting(business.settings, key);
  await context.note(shown === null ? t.settings.cleared(key) : t.settings.set(key, shown));
  if (key === 'trade') await sayPreset(context);
  if (key === 'zone' || key === 'day-start') {
    await sayRederived(
      context,
      recounts,
      incidents,
      `recovery settings set ${key} ${shown ?? ''} --rederive`,
    );
  }
}

async function sayPreset(context: Context): Promise<void> {
  const { t } = await context.language();
  const business = await context.business();
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(', ');
  await context.hint(
    t.settings.preset(names(business.names.department.filter(currentName)), names(currentShifts(business))),
  );
}

/** The departments, categories and shifts that a trade brings; what is already there under such a name stays. */
export async function presetChanges(business: Business, trade: Trade): Promise<readonly Change[]> {
  const { tradePreset } = await import('../../shipped/shipped.ts');
  const preset = tradePreset(trade, business.settings.language);
  const changes: Change[] = [];
  for (const { id, name, names } of preset.departments) {
    if (findName(business.names.department, name).exact) continue;
    changes.push({ change: 'create_name', list: 'department', name, alsoKnownAs: [id, ...names] });
  }
  for (const { id, name, names } of preset.categories) {
    if (findName(business.names.category, name).exact) continue;
    changes.push({ change: 'create_name', list: 'category', name, alsoKnownAs: [id, ...names] });
  }
  const refs = preset.shifts.map(({ name }) => {
    const known = business.names.shift.find((shift) => currentName(shift) && fold(shift.name) === fold(name));
    if (!known) changes.push({ change: 'create_name', list: 'shift', name });
    return known ? known.id : { created: name };
  });
  changes.push({
    change: 'set_shifts',
    periods: preset.shifts.flatMap(({ periods }, index) =>
      periods.map((period) => ({ ...period, shift: refs[index] ?? 0 })),
    ),
  });
  return changes;
}
