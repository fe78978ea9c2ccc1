export const many = (count: number | string, one: string, more: string) =>
  String(count) === '1' ? one : more;
/** What a table is by, within a sentence: "About" heads a column and says nothing after a colon. */
export const within = (dimension: string) => (dimension === 'About' ? 'category' : dimension.toLowerCase());
const lists = {
  department: ['department', 'departments'],
  category: ['category', 'categories'],
  shift: ['shift', 'shifts'],
  cause: ['cause', 'causes'],
  touchpoint: ['moment of the visit', 'moments of the visit'],
} as const;
export const listOf = (list: unknown) => lists[list as keyof typeof lists];
