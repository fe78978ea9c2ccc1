/** Prefixes numbers, such as "147, 151", with their noun; returns nothing for no numbers. */
export function numbered(numbers: string, one: string, several: string): readonly string[] {
  return numbers === '' ? [] : [`${/,/u.test(numbers) ? several : one} ${numbers}`];
}
