import { withinSentence } from '../capital.ts';
import type { PatternsMessages } from '../messages/patterns.ts';
import { complaints, many, shiftOn, theShare } from './grammar.ts';

export const patterns = (): PatternsMessages => ({
  patterns: {
    heatmap: 'Quando arrivano i reclami: giorno e ora',
    withoutHour: (count) => `Senza orario, e quindi fuori dalla mappa: ${count}.`,
    countsNote: 'I numeri dicono dove i reclami vengono registrati; un turno attento ne registra di più.',

    pareto: (dimension, weight) => `Quello che pesa di più, per ${dimension.toLowerCase()} (${weight})`,
    weight: { complaints: 'reclami', cost: 'costo', severity: 'punti di gravità' },
    cumulative: 'Cumulato',
    vitalFew: (names, few, all, share) =>
      `${names}: ${few} su ${all} ${many(few, 'fa', 'fanno')} ${theShare(share)}.`,
    nothingToRank: {
      complaints: 'Non ci sono reclami da ripartire.',
      cost: 'Di quello che è stato dato non si conosce ancora il costo. La prossima volta: recovery rimedio 142 sconto --cost 1',
      severity:
        'Nessuno ha ancora detto quanto erano gravi. Si può ancora dire: recovery correggi 142 --severity 2',
    },

    trend: {
      day: 'Reclami giorno per giorno',
      week: 'Reclami settimana per settimana',
      month: 'Reclami mese per mese',
    },
    periodHeading: { day: 'Giorno', week: 'Settimana dal', month: 'Mese' },
    partial: '* periodo incompleto: non se ne tiene conto.',
    tooFewPoints: (useful) =>
      `Troppo pochi per dirlo: servono 12 punti sopra o sotto la mediana, ${many(useful, "ce n'è", 'ce ne sono')} ${useful}.`,
    tooManyZeros: {
      day: 'Troppi giorni senza reclami per dirlo. Per settimane: recovery rapporto andamento --per week',
      week: 'Troppe settimane senza reclami per dirlo. Per mesi: recovery rapporto andamento --per month',
      month: 'Troppi mesi senza reclami per dirlo.',
    },
    ordinaryVariation: 'Niente di insolito: sale e scende come farebbe per caso.',
    longRun: (run, limit) =>
      `Qualcosa è cambiato: ${run} punti di fila dallo stesso lato della mediana; per caso, di rado più di ${limit}.`,
    fewCrossings: (crossings, limit) =>
      `Qualcosa è cambiato: attraversa la mediana ${crossings} ${many(Number(crossings), 'volta', 'volte')}; per caso, di rado meno di ${limit}.`,

    title: 'Cosa spicca e cosa no',
    tooFew: (needed) =>
      `Troppo pochi per dire quale giorno o turno va peggio: servono circa ${needed} reclami. Leggili uno per uno.`,
    assumedClosed: (days) => `Senza nessun reclamo, e quindi considerati giorni di chiusura: ${days}.`,
    byWeekday: 'GIORNO DELLA SETTIMANA E TURNO',
    withoutOutbreaks: 'SENZA I GIORNI QUI SOPRA',
    byDepartment: 'DOVE E IN QUALE TURNO',
    shiftOn,
    departmentIn: (department, shift) => `${department} (${withinSentence(shift)})`,
    level: {
      stands_out: (what, observed, usual) =>
        `${what} spicca: ${observed} reclami, quando di norma sarebbero circa ${usual}`,
      may_stand_out: (what, observed, usual) =>
        `${what} forse spicca: ${observed} reclami, quando di norma sarebbero circa ${usual}`,
      none: (what, observed, usual) =>
        `${what}: ${complaints(observed)}, quando di norma sarebbero circa ${usual}; può essere un caso`,
    },
    figures: (expected, times) => `attesi ${expected}, ×${times}`,
    noDifference: (times) =>
      `Con questi dati non si vede nessuna differenza. Per farsi notare, un turno di un giorno della settimana dovrebbe avere almeno ${times} volte i reclami che gli spettano.`,
    noDifferenceShort: 'Con questi dati non si vede nessuna differenza.',
    tooFewInCells:
      'Troppo pochi per dirlo: servono due reparti con circa cinque reclami in ciascuno di due turni.',
    leftOut: (names, more) =>
      `Troppo pochi per dirlo, lasciati fuori: ${names}${more === null ? '' : ` e altri ${more}`}.`,
    outbreaks: 'GIORNI CON PIÙ DI UN DECIMO DEI RECLAMI',
    outbreak: (day, complaints) => `${day}: ${complaints}`,
    proportionalTo: { hours: 'in proporzione alle ore di apertura', customers: 'in proporzione ai clienti' },
    method: (shuffles, seed, heldAgainst) =>
      `Ogni turno si confronta con lo stesso turno degli altri giorni, ${heldAgainst}, mescolando giorni interi ${shuffles} volte (seme ${seed}). I numeri dicono dove i reclami vengono registrati; un turno attento ne registra di più.`,
  },
});
