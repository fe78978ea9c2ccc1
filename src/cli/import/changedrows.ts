import type { FieldValue } from '../../domain/action.ts';
import type { KeyedField } from '../../domain/field.ts';
import { storedFields } from '../../domain/incident.ts';
import type { ChangedRow } from '../../domain/records.ts';
import { truncate } from '../../render/fit.ts';
import { openBusinessView } from '../business/view.ts';
import type { Context } from '../context.ts';
import { fieldLabel, valueInWords } from '../present/fieldwords.ts';

/** The width of a value in columns. */
const valueWidth = 40;

/** Returns a function that says what differs between a row and its record: "142: status open → resolved". */
export async function describeChange(context: Context): Promise<(row: ChangedRow) => string> {
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
  return ({ number, differences }) => {
    const parts = differences.map(({ field, before, after, isKept }) => {
      const [here, there] = [before, after].map((value) =>
        truncate(inWords(field, value).replace(/\s+/gu, ' '), valueWidth),
      ) as [string, string];
      return isKept
        ? t.import.kept(label(field), here, there)
        : `${label(field)}: ${t.history.beforeAfter(here, there)}`;
    });
    return `${number}: ${parts.join('; ')}`;
  };
}
