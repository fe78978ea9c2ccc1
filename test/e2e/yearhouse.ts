/**
 * A restaurant from January to December 2026, in English and in Spanish: what its people say, and every complaint that they
 * write down. The same houses, hours and marks in both, so that their figures are the same; only the words differ.
 */

const en = {
  language: 'en',
  country: 'GB',
  zone: 'Europe/London',
  /** Hours from UTC in winter. */
  winterHours: 0,
  name: 'The Larder',
  people: { ana: 'Amy', luis: 'Leo', marta: 'Megan', carmen: 'Carol' },
  waiter: 'waiter',
  lead: 'shift lead',
  manager: 'manager',
  waiting: 'Waiting',
  product: 'Product',
  kitchen: 'Kitchen',
  dinner: 'Dinner',
  lunch: 'Lunch',
  step: 'choose',
  partner: 'The Olive Tree',
  guests: [
    'Ruth Bell, 07700 900123',
    'Omar Haddad, 07700 900145',
    'Jane Frost, jane@example.com',
    'Paul Moss, 07700 900167',
    'Iris Lane, iris@example.com',
    'Noah Reed, 07700 900189',
    'Vera Cole, vera@example.com',
    'Ivan Pike, 07700 900211',
    'Lucy Dent, lucy@example.com',
    'Tom Hale, 07700 900233',
    'Nina Shaw, nina@example.com',
    'Max Ford, 07700 900255',
    'Elsa Hart, elsa@example.com',
    'Hugo Nash, 07700 900277',
  ],
  contacts: { phone: '07700 900199', mail: 'ed@example.com' },
  texts: {
    mains: [
      'waited 40 minutes for the mains',
      'mains after 50 minutes, no word from us',
      'the mains took for ever',
    ],
    order: ['nobody took the order for half an hour', 'sat twenty minutes without a menu'],
    cold: [
      'soup was lukewarm',
      'the fish was dry',
      'croquettes cold in the middle',
      'steak well done, not rare',
    ],
    wrong: ['got the lamb instead of the cod', 'the starter was for another table'],
    bill: [
      'two coffees too many on the bill',
      'paid for a bottle that never came',
      'charged twice for bread',
    ],
    rude: ['was told to hurry up with the dessert', 'felt looked down on when asking for tap water'],
    booking: ['their table was given away', 'booking not in the book'],
    noise: ['music too loud to talk', 'placed next to a stag party'],
    dirty: ['glass with lipstick on it', 'toilets without paper'],
    allergy: ['nuts not on the menu, had to ask twice', 'gluten-free bread came with the ordinary one'],
    bread: ['bread stale', 'bread like rubber', 'sandwich bread dry'],
  },
  drunk: 'shouted at us when we brought the bill',
  threw: 'threw a glass when we stopped serving',
  called: 'insulted Megan on the phone over a lost umbrella',
  oven: 'oven down, we told every table before they ordered',
  sent: 'overbooked: six of them walked over to The Olive Tree',
  posted: 'one star on the map page: forty minutes for a burger',
  praises: [
    'Megan was lovely with our kids',
    'Leo found the scarf and ran after us',
    'what a birthday, thanks to Megan',
    'Amy sorted it out in a minute',
    'best croquettes in town',
  ],
  suggestion: 'a high chair more',
  news: 'she was glad somebody rang',
  cause: {
    staffing: 'Too few people',
    slip: 'A slip',
    supplier: 'Supplier or stock',
    training: 'Lack of training',
  },
  why: 'one cook alone at the pass on Friday and Saturday',
  pass: 'a second person at the pass on Friday and Saturday',
  steak: 'ask how the steak should be, and say it back',
  allergySheet: 'the allergy sheet hangs at the till',
  baker: 'back to the old baker',
  hire: 'in every trial shift, one angry guest played by Amy',
  expected: 'the mains within half an hour',
  once: 'happened once',
  cake: 'the cake waits until the table has eaten',
  friday3: 'fri',
  yes: 'y',
  last: 'last',
  friday: 'her birthday, 45 minutes for the mains, the cake came before the fish',
  who: 'table 4, Ruth Bell, 07700 900123',
  insults: 'swore at Leo because the card machine was slow',
  bar: 'table 9',
  playSay: "You came here to eat, not to wait. I'm sorry.",
  surveyText: 'the starter came after the main course',
  form: [
    'Date of visit,How was your visit?,Was anything not as you expected?,How is it usually?,May we call you?,Phone number',
    '2026-10-02,2,we waited an hour for a table we had booked,4,yes,07700 900111',
    '2026-10-03,5,nothing,5,no,',
    '2026-10-09,3,the bread was stale,4,no,',
    '2026-10-10,4,,4,no,',
    '2026-10-16,5,everything perfect,4,no,',
    '2026-10-17,4,,5,no,',
  ],
};

