import { quoteForShell } from '../../domain/shell.ts';
import { agreed, complaints, listOf, many } from './grammar.ts';
import type { TransferMessages } from '../messages/transfer.ts';

export const transfer = (): TransferMessages => ({
  import: {
    summary: (read, added, unchanged, changed, doubtful, rejected) =>
      `${read} ${many(read, 'riga letta', 'righe lette')}: ${added} ${many(added, 'aggiunta', 'aggiunte')}, ${unchanged} già ${many(unchanged, 'presente', 'presenti')}, ${changed === '0' ? '' : `${changed} ${many(changed, 'cambiata', 'cambiate')}, `}${doubtful === '0' ? '' : `${doubtful} ${many(doubtful, 'dubbia', 'dubbie')}, `}${rejected} ${many(rejected, 'scartata', 'scartate')}.`,
    dryRun: 'Era solo una prova; non è cambiato niente.',
    rejectedLine: (line, reason) => `riga ${line}: ${reason}`,
    moreRejected: (count) =>
      `e ${many(count, "un'altra", `altre ${count}`)}; con --rejects FILE si salvano tutte`,
    rejectsWritten: (file) => `Righe scartate: ${file}`,
    created: (list, names) => `${agreed(list, 'Nuovi', 'Nuove')} ${listOf(list).more}: ${names}`,
    sameEventLost: (count, line) =>
      `Righe che rimandano a un altro reclamo per lo stesso evento (dato non importato): ${count} (la prima è la ${line}).`,
    unnamedColumn: (count, line) =>
      `Righe con dati in una colonna senza nome (non importati): ${count} (la prima è la ${line}).`,
    withoutTime: (count) =>
      `${count} ${many(count, "ha la data ma non l'ora: non rientra", "hanno la data ma non l'ora: non rientrano")} in nessuna fascia oraria né in nessun turno.`,
    guessed: (mapping) => `Colonne riconosciute dal nome; per correggere, indicale tutte: ${mapping}`,
    ignoredColumns: (columns) => `Non importate: ${columns}`,
    repeatedId: (column, value, first, second, flags) =>
      `"${column}" non è usata come id dei reclami, perché ${value} è alla riga ${first} e di nuovo alla riga ${second}. Per usarla comunque: ${flags}`,
    unknownWordHint: (typed) => `; se significa qualcosa: --map-value ${quoteForShell(`${typed}=VALORE`)}`,
    dateRange: (range) => `Date: ${range}.`,
    firstRows: 'I primi, come verrebbero registrati:',
    doubt: {
      impossible: (count, line, pattern) =>
        `${count} ${many(count, 'data ha', 'date hanno')} senso solo con giorno e mese invertiti: --date-format "${pattern}" (la prima alla riga ${line}).`,
      order:
        'Giorno e mese sembrano invertiti: lette così, le righe vanno avanti e indietro nel tempo; invertendoli sono in ordine. Vedi --date-format.',
      future: (count, line) =>
        `${count} ${many(count, 'riga cade', 'righe cadono')} nel futuro, ma non con giorno e mese invertiti (la prima alla riga ${line}). Vedi --date-format.`,
      low_days: (months) =>
        `${months} mesi e mai un giorno dopo il 12: forse giorno e mese sono invertiti. Vedi --date-format.`,
    },
    truncatedContacts: (count, line) =>
      `${count} ${count === '1' ? 'contatto sembra tagliato' : 'contatti sembrano tagliati'} da un foglio di calcolo e non ${count === '1' ? 'serve' : 'servono'} a riconoscere nessuno (la prima volta alla riga ${line}). Dai alla colonna il formato testo, salva di nuovo il file e importa quello.`,
    garbled: (count, line) =>
      `Con caratteri illeggibili (\uFFFD): ${count} (la prima volta alla riga ${line}).`,
    resolvedBefore: (count, line) =>
      `${many(count, 'Risolto', 'Risolti')} prima che succedesse: ${count} (il primo alla riga ${line}).`,
    saved: (name, command) => `Salvato come "${name}". Per il prossimo file di questo tipo: ${command}`,
    repeatCommand: (typed) => `Per fare lo stesso senza domande: ${typed}`,
    dateOrder: (text, day, flag) => `"${text}" è stato letto come ${day}; se è al contrario: ${flag}`,
    sheet: (name, others) =>
      `Foglio letto: ${name}.${others === '' ? ' Per leggerne un altro: --sheet NOME' : ` Questi hanno le stesse colonne e non sono stati letti: ${others}; importali con --sheet NOME.`}`,
    sheets: (names, others) =>
      `Fogli con le stesse colonne, letti uno dopo l'altro: ${names} (i numeri di riga continuano da uno all'altro). Per leggerne uno solo: --sheet NOME${others === '' ? '' : `; non letti: ${others}`}`,
    repeatedRows: (count) => `Righe già presenti in un foglio precedente, lette una volta sola: ${count}.`,
    leftOut: (count) => `Non importati, perché il file dice che non sono reclami (uniti, spam…): ${count}.`,
    headerLine: (line) => `I nomi delle colonne sono alla riga ${line}.`,
    recognised: (source) =>
      `Letto come file di ${source}. Se non lo è: --map occurred=COLONNA --map description=COLONNA …`,
    leftEmpty: (problem, count, line) =>
      `${problem}: ${count === '1' ? 'lasciato vuoto' : `lasciato vuoto ${count} volte`} (${count === '1' ? 'alla' : 'la prima, alla'} riga ${line})`,
    moreLeftEmpty: (count) => `e altre ${count} celle che non si sono potute leggere`,
    outsideTable: (count, line) =>
      `Righe fuori dalla tabella, come i totali, saltate: ${count} (la prima è la ${line}).`,
    chat: (taken, passedOver) =>
      `Messaggi che iniziano come concordato: ${taken}. Altri messaggi, non importati: ${passedOver}.`,
    question: {
      column: {
        occurred: 'Quale colonna dice quando è successo?',
        description: 'Quale colonna dice cosa è successo?',
      },
      words: 'Queste parole sono state capite bene? INVIO se è tutto giusto, o scegline una per cambiarla.',
      allRight: 'Tutto giusto',
      unknownWord: '?',
      leaveOut: 'non importare la riga',
      nothing: 'lascia vuoto',
      meaning: (word) => `Che cosa significa "${word}"?`,
      none: 'nessuna',
      dateOrder: (text) => `Che giorno è "${text}"?`,
      dateFormat: (text) => `In che ordine sono giorno, mese e anno in "${text}"? Per esempio: d/M/yyyy`,
      badFormat: (text) => `Così "${text}" non sarebbe una data.`,
      update: (count) =>
        count === '1' ? 'Applicare questa modifica?' : `Applicare queste ${count} modifiche?`,
      extent: 'Importarli?',
      onlyNew: (count) => `Sì: ${count} ${many(count, 'nuovo', 'nuovi')}`,
      changesToo: (count) => `Sì, e applicare anche ${count} ${many(count, 'modifica', 'modifiche')}`,
      importNothing: 'No, niente',
    },
    changed: 'Diversi nel file:',
    kept: (field, here, there) => `${field}: resta ${here} (nel file: ${there})`,
    more: (count) => `e altri ${count}`,
    updateHint: 'Per applicare queste modifiche: --update',
    updated: (count) => `Aggiornati: ${count}.`,
    doubtful: 'Righe dubbie, non aggiunte:',
    likeNumber: (line, number, differences) =>
      `riga ${line}: somiglia al reclamo ${number}, ma non è uguale${differences === '' ? '' : ` (${differences})`}`,
    sameIdAsLine: (line, other) => `riga ${line}: stesso id della riga ${other}, ma non è uguale`,
    similarHint: 'Per aggiungere comunque queste righe: --add-similar',
    undoHint: "Per annullare tutta l'importazione: recovery annulla",
    progress: (rows) => `${rows} righe lette…`,
    saving: 'Salvataggio…',
    reason: {
      no_date: () => 'manca la data',
      bad_date: ({ value, field }) =>
        `${String(field)} "${String(value)}" non corrisponde a nessun formato di data; vedi --date-format`,
      only_day: ({ field, value }) => `${String(field)} "${String(value)}" è un giorno senza ora`,
      bad_time: ({ value }) => `"${String(value)}" non è un'ora del giorno`,
      bad_value: ({ field, value, known }) =>
        `${String(field)} non può essere "${String(value)}" (${String(known)})`,
      unknown_name: ({ list, value, near }) =>
        `non c'è ${agreed(list, 'nessun', 'nessuna')} ${listOf(list).one} "${String(value)}"${near === undefined ? '' : ` (forse "${String(near)}"?)`}; --create ${agreed(list, 'lo', 'la')} aggiunge all'elenco`,
      bad_text: ({ field }) => `${String(field)}: contiene caratteri non validi`,
      reserved_name: ({ value }) =>
        `"${String(value)}" non può essere un nome: nei filtri e nei rapporti vuol dire un'altra cosa`,
      text_too_long: ({ field, limit }) => `${String(field)}: più di ${String(limit)} caratteri`,
      empty_text: ({ field }) => `${String(field)}: è vuoto`,
      bad_money: ({ value, currency }) => `"${String(value)}" non è un importo in ${String(currency)}`,
      no_remedy: ({ field }) => `${String(field)} senza rimedio`,
      columns: ({ found, expected }) =>
        `${String(found)} ${many(found ?? 0, 'colonna', 'colonne')} invece di ${String(expected)}`,
      quotes: () => 'ci sono virgolette non chiuse',
      not_yet: ({ value }) => `${String(value)} è una data futura`,
      twice: ({ line, value }) => `la riga ${String(line)} ha già ${String(value)}`,
      bad_points: ({ value }) => `i punti fanno ${String(value)}, non 100`,
    },
  },

  exported: {
    written: (count, file) => `${complaints(count)} ${many(count, 'salvato', 'salvati')} in ${file}.`,
    into: (file) => `Salvato in ${file}.`,
    notOpened: (file) => `Qui non c'è un browser per aprirlo. Si trova in\n${file}`,
    progress: (rows) => `${rows} scritti…`,
  },
});
