import { dirname } from 'node:path';
import type { UserError } from '../domain/error.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { Document, Table } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import type { Examination } from '../store/examine.ts';
import { isIntact, findLeftovers, listBackups, namedBackups, type Upkeep } from './backups.ts';
import { findSharedPlace } from './sharedplace.ts';
import type { Backup } from './backupfolder.ts';

export type Check = keyof Language['t']['upkeep']['checks'];
export type CheckState = keyof Language['t']['upkeep']['state'];

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
  readonly upkeep: Upkeep;
  /** Null if there is no database yet. */
  readonly examination: Examination | UserError | null;
  /** What is wrong with the file, in words. */
  readonly reason: string | null;
  readonly bytes: number;
  readonly zone: string;
  /** The moment of the newest action. */
  readonly newestAt: Instant | null;
  readonly node: string;
  /** Explains an error in words, with advice. */
  readonly inWords: (error: UserError) => readonly [finding: string, advice?: string];
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
export function runChecks(patient: DoctorInput, language: Language): readonly CheckResult[] {
  const { upkeep, examination } = patient;
  return [
    ...theFile(patient, language),
    ...(examination === null || examination instanceof Error ? [] : theContents(examination, language)),
    ...(examination === null || examination instanceof Error
      ? []
      : theDamage(examination, patient, language)),
    ...(examination === null ? [] : whoMayRead(upkeep, language)),
    room(patient, language),
    place(upkeep, language),
    ...(examination === null ? [] : theBackups(patient, language)),
    ...theRemains(upkeep, language),
    time(patient, language),
    {
      check: 'versions',
      state: 'ok',
      value: `node ${patient.node}`,
      finding: [
        `Node.js ${patient.node}`,
        ...(examination === null || examination instanceof Error ? [] : [`SQLite ${examination.sqlite}`]),
      ].join(', '),
      advice: null,
    },
  ];
}

