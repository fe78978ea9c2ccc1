import { withinSentence } from '../capital.ts';

export const many = (count: number | string, one: string, more: string) =>
  String(count) === '1' ? one : more;
export const complaints = (count: number | string) => `${count} ${many(count, 'reclamação', 'reclamações')}`;

const articles: Readonly<Record<string, string>> = {
  ...{ manhã: 'A', tarde: 'A', noite: 'A', madrugada: 'A', ceia: 'A' },
  ...{ 'café da manhã': 'O', almoço: 'O', lanche: 'O', jantar: 'O', brunch: 'O', 'happy hour': 'O' },
};
/** "O jantar de sábado", "O turno A de sábado". */
export const shiftOn = (shift: string, weekday: string) => {
  const name = withinSentence(shift);
  const article = articles[name];
  return `${article === undefined ? `O turno ${shift}` : `${article} ${name}`} de ${weekday}`;
};

/** One, several, and the two words in front of one that follow its gender. */
const lists = {
  department: ['setor', 'setores', 'nenhum', 'Novo'],
  category: ['motivo', 'motivos', 'nenhum', 'Novo'],
  shift: ['turno', 'turnos', 'nenhum', 'Novo'],
  cause: ['causa', 'causas', 'nenhuma', 'Nova'],
  touchpoint: ['momento do atendimento', 'momentos do atendimento', 'nenhum', 'Novo'],
} as const;
const wordsOf = (list: unknown) => lists[list as keyof typeof lists];
/** "setores". */
export const severalOf = (list: unknown) => wordsOf(list)[1];
/** "nenhum setor". */
export const noneOf = (list: unknown) => `${wordsOf(list)[2]} ${wordsOf(list)[0]}`;
/** "Novo setor". */
export const newOf = (list: unknown) => `${wordsOf(list)[3]} ${wordsOf(list)[0]}`;
