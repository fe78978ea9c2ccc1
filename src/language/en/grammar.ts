export const many = (count: number | string, one: string, more: string) =>
  String(count) === '1' ? one : more;
/** The label of a dimension within a sentence. */
export const within = (dimension: string) => dimension.toLowerCase();
const lists = {
  department: ['department', 'departments'],
  category: ['category', 'categories'],
  shift: ['shift', 'shifts'],
  cause: ['cause', 'causes'],
  touchpoint: ['touchpoint', 'touchpoints'],
} as const;
export const listOf = (list: unknown) => lists[list as keyof typeof lists];
