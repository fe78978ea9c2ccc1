/** "147, 151" under its noun; nothing where there are no numbers. */
export function numbered(numbers: string, one: string, several: string): readonly string[] {
  return numbers === '' ? [] : [`${/,/u.test(numbers) ? several : one} ${numbers}`];
}
