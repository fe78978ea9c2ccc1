/** How to read a number, by the format of its cell. */
export interface CellFormat {
  readonly kind: 'number' | 'percent' | 'date' | 'dateTime' | 'time' | 'duration';
  /** Digits of a whole number that are shown at least, as in an identifier such as 00042. */
  readonly minDigits: number;
}

const plain: CellFormat = { kind: 'number', minDigits: 0 };

/**
 * Judges a number format, such as `dd/mm/yyyy hh:mm` or `[$S/-280A] #,##0.00`, by its first section. What is in quotation marks,
 * brackets or after a backslash is text and means nothing: many currencies contain the letters of dates.
 */
export function readFormat(code: string): CellFormat {
  const [section = ''] = code
    .replace(/"[^"]*"?|\\.|[_*]./gsu, ' ')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu, ' ')
    .split(';');
  const signs = section.replace(/general/giu, ' ').toLowerCase();
  if (/\[[hms]+\]/u.test(signs)) return { kind: 'duration', minDigits: 0 };
  const isClock = /am\/pm|a\/p/u.test(signs);
  const letters = signs.replace(/am\/pm|a\/p/gu, ' ').replace(/s[.,]0+/gu, 's');
  if (/[0#?@]/u.test(letters)) {
    if (letters.includes('%')) return { kind: 'percent', minDigits: 0 };
    const digits = /^\s*(0{2,})\s*$/u.exec(letters)?.[1]?.length ?? 0;
    return digits === 0 ? plain : { kind: 'number', minDigits: digits };
  }
  const hasHours = /h/u.test(letters) || isClock;
  const hasSeconds = /s/u.test(letters);
  // An m near hours or seconds means minutes, elsewhere the month.
  const isMonth = /m{3,}/u.test(letters) || (/m/u.test(letters) && !hasHours && !hasSeconds);
  if (/[ydeg]/u.test(letters) || isMonth)
    return { kind: hasHours || hasSeconds ? 'dateTime' : 'date', minDigits: 0 };
  if (hasHours) return { kind: 'time', minDigits: 0 };
  // Minutes and seconds without hours are how long something took.
  return hasSeconds ? { kind: 'duration', minDigits: 0 } : plain;
}

/** Built-in formats that files mention only by number; those from 27 are dates in East Asian versions. */
export function readBuiltInFormat(id: number): CellFormat {
  if (id === 9 || id === 10) return { kind: 'percent', minDigits: 0 };
  if (id === 22) return { kind: 'dateTime', minDigits: 0 };
  if (id >= 18 && id <= 21) return { kind: 'time', minDigits: 0 };
  if (id >= 45 && id <= 47) return { kind: 'duration', minDigits: 0 };
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return { kind: 'date', minDigits: 0 };
  return plain;
}

const secondsPerDay = 86_400;
/** 31 December 9999. */
const lastSerial = 2_958_466;
/** Days of the calendar that begins in 1904 are counted from this day of the other one. */
const daysUntil1904 = 1_462;

/**
 * Writes a number as a cell of `Workbook`, rounded to the nearest second.
 * @param is1904 whether days are counted from 1904, as old versions for the Mac did
 */
export function numberText(value: number, { kind, minDigits }: CellFormat, is1904 = false): string {
  if (kind === 'number') {
    const text = plainNumber(value);
    return /^\d+$/u.test(text) ? text.padStart(minDigits, '0') : text;
  }
  if (kind === 'percent') return `${plainNumber(value * 100)}%`;
  if (kind === 'duration') return durationText(value * secondsPerDay);
  const seconds = Math.round(value * secondsPerDay);
  const day = Math.floor(seconds / secondsPerDay);
  if (value < 0 || day >= lastSerial) return plainNumber(value);
  const time = clockText(seconds - day * secondsPerDay);
  if (kind === 'time') return time;
  // Zero as a date is an empty cell that a formula passes on.
  if (value === 0 && !is1904) return '';
  if (day === 0 && !is1904) return time;
  const date = dateText(day + (is1904 ? daysUntil1904 : 0));
  return kind === 'date' && seconds % secondsPerDay === 0 ? date : `${date} ${time}`;
}

/** Writes a date or time in ISO 8601, such as `2026-03-12T19:41:59.999Z`, as a cell of `Workbook`; null if it is none. */
export function stampText(iso: string, isDateTime: boolean): string | null {
  const [, date, hour, minute, second, fraction] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?$/u.exec(iso.trim()) ??
    [];
  if (date === undefined) return null;
  if (hour === undefined) return isDateTime ? `${date} 00:00:00` : date;
  const milliseconds = Date.parse(`${date}T${hour}:${minute ?? '00'}:${second ?? '00'}Z`);
  if (Number.isNaN(milliseconds)) return null;
  const rounded = milliseconds + Math.round(Number(fraction ?? 0)) * 1000;
  return new Date(rounded).toISOString().slice(0, 19).replace('T', ' ');
}

/** Writes a duration in ISO 8601, such as `PT30H15M00S`, as a cell of `Workbook`; null if it is none. */
export function isoDurationText(iso: string): string | null {
  const [, sign, days, hours, minutes, seconds] =
    /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/u.exec(iso.trim()) ?? [];
  if (sign === undefined) return null;
  const total =
    Number(days ?? 0) * secondsPerDay +
    Number(hours ?? 0) * 3600 +
    Number(minutes ?? 0) * 60 +
    Number((seconds ?? '0').replace(',', '.'));
  return durationText(sign === '' ? total : -total);
}

/** Writes a number without exponent, and without the noise beyond fifteen digits: 0.1 + 0.2 is 0.3. */
export function plainNumber(value: number): string {
  const shortest = String(value);
  // With so few characters, there can be neither.
  if (shortest.length <= 15 && !shortest.includes('e')) return shortest;
  const text = String(Number(value.toPrecision(15)));
  const [, sign = '', digit = '', decimals = '', exponent = ''] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text) ?? [];
  if (exponent === '') return text === '-0' ? '0' : text;
  const digits = digit + decimals;
  const point = 1 + Number(exponent);
  return sign + (point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : digits.padEnd(point, '0'));
}

/** Whether a text is what programs show for a formula that failed. */
export function isErrorText(text: string): boolean {
  return /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$|^Err:5\d\d$/u.test(text);
}

/** Joins the lines of a text as everywhere in the program. */
export function cleanLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

function durationText(seconds: number): string {
  const rounded = Math.round(Math.abs(seconds));
  const hours = String(Math.floor(rounded / 3600)).padStart(2, '0');
  return `${seconds < 0 && rounded > 0 ? '-' : ''}${hours}${clockText(rounded % 3600).slice(2)}`;
}

function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

let lastDay = Number.NaN;
let lastDate = '';

/** The date of a day that is counted from 1900. Day 60 is 29 February 1900, which Excel believes in and the calendar does not. */
function dateText(day: number): string {
  // Most rows are of the same day as the row before.
  if (day !== lastDay) {
    lastDay = day;
    const epoch = Date.UTC(1899, 11, day < 60 ? 31 : 30);
    lastDate = new Date(epoch + day * secondsPerDay * 1000).toISOString().slice(0, 10);
  }
  return lastDate;
}
