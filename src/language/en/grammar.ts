export const many = (count: number, one: string, more: string) => (count === 1 ? one : more);
const lists = {
  department: ['department', 'departments'],
  category: ['category', 'categories'],
  shift: ['shift', 'shifts'],
  cause: ['cause', 'causes'],
  touchpoint: ['moment of the visit', 'moments of the visit'],
} as const;
export const listOf = (list: unknown) => lists[list as keyof typeof lists];