/** What a house says. */
export type Words = typeof en;

const es: Words = {
  language: 'es',
  country: 'ES',
  zone: 'Europe/Madrid',
  winterHours: 1,
  name: 'La Alacena',
  people: { ana: 'Ana', luis: 'Luis', marta: 'Marta', carmen: 'Carmen' },
  waiter: 'camarero',
  lead: 'jefa de sala',
  manager: 'encargada',
  waiting: 'Espera',
  product: 'Producto',
  kitchen: 'Cocina',
  dinner: 'Cena',
  lunch: 'Comida',
  step: 'opciones',
  partner: 'El Olivo',
  guests: [
    'Rosa Vela, 600 555 012',
    'Omar Haddad, 600 555 014',
    'Julia Frías, julia@example.com',
    'Pablo Mora, 600 555 016',
    'Irene Luna, irene@example.com',
    'Noel Ríos, 600 555 018',
    'Vera Campos, vera@example.com',
    'Iván Pardo, 600 555 021',
    'Lucía Díez, lucia@example.com',
    'Tomás Haro, 600 555 023',
    'Nina Soler, nina@example.com',
    'Marcos Feal, 600 555 025',
    'Elsa Huerta, elsa@example.com',
    'Hugo Navas, 600 555 027',
  ],
  contacts: { phone: '600 555 019', mail: 'edu@example.com' },
  texts: {
    mains: [
      '40 minutos para el segundo',
      'segundo a los 50 minutos y nadie avisó',
      'los segundos no llegaban',
    ],
    order: ['media hora sin que nadie tomara nota', 'veinte minutos sentados sin carta'],
    cold: ['la sopa, templada', 'el pescado, seco', 'croquetas frías por dentro', 'el solomillo, muy hecho'],
    wrong: ['les llegó cordero en vez de bacalao', 'el entrante era de otra mesa'],
    bill: ['dos cafés de más en la cuenta', 'una botella cobrada que no salió', 'el pan, cobrado dos veces'],
    rude: ['le metieron prisa con el postre', 'le miraron mal por pedir agua del grifo'],
    booking: ['dieron su mesa a otros', 'la reserva no estaba en el libro'],
    noise: ['la música tan alta que no se podía hablar', 'les tocó al lado de una despedida'],
    dirty: ['copa con carmín', 'los baños sin papel'],
    allergy: ['la carta no decía lo de las nueces', 'el pan sin gluten vino con el otro'],
    bread: ['el pan, de ayer', 'el pan, como goma', 'el pan del bocadillo, seco'],
  },
  drunk: 'se puso a gritarnos al llevarle la cuenta',
  threw: 'tiró una copa cuando dejamos de servirle',
  called: 'insultó a Marta por teléfono por un paraguas perdido',
  oven: 'horno averiado: se avisó a cada mesa antes de pedir',
  sent: 'reservas de más: seis se fueron andando a El Olivo',
  posted: 'una estrella en el mapa: cuarenta minutos por una hamburguesa',
  praises: [
    'Marta fue un encanto con los niños',
    'Luis encontró el pañuelo y salió corriendo a dárnoslo',
    'qué cumpleaños, gracias a Marta',
    'Ana lo arregló en un minuto',
    'las mejores croquetas del barrio',
  ],
  suggestion: 'otra trona',
  news: 'agradeció la llamada',
  cause: {
    staffing: 'Falta de gente',
    slip: 'Un despiste',
    supplier: 'Proveedor o existencias',
    training: 'Falta de formación',
  },
  why: 'un solo cocinero en el pase viernes y sábado',
  pass: 'una segunda persona en el pase viernes y sábado',
  steak: 'preguntar el punto de la carne y repetirlo',
  allergySheet: 'la hoja de alérgenos, colgada en la caja',
  baker: 'volver al panadero de antes',
  hire: 'en cada prueba, Ana hace de cliente enfadado',
  expected: 'el segundo en media hora',
  once: 'pasó una vez',
  cake: 'la tarta espera a que la mesa haya comido',
  friday3: 'vie',
  yes: 's',
  last: 'última',
  friday: 'su cumpleaños, 45 minutos para el segundo, la tarta salió antes que el pescado',
  who: 'mesa 4, Rosa Vela, 600 555 012',
  insults: 'insultó a Luis porque el datáfono iba lento',
  bar: 'mesa 9',
  playSay: 'Venía usted a comer, no a esperar. Lo siento.',
  surveyText: 'el entrante salió después del segundo',
  form: [
    'Fecha de la visita,¿Qué tal ha ido?,¿Hubo algo que no fuera como esperaba?,¿Y qué tal suele ir aquí?,¿Podemos llamarle?,Teléfono',
    '2026-10-02,2,una hora de espera con mesa reservada,4,sí,600 555 011',
    '2026-10-03,5,nada,5,no,',
    '2026-10-09,3,el pan era de ayer,4,no,',
    '2026-10-10,4,,4,no,',
    '2026-10-16,5,todo perfecto,4,no,',
    '2026-10-17,4,,5,no,',
  ],
};

