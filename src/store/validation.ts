import { isChecklist } from '../domain/checklist.ts';
import { damagedPart, type DamagedPart } from '../domain/damage.ts';
import type { Field, KeyedField } from '../domain/field.ts';
import { recordFields, recordKinds, type RecordKind } from '../domain/recordfields.ts';
import { isPlaySource } from '../domain/playbook.ts';
import { parseJson, isRowImage, isTexts, type RowImage, type Shape } from '../domain/jsonshape.ts';
import { isDay, wallMs } from '../domain/time/wall.ts';
import type { ChangeTable } from './schema.ts';

/** Whether a column may hold a value that is not null. */
export type ValueCheck = (value: unknown) => boolean;

/** The years 1 to 9999, which `Date` and ISO text can express. */
const firstInstant = -62_135_596_800_000;
const lastInstant = 253_402_300_799_999;

const instant: ValueCheck = (value) =>
  typeof value === 'number' && value >= firstInstant && value <= lastInstant;
const wall: ValueCheck = (value) =>
  typeof value === 'string' && (value.length === 10 || value.length === 19) && !Number.isNaN(wallMs(value));
const between =
  (least: number, most: number): ValueCheck =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const oneOf = (words: readonly unknown[]): ValueCheck => {
  const known = new Set(words);
  return (value) => known.has(value);
};
const json =
  (shape: Shape<unknown>): ValueCheck =>
  (value) =>
    typeof value === 'string' && parseJson(value, shape) !== null;

/** The check for the stored value of a field; null if any text or number is valid. */
function checkOfField(field: Field): ValueCheck | null {
  switch (field.kind) {
    case 'choice':
      return oneOf(field.choices);
    case 'mark':
      return oneOf(['yes']);
    case 'lines':
    case 'offers':
    case 'steps':
      return json(isTexts);
    case 'count':
      return between(field.least ?? Number.MIN_SAFE_INTEGER, field.most ?? Number.MAX_SAFE_INTEGER);
    case 'money':
      return between(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    case 'day':
      return isDay;
    case 'wall':
      return wall;
    case 'instant':
      return instant;
    case 'line':
    case 'text':
    case 'offer':
    case 'name':
    case 'entry':
    case 'incident':
    case 'moment':
      return null;
  }
}

type Checks = Readonly<Record<string, ValueCheck | null>>;
const checksOf = (fields: readonly KeyedField[]): Checks =>
  Object.fromEntries(fields.map(({ key, field }) => [key, checkOfField(field)]));

const described = Object.fromEntries(
  recordKinds.map((kind) => [kind, checksOf(recordFields[kind])]),
) as Readonly<Record<RecordKind, Checks>>;

/** The checks by table and column. */
const ofTable: Readonly<Record<string, Checks>> = {
  ...described,
  incident: { ...described.incident, recorded_at: instant },
  checklist: { ...described.checklist, source: json(isChecklist) },
  play: { ...described.play, source: json(isPlaySource) },
  action: { at: instant },
  draft: { started_at: instant, updated_at: instant, booted_at: instant },
};

/** The check for a column; null if any text or number is valid. */
export function checkOf(table: string, column: string): ValueCheck | null {
  const checks = ofTable[table];
  return checks !== undefined && Object.hasOwn(checks, column) ? (checks[column] ?? null) : null;
}

/** Throws damaged_part for the first column with an impossible value. */
export function requireValidRow(
  part: DamagedPart,
  table: string,
  record: string | number,
  row: Readonly<Record<string, unknown>>,
): void {
  for (const column of Object.keys(row)) {
    const value = row[column];
    if (value !== null && checkOf(table, column)?.(value) === false) throw damagedPart(part, record, column);
  }
}

/** Parses the image of a row before or after a change; null if there is none. Throws damaged_part. */
export function parseImage(
  { entity, incident }: Pick<ChangeTable, 'entity' | 'incident'>,
  stored: string | null,
): RowImage | null {
  if (stored === null) return null;
  const image = parseJson(stored, isRowImage);
  if (image === null) throw damagedPart('history', incident ?? 0);
  requireValidRow('history', entity, incident ?? 0, image);
  return image;
}
