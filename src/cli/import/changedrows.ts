import type { FieldValue } from '../../domain/action.ts';
import type { KeyedField } from '../../domain/field.ts';
import { storedFields } from '../../domain/incident.ts';
import type { ChangedRow, DoubtfulRow } from '../../domain/records.ts';
import { truncate } from '../../render/fit.ts';
import { openBusinessView } from '../business/view.ts';
import type { Context } from '../context.ts';
import { fieldLabel, valueInWords } from '../present/fieldwords.ts';

/** The width of a value in columns. */
const valueWidth = 40;

/** Describes rows that differ from records. */
export interface RowDescriber {
  /** "142: status open → resolved" */
  readonly changed: (row: ChangedRow) => string;
  /** "line 7: like 142, but not the same (place: 4 → 7)" */
  readonly doubtful: (row: DoubtfulRow) => string;
}

/** Returns functions that say what differs between a row and its record. */
export async function openRowDescriber(context: Context): Promise<RowDescriber> {
  const language = await context.language();
  const view = await openBusinessView(context);
  const { t, format } = language;
  const described = (key: string): KeyedField | undefined => storedFields.find((keyed) => keyed.key === key);
  const label = (key: string): string => {
    const keyed = described(key);
    return keyed === undefined ? t.field[key === 'note' ? 'notes' : 'remedy'] : fieldLabel(keyed, language);
  };
  const inWords = (key: string, value: FieldValue): string => {
    if (value === null || value === '') return t.history.emptyValue;
    const keyed = described(key);
    if (keyed === undefined) return key === 'remedy' ? format.money(Number(value)) : String(value);
    // A resolution of which only the day is known.
    if (keyed.field.kind === 'instant' && typeof value === 'string') return format.moment(value);
    return valueInWords('incident', keyed, value, view, language);
  };
  const inParts = (differences: ChangedRow['differences']) =>
    differences
      .map(({ field, before, after, isKept }) => {
        const [here, there] = [before, after].map((value) =>
          truncate(inWords(field, value).replace(/\s+/gu, ' '), valueWidth),
        ) as [string, string];
        return isKept
          ? t.import.kept(label(field), here, there)
          : `${label(field)}: ${t.history.beforeAfter(here, there)}`;
      })
      .join('; ');
  return {
    changed: ({ number, differences }) => `${number}: ${inParts(differences)}`,
    doubtful: ({ line, number, otherLine, differences }) =>
      number === null
        ? t.import.sameIdAsLine(line, otherLine ?? 0)
        : t.import.likeNumber(line, number, inParts(differences)),
  };
}
