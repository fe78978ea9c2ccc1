/** With a capital, to begin a line with. */
export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const many = (count: number | string, one: string, more: string) =>
  String(count) === '1' ? one : more;
export const complaints = (count: number | string) => `${count} ${many(count, 'reclamação', 'reclamações')}`;

/** One, several, and the two words in front of one that follow its gender. */
const lists = {
  department: ['secção', 'secções', 'nenhuma', 'Nova'],
  category: ['motivo', 'motivos', 'nenhum', 'Novo'],
  shift: ['turno', 'turnos', 'nenhum', 'Novo'],
  cause: ['causa', 'causas', 'nenhuma', 'Nova'],
  touchpoint: ['momento do atendimento', 'momentos do atendimento', 'nenhum', 'Novo'],
} as const;
export const listOf = (list: unknown) => lists[list as keyof typeof lists];
/** "nenhuma secção". */
export const noneOf = (list: unknown) => `${listOf(list)[2]} ${listOf(list)[0]}`;
/** "Nova secção". */
export const newOf = (list: unknown) => `${listOf(list)[3]} ${listOf(list)[0]}`;
