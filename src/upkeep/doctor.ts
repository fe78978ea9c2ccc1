import { dirname } from 'node:path';
import type { UserError } from '../domain/error.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { Document, Table } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import type { Examination } from '../store/examine.ts';
import { namedBackups, type UpkeepContext } from './backupfolder.ts';
import { isIntact, findLeftovers, listBackups } from './backups.ts';
import { formatBytes } from './bytes.ts';
import { findSharedPlace } from './sharedplace.ts';

type Check = keyof Language['t']['upkeep']['checks'];
type CheckState = keyof Language['t']['upkeep']['state'];

/** The result of one check: a value for machines, a finding in words, and advice. */
export interface CheckResult {
  readonly check: Check;
  readonly state: CheckState;
  readonly value: string | number | null;
  readonly finding: string;
  readonly advice: string | null;
}

/** What the checks need. Contains no personal data, so neither does the result. */
export interface DoctorInput {
  readonly upkeep: UpkeepContext;
  /** Null if there is no database yet. */
  readonly examination: Examination | UserError | null;
  /** What is wrong with the file, in words. */
  readonly reason: string | null;
  readonly bytes: number;
  readonly zone: string;
  /** The moment of the newest action. */
  readonly newestAt: Instant | null;
  /** The last year of the calendar of public holidays that counts, and the present year; null if there is none. */
  readonly calendar: { readonly lastYear: number; readonly year: number } | null;
  readonly node: string;
  /** Explains an error in words, with advice. */
  readonly explain: (error: UserError) => readonly [finding: string, advice?: string];
  /** Formats an instant in the zone and language of the business. */
  readonly moment: (at: Instant) => string;
}

/** With less free space than this, or than twice the database, writing may soon fail. */
const scarceBytes = 50_000_000;
/** Something is wrong without a backup for this long, because one is made on each day with a write. */
const oldBackupMs = 14 * 86_400_000;
/** Clocks of two tills may differ by this. */
const clockToleranceMs = 10 * 60_000;

/** Checks the file, its content and its surroundings. */
export function runChecks(input: DoctorInput, language: Language): readonly CheckResult[] {
  const { upkeep, examination } = input;
  return [
    ...checkFile(input, language),
    ...(examination === null || examination instanceof Error ? [] : checkContents(examination, language)),
    ...(examination === null || examination instanceof Error ? [] : listDamage(examination, input, language)),
    ...(examination === null ? [] : checkPermissions(upkeep, language)),
    checkSpace(input, language),
    checkPlace(upkeep, language),
    ...(examination === null ? [] : checkBackups(input, language)),
    ...listLeftovers(upkeep, language),
    checkClock(input, language),
    ...checkCalendar(input, language),
    {
      check: 'versions',
      state: 'ok',
      value: `node ${input.node}`,
      finding: [
        `Node.js ${input.node}`,
        ...(examination === null || examination instanceof Error ? [] : [`SQLite ${examination.sqlite}`]),
      ].join(', '),
      advice: null,
    },
  ];
}

function checkFile(
  { examination, reason, bytes, upkeep, explain }: DoctorInput,
  language: Language,
): readonly CheckResult[] {
  const { finding, todo, complaints } = language.t.upkeep;
  const adviceFor = (error: UserError): string | null => {
    if (error.code === 'disk_full') return todo.space;
    if (error.code === 'no_permission') return null;
    // The file is intact, and a backup in its place would lose what it has.
    if (error.code === 'newer_database' || error.code === 'no_engine') return explain(error)[1] ?? null;
    return todo.damaged;
  };
  if (examination === null)
    return [
      {
        check: 'file',
        state: 'problem',
        value: null,
        finding: finding.noFile(upkeep.databasePath),
        advice: namedBackups(upkeep).length > 0 ? todo.damaged : todo.path,
      },
    ];
  if (examination instanceof Error)
    return [
      {
        check: 'file',
        state: 'problem',
        value: examination.code,
        finding: finding.unreadable((reason ?? '').replace(/\.$/u, '')),
        advice: adviceFor(examination),
      },
    ];
  const records = complaints(examination.incidents, language.format.number(examination.incidents));
  return [
    {
      check: 'file',
      state: 'ok',
      value: bytes,
      finding: finding.file(formatBytes(bytes, language), records),
      advice: null,
    },
    { check: 'whole', state: 'ok', value: 'ok', finding: finding.whole, advice: null },
  ];
}

