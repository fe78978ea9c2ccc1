import type { TeamMessages } from '../messages/team.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const team = ({ customers, playbook }: TradeWords): TeamMessages => ({
  parties: {
    served: '¿Quién atendió?',
    involved: '¿Quién más intervino?',
    praised: (name, number) =>
      `Felicitación para ${name}. Si fue otra persona: recovery corregir ${number} --served-by …`,
    recordedTitle: 'Quién la apuntó',
    servedTitle: 'Quién atendió',
    blame: `Los números no culpan a nadie: quien pone más cuidado apunta más, y quien más trabaja atiende a más ${customers}.`,
    withoutServer: 'No consta quién atendió en ninguna de estas. Se pregunta en el repaso: recovery repaso',
  },

  abuseReport: {
    happened: 'Hubo trato agresivo',
    lookedAfter: 'Con apoyo después',
    waiting: 'Todavía nadie les ha dado apoyo',
    whereWhen: 'Dónde y cuándo',
    few: 'Con tan pocos casos, una sola noche o una sola persona puede cambiarlo todo: mira cada uno.',
    none: 'No consta ningún trato agresivo al personal en estas fechas.',
    note: 'Cuanto más se apunta, mejor se protege al equipo: si sube, puede que haya más valor para contarlo, no más agresiones.',
  },

  teamPage: {
    title: 'Para el equipo',
    happened: 'Qué ha pasado',
    none: 'Ninguna queja.',
    changed: 'Qué cambia',
    decided: (text) => `Decidido: ${text}`,
    done: (text) => `Hecho: ${text}`,
    withheld: 'un cambio por un caso concreto',
    unchanged: 'No se ha decidido ni terminado nada.',
    thanks: 'Gracias',
    praised: (names) => `Felicitaciones de ${customers}: ${names}`,
    praisedAll: (shown) => `Felicitaciones para todo el equipo: ${shown}`,
    calmed: (names) => `Por escuchar hasta arreglarlo: ${names}`,
    calmedAll: (count, shown) =>
      `${shown} ${many(count, 'queja más terminó', 'quejas más terminaron')} bien.`,
    nobody:
      'No consta ninguna felicitación ni ningún buen final. Las felicitaciones también se apuntan: recovery apuntar "…" --kind praise',
    foot: 'Los números cuentan lo que se apuntó. No culpan a nadie.',
  },

  stalePlays: (count, shown) =>
    `${shown} ${many(count, 'entrada', 'entradas')} de tu ${playbook} ${many(count, 'lleva', 'llevan')} más de seis meses sin revisarse. Para ver ${many(count, 'cuál', 'cuáles')}: recovery guía lista`,
});