export const houses: readonly Words[] = [en, es];

/** One line of `add --jsonl`. */
export type Slip = Readonly<Record<string, string | number | boolean>>;
type Text = keyof Words['texts'];
type Person = keyof Words['people'];

/** What goes wrong in one place, and how it is made good. */
interface Kind {
  readonly category: string;
  readonly department: string;
  readonly severity: 1 | 2 | 3;
  /** What is given, and what it is worth. */
  readonly remedy?: readonly [offer: string, value: number];
  readonly channel?: string;
  readonly safety?: boolean;
}

const kinds: Readonly<Record<Text, Kind>> = {
  mains: { category: 'wait', department: 'kitchen', severity: 2, remedy: ['drink', 4] },
  order: { category: 'wait', department: 'floor', severity: 2, remedy: ['drink', 4] },
  cold: { category: 'product', department: 'kitchen', severity: 2, remedy: ['again', 9] },
  wrong: { category: 'wrong_item', department: 'kitchen', severity: 1, remedy: ['off_bill', 12] },
  bill: { category: 'billing', department: 'floor', severity: 1, remedy: ['refund', 3] },
  rude: { category: 'attitude', department: 'floor', severity: 3 },
  booking: {
    category: 'booking',
    department: 'bookings',
    severity: 3,
    remedy: ['voucher', 20],
    channel: 'phone',
  },
  noise: { category: 'noise', department: 'floor', severity: 1 },
  dirty: { category: 'cleanliness', department: 'floor', severity: 1 },
  allergy: { category: 'safety', department: 'kitchen', severity: 3, safety: true },
  bread: { category: 'product', department: 'kitchen', severity: 1 },
};

