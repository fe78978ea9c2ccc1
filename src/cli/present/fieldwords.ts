import type { FieldValue } from '../../domain/action.ts';
import { nameOf } from '../../domain/business.ts';
import type { KeyedField, NamesWith } from '../../domain/field.ts';
import type { incidentFields } from '../../domain/incident.ts';
import type { NameList } from '../../domain/name.ts';
import type { RecordKind } from '../../domain/recordfields.ts';
import { outsideShiftId } from '../../domain/time/shift.ts';
import { wallAt } from '../../domain/time/zone.ts';
import { findOffer } from '../../domain/vocabulary.ts';
import type { Language } from '../../language/language.ts';
import type { BusinessView } from '../business/view.ts';

type Words = Readonly<Record<string | number, string>>;
type Choice = NamesWith<typeof incidentFields, { kind: 'choice' }>;

/** Returns the words for the choices of each kind of record, by the name of the field. */
function choiceWords({
  t,
}: Language): Readonly<Partial<Record<RecordKind, Readonly<Record<string, Words>>>>> {
  const incidentWords: Readonly<Record<Choice, Words>> = t;
  return {
    incident: incidentWords,
    promise: { outcome: t.care.promiseOutcome },
    follow_up: { outcome: t.care.outcome },
    reopening: { ending: t.ending },
    prevention: { kind: t.care.preventionKind },
  };
}

/** Describes the value of a field for people. */
export function valueInWords(
  kind: RecordKind,
  { name, field }: KeyedField,
  value: FieldValue,
  { business, vocabulary }: Pick<BusinessView, 'business' | 'vocabulary'>,
  language: Language,
): string {
  const { t, format } = language;
  if (value === null) return t.history.emptyValue;
  const text = String(value);
  const offer = (id: string) => findOffer(vocabulary, id)?.names[0] ?? id;
  const list = (inWords: (item: string) => string) => {
    const items = value as readonly string[];
    return items.length === 0 ? t.log.steps.none : items.map(inWords).join('; ');
  };
  switch (field.kind) {
    case 'name':
      return value === outsideShiftId && name === 'shift'
        ? t.outsideShifts
        : (nameOf(name as NameList, business, Number(value)) ?? text);
    case 'money':
      return format.money(Number(value));
    case 'instant':
      return format.moment(wallAt(business.zone, Number(value)));
    case 'wall':
    case 'day':
      return format.moment(text);
    case 'mark':
      return t.yes;
    case 'choice':
      return choiceWords(language)[kind]?.[name]?.[text] ?? text;
    case 'offer':
      return offer(text);
    case 'offers':
      return list(offer);
    case 'lines':
    case 'steps':
      return list((item) => item);
    case 'line':
    case 'text':
    case 'count':
    case 'entry':
    case 'incident':
    case 'moment':
      return text;
  }
}

/** Fields whose label has another name. */
const labelNames: Readonly<Record<string, keyof Language['t']['field']>> = {
  valueMinor: 'value',
  costMinor: 'cost',
};

/** Returns the label of a field; its key if it has none. */
export function fieldLabel({ name, key }: KeyedField, { t }: Language): string {
  const label = labelNames[name] ?? name;
  return label in t.field ? t.field[label as keyof typeof t.field] : key;
}
