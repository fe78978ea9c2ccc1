/** With a capital, to begin a line with. */
export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const many = (count: number | string, one: string, more: string) =>
  String(count) === '1' ? one : more;
export const complaints = (count: number | string) => `${count} ${many(count, 'queja', 'quejas')}`;
const lists = {
  department: ['departamento', 'departamentos'],
  category: ['motivo', 'motivos'],
  shift: ['turno', 'turnos'],
} as const;
export const listOf = (list: unknown) => lists[list as keyof typeof lists];
