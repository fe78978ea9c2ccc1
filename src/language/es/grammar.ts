import { withinSentence } from '../capital.ts';
import type { TradeWords } from '../messages/trades.ts';

export const many = (count: number | string, one: string, more: string) =>
  String(count) === '1' ? one : more;
export const complaints = (count: number | string) => `${count} ${many(count, 'queja', 'quejas')}`;

/** "las 06:00", but "la 01:00". */
export const theHour = (hour: string) => `${/^0?1:/u.test(hour) ? 'la' : 'las'} ${hour}`;

const articles: Readonly<Record<string, string>> = {
  ...{ mañana: 'La', comida: 'La', merienda: 'La', tarde: 'La', cena: 'La', noche: 'La', madrugada: 'La' },
  ...{ desayuno: 'El', almuerzo: 'El', mediodía: 'El', brunch: 'El', aperitivo: 'El' },
};
/** "La cena del sábado", "El turno A del sábado". */
export const shiftOn = (shift: string, weekday: string) => {
  const name = withinSentence(shift);
  const article = articles[name];
  return `${article === undefined ? `El turno ${shift}` : `${article} ${name}`} del ${weekday}`;
};

/** What the lists of names hold: one, several. */
const lists = (trade: TradeWords) => ({
  department: [trade.department, trade.departments] as const,
  category: ['motivo', 'motivos'] as const,
  shift: ['turno', 'turnos'] as const,
  cause: ['causa', 'causas'] as const,
  touchpoint: ['momento del servicio', 'momentos del servicio'] as const,
});
const listOf = (list: unknown, trade: TradeWords) => {
  const known = lists(trade);
  return known[list as keyof typeof known];
};

const isFeminine = (noun: string) => /^\p{L}+a\b/u.test(noun);

/** "motivos", "áreas". */
export const severalOf = (list: unknown, trade: TradeWords) => listOf(list, trade)[1];

/** "Nuevo motivo", "Nueva causa". */
export const newOf = (list: unknown, trade: TradeWords) => {
  const [noun] = listOf(list, trade);
  return `${isFeminine(noun) ? 'Nueva' : 'Nuevo'} ${noun}`;
};

/** "ningún motivo", "ninguna causa"; "ningún área", as before every stressed a. */
export const noneOf = (list: unknown, trade: TradeWords) => {
  const [noun] = listOf(list, trade);
  return `${isFeminine(noun) && !noun.startsWith('á') ? 'ninguna' : 'ningún'} ${noun}`;
};
