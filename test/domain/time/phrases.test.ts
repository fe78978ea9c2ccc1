import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writesMonthFirst, writesTwelveHours } from '../../../src/domain/country.ts';
import { UserError } from '../../../src/domain/error.ts';
import {
  formatOccurrence,
  readOccurrence,
  type DateContext,
} from '../../../src/domain/time/dateinput.ts';
import { deriveMoment, type Occurrence } from '../../../src/domain/time/moment.ts';
import { addDays, dayOf, weekdays } from '../../../src/domain/time/wall.ts';
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
