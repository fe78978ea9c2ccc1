import { withinSentence } from '../capital.ts';
import type { TradeWords } from '../messages/trades.ts';
import { isFeminine } from '../template.ts';

export const many = (count: number | string, one: string, more: string) =>
  String(count) === '1' ? one : more;
export const complaints = (count: number | string) => `${count} ${many(count, 'reclamação', 'reclamações')}`;

/** A word that follows the gender of the house's own word for a department: a secção, o serviço. */
export const byDepartment = ({ department }: TradeWords, feminine: string, masculine: string) =>
  isFeminine(department) ? feminine : masculine;

const articles: Readonly<Record<string, string>> = {
  ...{ manhã: 'A', tarde: 'A', noite: 'A', madrugada: 'A', ceia: 'A' },
  ...{ 'pequeno-almoço': 'O', almoço: 'O', lanche: 'O', jantar: 'O', brunch: 'O' },
};
/** "O jantar de sábado", "O turno A de sábado". */
export const shiftOn = (shift: string, weekday: string) => {
  const name = withinSentence(shift);
  const article = articles[name];
  return `${article === undefined ? `O turno ${shift}` : `${article} ${name}`} de ${weekday}`;
};

/** One, several, and the two words in front of one that follow its gender. */
const lists = {
  category: ['motivo', 'motivos', 'nenhum', 'Novo'],
  shift: ['turno', 'turnos', 'nenhum', 'Novo'],
  cause: ['causa', 'causas', 'nenhuma', 'Nova'],
  touchpoint: ['momento do atendimento', 'momentos do atendimento', 'nenhum', 'Novo'],
} as const;
const wordsOf = (list: unknown, trade: TradeWords) =>
  list === 'department'
    ? ([
        trade.department,
        trade.departments,
        byDepartment(trade, 'nenhuma', 'nenhum'),
        byDepartment(trade, 'Nova', 'Novo'),
      ] as const)
    : lists[list as keyof typeof lists];
/** "secções". */
export const severalOf = (list: unknown, trade: TradeWords) => wordsOf(list, trade)[1];
/** "nenhuma secção". */
export const noneOf = (list: unknown, trade: TradeWords) =>
  `${wordsOf(list, trade)[2]} ${wordsOf(list, trade)[0]}`;
/** "Nova secção". */
export const newOf = (list: unknown, trade: TradeWords) =>
  `${wordsOf(list, trade)[3]} ${wordsOf(list, trade)[0]}`;
