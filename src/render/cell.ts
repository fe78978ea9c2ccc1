import type { Column, TimeSeries, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { escapeLine } from './escape.ts';

/** Formats a cell for people. A bar is empty here: the renderers that can draw it do so themselves. */
export function formatCell({ type }: Column, value: Value, { format }: Language): string {
  if (value === null) return '';
  switch (type) {
    case 'id':
    case 'decimal':
      return String(value);
    case 'text':
    case 'key':
      return escapeLine(String(value));
    case 'count':
    case 'number':
      return format.number(Number(value));
    case 'share':
      return format.share(Number(value));
    case 'rate':
      return format.rate(Number(value));
    case 'score':
      return format.number(Number(value), 2);
    case 'money':
      return format.money(Number(value));
    case 'day':
      return format.day(String(value));
    case 'moment':
      return format.moment(String(value));
    case 'bar':
      return '';
  }
}

/** Returns the text of a fact, without its sparkline. */
export function factText(value: string | TimeSeries): string {
  return typeof value === 'string' ? value : value.text;
}

/** Whether a column is right-aligned. */
export function isNumeric({ type }: Column): boolean {
  return ['id', 'decimal', 'count', 'number', 'share', 'rate', 'score', 'money'].includes(type);
}
