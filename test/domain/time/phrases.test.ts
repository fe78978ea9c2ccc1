import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writesMonthFirst, writesTwelveHours } from '../../../src/domain/country.ts';
import { UserError } from '../../../src/domain/error.ts';
import {
  formatOccurrence,
  readFutureTime,
  readOccurrence,
  type DateContext,
} from '../../../src/domain/time/dateinput.ts';
import { businessDayOf, deriveMoment, type Occurrence } from '../../../src/domain/time/moment.ts';
import { addDays, dayOf, formatTimeOfDay, weekdays } from '../../../src/domain/time/wall.ts';
import { instantOfWall, runtimeZone } from '../../../src/domain/time/zone.ts';
import { speakers, type Speakers } from './phrases.ts';

type Language = keyof typeof speakers;
const hours = [
  [420, 660],
  [720, 960],
  [1140, 1440],
] as const;

/** The restaurant of the speakers of a language, at a moment that its clock shows. */
export function contextOf(language: Language, wall: string): DateContext {
  const { country, zone: name, shifts }: Speakers = speakers[language];
  const zone = runtimeZone(name);
  return {
    zone,
    now: instantOfWall(zone, wall).at,
    dayStartAt: () => 360,
    dateOrder: writesMonthFirst(country) ? 'month_first' : 'day_first',
    clock: writesTwelveHours(country) ? 12 : 24,
    language,
    shiftNames: shifts.map((shift, index) => ({ id: index + 1, name: shift })),
    shiftHours: weekdays.flatMap((weekday) =>
      hours.map(([start, end], index) => ({ id: index + 1, weekday, start, end })),
    ),
  };
}

function inWords(occurrence: Occurrence, context: DateContext): string {
  if (occurrence.basis !== 'instant') return formatOccurrence(occurrence, context);
  const { wall } = deriveMoment(occurrence, { ...context, shiftAt: () => 0 });
  return wall.slice(0, 16).replace('T', ' ');
}

function resultOf(text: string, context: DateContext): string {
  try {
    return readOccurrence(text, context)
      .map((each) => inWords(each, context))
      .join(' / ');
  } catch (error) {
    if (error instanceof UserError) return 'refuse';
    throw error;
  }
}

/** Whether a result says something else than what was meant: asking, or refusing, is not wrong. */
function isWrong(result: string, expected: string): boolean {
  return result !== expected && result !== 'refuse' && !result.includes(' / ');
}

const languages = Object.keys(speakers) as Language[];
const results = languages.flatMap((language) =>
  speakers[language].phrases.map(([said, ...expected]) => {
    const found = speakers[language].moments.map((wall) => resultOf(said, contextOf(language, wall)));
    return { language, said, expected, found };
  }),
);

describe('120 ways to say when something happened', () => {
  test.each(results)('$language "$said" means $expected', ({ expected, found }) => {
    expect(found).toEqual(expected);
  });

  test('at least 108 are right at all three moments, and none is wrong at any', () => {
    const wrong = results.filter(({ expected, found }) =>
      found.some((each, index) => isWrong(each, expected[index] ?? '')),
    );
    const right = results.filter(({ expected, found }) => found.join() === expected.join());
    console.log(
      `${right.length} of ${results.length} right, ${results.length - right.length - wrong.length} asked or refused, ${wrong.length} wrong`,
    );
    expect(results).toHaveLength(120);
    expect(wrong).toEqual([]);
    expect(right.length).toBeGreaterThanOrEqual(108);
  });
});

describe('ways of Brazil', () => {
  const [evening] = speakers.pt.moments;
  const context = contextOf('pt', evening);

  test.each([
    ['às 7 da noite', '2026-11-25 19:00'],
    ['ontem umas 8 da noite', '2026-11-24 20:00'],
    ['ontem lá pelas 20h', '2026-11-24 20:00'],
    ['ontem às quinze pras oito da noite', '2026-11-24 19:45'],
    ['ontem 19h30min', '2026-11-24 19:30'],
    ['ontem meio-dia e meia', '2026-11-24 12:30'],
    ['ontem de noite', '2026-11-24 Jantar'],
    ['janta de sábado', '2026-11-21 Jantar'],
    ['hoje cedo', '2026-11-25 Pequeno-almoço'],
    ['hj 12h30', '2026-11-25 12:30'],
    ['agora há pouco', '2026-11-25 20:10'],
    ['há uns 20 minutos', '2026-11-25 19:50'],
    ['2 horas atrás', '2026-11-25 18:10'],
    ['segunda-feira 20h', '2026-11-23 20:00'],
  ])('"%s" means %s', (said, expected) => {
    expect(resultOf(said, context)).toBe(expected);
  });

  test('a shift called Noite makes no morning of "7 da noite"', () => {
    const shiftHours = weekdays.flatMap((weekday) => [
      { id: 1, weekday, start: 360, end: 840 },
      { id: 2, weekday, start: 1320, end: 1800 },
    ]);
    const shiftNames = [
      { id: 1, name: 'Manhã' },
      { id: 2, name: 'Noite' },
    ];
    const hotel = { ...context, shiftNames, shiftHours };
    expect(resultOf('ontem às 7 da noite', hotel)).toBe('2026-11-24 19:00');
    expect(resultOf('1 da manhã', hotel)).toBe('2026-11-25 01:00');
  });
});