/** What comes again: on which weekday (1 is Monday), at what time, every how many weeks, from which week to which. */
const rhythm: readonly (readonly [
  Text,
  weekday: number,
  time: string,
  every: number,
  from: number,
  to: number,
])[] = [
  // Until the second person stands at the pass.
  ['mains', 5, '21:40', 1, 1, 12],
  ['mains', 6, '21:50', 1, 1, 12],
  ['order', 4, '14:20', 2, 1, 12],
  ['mains', 6, '22:10', 2, 13, 51],
  ['order', 7, '14:45', 6, 15, 51],
  ['cold', 3, '14:30', 1, 1, 51],
  ['wrong', 2, '21:10', 2, 2, 51],
  ['bill', 7, '15:40', 2, 1, 51],
  ['rude', 4, '22:00', 3, 3, 51],
  ['booking', 6, '13:00', 4, 2, 51],
  ['noise', 5, '23:30', 4, 4, 51],
  ['dirty', 7, '14:10', 5, 5, 51],
  ['allergy', 3, '21:20', 8, 3, 51],
  // A new baker from September to the middle of October.
  ['bread', 5, '13:30', 1, 35, 41],
  ['bread', 7, '13:50', 1, 35, 41],
];

const servers: readonly Person[] = ['marta', 'luis', 'ana'];
/** Every so many slips: who leaves a number, who is upset, who has gone, when the alternatives were left out. */
const every = { contact: 4, upset: 9, gone: 13, unoffered: 3 };

const guestsInHalf = 7;

/** The steps of the checklist except the one in which something is offered. */
const withoutChoice = 'anticipate,acknowledge,apologise,amends';

const start = Date.UTC(2026, 0, 5);
const dayMs = 86_400_000;

/** The day in a week of the year; week 1 begins on Monday 5 January. */
export function dayOf(week: number, weekday: number): string {
  return new Date(start + ((week - 1) * 7 + weekday - 1) * dayMs).toISOString().slice(0, 10);
}

/** The slips of a week in the order in which they were written. */
export function slipsOf(words: Words, week: number): readonly Slip[] {
  const due = rhythm
    .filter(([, , , step, from, to]) => week >= from && week <= to && (week - from) % step === 0)
    .toSorted(([, dayA, timeA], [, dayB, timeB]) => dayA - dayB || (timeA < timeB ? -1 : 1));
  return due.map(([kind, weekday, time], index): Slip => {
    const { remedy, ...fields } = kinds[kind];
    const count = week * 5 + index;
    const texts = words.texts[kind];
    // Those of the first half of the year do not come back in the second.
    const guest = words.guests[(count % guestsInHalf) + (week > 25 ? guestsInHalf : 0)] ?? '';
    const [customer = '', contact = ''] = guest.split(', ');
    return {
      at: `${dayOf(week, weekday)} ${time}`,
      text: texts[count % texts.length] ?? '',
      ...fields,
      state: count % every.gone === 0 ? 'gone' : count % every.upset === 0 ? 'upset' : 'calm',
      ...(remedy === undefined ? {} : { remedy: remedy[0], value: remedy[1] }),
      ...(count % every.contact === 0 ? { customer, contact, follow_up: dayOf(week, weekday + 3) } : {}),
      steps: count % every.unoffered === 0 ? withoutChoice : 'all',
      ...(index % 2 === 0 ? { served_by: words.people[servers[count % servers.length] ?? 'ana'] } : {}),
      by: words.people[servers[(count + 1) % servers.length] ?? 'ana'],
    };
  });
}

/** Covers by weekday, Monday to Sunday; closed on Mondays. */
const covers = [0, 42, 48, 55, 96, 118, 84];

/** The file of the till for some weeks. */
export function tillOf(from: number, to: number): string {
  const lines = Array.from({ length: (to - from + 1) * 7 }, (_, index) => {
    const [week, weekday] = [from + Math.floor(index / 7), (index % 7) + 1];
    const count = covers[weekday - 1] ?? 0;
    return `${dayOf(week, weekday)},${count === 0 ? 'closed' : count + (week % 5)}`;
  });
  return `date,covers\n${lines.join('\n')}\n`;
}
