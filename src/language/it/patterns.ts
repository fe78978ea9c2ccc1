import type { PatternsMessages } from '../messages/patterns.ts';
import { many } from './grammar.ts';

export const patterns = (): PatternsMessages => ({
  patterns: {
    heatmap: 'Quando arrivano i reclami: giorno e ora',
    withoutHour: (count) => `Senza orario, e quindi fuori dalla mappa: ${count}.`,
    whereWritten: 'I numeri dicono dove i reclami vengono scritti; un turno attento ne scrive di più.',

    pareto: (dimension, weight) => `I pochi che contano: ${dimension.toLowerCase()}, per ${weight}`,
    weight: { complaints: 'reclami', cost: 'costo per noi', severity: 'gravità' },
    cumulated: 'Insieme',
    vitalFew: (names, few, all, share) =>
      `${names}: ${few} su ${all} ${many(few, 'fa', 'fanno')} il ${share}.`,
    nothingWeighed: {
      complaints: 'Non ci sono reclami da ripartire.',
      cost: 'Di quello che è stato dato non si conosce ancora il costo. Al prossimo: recovery remedy 142 drink --cost 1.50',
      severity: 'Nessuno ha ancora detto quanto erano gravi. Dopo: recovery edit 142 --severity 2',
    },

    trend: {
      day: 'Reclami giorno per giorno',
      week: 'Reclami settimana per settimana',
      month: 'Reclami mese per mese',
    },
    pace: { day: 'Giorno', week: 'Settimana dal', month: 'Mese' },
    partial: '* non ancora intero: non entra nel giudizio.',
    tooFewPoints: (useful) =>
      `Troppo pochi per dirlo: servono 12 punti fuori dalla mediana, ce ne sono ${useful}.`,
    oneSided: {
      day: 'Troppi giorni senza reclami per dirlo. Per settimane: recovery report trend --per week',
      week: 'Troppe settimane senza reclami per dirlo. Per mesi: recovery report trend --per month',
      month: 'Troppi mesi senza reclami per dirlo.',
    },
    usualUpAndDown: 'Niente di insolito: sale e scende come farebbe per caso.',
    longRun: (run, limit) =>
      `Qualcosa è cambiato: ${run} di fila dallo stesso lato della mediana; per caso di rado più di ${limit}.`,
    fewCrossings: (crossings, limit) =>
      `Qualcosa è cambiato: attraversa la mediana ${crossings} ${many(Number(crossings), 'volta', 'volte')}; per caso di rado meno di ${limit}.`,

    title: 'Che cosa spicca e che cosa no',
    tooFew: (needed) =>
      `Troppo pochi per dire quale giorno o turno va peggio: servono circa ${needed} reclami. Leggili uno per uno.`,
    seemClosed: (days) => `Nessun reclamo di ${days}: lo consideriamo chiuso.`,
    byWeekday: 'GIORNO DELLA SETTIMANA E TURNO',
    withoutThem: 'SENZA I GIORNI QUI SOPRA',
    byDepartment: 'DOVE E IN QUALE TURNO',
    level: {
      stands_out: (what, observed, expected, times) =>
        `${what} spicca: ${observed}, attesi ${expected} (${times} volte)`,
      may_stand_out: (what, observed, expected, times) =>
        `${what} forse spicca: ${observed}, attesi ${expected} (${times} volte)`,
      none: (what, observed, expected) => `${what}: ${observed}, attesi ${expected}; può essere un caso`,
    },
    noDifference: (times) =>
      `Nessuna differenza che questi dati possano mostrare. Un turno in un giorno della settimana dovrebbe arrivare almeno a ${times} volte il suo per farsi notare.`,
    noDifferenceThere: 'Nessuna differenza che questi dati possano mostrare.',
    tooFewInCells:
      'Troppo pochi per dirlo: servono due reparti con circa cinque reclami in ciascuno di due turni.',
    setAside: (names, more) =>
      `Troppo pochi per dirlo, lasciati fuori: ${names}${more === null ? '' : ` e altri ${more}`}.`,
    outbreaks: 'GIORNI CON PIÙ DI UN DECIMO DEI RECLAMI',
    outbreak: (day, complaints) => `${day}: ${complaints}`,
    heldAgainst: { hours: 'in proporzione alle ore di apertura', customers: 'in proporzione ai clienti' },
    howFound: (shuffles, seed, heldAgainst) =>
      `Trovato mescolando giorni interi ${shuffles} volte (seme ${seed}), rispetto allo stesso turno negli altri giorni, ${heldAgainst}. I numeri dicono dove i reclami vengono scritti; un turno attento ne scrive di più.`,
  },
});
