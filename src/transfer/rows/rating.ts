/** A rating, and the best possible one if the cell says it: "4", "4/5", "★★★★", "FOUR", "8,5 / 10". */
interface Rating {
  readonly points: number;
  readonly best: number | null;
}

const numberWords: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
/** The scales that people are asked to rate on. */
const scales = [5, 10, 100] as const;

/** Parses a rating; null if the text is none. */
export function parseRating(text: string): Rating | null {
  const word = numberWords[text.trim().toLowerCase()];
  if (word !== undefined) return { points: word, best: 5 };
  const [, stars, empty = ''] = /^([★⭐]+)([☆✩]*)$/u.exec(text.replaceAll(/[\s\uFE0F]/gu, '')) ?? [];
  if (stars !== undefined)
    return { points: stars.length, best: Math.max(scales[0], stars.length + empty.length) };
  const [, points, best] =
    /^(\d{1,3}(?:[.,]\d+)?)\s*(?:(?:\/|of|de|su|out of)\s*(\d{1,3}))?\s*(?:\p{L}+|★)?$/iu.exec(text.trim()) ??
    [];
  if (points === undefined) return null;
  return { points: Number(points.replace(',', '.')), best: best === undefined ? null : Number(best) };
}

/** Whether a cell can be a rating. */
export function looksLikeRating(text: string): boolean {
  const rating = parseRating(text);
  return rating !== null && rating.points <= (rating.best ?? 100);
}

/**
 * Returns the rule that tells praise from complaints by the ratings of a column: up to 3 of 5 stars is a complaint, and so is less
 * than 7 of 10 or 70 of 100. The scale is the smallest that has room for all ratings. Null for a cell that is no rating.
 */
export function kindByRating(cells: readonly string[]): (text: string) => 'complaint' | 'praise' | null {
  const highest = Math.max(0, ...cells.map((cell) => parseRating(cell)?.points ?? 0));
  const scale = scales.find((best) => highest <= best) ?? 100;
  return (text) => {
    const rating = parseRating(text);
    if (rating === null) return null;
    const share = rating.points / (rating.best ?? scale);
    return share < ((rating.best ?? scale) <= 5 ? 0.61 : 0.7) ? 'complaint' : 'praise';
  };
}
