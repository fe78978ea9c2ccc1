/**
 * Copies of domain functions as they were when released migrations were written. Only migrations may use them, and they
 * never change: a migration has to do the same to every file, whatever the domain does today.
 */

/** "06:00" → 360; null if it is not a time of day. */
export function parseTimeOfDay(text: string): number | null {
  const parts = /^(\d{1,2}):(\d\d)$/u.exec(text);
  if (!parts) return null;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minute <= 1440 ? minute : null;
}

/** The business day of a wall-clock time: the date before until `dayStartMinute`. */
export function businessDay(wall: string, dayStartMinute: number): string {
  const minute = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
  const ms = Date.parse(`${wall.slice(0, 10)}T00:00:00Z`) - (minute < dayStartMinute ? 86_400_000 : 0);
  return new Date(ms).toISOString().slice(0, 10);
}

/**
 * The minute at which the business day of each weekday begins, Monday first: at `dayStartMinute`, unless a shift runs
 * across it; then at the start or end of that shift. Since version 6.
 */
export function dayStarts(
  periods: readonly { readonly weekday: number; readonly start: number; readonly end: number }[],
  dayStartMinute: number,
): readonly number[] {
  const starts = Array<number>(7).fill(dayStartMinute);
  for (const { weekday, start, end } of periods) {
    if (start < dayStartMinute && dayStartMinute < end) starts[weekday - 1] = start;
    const next = dayStartMinute + 1440;
    if (start < next && next < end) starts[weekday % 7] = end - 1440;
  }
  return starts;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The wall-clock time in a zone at an instant, "2026-11-20T21:30:00". */
export function wallAt(zone: string, at: number): string {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(zone, clock);
  }
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/** The key by which version 5 identified a customer: an e-mail address, otherwise the last nine digits of a contact. */
export function nineDigitKey(contact: string | null): string | null {
  if (contact === null) return null;
  if (contact.includes('@')) {
    const mail = /[^\s<>(),;:"]+@[^\s<>(),;:"]+\.[^\s<>(),;:".!?]+/u.exec(
      contact.toLowerCase().replace(/\s*@\s*/u, '@'),
    );
    if (mail) return mail[0];
  }
  const digits = contact.replace(/\D/gu, '');
  return digits.length >= 6 ? digits.slice(-9) : null;
}

/** The country codes of ISO 3166-1 at that time. */
const countries: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD ' +
  'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN ' +
  'KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI ' +
  'SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI ' +
  'VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** The zones that the JavaScript engine knows in a country; newer engines have a method for it. */
function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as {
    readonly getTimeZones?: () => readonly string[] | undefined;
    readonly timeZones?: readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/**
 * Guesses the country of a business from its zone, otherwise from a locale ("es_MX.UTF-8"); null if neither helps.
 */
export function guessCountry(zone: string, locale = ''): string | null {
  const region = /^[a-z]{2,3}_([A-Z]{2})/u.exec(locale)?.[1] ?? '';
  const localeCountry = countries.includes(region) ? region : null;
  let canonicalZone: string;
  try {
    canonicalZone = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return localeCountry;
  }
  // A zone may have several names, of which the engine lists one.
  const hasZone = (country: string) =>
    zonesOf(country).some((each) => each === zone || each === canonicalZone);
  if (localeCountry !== null && hasZone(localeCountry)) return localeCountry;
  return countries.find(hasZone) ?? localeCountry;
}
