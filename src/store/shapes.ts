import { isChecklist } from '../domain/checklist.ts';
import { damaged, type DamagedPart } from '../domain/damage.ts';
import type { Field } from '../domain/field.ts';
import { endings, keyedFields } from '../domain/incident.ts';
import { followUpOutcomes, preventionKinds } from '../domain/entry.ts';
import { isPlay } from '../domain/playbook.ts';
import { fromJson, isImage, isTexts, type Image, type Shape } from '../domain/stored.ts';
import { isDay, wallMs } from '../domain/time/wall.ts';
import type { ChangeTable } from './schema.ts';

/** Whether a column may hold a value that is not null. */
export type ValueCheck = (value: unknown) => boolean;

/** From the year 1 to the year 9999: what `Date` and ISO text can say. */
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
    typeof value === 'string' && fromJson(value, shape) !== null;
const amount = between(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const yesOrNo = oneOf(['yes', 'no']);

/** What holds the value of a field; null where any text or number will do. */
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
      return field.most === undefined ? null : between(field.least ?? 0, field.most);
    case 'day':
      return isDay;
    case 'wall':
      return wall;
    case 'instant':
      return instant;
    case 'line':
    case 'text':
    case 'name':
    case 'entry':
    case 'incident':
    case 'moment':
      return null;
  }
}

const ofTable: Readonly<Record<string, Readonly<Record<string, ValueCheck | null>>>> = {
  incident: Object.fromEntries(keyedFields.map(({ key, field }) => [key, checkOfField(field)])),
  promise: { outcome: oneOf(['kept', 'broken']) },
  follow_up: { outcome: oneOf(followUpOutcomes), understood: yesOrNo, told: yesOrNo },
  reopening: { ending: oneOf(endings) },
  prevention: { kind: oneOf(preventionKinds) },
  checklist: { source: json(isChecklist) },
  play: { source: json(isPlay) },
};

/** What columns of every table hold, by what their names end in. */
const byEnding: readonly (readonly [RegExp, ValueCheck])[] = [
  [/(?:^|_)at$/u, instant],
  [/(?:^|_)(?:on|day)$|^since$/u, isDay],
  [/_minor$|^count$/u, amount],
];

/** By table and column; what was found once is not looked for again. */
const found = new Map<string, Map<string, ValueCheck | null>>();

/** What a column may hold; null where any text or number will do. */
export function checkOf(table: string, column: string): ValueCheck | null {
  let known = found.get(table);
  if (known === undefined) found.set(table, (known = new Map<string, ValueCheck | null>()));
  let check = known.get(column);
  if (check === undefined) {
    const own = ofTable[table];
    check =
      own !== undefined && Object.hasOwn(own, column)
        ? (own[column] ?? null)
        : (byEnding.find(([ending]) => ending.test(column))?.[1] ?? null);
    known.set(column, check);
  }
  return check;
}

/** Throws damaged_part for the first column that holds what it cannot. */
export function requireWhole(
  part: DamagedPart,
  table: string,
  record: string | number,
  row: Readonly<Record<string, unknown>>,
): void {
  for (const column of Object.keys(row)) {
    const value = row[column];
    if (value !== null && checkOf(table, column)?.(value) === false) throw damaged(part, record, column);
  }
}

/** What a change noted of a row, before or after; null where it noted nothing. Throws damaged_part. */
export function imageOf(
  { entity, incident }: Pick<ChangeTable, 'entity' | 'incident'>,
  stored: string | null,
): Image | null {
  if (stored === null) return null;
  const image = fromJson(stored, isImage);
  if (image === null) throw damaged('history', incident ?? 0);
  requireWhole('history', entity, incident ?? 0, image);
  return image;
}
