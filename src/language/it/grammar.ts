import { withinSentence } from '../capital.ts';

export const many = (count: number | string, one: string, more: string) =>
  String(count) === '1' ? one : more;
export const complaints = (count: number | string) => `${count} ${many(count, 'reclamo', 'reclami')}`;
/** "il 31 ago", "l'8 ago". */
export const theDay = (day: string) => (/^(?:8|11)\b/u.test(day) ? `l'${day}` : `il ${day}`);

/** "dal 31 ago", "dall'8 ago". */
export const since = (day: string) => (/^(?:8|11)\b/u.test(day) ? `dall'${day}` : `dal ${day}`);
/** "il 92%", "l'83%", "l'11%". */
export const theShare = (share: string) => (/^(?:8|11%|1,)/u.test(share) ? `l'${share}` : `il ${share}`);
/** "il cliente" → "al cliente", "l'ospite" → "all'ospite". */
export const to = (the: string) => the.replace(/^il /u, 'al ').replace(/^l'/u, "all'");
/** "clienti" → "i clienti", "ospiti" → "gli ospiti". */
export const all = (more: string) => (/^[aeiou]/u.test(more) ? `gli ${more}` : `i ${more}`);

const articles: Readonly<Record<string, string>> = {
  ...{ mattina: 'La ', colazione: 'La ', merenda: 'La ', sera: 'La ', cena: 'La ', notte: 'La ' },
  ...{ pranzo: 'Il ', pomeriggio: 'Il ', brunch: 'Il ', aperitivo: "L'" },
};
/** "La cena del sabato", "Il turno A della domenica". */
export const shiftOn = (shift: string, weekday: string) => {
  const name = withinSentence(shift);
  const article = articles[name];
  return `${article === undefined ? `Il turno ${shift}` : `${article}${name}`} ${weekday === 'domenica' ? 'della' : 'del'} ${weekday}`;
};

const lists = {
  department: { one: 'reparto', more: 'reparti', isFeminine: false },
  category: { one: 'motivo', more: 'motivi', isFeminine: false },
  shift: { one: 'turno', more: 'turni', isFeminine: false },
  cause: { one: 'causa', more: 'cause', isFeminine: true },
  touchpoint: { one: 'momento del servizio', more: 'momenti del servizio', isFeminine: false },
} as const;
export const listOf = (list: unknown) => lists[list as keyof typeof lists];
/** A word that agrees with what is on a list: "nessun reparto", "nessuna causa". */
export const agreed = (list: unknown, masculine: string, feminine: string) =>
  listOf(list).isFeminine ? feminine : masculine;
