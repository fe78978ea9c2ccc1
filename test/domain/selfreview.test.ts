import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordings } from '../../src/domain/wording.ts';
import {
  isReviewDue,
  nextQuestions,
  reviewFacts,
  reviewParts,
  standings,
  type GivenAnswer,
} from '../../src/domain/selfreview.ts';
import { answerOfWord, answerWord, shippedReviewQuestions } from '../../src/shipped/selfreview.ts';

const questions = shippedReviewQuestions('en');
const given = (question: string, answer: GivenAnswer['answer'], onDay: string) => ({
  question,
  answer,
  onDay,
});

describe('the shipped questions', () => {
  test('are five essentials, five critical steps, five parts of the programme and four house rules', () => {
    const counts = reviewParts.map((part) => questions.filter((each) => each.part === part).length);
    expect(counts).toEqual([5, 5, 5, 4]);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(19);
  });

  test('name facts that are measured, and every fact is named', () => {
    const named = new Set(questions.flatMap(({ facts }) => facts));
    expect([...named].toSorted()).toEqual([...reviewFacts].toSorted());
  });

  test('are one question each in every language', () => {
    for (const wording of wordings)
      for (const { text } of shippedReviewQuestions(wording)) expect(text).toMatch(/^[^?]+\?$/u);
    expect(new Set(wordings.map((wording) => shippedReviewQuestions(wording)[3]?.text)).size).toBeGreaterThan(
      4,
    );
  });

  test('are answered in the words of every language', () => {
    for (const wording of wordings)
      for (const answer of ['yes', 'partly', 'no'] as const)
        expect(answerOfWord(` ${answerWord(answer, wording).toUpperCase()} `)).toBe(answer);
    expect(answerOfWord('')).toBeUndefined();
  });
});

test('a question stands where its last answer is, since it is the same, beside the last other one', () => {
  const [standing] = standings(questions.slice(0, 1), [
    given('essentials_path', 'no', '2026-01-26'),
    given('essentials_path', 'partly', '2026-03-30'),
    given('essentials_path', 'partly', '2026-06-29'),
    given('essentials_teach', 'yes', '2026-07-27'),
  ]);
  expect(standing).toMatchObject({
    last: { answer: 'partly', onDay: '2026-06-29' },
    before: { answer: 'no' },
    since: '2026-03-30',
  });
});

test('those never answered come first, then the oldest; within four rounds each was asked', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (skips) => {
      const answers: GivenAnswer[] = [];
      for (let round = 0; round < 4; round++) {
        const next = nextQuestions(standings(questions, answers));
        expect(next).toHaveLength(5);
        const unanswered = 19 - new Set(answers.map(({ question }) => question)).size;
        expect(next.filter(({ last }) => last === null)).toHaveLength(Math.min(5, unanswered));
        for (const [index, { question }] of next.entries())
          if (skips[round * 5 + index] === false)
            answers.push(given(question.id, 'yes', `2026-0${round + 1}-25`));
      }
      if (!skips.includes(true)) expect(new Set(answers.map(({ question }) => question)).size).toBe(19);
    }),
  );
});

test('it belongs to the last weekly review of a month, once', () => {
  expect(isReviewDue('2026-11-23', [])).toBe(false);
  expect(isReviewDue('2026-11-24', [])).toBe(true);
  expect(isReviewDue('2026-11-30', [{ onDay: '2026-10-26' }])).toBe(true);
  expect(isReviewDue('2026-11-30', [{ onDay: '2026-11-24' }])).toBe(false);
});
