/** With a capital, to begin a line with. */
export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const many = (count: number | string, one: string, more: string) =>
  String(count) === '1' ? one : more;
export const complaints = (count: number | string) => `${count} ${many(count, 'reclamo', 'reclami')}`;
/** "dal 31 ago", "dall'8 ago". */
export const since = (day: string) => (/^(?:8|11)\b/u.test(day) ? `dall'${day}` : `dal ${day}`);
const lists = {
  department: ['reparto', 'reparti'],
  category: ['motivo', 'motivi'],
  shift: ['turno', 'turni'],
} as const;
export const listOf = (list: unknown) => lists[list as keyof typeof lists];
