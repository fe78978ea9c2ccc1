/**
 * What released migrations need of the domain, as it was when they were written. Nothing else may use it, and nothing in
 * it is ever changed: what a migration made of a file, it makes of every file, whatever the domain has learned since.
 */

/** "06:00" → 360; null when it is no time of day. */
export function parseTimeOfDay(text: string): number | null {
  const parts = /^(\d{1,2}):(\d\d)$/u.exec(text);
  if (!parts) return null;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minute <= 1440 ? minute : null;
}

/** The day a wall time counts for: the day before where the house's day, which starts at a minute, has not begun. */
export function businessDay(wall: string, dayStartMinute: number): string {
  const minute = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
  const ms = Date.parse(`${wall.slice(0, 10)}T00:00:00Z`) - (minute < dayStartMinute ? 86_400_000 : 0);
  return new Date(ms).toISOString().slice(0, 10);
}

/**
 * The minute at which the business day of each weekday's date begins, Monday first: at `dayStartMinute`, or at that end of a
 * shift running over it which leaves the shift whole. Since version 6.
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

/** What the clock on the wall of a zone shows at an instant, "2026-11-20T21:30:00". */
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
  const told = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => told.get(type) ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/** By what version 5 knew a customer again: an e-mail address, or the last nine digits of whatever else was written. */
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

/** The countries that ISO 3166-1 had letters for. */
const countries: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD ' +
  'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN ' +
  'KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI ' +
  'SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI ' +
  'VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** The zones that the engine knows in a country; newer ones are asked in another way. */
function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as {
    readonly getTimeZones?: () => readonly string[] | undefined;
    readonly timeZones?: readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/**
 * Where a house most likely stands: the country of its zone, else that of a locale ("es_MX.UTF-8"); null where neither
 * tells.
 */
export function guessCountry(zone: string, locale = ''): string | null {
  const region = /^[a-z]{2,3}_([A-Z]{2})/u.exec(locale)?.[1] ?? '';
  const spoken = countries.includes(region) ? region : null;
  let engines: string;
  try {
    engines = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return spoken;
  }
  // Zones have had other names; the engine lists one of them.
  const isThere = (country: string) => zonesOf(country).some((each) => each === zone || each === engines);
  if (spoken !== null && isThere(spoken)) return spoken;
  return countries.find(isThere) ?? spoken;
}
