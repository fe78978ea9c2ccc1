import type { TradeWords } from '../messages/trades.ts';
import type { VolumeMessages } from '../messages/volume.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const volume = ({ served: [one, several] }: TradeWords): VolumeMessages => ({
  volume: {
    title: `${capital(several)} por dia`,
    none: 'Ainda não há nada registado. Para começar: recovery afluência definir ontem 84',
    noneInRange: 'Não há nada registado neste período. Para ver tudo: recovery afluência lista --all',
    more: 'Mais atrás: --all, ou um período, como --month 2026-11',
    day: 'Dia',
    shift: 'Turno',
    served: capital(several),
    wholeDay: 'dia inteiro',
    closed: 'fechado',
    count: (count, shown) => `${shown} ${many(count, one, several)}`,
    recorded: (when, served) => `${when}: ${served}.`,
    removed: (when) => `${when}: já não consta.`,
    sumDiffers: (day, shifts, whole) =>
      `${day}: os turnos somam ${shifts}; para o dia inteiro registou-se ${whole}.`,
    moreDiffering: (count) => `e mais ${count} ${many(count, 'dia', 'dias')} assim`,
    imported: (read, shown, changed) =>
      `${shown} ${many(read, 'linha lida', 'linhas lidas')}; novas ou diferentes: ${changed}.`,
    nothingNew: 'Já estava tudo registado; nada mudou.',
    per: (base) => `Por ${base}`,
    rates: (base, total) =>
      total === null
        ? `Por cada ${base} ${several}; em branco onde se fechou ou falta o registo.`
        : `Por cada ${base} ${several}; ao todo, ${total}.`,
    byDayOnly:
      'Números absolutos: a afluência está registada por dia, não por turno (recovery afluência definir --shift).',
    notByHour: 'Números absolutos: a afluência regista-se por dia e por turno, não por hora.',
    notEveryDay:
      'Números absolutos: falta registar a afluência de alguns dias deste período (recovery afluência lista).',
    countsOnly: 'Números absolutos: falta registar a afluência (recovery afluência definir).',
  },
});