function theFile(
  { examination, reason, bytes, upkeep }: DoctorInput,
  language: Language,
): readonly CheckResult[] {
  const { finding, todo, complaints } = language.t.upkeep;
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
        advice:
          examination.code === 'disk_full'
            ? todo.space
            : examination.code === 'no_permission'
              ? null
              : todo.damaged,
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

function theContents(examined: Examination, { t, format }: Language): readonly CheckResult[] {
  const { finding, todo } = t.upkeep;
  const { danglingReferences, disagreements, miscounted, settings, drafts, damage } = examined;
  const counted = (check: Check, wrong: number, fine: string, bad: string): CheckResult =>
    wrong === 0
      ? { check, state: 'ok', value: 0, finding: fine, advice: null }
      : { check, state: 'problem', value: wrong, finding: bad, advice: todo.ask };
  return [
    counted(
      'references',
      danglingReferences,
      finding.referencesOk,
      finding.references(format.number(danglingReferences)),
    ),
    counted(
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
      : damage.some(isOfSetting)
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

const isOfSetting = ({ code }: UserError) => code === 'damaged_setting';

/** Lists every damaged record or setting. */
function theDamage({ damage }: Examination, { inWords }: DoctorInput, { t }: Language): readonly CheckResult[] {
  return damage.map((each) => ({
    check: isOfSetting(each) ? 'settings' : 'damage',
    state: 'problem',
    value: Object.values(each.values)
      .filter((part) => part !== '')
      .join(' '),
    finding: inWords(each)[0].replace(/\.$/u, ''),
    advice: inWords(each)[1] ?? t.upkeep.todo.damaged,
  }));
}

function whoMayRead({ databasePath, files }: Upkeep, { t }: Language): readonly CheckResult[] {
  const { finding, todo } = t.upkeep;
  const paths = [databasePath, `${databasePath}-wal`].filter((path) => files.exists(path));
  const open = paths.find((path) => ((files.mode(path) ?? 0) & 0o077) !== 0);
  if (open === undefined)
    return [{ check: 'permissions', state: 'ok', value: 'owner', finding: finding.ownerOnly, advice: null }];
  const mode = (files.mode(open) ?? 0).toString(8);
  return [
    {
      check: 'permissions',
      state: 'problem',
      value: mode,
      finding: finding.others(mode),
      advice: todo.permissions(open),
    },
  ];
}

function room({ upkeep: { databasePath, files }, bytes }: DoctorInput, language: Language): CheckResult {
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

function place({ databasePath, files }: Upkeep, { t }: Language): CheckResult {
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

function theBackups({ upkeep, newestAt, moment }: DoctorInput, { t }: Language): readonly CheckResult[] {
  const { finding, todo } = t.upkeep;
  const problem = (value: string | null, finding: string, what: string): CheckResult => ({
    check: 'backup',
    state: 'problem',
    value,
    finding,
    advice: what,
  });
  const backups = listBackups(upkeep);
  const damaged = backups.filter((backup) => backup.state === 'unknown' && !isIntact(backup));
  const changed = backups.filter(({ state }) => state === 'changed');
  const wrong = [
    ...changed.map(({ name }) => problem(name, finding.changedBackup(name), todo.verifyBackup(name))),
    ...damaged.map(({ name }) => problem(name, finding.damagedBackup(name), todo.damagedBackup)),
  ];
  // Ignores a backup from the future, which a wrong clock dated.
  const latest = Math.max(upkeep.now, newestAt ?? 0);
  const [newest] = backups.filter(
    (backup) => backup.takenAt <= latest && !changed.includes(backup) && !damaged.includes(backup),
  );
  if (!newest) return wrong.length > 0 ? wrong : [problem(null, finding.noBackup, todo.backup)];
  // Without a newer action no newer backup is needed.
  if ((newestAt ?? 0) - newest.takenAt > oldBackupMs)
    return [problem(newest.name, finding.oldBackup(moment(newest.takenAt)), todo.backup), ...wrong];
  return [
    {
      check: 'backup',
      state: 'ok',
      value: newest.name,
      finding: finding.newest(moment(newest.takenAt), moment(newest.verifiedAt ?? upkeep.now)),
      advice: null,
    },
    ...wrong,
  ];
}

function theRemains(keeping: Upkeep, { t }: Language): readonly CheckResult[] {
  return findLeftovers(keeping).map((path) => ({
    check: 'remains',
    state: 'note',
    value: path,
    finding: path,
    advice: t.upkeep.todo.remains,
  }));
}

function time({ upkeep: { now }, zone, newestAt, moment }: DoctorInput, { t }: Language): CheckResult {
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

/** Formats "1.2 MB"; the units are the same in all languages. */
export function formatBytes(bytes: number, { format }: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let [size, unit] = [bytes, 0];
  for (; size >= 1000 && unit < units.length - 1; unit++) size /= 1000;
  return `${format.number(size, unit === 0 || size >= 100 ? 0 : 1)} ${units[unit] ?? ''}`;
}

export function presentDoctor(findings: readonly CheckResult[], { t }: Language): Document {
  const said = t.upkeep;
  const isWell = findings.every(({ state }) => state !== 'problem');
  const shown: Table = {
    columns: [
      { key: 'check', type: 'text', label: said.check },
      { key: 'state', type: 'text', label: '' },
      { key: 'found', type: 'text', label: said.result },
    ],
    rows: findings.map(({ check, state, finding, advice }) => [
      said.checks[check],
      said.state[state],
      advice === null ? finding : `${finding}. ${advice}`,
    ]),
  };
  return {
    report: 'doctor',
    title: said.doctor,
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
      ...(isWell ? [{ kind: 'prose', text: said.allInOrder, tone: 'strong' } as const] : []),
    ],
    hints: [],
  };
}

export function presentBackups(
  backups: readonly Backup[],
  language: Language,
  moment: (at: Instant) => string,
): Pick<Document, 'blocks' | 'rows'> {
  const said = language.t.upkeep;
  return {
    rows: {
      columns: [
        { key: 'backup', type: 'key', label: '' },
        { key: 'taken', type: 'key', label: '' },
        { key: 'occasion', type: 'key', label: '' },
        { key: 'bytes', type: 'count', label: '' },
        { key: 'verified', type: 'key', label: '' },
        { key: 'state', type: 'key', label: '' },
      ],
      rows: backups.map(({ name, takenAt, occasion, bytes, verifiedAt, state }) => [
        name,
        new Date(takenAt).toISOString(),
        occasion,
        bytes,
        verifiedAt === null ? null : new Date(verifiedAt).toISOString(),
        state,
      ]),
    },
    blocks: [
      backups.length === 0
        ? { kind: 'prose', text: said.none }
        : {
            kind: 'table',
            table: {
              columns: [
                { key: 'backup', type: 'text', label: said.name },
                { key: 'taken', type: 'text', label: said.madeAt },
                { key: 'occasion', type: 'text', label: said.occasionTitle },
                { key: 'size', type: 'text', label: said.size },
                { key: 'verified', type: 'text', label: said.verifiedTitle },
              ],
              rows: backups.map(({ name, takenAt, occasion, bytes, verifiedAt, state }) => [
                name,
                moment(takenAt),
                said.occasion[occasion],
                formatBytes(bytes, language),
                verifiedAt === null
                  ? said.neverVerified
                  : state === 'changed'
                    ? said.changedSince(moment(verifiedAt))
                    : moment(verifiedAt),
              ]),
            },
            isWrapped: true,
          },
    ],
  };
}
