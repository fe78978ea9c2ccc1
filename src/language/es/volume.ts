import type { TradeWords } from '../messages/trades.ts';
import type { VolumeMessages } from '../messages/volume.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const volume = ({ served: [one, several] }: TradeWords): VolumeMessages => ({
  volume: {
    title: `${capital(several)} por jornada`,
    none: 'Todavía no hay nada apuntado. Para empezar: recovery afluencia fijar ayer 84',
    noneInRange: 'No hay nada apuntado en este periodo. Para verlo todo: recovery afluencia lista --all',
    more: 'Más atrás: --all, o un periodo, como --month 2026-11',
    day: 'Jornada',
    shift: 'Turno',
    served: capital(several),
    wholeDay: 'todo el día',
    closed: 'cerrado',
    count: (count, shown) => `${shown} ${many(count, one, several)}`,
    recorded: (when, served) => `${when}: ${served}.`,
    removed: (when) => `${when}: ya no consta.`,
    sumDiffers: (day, shifts, whole) =>
      `${day}: los turnos suman ${shifts}; para el día entero se apuntó ${whole}.`,
    moreDiffering: (count) => many(count, 'y otra más que no cuadra', `y ${count} más que no cuadran`),
    imported: (read, shown, changed) =>
      `${shown} ${many(read, 'fila leída', 'filas leídas')}; con novedades: ${changed}.`,
    nothingNew: 'Ya estaba todo apuntado; no ha cambiado nada.',
    per: (base) => `Por ${base}`,
    rates: (base, total) =>
      total === null
        ? `Por cada ${base} ${several}; en blanco donde se cerró o falta el dato.`
        : `Por cada ${base} ${several}; ${total} en total.`,
    byDayOnly:
      'Cifras absolutas: la afluencia está apuntada por día, no por turno (recovery afluencia fijar --shift).',
    notByHour: 'Cifras absolutas: la afluencia se apunta por día y por turno, no por hora.',
    notEveryDay: 'Cifras absolutas: faltan por apuntar días de este periodo (recovery afluencia lista).',
    countsOnly: 'Cifras absolutas: falta apuntar la afluencia (recovery afluencia fijar).',
  },
});
