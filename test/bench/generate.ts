/**
 * Believable complaint data of any size for benchmarks: a restaurant with rooms, somewhere in Spain.
 * The same options give the same bytes on every run; no clock, no zone and no file is read.
 *
 *     node generate.js 1000000 [--seed 1] [--per-day 60] [--from 1981-01-05] > file.csv
 */
import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Writable } from 'node:stream';

/** One incident as a row of a spreadsheet. An unrecorded value is the empty string. */
export interface Row {
  /** Local wall time "2019-03-04 19:42:10", or the date alone when nobody noted the time. */
  readonly occurred: string;
  readonly department: string;
  readonly category: string;
  readonly severity: '' | '1' | '2' | '3';
  readonly state: '' | 'calm' | 'upset' | 'gone';
  readonly place: string;
  readonly customer: string;
  readonly contact: string;
  readonly status: 'open' | 'resolved';
  /** Local wall time, always after `occurred`; empty when open or when `occurred` is a date alone. */
  readonly resolved: string;
  readonly description: string;
}

// prettier-ignore
const COLUMNS = [
  'occurred', 'department', 'category', 'severity', 'state', 'place',
  'customer', 'contact', 'status', 'resolved', 'description',
] as const satisfies readonly (keyof Row)[];

// ---- Shape of the business ------------------------------------------------------------------------
// Tables are kept from prettier, which would give every name a line of its own.

const DEFAULT_SEED = 1;
const DEFAULT_PER_DAY = 60;
const LAST_DAY = '2026-11-15';

const DATE_ONLY_SHARE = 0.02;
const NO_DEPARTMENT_SHARE = 0.03;
const NO_CATEGORY_SHARE = 0.04;
const NO_PLACE_SHARE = 0.08;
const CUSTOMER_SHARE = 0.25;
const REGULAR_SHARE = 0.05;
const RESOLVED_SHARE = 0.85;
const TAIL_SHARE = 0.6;
const OUTBREAK_SHARE = 1 / 60;

/** Coefficient of variation of a day's factor = 1/√5 ≈ 0.45: far more uneven than Poisson alone. */
const DAY_FACTOR_SHAPE = 5;

/** January to December. */
const MONTH_WEIGHTS = [0.82, 0.85, 0.92, 1, 1.02, 1.08, 1.2, 1.25, 1.02, 0.95, 0.88, 1.12];
/** Monday to Sunday. */
const WEEKDAY_WEIGHTS = [0.75, 0.78, 0.85, 0.95, 1.35, 1.45, 1];
/** Hours 0 to 23, in lines of six: night, morning, lunch, dinner. */
// prettier-ignore
const HOUR_WEIGHTS = [
  0.8, 0.5, 0.25, 0.1, 0.08, 0.1,
  0.25, 0.7, 1.4, 1.6, 1.2, 1.2,
  2.2, 5, 7, 4.5, 2, 1.5,
  1.8, 3, 6, 8.5, 6.5, 2.5,
];

// prettier-ignore
const CATEGORIES = [
  'wait', 'wrong item', 'quality', 'cold food', 'attitude', 'cleanliness', 'billing',
  'noise', 'booking', 'allergy', 'out of stock', 'broken promise', 'facilities', 'other',
] as const;
type Category = (typeof CATEGORIES)[number];

interface Department {
  readonly name: string;
  /** How many of its places are rooms, the rest being tables; 0 to 1. */
  readonly roomShare: number;
  /** Weights of its categories; the others have RARE_WEIGHT. */
  readonly habits: Readonly<Partial<Record<Category, number>>>;
}

const RARE_WEIGHT = 0.5;