/** Words of the grammar, and some that are not, to be put together in any order. */
const pieces = [
  ...[
    'yesterday',
    'ayer',
    'anoche',
    'last',
    'night',
    'friday',
    'sexta-feira',
    'mar',
    'at',
    'a las',
    'alle',
    'às',
    '9',
    '21',
  ],
  ...[
    '20:30',
    '20h30',
    '8.30',
    '10.12',
    'pm',
    'p. m.',
    'de la noche',
    'sera',
    'manhã',
    'half',
    'past',
    'eight',
    'y media',
  ],
  ...[
    '2',
    'hours',
    'ago',
    'hace',
    'há',
    'fa',
    'un',
    "mezz'ora",
    '27',
    'nov',
    'de',
    '27/11',
    '27/11/2026',
    '2026-11-27',
    'the',
  ],
  ...[
    'mañana',
    'mediodía',
    'midnight',
    'lunch',
    'Cena',
    'scorso',
    'this',
    'soup',
    '-2h',
    '+3d',
    '6ª feira',
    '31',
    '@',
    '¡',
  ],
];
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
);
const contexts = fc
  .record({
    language: fc.constantFrom(...languages),
    day: fc.integer({ min: 0, max: 800 }),
    minute: fc.integer({ min: 0, max: 1439 }),
  })
  .map(({ language, day, minute }) => {
    const wall = `${addDays('2026-01-01', day)}T${formatTimeOfDay(minute)}:00`;
    return { language, wall, context: contextOf(language, wall) };
  });

function readingsOf(text: string, context: DateContext): readonly Occurrence[] {
  try {
    return readOccurrence(text, context);
  } catch {
    return [];
  }
}

describe('whatever is typed', () => {
  test('is read, asked or refused: never anything else', () => {
    fc.assert(
      fc.property(contexts, texts, ({ context }, text) => {
        for (const read of [readOccurrence, readFutureTime]) {
          try {
            expect(read(text, context).length).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('what it can mean has happened, unless its year was typed, and can itself be typed', () => {
    fc.assert(
      fc.property(contexts, texts, ({ context, wall }, text) => {
        for (const reading of readingsOf(text, context)) {
          const typed = formatOccurrence(reading, context);
          expect(readOccurrence(typed, context)).toEqual([reading]);
          const { wall: begins } = deriveMoment(reading, { ...context, shiftAt: () => 0 });
          if (!/\d{4}|\d[/.-]\d+[/.-]\d/u.test(text)) expect(begins <= wall).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

const yesterdays = { en: 'yesterday', es: 'ayer', it: 'ieri', pt: 'ontem' } as const;
const suffixes = {
  en: [
    '',
    ' at 9',
    ' 21:15',
    ' morning',
    ' night',
    ' at noon',
    ' lunch',
    ' at 8:30 in the evening',
    ' at half past eight',
  ],
  es: [
    '',
    ' a las 9',
    ' 21h',
    ' por la mañana',
    ' noche',
    ' a mediodía',
    ' en la comida',
    ' a las 8 de la tarde',
  ],
  it: ['', ' alle 9', ' 21.15', ' mattina', ' sera', ' a mezzogiorno', ' a pranzo', ' alle 8 di sera'],
  pt: ['', ' às 9', ' 21h15', ' de manhã', ' à noite', ' ao meio-dia', ' ao almoço', ' às 8 da noite'],
} as const;

test('"yesterday" with anything is yesterday on the calendar, or the business day before today', () => {
  fc.assert(
    fc.property(contexts, fc.nat(8), ({ language, wall, context }, index) => {
      const text = yesterdays[language] + (suffixes[language][index] ?? '');
      const date = dayOf(wall);
      const today = businessDayOf(wall, context);
      const found = readOccurrence(text, context).map((each) =>
        deriveMoment(each, { ...context, shiftAt: () => 0 }),
      );
      for (const { businessDay, wall: at } of found)
        expect([addDays(date, -1), addDays(today, -1)]).toContain(index === 1 ? dayOf(at) : businessDay);
    }),
  );
});

test('every spelling of a time in the evening is the same time', () => {
  fc.assert(
    fc.property(
      contexts,
      fc.integer({ min: 13, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      ({ context }, hour, minute) => {
        const [minutes, twelve] = [String(minute).padStart(2, '0'), hour - 12];
        const spellings = [
          `${hour}:${minutes}`,
          `${hour}h${minutes}`,
          `a las ${hour}:${minutes}`,
          `ore ${hour}.${minutes}`,
        ]
          .concat([`${twelve}:${minutes}pm`, `${twelve}.${minutes} p.m.`, `at ${twelve}:${minutes} p. m.`])
          .map((time) => `yesterday ${time}`);
        const [first, ...others] = spellings.map((text) => readOccurrence(text, context));
        expect(first).toHaveLength(1);
        for (const other of others) expect(other).toEqual(first);
      },
    ),
  );
});

test('hours ago are hours, whatever the clocks did meanwhile', () => {
  fc.assert(
    fc.property(contexts, fc.integer({ min: 1, max: 200 }), ({ context }, hours) => {
      const expected = [{ basis: 'instant', at: context.now - hours * 3_600_000 }];
      for (const text of [`${hours} hours ago`, `hace ${hours} horas`, `${hours} ore fa`, `há ${hours}h`])
        expect(readOccurrence(text, context)).toEqual(expected);
    }),
  );
});

test('a weekday is within the week before', () => {
  const names = ['monday', 'martes', 'mercoledì', 'quinta-feira', 'vie', 'sab.', 'domingo'];
  fc.assert(
    fc.property(
      contexts,
      fc.constantFrom(...names),
      fc.constantFrom('', ' 20:30'),
      ({ context, wall }, name, time) => {
        for (const reading of readOccurrence(name + time, context)) {
          const { wall: at } = deriveMoment(reading, { ...context, shiftAt: () => 0 });
          const days = (Date.parse(`${dayOf(wall)}Z`) - Date.parse(`${dayOf(at)}Z`)) / 86_400_000;
          expect(days).toBeGreaterThanOrEqual(0);
          expect(days).toBeLessThanOrEqual(7);
        }
      },
    ),
  );
});
