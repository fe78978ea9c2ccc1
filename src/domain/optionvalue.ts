import { UserError } from './error.ts';
import { fold } from './text.ts';

/** Parses one of the given words, ignoring case; spaces and hyphens count as underscores. Throws bad_choice. */
export function parseChoice<Word extends string>(
  option: string,
  typed: string,
  words: readonly Word[],
): Word {
  const folded = fold(typed);
  const word = words.find((each) => each === folded || each === folded.replace(/[ -]/gu, '_'));
  if (word === undefined)
    throw new UserError('bad_choice', { option, value: typed, choices: words.join(', ') });
  return word;
}

/** Parses a positive whole number. Throws bad_choice. */
export function parseWholeNumber(option: string, typed: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(typed))
    throw new UserError('bad_choice', { option, value: typed, choices: '1, 2, 3 …' });
  return Number(typed);
}