/** Busiest first: the n-th has the weight 1/n (Zipf). */
// prettier-ignore
const DEPARTMENTS: readonly Department[] = [
  { name: 'Kitchen', roomShare: 0, habits: { wait: 30, quality: 22, 'wrong item': 14, 'cold food': 16, allergy: 4, 'out of stock': 5 } },
  { name: 'Floor', roomShare: 0, habits: { wait: 28, attitude: 22, 'wrong item': 16, billing: 12, 'broken promise': 6, cleanliness: 5 } },
  { name: 'Front desk', roomShare: 0.95, habits: { wait: 22, attitude: 14, billing: 20, booking: 20, 'broken promise': 12 } },
  { name: 'Housekeeping', roomShare: 1, habits: { cleanliness: 55, facilities: 12, 'broken promise': 8, noise: 6 } },
  { name: 'Bar', roomShare: 0, habits: { wait: 25, noise: 18, billing: 15, quality: 12, attitude: 10, 'out of stock': 8 } },
  { name: 'Reservations', roomShare: 0.5, habits: { booking: 60, 'broken promise': 14, wait: 8, attitude: 5 } },
  { name: 'Terrace', roomShare: 0, habits: { wait: 30, noise: 14, cleanliness: 14, attitude: 10, facilities: 8, 'cold food': 8 } },
  { name: 'Room service', roomShare: 1, habits: { wait: 34, 'cold food': 26, 'wrong item': 18, billing: 6 } },
  { name: 'Maintenance', roomShare: 0.9, habits: { facilities: 60, noise: 16, 'broken promise': 12, wait: 5 } },
  { name: 'Café', roomShare: 0.1, habits: { wait: 18, quality: 18, 'out of stock': 16, billing: 10, 'cold food': 10 } },
  { name: 'Events', roomShare: 0.2, habits: { 'broken promise': 24, billing: 18, noise: 16, booking: 14, other: 6 } },
  { name: 'Spa & Pool', roomShare: 1, habits: { cleanliness: 26, booking: 20, facilities: 20, noise: 10, attitude: 6 } },
];

/** Invented people, with apostrophes, hyphens and accents on purpose. */
// prettier-ignore
const GIVEN_NAMES = [
  'Lucía', 'Marco', 'Inês', 'José', 'Emma', 'Begoña', 'Luca', 'João', 'Ana', 'Peter',
  'Íñigo', 'Chiara', 'Conceição', 'Álvaro', 'Zoë', 'Núria', 'Niccolò', 'Rui', 'Marta', 'Siân',
  'Andrés', 'Giulia', 'Simão', 'Pilar', 'Owen', 'Ángel', 'Noè', 'Catarina', 'Raúl', 'Sophie',
  'Mónica', 'Dario', 'Tomás', 'Elena', 'Jürgen', 'Ximena', 'Beatrice', 'Gonçalo', 'Nuria', 'Anaïs',
];
// prettier-ignore
const FAMILY_NAMES = [
  'García', 'Rossi', 'Gonçalves', 'Núñez', 'Smith', 'Peña', 'Ferrari', 'Araújo', 'Muñoz', 'O’Brien',
  'López', "D'Angelo", 'Magalhães', 'Ibáñez', 'Smith-Jones', 'Sáez', 'Esposito', 'Conceição', 'Vázquez', 'Müller',
  'Pérez', 'Ricci', 'Simões', 'Güell', 'Walker', 'Díaz', 'Conti', 'Brandão', 'Ordóñez', 'Lefèvre',
  'Martín', 'Greco', 'Leitão', 'Sánchez', "O'Neill", 'Gómez', 'De Luca', 'Assunção', 'Echeverría', 'Novák',
  'Ruiz', 'Gallo', 'Falcão', 'Zúñiga', 'Baker', 'Cañas', 'Fontana', 'Sá', 'Agüero', 'Dvořák',
];

/** At most three words each: see CORES. */
// prettier-ignore
const DISHES = [
  'croquetas', 'jamón ibérico', 'crème brûlée', 'risotto', 'bacalhau à Brás', 'tiramisù', 'paella', 'piña colada',
  'café con leche', 'entrecôte', 'gazpacho', 'pastéis de nata', 'salmon', 'gnocchi', 'fish soup', 'piñones salad',
];

