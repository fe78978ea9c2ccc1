import { describe, expect, test } from 'vitest';
import type { DateContext } from '../../src/domain/time/dateinput.ts';
import { runtimeZone } from '../../src/domain/time/zone.ts';
import { kindOfReview, ratingText, readReview } from '../../src/transfer/review.ts';

/** Monday 30 November 2026, 21:00 in Madrid. */
const here: DateContext = {
  now: Date.UTC(2026, 10, 30, 20),
  zone: runtimeZone('Europe/Madrid'),
  dayStartAt: () => 360,
  dateOrder: 'day_first',
  clock: 24,
  language: 'en',
  shiftNames: [],
  shiftHours: [],
};
const read = (...lines: readonly string[]) => {
  const review = readReview(lines.join('\n'), here);
  return (
    review && {
      name: review.name,
      stars: ratingText(review.stars),
      on: review.written?.local ?? null,
      text: review.text,
    }
  );
};

describe('a pasted review', () => {
  test.each([
    ['2 days ago', '2026-11-28'],
    ['a week ago', '2026-11-23'],
    ['Edited 3 weeks ago', '2026-11-09'],
    ['a month ago', '2026-10-30'],
    ['9 months ago', '2026-02-28'],
    ['2 years ago', '2024-11-30'],
    ['hace 2 días', '2026-11-28'],
    ['Editado hace una semana', '2026-11-23'],
    ['Hace 3 meses', '2026-08-30'],
    ['hace un año', '2025-11-30'],
    ['2 giorni fa', '2026-11-28'],
    ['Modificata un mese fa', '2026-10-30'],
    ['há 3 dias', '2026-11-27'],
    ['há um mês', '2026-10-30'],
    ['3 hours ago', '2026-11-30T18:00:00'],
    ['yesterday', '2026-11-29'],
    ['Reviewed: 12 March 2026', '2026-03-12'],
    ['Escrita el 3 de marzo de 2026', '2026-03-03'],
    ['Recensito il 3 marzo 2026', '2026-03-03'],
    ['Avaliado em: 3 de março de 2026', '2026-03-03'],
  ])('was written %s', (words, on) => {
    const review = read('Ana Prueba', `★★☆☆☆ ${words}`, 'The soup was cold.');
    expect(review).toMatchObject({ name: 'Ana Prueba', stars: '2/5', text: 'The soup was cold.' });
    expect(review?.on).toContain(on);
  });

  test.each([
    ['★★☆☆☆', '2/5'],
    ['⭐️⭐️', '2/5'],
    ['2 stars', '2/5'],
    ['Rated 2 out of 5 stars', '2/5'],
    ['2/5', '2/5'],
    ['2 estrellas', '2/5'],
    ['2 de 5 estrellas', '2/5'],
    ['1 stella', '1/5'],
    ['4 su 5', '4/5'],
    ['3 estrelas', '3/5'],
    ['2.0 of 5 bubbles', '2/5'],
    ['Scored 6.0', '6/10'],
    ['Puntuación: 8,5', '8.5/10'],
  ])('%s is read as %s', (line, stars) => {
    expect(read(line, 'The soup was cold.')).toMatchObject({ stars, name: null, on: null });
  });

  test('as three sites show one', () => {
    expect(
      read(
        'Ana de la Prueba',
        'Local Guide · 12 reviews · 3 photos',
        '★★☆☆☆ 2 days ago NEW',
        '',
        'The soup was cold.',
        'We waited an hour. 2 stars for the view.',
        'Like',
        'Share',
      ),
    ).toEqual({
      name: 'Ana de la Prueba',
      stars: '2/5',
      on: '2026-11-28',
      text: 'The soup was cold.\nWe waited an hour. 2 stars for the view.',
    });
    expect(
      read('Reviewed: 12 March 2026', 'Noisy room', 'Scored 4.0', 'The bar below played until three.'),
    ).toEqual({
      name: null,
      stars: '4/10',
      on: '2026-03-12',
      text: 'Noisy room\nThe bar below played until three.',
    });
    expect(read('Bia E.', '5 estrelas', 'há 3 dias', 'Tudo ótimo')).toEqual({
      name: 'Bia E.',
      stars: '5/5',
      on: '2026-11-27',
      text: 'Tudo ótimo',
    });
  });

  test('what is not in it is not guessed', () => {
    expect(read('Cold soup', '2/5', 'We waited an hour.')).toMatchObject({ name: null, on: null });
    expect(read('Ana Prueba', '2 days ago', 'The soup was cold.')).toMatchObject({
      stars: '',
      on: '2026-11-28',
    });
    expect(read('★☆☆☆☆')).toEqual({ name: null, stars: '1/5', on: null, text: '1/5' });
    expect(read('★☆☆☆☆ cold soup')).toMatchObject({ stars: '1/5', text: 'cold soup' });
  });

  test.each([
    'The soup was cold',
    'a guest gave us 2 stars because the soup was cold',
    '2/5 of the rooms had no water',
    'table 4: soup cold\ncoffee cold\nthey left yesterday',
    'Friday 8pm\nnobody at reception',
    'Ana Prueba\nThe soup was cold.\nShe was here 2 days ago.',
    'Room 12\n2 days ago',
    '',
  ])('%j is none', (text) => {
    expect(readReview(text, here)).toBeNull();
  });

  test('up to 3 of 5 is a complaint, and so is less than 7 of 10', () => {
    const kind = (line: string) => {
      const review = readReview(`${line}\nfine`, here);
      return review && kindOfReview(review);
    };
    expect(['★★★', '4 stars', 'Scored 6.9', 'Scored 7.0'].map(kind)).toEqual([
      'complaint',
      'praise',
      'complaint',
      'praise',
    ]);
  });
});
