/** With a capital, to begin a line with. */
export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const many = (count: number, one: string, more: string) => (count === 1 ? one : more);
const lists = {
  department: ['department', 'departments'],
  category: ['category', 'categories'],
  shift: ['shift', 'shifts'],
} as const;
export const listOf = (list: unknown) => lists[list as keyof typeof lists];