/** Four to ten words once the slots are filled, so that with a tail of at most six a description has 4 to 16. */
// prettier-ignore
const CORES: Readonly<Record<Category, readonly string[]>> = {
  wait: [
    'Waited {minutes} minutes for the {dish}', 'Nobody came for {minutes} minutes after they sat down',
    'Queue did not move for {minutes} minutes', 'Drinks served, then {minutes} minutes of nothing',
    '{minutes} minutos esperando, nadie se acercó', 'Quasi un\'ora di attesa, nessuna spiegazione',
    'Ninguém nos atendeu durante {minutes} minutos',
  ],
  'wrong item': [
    'Ordered {dish} and got something else entirely', 'The {dish} went to another table',
    'Side dish missing, starter brought twice', 'Asked for decaf, got a double espresso',
    'Pedimos {dish} y trajeron otra cosa', 'Abbiamo ricevuto il piatto di un altro tavolo',
    'Trouxeram {dish} que não pedimos',
  ],
  quality: [
    'The {dish} was dry and far too salty', '{dish} tasted of old oil',
    'Wine corked, waiter called it "normal for the year"', 'Portion of {dish} much smaller than the picture',
    'El {dish} estaba crudo por dentro', 'Il {dish} era senza sapore, bruciato sotto', 'A comida não tinha sabor nenhum',
  ],
  'cold food': [
    'The {dish} arrived stone cold', 'Sent back the {dish}, still lukewarm inside',
    'Plate hot, {dish} cold in the middle', 'Soup cold, bread cold, coffee cold',
    'La comida llegó fría, otra vez', 'Il {dish} è arrivato freddo', 'O {dish} veio frio para a mesa',
  ],
  attitude: [
    'Told them "that is not my table" and left', 'Rolled eyes when asked for the menu',
    'Rude on the phone, hung up twice', 'Laughed at their accent, says the lady',
    'El camarero contestó de mala manera', 'Il cameriere è stato sgarbato con mia madre', 'Falta de educação, respondeu a gritar',
  ],
  cleanliness: [
    'Hair in the bathroom, towels not changed', 'Sticky table, crumbs on the chairs',
    'Glass with lipstick on the rim', 'Bin not emptied for {count} days',
    'Sábanas con manchas, baño sin limpiar', 'Bagno sporco già al mattino', 'O chão estava sujo, cheirava mal',
  ],
  billing: [
    'Charged {count} times for the {dish}', 'Bill shows {amount} € nobody agreed to',
    'Minibar charged, "we never opened it"', 'Card debited twice, {amount} € each time',
    'Nos cobraron {amount} € de más', 'Conto sbagliato, coperto contato {count} volte', 'A conta não batia certo, {amount} € a mais',
  ],
  noise: [
    'Music far too loud to talk', 'Party next door until {count} in the morning',
    'Drilling from eight, no warning given', 'Children running, chairs scraping all evening',
    'No se podía dormir por el ruido', 'Troppo rumore dalla strada, finestra rotta', 'Barulho no corredor até às {count}',
  ],
  booking: [
    'Table booked for {count}, nothing in the book', 'Reservation lost, sent away at the door',
    'Booked a sea view, got the car park', 'Confirmed by mail, "no record of it" here',
    'Reserva para {count} personas, no constaba', 'Prenotazione persa, nessuna alternativa proposta', 'Reserva confirmada, mas não havia mesa',
  ],
  allergy: [
    'Told us about nuts, {dish} had almonds', 'Gluten in the {dish} despite the note',
    'Shellfish not mentioned on the menu', 'Lactose: "a little butter does no harm"',
    'Avisó de alergia al marisco, nadie apuntó', 'Allergia segnalata due volte, ignorata', 'Alergia a frutos secos, não avisaram a cozinha',
  ],
  'out of stock': [
    'No {dish} left by nine', 'Menu of the day gone at one', 'Third choice, also "just sold out"',
    'Half the card not available tonight', 'Se acabó el {dish}, nadie avisó', 'Finito il {dish}, detto dopo mezz\'ora',
    'Já não havia {dish} às oito',
  ],
  'broken promise': [
    'Promised a call yesterday, nobody rang', 'Late checkout promised, key blocked at eleven',
    'Was told "on the house", then billed', 'Voucher from last month refused',
    'Prometieron llamar mañana, nadie llamó', 'Promessa di rimborso, mai arrivato', 'Prometeram desconto, não foi feito',
  ],
  facilities: [
    'Shower cold for {count} mornings running', 'Air conditioning drips on the bed',
    'Lift stuck between floors, {minutes} minutes', 'Wi-Fi down, "restart your phone" they said',
    'La calefacción no funciona, habitación helada', 'Ascensore guasto, quarto piano a piedi', 'A água quente não chegou',
  ],
  other: [
    'Lost property not found, a blue scarf', 'Coat taken by somebody else',
    'Photo of the family put on our page', 'Dog not welcome, although the site says so',
    'Quería hablar con el dueño, no estaba', 'Mancanza di parcheggio, multa presa', 'Queria o livro de reclamações, não havia',
  ],
};