function checkContents(examination: Examination, { t, format }: Language): readonly CheckResult[] {
  const { finding, todo } = t.upkeep;
  const { danglingReferences, disagreements, miscounted, settings, drafts, damage } = examination;
  const resultOf = (check: Check, errors: number, ok: string, problem: string): CheckResult =>
    errors === 0
      ? { check, state: 'ok', value: 0, finding: ok, advice: null }
      : { check, state: 'problem', value: errors, finding: problem, advice: todo.ask };
  return [
    resultOf(
      'references',
      danglingReferences,
      finding.referencesOk,
      finding.references(format.number(danglingReferences)),
    ),
    resultOf(
      'history',
      disagreements + miscounted,
      finding.historyOk,
      finding.history(format.number(disagreements + miscounted)),
    ),
    ...(settings.length > 0
      ? [
          {
            check: 'settings',
            state: 'note',
            value: settings.join(' '),
            finding: finding.settings(settings.join(', ')),
            advice: todo.settings,
          } as const,
        ]
      : damage.some(isSettingDamage)
        ? []
        : [
            {
              check: 'settings',
              state: 'ok',
              value: 'ok',
              finding: finding.settingsOk,
              advice: null,
            } as const,
          ]),
    drafts === 0
      ? { check: 'drafts', state: 'ok', value: 0, finding: finding.noDrafts, advice: null }
      : {
          check: 'drafts',
          state: 'note',
          value: drafts,
          finding: finding.drafts(format.number(drafts)),
          advice: todo.drafts,
        },
  ];
}

const isSettingDamage = ({ code }: UserError) => code === 'damaged_setting';

/** Lists every damaged record or setting. */
function listDamage(
  { damage }: Examination,
  { explain }: DoctorInput,
  { t }: Language,
): readonly CheckResult[] {
  return damage.map((each) => ({
    check: isSettingDamage(each) ? 'settings' : 'damage',
    state: 'problem',
    value: Object.values(each.values)
      .filter((part) => part !== '')
      .join(' '),
    finding: explain(each)[0].replace(/\.$/u, ''),
    advice: explain(each)[1] ?? t.upkeep.todo.damaged,
  }));
}

function checkPermissions({ databasePath, files }: UpkeepContext, { t }: Language): readonly CheckResult[] {
  const { finding, todo } = t.upkeep;
  const paths = [databasePath, `${databasePath}-wal`].filter((path) => files.exists(path));
  const readable = paths.find((path) => ((files.mode(path) ?? 0) & 0o077) !== 0);
  if (readable === undefined)
    return [{ check: 'permissions', state: 'ok', value: 'owner', finding: finding.ownerOnly, advice: null }];
  const mode = (files.mode(readable) ?? 0).toString(8);
  return [
    {
      check: 'permissions',
      state: 'problem',
      value: mode,
      finding: finding.others(mode),
      advice: todo.permissions(readable),
    },
  ];
}

function checkSpace(
  { upkeep: { databasePath, files }, bytes }: DoctorInput,
  language: Language,
): CheckResult {
  const { finding, todo } = language.t.upkeep;
  const free = files.freeBytes(dirname(databasePath));
  if (free === null)
    return { check: 'space', state: 'note', value: null, finding: finding.freeUnknown, advice: null };
  const isScarce = free < Math.max(scarceBytes, 2 * bytes);
  return {
    check: 'space',
    state: isScarce ? 'problem' : 'ok',
    value: free,
    finding: finding.free(formatBytes(free, language)),
    advice: isScarce ? todo.space : null,
  };
}

function checkPlace({ databasePath, files }: UpkeepContext, { t }: Language): CheckResult {
  const { finding, todo } = t.upkeep;
  const shared = findSharedPlace(databasePath, files);
  if (shared !== null)
    return {
      check: 'place',
      state: 'problem',
      value: shared.name,
      finding: finding[shared.kind](shared.name),
      advice: todo[shared.kind],
    };
  return { check: 'place', state: 'ok', value: 'disk', finding: finding.ordinary, advice: null };
}

