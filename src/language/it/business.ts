import { many, complaints } from './grammar.ts';
import type { BusinessMessages } from '../messages/business.ts';

export const business = (): BusinessMessages => ({
  department: {
    title: 'Reparti',
    added: (name) => `${name} è nell'elenco.`,
    renamed: (before, after) => `${before} adesso si chiama ${after}; vale anche il vecchio nome.`,
    merged: (name, into) => `${name} adesso conta come ${into}.`,
    none: 'Ancora nessun reparto. Il primo: recovery reparto aggiungi Cucina',
    merges: 'Comprende',
  },

  shift: {
    title: 'Turni',
    everyDay: 'tutti i giorni',
    set: (names) => `Turni: ${names}.`,
    rederived: (count) => `Giornata e turno ricalcolati per ${complaints(count)}.`,
    notRederived: (count, command) =>
      `${complaints(count)} già ${many(count, 'registrato resta', 'registrati restano')} nella giornata e nel turno di prima.\nPer ricalcolare: ${command}`,
    gapsNote: 'Quello che succede tra un turno e l\'altro conta come "fuori turno".',
    crossesDayStart: (dayStart, names) =>
      `Turni in corso quando comincia la giornata (${dayStart}): ${names}. Ciò che succede in un turno così conta per il giorno in cui è cominciato.`,
    none: 'Ancora nessun turno. Esempio: recovery turno imposta pranzo=12:00-16:00 cena=19:00-00:00',
    confirmReplace: (names) => `Non ci sarebbe più ${names}. Togliere?`,
    confirmRecount: 'Ricalcolare i reclami già registrati con i nuovi turni?',
  },

  settings: {
    title: 'Impostazioni',
    names: {
      name: 'Nome',
      trade: 'Tipo di attività',
      zone: 'Fuso orario',
      country: 'Paese',
      formats: 'Formati',
      region: 'Regione',
      currency: 'Valuta',
      language: 'Lingua',
      'day-start': 'Inizio della giornata',
      'week-start': 'Primo giorno della settimana',
      limit: 'Limite senza chiedere',
      checklist: 'Checklist',
      page: 'Pagina dei consigli prima del reclamo',
      'acknowledge-within': 'Primo riscontro entro',
      'resolve-within': 'Soluzione entro',
      'follow-up-within': 'Ricontatto entro',
      'answer-within': 'Risposta a un reclamo formale entro',
      sheets: 'Moduli rimasti',
      holidays: 'Festività',
      'optional-holidays': 'I giorni di festa per consuetudine sono festivi',
      'closed-days': 'Giorni di chiusura',
      retention: 'Dati conservati per',
      'cost-percent': 'Costo di un rimedio, in %',
      'hourly-cost': "Costo di un'ora di personale",
      emergency: 'Numero di emergenza',
    },
    set: (name, value) => `${name}: ${value}.`,
    cleared: (name) => `${name}: nessun valore.`,
    formatsNow: (amount, time) => `Importi e orari si scrivono ora così: ${amount}, ${time}`,
    otherCurrency: (currency, country, usual, command) =>
      `Gli importi sono in ${currency}; in ${country} si usa ${usual}.${command === '' ? '' : ` Per cambiare: ${command}`}`,
    otherWeekStart: (day, country, usual, command) =>
      `La settimana comincia di ${day}; in ${country}, di ${usual}. Per cambiare: ${command}`,
    workingDays: (count) => `${count} ${count === 1 ? 'giorno lavorativo' : 'giorni lavorativi'}`,
    notSet: '(nessun valore)',
    noRegion: 'nessuna di quelle del calendario',
    damaged: (value) => `danneggiata: ${value}`,
    preset: (departments, shifts) => `Reparti: ${departments}.\nTurni: ${shifts}.\nCambiali come ti serve.`,
    value: 'Adesso',
    meaning: "Cos'è",
    key: 'Impostazione',
  },

  notice: {
    customers_apart: (count, written) =>
      `I numeri di telefono si distinguono ora per tutte le cifre: ${count === 1 ? 'un contatto che sembrava di una sola persona è di più persone' : `${written} contatti che sembravano di una sola persona sono di più persone`}.\nPer vederli: recovery cliente elenco --at-least 1`,
    shifts_whole: (count, written, dayStart, typed) =>
      `Ciò che succede in un turno conta ora per il giorno in cui il turno è cominciato, anche se intanto è cominciata la giornata dopo (${dayStart}). ${count === 1 ? 'Un reclamo già registrato resta nel giorno in cui era contato' : `${written} reclami già registrati restano nel giorno in cui erano contati`}.\nPer ricalcolare (per tornare indietro: recovery annulla): recovery impostazioni imposta day-start ${typed} --rederive`,
    customers_together: (count, written) =>
      `I numeri di telefono si leggono ora tenendo conto del Paese: ${count === 1 ? 'una persona contava' : `${written} persone contavano`} come più persone.\nPer vederle: recovery cliente elenco --at-least 1`,
  },
});