/** At most six words each: see CORES. */
// prettier-ignore
const TAILS = [
  'second time this month', 'asked twice, no answer', 'said "never again" and meant it', 'wants a call back tomorrow',
  'child in tears', 'left without dessert', 'coffee on the house accepted', 'manager was not there',
  'says "it used to be better"', 'will post a review', 'regular guest, very disappointed', 'dicen que no vuelven',
  'muy enfadados, pero educados', 'si sono alzati e usciti', 'pediram o livro de reclamações', 'apologised, new one brought',
  'birthday dinner, party of twelve', 'offered 10 %, refused',
];

// ---- Chance ------------------------------------------------------------------------------------

/** Draws a number from 0 (included) to 1 (excluded). */
type Chance = () => number;

/**
 * sfc32 by Chris Doty-Humphrey (PractRand): four words of state, so that even a hundred million rows
 * do not come round again, as they would with a generator of one word.
 */
function chanceFrom(seed: number): Chance {
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Neighbouring seeds begin alike until the words have mixed.
  for (let round = 0; round < 16; round++) draw();
  return draw;
}

/** A whole number from `low` to `high`, both included. */
function drawBetween(low: number, high: number, chance: Chance): number {
  return low + Math.floor(chance() * (high - low + 1));
}

function drawOne<T>(values: readonly T[], chance: Chance): T {
  return at(values, Math.floor(chance() * values.length));
}

/** Turns values and their weights (any positive scale) into a function that draws one. */
function drawerOf<T>(values: readonly T[], weights: readonly number[]): (chance: Chance) => T {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const last = values.length - 1;
  return (chance) => {
    let remaining = chance() * total;
    let index = 0;
    // Stops at the last value, because rounding may leave a crumb beyond it.
    while (index < last && (remaining -= at(weights, index)) >= 0) index++;
    return at(values, index);
  };
}

/** Erlang distribution with mean 1. */
function drawDayFactor(chance: Chance): number {
  let product = 1;
  for (let n = 0; n < DAY_FACTOR_SHAPE; n++) product *= 1 - chance();
  return -Math.log(product) / DAY_FACTOR_SHAPE;
}

/** Poisson: Knuth's product for small means, the normal approximation (twelve uniforms) above 30. */
function drawCount(mean: number, chance: Chance): number {
  if (mean > 30) {
    let normal = -6;
    for (let n = 0; n < 12; n++) normal += chance();
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const floor = Math.exp(-mean);
  let count = 0;
  for (let product = chance(); product > floor; product *= chance()) count++;
  return count;
}

/** The compiler cannot see that an index is in range; this says so once, and loudly when it is not. */
function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error(`index ${index} is outside 0..${values.length - 1}`);
  return value;
}

/** The remainder that is never negative: days before 1970 are. */
function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

// ---- Wall time: days and seconds counted since 1970-01-01 00:00, as if there were no zones ------

const DAY_SECONDS = 86_400;
const TWO_DIGITS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

function parseDay(text: string): number {
  const day = Date.parse(`${text}T00:00:00Z`) / (DAY_SECONDS * 1000);
  if (!Number.isInteger(day) || presentDay(day) !== text) {
    throw new RangeError(`${text} is not a day like 2019-03-04`);
  }
  return day;
}