function checkBackups({ upkeep, newestAt, moment }: DoctorInput, { t }: Language): readonly CheckResult[] {
  const { finding, todo } = t.upkeep;
  const problem = (value: string | null, finding: string, advice: string): CheckResult => ({
    check: 'backup',
    state: 'problem',
    value,
    finding,
    advice,
  });
  const backups = listBackups(upkeep);
  const damaged = backups.filter((backup) => backup.state === 'unknown' && !isIntact(backup));
  const changed = backups.filter(({ state }) => state === 'changed');
  const problems = [
    ...changed.map(({ name }) => problem(name, finding.changedBackup(name), todo.verifyBackup(name))),
    ...damaged.map(({ name }) => problem(name, finding.damagedBackup(name), todo.damagedBackup)),
  ];
  // Ignores a backup from the future, which a wrong clock dated.
  const latest = Math.max(upkeep.now, newestAt ?? 0);
  const [newest] = backups.filter(
    (backup) => backup.takenAt <= latest && !changed.includes(backup) && !damaged.includes(backup),
  );
  if (!newest) return problems.length > 0 ? problems : [problem(null, finding.noBackup, todo.backup)];
  // Without a newer action no newer backup is needed.
  if ((newestAt ?? 0) - newest.takenAt > oldBackupMs)
    return [problem(newest.name, finding.oldBackup(moment(newest.takenAt)), todo.backup), ...problems];
  return [
    {
      check: 'backup',
      state: 'ok',
      value: newest.name,
      finding: finding.newest(moment(newest.takenAt), moment(newest.verifiedAt ?? upkeep.now)),
      advice: null,
    },
    ...problems,
  ];
}

function listLeftovers(context: UpkeepContext, { t }: Language): readonly CheckResult[] {
  return findLeftovers(context).map((path) => ({
    check: 'remains',
    state: 'note',
    value: path,
    finding: path,
    advice: t.upkeep.todo.remains,
  }));
}

function checkClock({ upkeep: { now }, zone, newestAt, moment }: DoctorInput, { t }: Language): CheckResult {
  const { finding, todo } = t.upkeep;
  if (newestAt !== null && newestAt - now > clockToleranceMs)
    return {
      check: 'zone',
      state: 'problem',
      value: zone,
      finding: finding.clockBehind(moment(newestAt)),
      advice: todo.clock,
    };
  return { check: 'zone', state: 'ok', value: zone, finding: finding.zone(zone, moment(now)), advice: null };
}

/** Warns in the last year of the calendar: deadlines that end after it would leave out only weekends. */
function checkCalendar({ calendar }: DoctorInput, { t }: Language): readonly CheckResult[] {
  const { finding, todo } = t.upkeep;
  if (calendar === null) return [];
  const { lastYear, year } = calendar;
  const isEnding = year >= lastYear;
  return [
    {
      check: 'calendar',
      state: isEnding ? 'note' : 'ok',
      value: lastYear,
      finding: finding.holidaysUntil(lastYear),
      advice: isEnding ? todo.calendar : null,
    },
  ];
}

/** Presents the results of all checks. */
export function presentDoctor(findings: readonly CheckResult[], { t }: Language): Document {
  const texts = t.upkeep;
  const isWell = findings.every(({ state }) => state !== 'problem');
  const shown: Table = {
    columns: [
      { key: 'check', type: 'text', label: texts.check },
      { key: 'state', type: 'text', label: '' },
      { key: 'found', type: 'text', label: texts.result },
    ],
    rows: findings.map(({ check, state, finding, advice }) => [
      texts.checks[check],
      texts.state[state],
      advice === null ? finding : `${finding}. ${advice}`,
    ]),
  };
  return {
    report: 'doctor',
    title: texts.doctor,
    meta: [],
    scope: {
      period: { from: null, to: null, zone: '', day_start: '' },
      filter: {},
      total: findings.length,
    },
    rows: {
      columns: [
        { key: 'check', type: 'key', label: '' },
        { key: 'state', type: 'key', label: '' },
        { key: 'value', type: 'key', label: '' },
      ],
      rows: findings.map(({ check, state, value }) => [check, state, value]),
    },
    blocks: [
      { kind: 'table', table: shown, isWrapped: true },
      ...(isWell ? [{ kind: 'prose', text: texts.allInOrder, tone: 'strong' } as const] : []),
    ],
    hints: [],
  };
}
