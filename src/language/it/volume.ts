import type { TradeWords } from '../messages/trades.ts';
import type { VolumeMessages } from '../messages/volume.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const volume = ({ served: [one, several] }: TradeWords): VolumeMessages => ({
  volume: {
    title: `${capital(several)} per giornata`,
    none: 'Ancora niente. Per cominciare: recovery affluenza imposta ieri 84',
    noneInRange: 'Niente in questo periodo. Per vedere tutto: recovery affluenza elenco --all',
    more: 'Più indietro: --all, o un periodo come --month 2026-11',
    day: 'Giornata',
    shift: 'Turno',
    served: capital(several),
    wholeDay: 'giornata intera',
    closed: 'chiuso',
    count: (count, shown) => `${shown} ${many(count, one, several)}`,
    recorded: (when, served) => `${when}: ${served}.`,
    removed: (when) => `${when}: dato tolto.`,
    sumDiffers: (day, shifts, whole) =>
      `${day}: la somma dei turni è ${shifts}, ma per la giornata intera è registrato ${whole}.`,
    moreDiffering: (count) => many(count, "e un'altra giornata così", `e altre ${count} giornate così`),
    imported: (read, shown, changed) =>
      `${shown} ${many(read, 'riga letta', 'righe lette')}; nuove o diverse: ${changed}.`,
    nothingNew: "C'era già tutto; non è cambiato niente.",
    per: (base) => `Ogni ${base}`,
    rates: (base, total) =>
      total === null
        ? `Ogni ${base} ${several}; in bianco dove si era chiusi o manca il dato.`
        : `Ogni ${base} ${several}; in tutto ${total}.`,
    byDayOnly:
      "Numeri assoluti: l'affluenza è registrata per giornata, non per turno (recovery affluenza imposta --shift).",
    notByHour: "Numeri assoluti: l'affluenza si registra per giornata e per turno, non per ora.",
    notEveryDay:
      "Numeri assoluti: manca l'affluenza di qualche giornata di questo periodo (recovery affluenza elenco).",
    countsOnly: "Numeri assoluti: manca l'affluenza (recovery affluenza imposta).",
  },
});