function presentDay(day: number): string {
  return new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

function presentClock(second: number): string {
  const minute = Math.floor(second / 60);
  return `${at(TWO_DIGITS, Math.floor(minute / 60))}:${at(TWO_DIGITS, minute % 60)}:${at(TWO_DIGITS, second % 60)}`;
}

function presentWall(wallSecond: number): string {
  return `${presentDay(Math.floor(wallSecond / DAY_SECONDS))} ${presentClock(modulo(wallSecond, DAY_SECONDS))}`;
}

/** Monday is 0. 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return modulo(day + 3, 7);
}

/** The last Sunday of March, when the clocks of most of Europe go from 02:00 to 03:00. */
function losesAnHour(day: number): boolean {
  if (weekdayOf(day) !== 6) return false;
  const date = new Date(day * DAY_SECONDS * 1000);
  return date.getUTCMonth() === 2 && date.getUTCDate() >= 25;
}

function isInGap(wallSecond: number): boolean {
  const hour = Math.floor(modulo(wallSecond, DAY_SECONDS) / 3600);
  return hour === 2 && losesAnHour(Math.floor(wallSecond / DAY_SECONDS));
}

// ---- How many on which day ---------------------------------------------------------------------

/** A day on which one thing went wrong for many: `share` (0 to 1) of its rows are this one trouble. */
interface Outbreak {
  readonly department: Department;
  readonly category: Category;
  readonly share: number;
}

interface Calendar {
  readonly firstDay: number;
  /** Rows for each day from `firstDay` on. */
  readonly counts: Float64Array;
  readonly outbreaks: ReadonlyMap<number, Outbreak>;
}

/** Lays `rows` (at least 1) out over `dayCount` days; the last day has at least one. */
function planCalendar(
  firstDay: number,
  dayCount: number,
  rows: number,
  perDay: number,
  chance: Chance,
): Calendar {
  const counts = new Float64Array(dayCount);
  const outbreaks = new Map<number, Outbreak>();
  for (let index = 0; index < dayCount; index++) {
    const day = firstDay + index;
    const outbreak = chance() < OUTBREAK_SHARE ? drawOutbreak(chance) : undefined;
    if (outbreak) outbreaks.set(day, outbreak);
    // The outbreak comes on top of the ordinary trouble, it does not replace it.
    const surge = 1 / (1 - (outbreak?.share ?? 0));
    counts[index] = drawCount(perDay * weightOf(day) * drawDayFactor(chance) * surge, chance);
  }
  // One row is kept back so that the data end on the promised day whatever was drawn.
  settleTo(rows - 1, counts);
  counts[dayCount - 1] = at(counts, dayCount - 1) + 1;
  return { firstDay, counts, outbreaks };
}

function weightOf(day: number): number {
  const month = new Date(day * DAY_SECONDS * 1000).getUTCMonth();
  return at(MONTH_WEIGHTS, month) * at(WEEKDAY_WEIGHTS, weekdayOf(day));
}

function drawOutbreak(chance: Chance): Outbreak {
  const department = drawDepartment(chance);
  return { department, category: drawCategory(department, chance), share: 0.4 + 0.35 * chance() };
}

/** Scales whole counts in place to add up to exactly `total`; the running sum carries what rounding left. */
function settleTo(total: number, counts: Float64Array): void {
  const drawn = counts.reduce((sum, count) => sum + count, 0);
  // So few days that every one of them drew nothing.
  if (drawn === 0) {
    counts[counts.length - 1] = total;
    return;
  }
  let running = 0;
  let assigned = 0;
  for (let index = 0; index < counts.length; index++) {
    running += at(counts, index);
    const due = Math.round((running / drawn) * total);
    counts[index] = due - assigned;
    assigned = due;
  }
}

// ---- One incident ------------------------------------------------------------------------------

const DATE_ONLY = -1;

const drawHour = drawerOf(
  HOUR_WEIGHTS.map((_, hour) => hour),
  HOUR_WEIGHTS,
);

const drawDepartment = drawerOf(
  DEPARTMENTS,
  DEPARTMENTS.map((_, index) => 1 / (index + 1)),
);

const CATEGORY_DRAWERS = new Map(
  DEPARTMENTS.map(({ name, habits }) => [
    name,
    drawerOf<Category>(
      CATEGORIES,
      CATEGORIES.map((category) => habits[category] ?? RARE_WEIGHT),
    ),
  ]),
);

function drawCategory(department: Department, chance: Chance): Category {
  const draw = CATEGORY_DRAWERS.get(department.name);
  if (!draw) throw new Error(`no habits for ${department.name}`);
  return draw(chance);
}

/** 10 % not said; of the rest 40, 45 and 15 %. */
const drawSeverity = drawerOf<Row['severity']>(['', '1', '2', '3'], [10, 36, 40.5, 13.5]);

const STATES: readonly Row['state'][] = ['', 'calm', 'upset', 'gone'];
const STATE_DRAWERS: Readonly<Record<Row['severity'], (chance: Chance) => Row['state']>> = {
  '': drawerOf(STATES, [40, 35, 18, 7]),
  '1': drawerOf(STATES, [12, 70, 15, 3]),
  '2': drawerOf(STATES, [12, 42, 38, 8]),
  '3': drawerOf(STATES, [12, 15, 48, 25]),
};

const drawJoint = drawerOf([', ', '; ', '. ', '\n'], [62, 16, 19, 3]);

/** Seconds of the day in ascending order; DATE_ONLY stands for an unknown time and so comes first, as it sorts in text. */
function drawSeconds(day: number, count: number, chance: Chance): Int32Array {
  const clockChanges = losesAnHour(day);
  const seconds = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    seconds[index] = chance() < DATE_ONLY_SHARE ? DATE_ONLY : drawSecond(clockChanges, chance);
  }
  return seconds.sort();
}

