import type { TradeWords } from '../messages/trades.ts';
import type { VolumeMessages } from '../messages/volume.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const volume = ({ served: [one, several] }: TradeWords): VolumeMessages => ({
  volume: {
    title: `${capital(several)} por dia`,
    none: 'Ainda não há nada registrado. Para começar: recovery movimento definir ontem 84',
    noneInRange: 'Não há nada registrado neste período. Para ver tudo: recovery movimento lista --all',
    more: 'Mais antigos: --all, ou um período, como --month 2026-11',
    day: 'Dia',
    shift: 'Turno',
    served: capital(several),
    wholeDay: 'dia inteiro',
    closed: 'fechado',
    count: (count, shown) => `${shown} ${many(count, one, several)}`,
    recorded: (when, served) => `${when}: ${served}.`,
    removed: (when) => `${when}: já não consta.`,
    sumDiffers: (day, shifts, whole) =>
      `${day}: os turnos somam ${shifts}; para o dia inteiro foi registrado ${whole}.`,
    moreDiffering: (count) => `e mais ${count} ${many(count, 'dia', 'dias')} assim`,
    imported: (read, shown, changed) =>
      `${shown} ${many(read, 'linha lida', 'linhas lidas')}; novas ou diferentes: ${changed}.`,
    nothingNew: 'Tudo já estava registrado; nada mudou.',
    per: (base) => `Por ${base}`,
    rates: (base, total) =>
      total === null
        ? `A cada ${base} ${several}; em branco onde o negócio fechou ou falta o registro.`
        : `A cada ${base} ${several}; no total, ${total}.`,
    byDayOnly:
      'Números absolutos: o movimento está registrado por dia, não por turno (recovery movimento definir --shift).',
    notByHour: 'Números absolutos: o movimento é registrado por dia e por turno, não por hora.',
    notEveryDay:
      'Números absolutos: falta registrar o movimento de alguns dias deste período (recovery movimento lista).',
    countsOnly: 'Números absolutos: falta registrar o movimento (recovery movimento definir).',
  },
});