function drawSecond(clockChanges: boolean, chance: Chance): number {
  let hour = drawHour(chance);
  while (clockChanges && hour === 2) hour = drawHour(chance);
  return hour * 3600 + Math.floor(chance() * 3600);
}

/**
 * Three minutes to fourteen days, half of them within half an hour: most are settled while the guest is there.
 * The clock gap is stepped over, and nobody settles a long matter before eight in the morning.
 */
function drawResolvedAt(occurredAt: number, chance: Chance): number {
  const shortest = 180;
  const longest = 14 * DAY_SECONDS;
  const wait = Math.floor(shortest * Math.exp(chance() ** 2 * Math.log(longest / shortest)));
  let wallSecond = occurredAt + wait;
  if (wait > 2 * 3600 && modulo(wallSecond, DAY_SECONDS) < 8 * 3600) wallSecond += 8 * 3600;
  return isInGap(wallSecond) ? wallSecond + 3600 : wallSecond;
}

function drawPlace(department: Department, chance: Chance): string {
  if (chance() < NO_PLACE_SHARE) return '';
  if (chance() >= department.roomShare) return `table ${drawBetween(1, 40, chance)}`;
  return `room ${drawBetween(1, 5, chance)}${at(TWO_DIGITS, drawBetween(1, 24, chance))}`;
}

const CUSTOMERS = 1_000_000;
const REGULARS = 150;
const REGULAR_DAYS = 182;

/** Most customers complain once; a few regulars, others every half-year, come back again and again. */
function drawCustomerNumber(day: number, chance: Chance): number {
  if (chance() >= REGULAR_SHARE) return Math.floor(chance() * CUSTOMERS);
  return modulo(Math.floor(day / REGULAR_DAYS) * REGULARS + Math.floor(chance() * REGULARS), CUSTOMERS);
}

/** The same number is always the same person. The phone has one digit too many to be anybody's. */
function presentCustomer(number: number): { readonly name: string; readonly phone: string } {
  // The factor shares no divisor with CUSTOMERS, so that neighbours look unlike and no two share a phone.
  const mixed = (number * 618_033 + 271_828) % CUSTOMERS;
  const givenName = at(GIVEN_NAMES, mixed % 40);
  const familyName = at(FAMILY_NAMES, Math.floor(mixed / 40) % 50);
  const second = mixed % 3 === 0 ? '' : ` ${at(FAMILY_NAMES, Math.floor(mixed / 2000) % 50)}`;
  const digits = String(mixed).padStart(6, '0');
  return {
    name: `${givenName} ${familyName}${second}`,
    phone: `+34 6${digits.slice(0, 2)} 555 ${digits.slice(2)}`,
  };
}

function drawDescription(category: Category, chance: Chance): string {
  const core = drawOne(CORES[category], chance).replace(/\{(\w+)\}/g, (_, slot: string) =>
    drawFilling(slot, chance),
  );
  return chance() < TAIL_SHARE ? core + drawJoint(chance) + drawOne(TAILS, chance) : core;
}

function drawFilling(slot: string, chance: Chance): string {
  switch (slot) {
    case 'dish':
      return drawOne(DISHES, chance);
    case 'minutes':
      return String(5 * drawBetween(3, 18, chance));
    case 'count':
      return String(drawBetween(2, 6, chance));
    case 'amount':
      return `${drawBetween(2, 89, chance)},${at(TWO_DIGITS, 10 * drawBetween(0, 5, chance))}`;
    default:
      throw new Error(`no filling for {${slot}}`);
  }
}

interface Moment {
  readonly day: number;
  readonly dayText: string;
  /** 0 to 86,399, or DATE_ONLY. */
  readonly second: number;
  /** First wall second after the data; what would be settled later is still open. */
  readonly dataEndAt: number;
}

function drawIncident(moment: Moment, outbreak: Outbreak | undefined, chance: Chance): Row {
  const isOutbreak = outbreak !== undefined && chance() < outbreak.share;
  const department = isOutbreak ? outbreak.department : drawDepartment(chance);
  const category = isOutbreak ? outbreak.category : drawCategory(department, chance);
  const severity = drawSeverity(chance);
  const customer =
    chance() < CUSTOMER_SHARE ? presentCustomer(drawCustomerNumber(moment.day, chance)) : undefined;
  return {
    occurred:
      moment.second === DATE_ONLY ? moment.dayText : `${moment.dayText} ${presentClock(moment.second)}`,
    department: chance() < NO_DEPARTMENT_SHARE ? '' : department.name,
    category: chance() < NO_CATEGORY_SHARE ? '' : category,
    severity,
    state: STATE_DRAWERS[severity](chance),
    place: drawPlace(department, chance),
    customer: customer?.name ?? '',
    contact: customer?.phone ?? '',
    ...drawEnding(moment, chance),
    description: drawDescription(category, chance),
  };
}

function drawEnding(moment: Moment, chance: Chance): Pick<Row, 'status' | 'resolved'> {
  if (chance() >= RESOLVED_SHARE) return { status: 'open', resolved: '' };
  if (moment.second === DATE_ONLY) return { status: 'resolved', resolved: '' };
  const resolvedAt = drawResolvedAt(moment.day * DAY_SECONDS + moment.second, chance);
  if (resolvedAt >= moment.dataEndAt) return { status: 'open', resolved: '' };
  return { status: 'resolved', resolved: presentWall(resolvedAt) };
}

/**
 * Exactly `rows` incidents in order of time (within a day, those without a time first), about `perDay` a day
 * (default 60; may be a fraction). They run over ceil(rows / perDay) days and one more, first and last day
 * included, and end on 2026-11-15, or begin on `from` ("2019-03-04") if that is given. Memory grows with the
 * number of days, not of rows.
 *
 * Wall times in the hour that the last Sunday of March loses do not occur, so each exists in any zone of the
 * European Union on Central European Time from 1981 on.
 *
 * @throws RangeError at the first row, if an option makes no sense or the days leave the years 1 to 9999.
 */
export function* incidents(options: {
  readonly rows: number;
  readonly seed?: number;
  readonly from?: string;
  readonly perDay?: number;
}): Generator<Row> {
  const { rows, seed = DEFAULT_SEED, from, perDay = DEFAULT_PER_DAY } = options;
  if (!Number.isSafeInteger(rows) || rows < 0) throw new RangeError('rows must be a whole number, 0 or more');
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed must be a whole number');
  if (!Number.isFinite(perDay) || perDay <= 0) throw new RangeError('per day must be a number above 0');

  const span = Math.ceil(rows / perDay);
  const firstDay = from === undefined ? parseDay(LAST_DAY) - span : parseDay(from);
  if (firstDay < parseDay('0001-01-01') || firstDay + span > parseDay('9999-12-01')) {
    throw new RangeError(`${rows} rows at ${perDay} a day leave the years 1 to 9999`);
  }
  if (rows === 0) return;

  const chance = chanceFrom(seed);
  const { counts, outbreaks } = planCalendar(firstDay, span + 1, rows, perDay, chance);
  const dataEndAt = (firstDay + span + 1) * DAY_SECONDS;
  for (const [index, count] of counts.entries()) {
    const day = firstDay + index;
    const dayText = presentDay(day);
    const outbreak = outbreaks.get(day);
    for (const second of drawSeconds(day, count, chance)) {
      yield drawIncident({ day, dayText, second, dataEndAt }, outbreak, chance);
    }
  }
}

// ---- As a script -------------------------------------------------------------------------------

const CHUNK_LENGTH = 64 * 1024;
const USAGE = 'usage: node generate.js ROWS [--seed N] [--per-day N] [--from 2019-03-04] > file.csv';
const EXIT = { ok: 0, usage: 2, bug: 70, outputFailed: 74 } as const;

/** RFC 4180: quoted only where it must be, quotes doubled, lines end in CR LF. */
function renderLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}

function* renderCsv(rows: Iterable<Row>): Generator<string> {
  let chunk = renderLine(COLUMNS);
  for (const row of rows) {
    chunk += renderLine(COLUMNS.map((column) => row[column]));
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/**
 * Waits until the stream has passed the chunk on. A chunk is larger than the stream's buffer, so this waits as
 * 'drain' would, and unlike 'drain' it also tells when the very last chunk could not be written.
 */
function writeChunk(out: Writable, chunk: string): Promise<void> {
  return new Promise((resolve, reject) => {
    out.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

function parseNumber(text: string | undefined, name: string): number {
  if (text === undefined || !/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`${name} must be a number`);
  return Number(text);
}

function parseOptions(args: string[]): Parameters<typeof incidents>[0] {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: String(DEFAULT_SEED) },
      'per-day': { type: 'string', default: String(DEFAULT_PER_DAY) },
      from: { type: 'string' },
    },
  });
  if (positionals.length !== 1) throw new RangeError('one number of rows is needed');
  return {
    rows: parseNumber(positionals[0], 'rows'),
    seed: parseNumber(values.seed, 'seed'),
    perDay: parseNumber(values['per-day'], 'per day'),
    ...(values.from === undefined ? {} : { from: values.from }),
  };
}

async function run(args: string[], out: Writable): Promise<void> {
  // Each failed write is reported by its callback; without a listener the event would end the process with a stack.
  out.on('error', () => {});
  for (const chunk of renderCsv(incidents(parseOptions(args)))) await writeChunk(out, chunk);
}

function exitCodeOf(error: unknown): number {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The reader has seen enough (`| head`): not a failure.
  if (code === 'EPIPE') return EXIT.ok;
  if (error instanceof RangeError || code.startsWith('ERR_PARSE_ARGS')) return EXIT.usage;
  return code === 'ENOSPC' || code === 'EIO' ? EXIT.outputFailed : EXIT.bug;
}

/** Only a bug needs its stack. */
function presentError(error: unknown, code: number): string {
  if (!(error instanceof Error)) return String(error);
  if (code === EXIT.bug) return error.stack ?? error.message;
  return code === EXIT.usage ? `${error.message}\n${USAGE}` : error.message;
}

/** The name is asked for too: bundled into another script, this file's address is that script's. */
function isScript(path: string | undefined): boolean {
  if (path === undefined || !/^generate\.[cm]?[jt]s$/.test(basename(path))) return false;
  return realpathSync(path) === fileURLToPath(import.meta.url);
}

if (isScript(process.argv[1])) {
  // A stalled stream ends the process silently: it must not look like success.
  process.exitCode = EXIT.bug;
  try {
    await run(process.argv.slice(2), process.stdout);
    process.exitCode = EXIT.ok;
  } catch (error) {
    const code = exitCodeOf(error);
    if (code !== EXIT.ok) process.stderr.write(`${presentError(error, code)}\n`);
    process.exitCode = code;
  }
}
