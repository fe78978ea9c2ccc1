import { isSettingKey } from '../../domain/settings.ts';
import { agreed, listOf, many } from './grammar.ts';
import type { ErrorsMessages } from '../messages/errors.ts';

export const errors = (): ErrorsMessages => ({
  error: {
    nothing_to_undo: () => ["Non c'è niente da annullare."],
    undo_refused: ({ number, action }) => [
      `Non si può più annullare: l'azione ${String(action)} è venuta dopo e ha cambiato la stessa cosa${number === undefined ? '' : ` (${String(number)})`}.`,
      "Annulla prima l'ultima: recovery annulla",
    ],
    forgotten_for_good: ({ earlier }) => [
      'La cancellazione di un cliente non si può annullare.',
      earlier === undefined ? '' : 'Per annullare quello che è stato fatto prima: recovery annulla --earlier',
    ],
    already_resolved: ({ number }) => [`Il reclamo ${String(number)} è già chiuso.`],
    already_open: ({ number }) => [`Il reclamo ${String(number)} è aperto; non c'è niente da riaprire.`],
    already_deleted: ({ number }) => [
      `Il reclamo ${String(number)} è già eliminato.`,
      `Per ripristinarlo: recovery ripristina ${String(number)}`,
    ],
    not_deleted: ({ number }) => [
      `Il reclamo ${String(number)} non è eliminato; non c'è niente da ripristinare.`,
    ],
    usage: ({ message }) => [String(message)],
    unknown_command: ({ value, suggestions, choices, command }) => [
      `Il comando "${String(value)}" non esiste.`,
      suggestions !== undefined
        ? `Forse volevi dire:${String(suggestions)}`
        : choices !== undefined
          ? `Comandi: ${String(choices)}`
          : `Tutti i comandi: recovery ${String(command)} --help`.replace('  ', ' '),
    ],
    unknown_option: ({ value, near, command }) => [
      `Qui l'opzione ${String(value)} non esiste.`,
      near === undefined
        ? `Tutte le opzioni: recovery ${String(command)} --help`.replace('  ', ' ')
        : `Volevi dire ${String(near)}?`,
    ],
    missing_argument: ({ name, placeholder, command, example }) => [
      placeholder === 'number' ? 'Manca il numero del reclamo.' : `Manca: ${String(name)}.`,
      placeholder === 'number'
        ? "Scrivi solo il numero, per esempio 142, o ultimo. (Con # servono le virgolette: '#142')"
        : example !== undefined
          ? `Per esempio: ${String(example)}`
          : `Esempi: recovery ${String(command)} --help`.replace('  ', ' '),
    ],
    too_many_arguments: ({ value, command }) => [
      `C'è una parola di troppo: "${String(value)}".`,
      `Metti tra virgolette il testo con spazi. Esempi: recovery ${String(command)} --help`.replace(
        '  ',
        ' ',
      ),
    ],
    missing_value: ({ option }) => [`Dopo ${String(option)} ci vuole un valore.`],
    bad_choice: ({ option, value, choices }) => [
      `"${String(value)}" non va bene per ${String(option)}.`,
      `Può essere: ${option === '--weekday' ? '1 – 7, lun, mar …' : String(choices)}`,
    ],
    bad_number: ({ value }) => [
      `"${String(value)}" non è il numero di un reclamo.`,
      "Scrivi solo il numero, per esempio 142, o ultimo. (Con # servono le virgolette: '#142')",
    ],
    bad_money: ({ value, digits, example, thousands, decimals }) =>
      thousands === undefined
        ? [
            `"${String(value)}" non è un importo.`,
            digits === 0 ? 'Scrivilo così: 1200, senza decimali.' : `Scrivilo così: 12 o ${String(example)}.`,
          ]
        : [
            `"${String(value)}" si può leggere in due modi.`,
            `Scrivilo così: ${String(thousands)} o ${String(decimals)}.`,
          ],
    bad_count: ({ value }) => [
      `"${String(value)}" non è un numero di clienti.`,
      'Scrivilo così: 84, senza punti né virgole.',
    ],
    bad_goal: ({ value, measure }) => [
      `"${String(value)}" non va bene per questo obiettivo.`,
      `Per esempio: ${
        {
          complaints_per_100: 'reclami ogni 100, come 2,5',
          cost_per_week: 'un importo alla settimana, come 40',
          follow_ups_in_time: 'una percentuale da 1 a 100, come 80',
        }[String(measure)] ?? 'reclami in dodici settimane, 10, o in altre, 2 alla settimana'
      }`,
    ],
    goal_needs_volumes: () => [
      'Senza sapere quanti clienti si servono non ci sono reclami ogni 100.',
      'Per registrarli: recovery affluenza imposta ieri 84. Senza: --measure reclami',
    ],
    bad_points: ({ points }) => [
      `"${String(points)}": i punti sono cinque numeri che fanno 100.`,
      "Nell'ordine del foglio, per esempio 30,20,20,15,15.",
    ],
    bad_date: ({ value }) => [
      `Non si capisce quando è "${String(value)}".`,
      'Scrivilo così: adesso, 20.30, ieri alle 21, venerdì alle 21, ieri sera, due ore fa, 27 nov, 2026-11-20 19:42',
    ],
    bad_coming_day: ({ value }) => [
      `"${String(value)}" non è un giorno da oggi in poi.`,
      'Scrivilo così: oggi, domani, tra 3 giorni, venerdì (il prossimo), 24 dic, 2026-11-24',
    ],
    no_such_day: ({ value, month, days, year }) => [
      `"${String(value)}" non esiste: ${String(month)}${year === undefined ? '' : ` ${String(year)}`} ha ${String(days)} giorni.`,
    ],
    ambiguous_time: ({ value, choices }) => [
      `"${String(value)}" può voler dire più di un momento.`,
      `Scrivi uno di questi: ${String(choices)}`,
    ],
    bad_period: ({ flag, value, example }) => [
      `"${String(value)}" non va bene per ${String(flag)}.`,
      `Scrivilo così: ${String(flag)} ${String(example)}`,
    ],
    cannot_compare: ({ report, choices }) => [
      `Il rapporto ${String(report)} non si può confrontare con un periodo precedente.`,
      `Questi sì: ${String(choices)}`,
    ],
    no_range_to_compare: () => [
      'Per il confronto serve un periodo con un primo giorno.',
      'Per esempio: --last-month --compare, --year --compare',
    ],
    period_twice: ({ flags }) => [`Un solo periodo alla volta: ${String(flags)}.`],
    period_backwards: ({ from, to }) => [
      `Il periodo finisce (${String(to)}) prima di cominciare (${String(from)}).`,
    ],
    bad_shift: ({ value }) => [
      `"${String(value)}" non è un turno.`,
      'Scrivilo così: pranzo=12:00-16:00 o cena=lun-gio@19:00-23:00,ven-dom@19:00-01:00',
    ],
    shifts_would_go: ({ names, added }) => [
      `Così sparirebbero dei turni: ${String(names)}.`,
      (added === undefined
        ? ''
        : `Per tenerli e aggiungere i nuovi: recovery turno aggiungi ${String(added)}\n`) +
        'Per sostituirli tutti: --replace',
    ],
    shifts_overlap: ({ first, second, weekday, time }) => [
      `I turni ${String(first)} e ${String(second)} si sovrappongono: ${String(weekday)} ${String(time)}.`,
      'Ogni momento è di un turno solo. Per vedere gli orari di tutti: recovery turno elenco',
    ],
    bad_setting: ({ key, value, example, choices }) => [
      `${String(key)} non può essere "${String(value)}".`,
      choices === undefined
        ? `Scrivilo così: recovery impostazioni imposta ${String(key)} ${String(example)}`
        : `Può essere: ${key === 'week-start' ? 'lunedì, martedì …' : String(choices)}`,
    ],
    language_of_country: ({ value, language, country }) => [
      `"${String(value)}" non è una lingua a sé: la lingua è ${String(language)}, e parole, cifre e date le dà il Paese.`,
      `recovery impostazioni imposta language ${String(language)}\nrecovery impostazioni imposta country ${String(country ?? 'MX')}`,
    ],
    unknown_setting: ({ value, known, near }) => [
      `L'impostazione "${String(value)}" non esiste.`,
      near === undefined ? `Ci sono queste: ${String(known)}` : `Volevi dire ${String(near)}?`,
    ],
    needs_terminal: ({ flags, command }) => [
      'Qui non si possono fare domande: manca un terminale.',
      `Dai le risposte come opzioni:\nrecovery ${String(command)} ${String(flags)}`,
    ],
    needs_approval: ({ value, limit, able, amount }) => [
      `Con ${String(value)} superi il limite, ${String(limit)}.`,
      able === undefined
        ? 'Scrivi chi autorizza: --approved-by NOME'
        : able === ''
          ? `Nessuno in elenco può autorizzare così tanto. Ci pensa il titolare: recovery personale aggiungi NOME --limit ${String(amount)}`
          : `Scrivi chi autorizza, con --approved-by: ${String(able)}`,
    ],
    bad_map: ({ value }) => [
      `"${String(value)}" non dice quale colonna è quale.`,
      'Scrivilo così: --map occurred=Data',
    ],
    bad_map_value: ({ value }) => [
      `"${String(value)}" non dice che cosa significa una parola.`,
      'Scrivilo così: --map-value status:Chiuso=resolved',
    ],
    unknown_field: ({ value, known }) => [
      `Il campo "${String(value)}" non esiste.`,
      `Ci sono questi: ${String(known)}`,
    ],
    unknown_column: ({ value, known }) => [
      `Nel file non c'è una colonna "${String(value)}".`,
      `Ci sono queste: ${String(known)}`,
    ],
    no_time_column: ({ known }) => [
      'Quale colonna dice quando è successo?',
      `Aggiungi --map occurred=COLONNA, o --map date=COLONNA e --map time=COLONNA. Nel file ci sono: ${String(known)}`,
    ],
    no_text_column: ({ known, likely }) => [
      'Quale colonna dice cosa è successo?',
      `Aggiungi --map description=COLONNA.${likely === undefined ? '' : ` Probabilmente: --map description=${String(likely)}.`} Se nel file non c'è testo, indica tutte le colonne: --map date=COLONNA --map category=COLONNA. Nel file ci sono: ${String(known)}`,
    ],
    ambiguous_column: ({ value, places, names }) => [
      `Più colonne si chiamano "${String(value)}": sono le colonne ${String(places)} del file.`,
      `Indica quale: ${String(names)}`,
    ],
    stars_for_severity: ({ value }) => [
      `"${String(value)}" conta le stelle: una stella è il voto peggiore, mentre la gravità 1 è la più lieve.`,
      'Lascia fuori quella colonna, oppure creane una da 1 a 3 con un altro nome, per esempio gravità.',
    ],
    open_dates: ({ value, line, dayFirst, monthFirst }) => [
      `"${String(value)}" (riga ${String(line)}) può essere ${String(dayFirst)} o ${String(monthFirst)}, e nessun'altra riga lo chiarisce.`,
      'Aggiungi --date-format d/M/yyyy se prima viene il giorno, o --date-format M/d/yyyy se prima viene il mese.',
    ],
    bad_zone: ({ value }) => [
      `"${String(value)}" non è un fuso orario.`,
      'Per esempio: UTC, Europe/Rome o America/Lima.',
    ],
    bad_pattern: ({ value }) => [
      `"${String(value)}" non è un formato di data.`,
      'Scrivilo così: "yyyy-MM-dd HH:mm" o "d/M/yyyy H:mm": MM è il mese, mm i minuti.',
    ],
    bad_format: ({ value, choices }) => [
      `Qui non si può usare il formato "${String(value)}".`,
      `Può essere: ${String(choices)}`,
    ],
    bad_ending: ({ value, choices }) => [
      `Non si può scrivere un file che finisce in .${String(value)}.`,
      `Può finire in: ${String(choices)}. ${String(choices).includes('html') ? 'Per la carta, scrivi .html e stampalo dal browser; oppure indica' : 'Oppure indica'} il formato con --format.`,
    ],
    nothing_to_open: () => [
      'Lo standard output non si può aprire in un browser.',
      'Indica un file con -o, o togli -o.',
    ],
    not_to_terminal: () => [
      'Un foglio di calcolo non si può mostrare nel terminale.',
      'Indica un file: -o FILE.xlsx',
    ],
    same_dimension: ({ value }) => [
      `Incrociare ${String(value)} con se stesso non dice niente.`,
      'Scegline due diversi: recovery rapporto incrocio giorno turno',
    ],
    same_name: ({ value }) => [`${String(value)} e ${String(value)} sono già la stessa cosa.`],
    same_incident: ({ number }) => [
      `Il reclamo ${String(number)} non può essere lo stesso fatto di se stesso; indica un altro numero.`,
    ],
    not_yet: ({ value, example }) => [
      `"${String(value)}" deve ancora venire; qui si registra quello che è già successo.`,
      example === undefined ? '' : `Per la volta precedente scrivi ${String(example)}`,
    ],
    before_reopened: ({ number, value, opened }) => [
      `"${String(value)}" è prima che il reclamo ${String(number)} fosse riaperto (${String(opened)}).`,
    ],
    before_reported: ({ number, value, reported, typed }) => [
      `"${String(value)}" è prima che il reclamo ${String(number)} ci arrivasse (${String(reported)}).`,
      `Se era arrivato prima: recovery correggi ${String(number)} --reported ${String(typed)}`,
    ],
    nothing_to_change: ({ command, example, others }) => [
      'Non hai scritto cosa cambiare.',
      `Per esempio: ${String(example)} (o ${String(others)})\nTutto quello che si può cambiare: recovery ${String(command)} --help`,
    ],
    unknown_question: ({ value, known }) => [
      `"${String(value)}" non è una domanda dell'autovalutazione.`,
      `Domande: ${String(known)}`,
    ],
    unknown_name: ({ list, value, known, create, command }) => [
      `Non c'è ${agreed(list, 'nessun', 'nessuna')} ${listOf(list).one} "${String(value)}".`,
      [
        known === '' ? '' : `Nell'elenco: ${String(known)}.`,
        create === undefined
          ? ''
          : `Per ${agreed(list, 'aggiungerlo', 'aggiungerla')} al volo, metti --create`,
        command === undefined ? '' : `Per aggiungere il nome: recovery ${String(command)}`,
      ]
        .join(' ')
        .trim(),
    ],
    near_name: ({ list, value, near, create }) => [
      `Non c'è ${agreed(list, 'nessun', 'nessuna')} ${listOf(list).one} "${String(value)}". Volevi dire "${String(near)}"?`,
      create === undefined ? '' : `Se è davvero ${agreed(list, 'un altro', "un'altra")}, metti --create`,
    ],
    near_offer: ({ value, remedy }) => [
      `"${String(value)}" non è tra i rimedi. Volevi dire "${String(remedy)}"?`,
      `Se è un'altra cosa: "=${String(value)}"`,
    ],
    reserved_name: ({ value }) => [
      `"${String(value)}" non può essere un nome: nei filtri e nei rapporti vuol dire un'altra cosa.`,
      'Per quello che non è indicato non serve un nome; per il resto, scegline un altro.',
    ],
    name_taken: ({ value }) => [`"${String(value)}" è già nell'elenco.`],
    empty_text: ({ field }) => [`${String(field)}: non hai scritto niente.`],
    bad_text: ({ field }) => [`${String(field)}: ci sono caratteri che non sono testo.`],
    text_too_long: ({ field, limit, length }) => [
      `${String(field)}: il testo è troppo lungo, ${String(length)} caratteri; al massimo ${String(limit)}.`,
    ],
    bad_written: ({ line, place, reason }) => [`Riga ${String(line)} (${String(place)}): ${String(reason)}.`],
    not_readable: ({ line }) => [`La riga ${String(line)} non si legge né come YAML né come JSON.`],
    unknown_place: ({ value, known }) => [
      `{${String(value)}} non è un segnaposto.`,
      `Ci sono questi: ${String(known)}`,
    ],
    no_such_person: ({ value, able, amount }) => [
      `${String(value)} non è nell'elenco del personale.`,
      able === ''
        ? `Nessuno in elenco può autorizzare così tanto. Ci pensa il titolare: recovery personale aggiungi NOME --limit ${String(amount)}`
        : `Può autorizzare: ${String(able)}`,
    ],
    not_enough_authority: ({ value, able, amount }) => [
      `${String(value)} non può autorizzare così tanto.`,
      able === ''
        ? `Nessuno in elenco può farlo. Ci pensa il titolare: recovery personale aggiungi NOME --limit ${String(amount)}`
        : `Può autorizzare: ${String(able)}`,
    ],
    already_acknowledged: ({ number }) => [
      `Il reclamo ${String(number)} ha già avuto il primo riscontro; quell'ora non si può cambiare.`,
    ],
    already_done: ({ id }) => [`L'azione ${String(id)} è già fatta.`],
    still_needed: ({ count }) => [`In sospeso: ${String(count)}.`],
    editor_failed: ({ editor }) => [
      `L'editor (${String(editor)}) si è chiuso con un errore; non è cambiato niente.`,
    ],
    no_editor: () => ['Non è impostato nessun editor.', 'Impostane uno (export EDITOR=nano).'],
    needs_ending: ({ number }) => [
      `Com'è finito il reclamo ${String(number)}?`,
      `Per esempio: recovery chiudi ${String(number)} --ending solved\nPuò essere solved (risolto), partly (in parte), explained (spiegato), left (via prima) o unknown (non si sa).`,
    ],
    needs_finding: ({ number }) => [
      `Il reclamo ${String(number)} è formale: era fondato?`,
      `Aggiungi --finding justified\nPuò essere justified (fondato), partly (in parte) o not_justified (non fondato).`,
    ],
    needs_answers: ({ command, flags }) => [
      'Qui non si possono fare domande: manca un terminale.',
      `Dai le risposte come opzioni:\nrecovery ${String(command)} ${String(flags)}`,
    ],
    needs_yes: ({ command }) => [
      "Non si può tornare indietro, e non c'è nessuno a cui chiedere conferma.",
      `Se lo vuoi davvero: recovery ${String(command)} --yes`,
    ],
    bad_coming_time: ({ value }) => [
      `"${String(value)}" non è un momento futuro.`,
      'Per esempio: 21:00, domani a mezzogiorno, venerdì 10:00, tra 2 ore, 2026-12-01 10:00',
    ],
    several_promises: ({ number }) => [`Il reclamo ${String(number)} ha più promesse aperte.`],
    several_remedies: ({ number }) => [
      `Il reclamo ${String(number)} ha più rimedi; di' quale.`,
      `Per aggiungerne uno: recovery rimedio ${String(number)} COSA\nPer toglierne uno: recovery rimedio ${String(number)} COSA --remove`,
    ],
    no_checklist: ({ value, known }) => [
      `La checklist "${String(value)}" non esiste.`,
      known === ''
        ? 'Per aggiungerne una tua: recovery checklist aggiungi FILE'
        : `Ci sono queste: ${String(known)}`,
    ],
    no_play: ({ value, known }) => [
      `Nelle linee guida "${String(value)}" non c'è.`,
      `Ci sono: ${String(known)}`,
    ],
    unknown_topic: ({ value, known }) => [
      `Non c'è nessuna pagina su "${String(value)}".`,
      `Temi: ${String(known)}`,
    ],
    no_case: ({ value, known }) => [
      `Non c'è nessun caso "${String(value)}".`,
      known === '' ? 'Per vederli: recovery formazione casi' : `Casi: ${String(known)}`,
    ],
    no_training: ({ value }) => [
      `Non c'è nessuna voce di formazione ${String(value)}.`,
      'Per vederle: recovery formazione elenco',
    ],
    no_person: ({ value, known }) => [
      `${String(value)} non è nell'elenco del personale.`,
      known === '' ? 'Per cominciare: recovery personale aggiungi NOME' : `Ci sono: ${String(known)}`,
    ],
    no_goal: ({ value }) => [
      `Non c'è nessun obiettivo ${String(value)}.`,
      'Per vederli: recovery obiettivo elenco',
    ],
    no_prevention: ({ value }) => [
      `L'azione ${String(value)} non esiste.`,
      'Per vederle: recovery azione elenco',
    ],
    no_promise: ({ number }) => [
      `Il reclamo ${String(number)} non ha promesse aperte.`,
      `Per farne una: recovery promessa ${String(number)} 21:00`,
    ],
    no_remedy: ({ number }) => [
      `Per il reclamo ${String(number)} non è stato dato niente; non c'è niente da togliere.`,
    ],
    no_formal: ({ number }) => [`Il reclamo ${String(number)} non è formale.`],
    no_customer: ({ value }) => [
      `Con "${String(value)}" non risulta nessuno.`,
      'Serve un telefono, una e-mail o il numero di uno dei suoi reclami.',
    ],
    no_contact: ({ number }) => [
      `Il reclamo ${String(number)} non ha un telefono o una e-mail per riconoscere il cliente.`,
      `Aggiungi il contatto: recovery correggi ${String(number)} --contact …`,
    ],
    no_letter: ({ value, known }) => [
      `La lettera "${String(value)}" non esiste.`,
      `Ci sono queste: ${String(known)}`,
    ],
    no_words: ({ value }) => [
      `"${String(value)}" è nella lingua della tua attività, e la lettera è in un'altra.`,
      'Toglilo e scrivilo nella lingua della lettera: --text "…"',
    ],
    not_own: ({ value }) => [
      `Per "${String(value)}" vale la versione di base: non c'è niente di tuo da togliere.`,
    ],
    no_anticipation: ({ value }) => [
      `La voce ${String(value)} non esiste.`,
      'Per vederle: recovery prevedi elenco',
    ],
    no_response_columns: ({ known }) => [
      'Le domande di questo modulo non si riconoscono: nessuna colonna è un voto o dice cosa non era come si aspettavano.',
      `Di' qual è, per esempio --map satisfaction="Com'è andata?". Nel file ci sono: ${String(known)}`,
    ],
    no_retention: () => [
      'Le impostazioni non dicono per quanto tempo si tengono i dati.',
      'Per dirlo, per esempio due anni: recovery impostazioni imposta retention 24m',
    ],
    no_survey_columns: ({ known }) => [
      "Le colonne non sono quelle del questionario, o una c'è due volte.",
      `Comincia da quelle di: recovery questionario foglio --format csv. Nel file ci sono: ${String(known)}`,
    ],
    no_volume_columns: ({ known }) => [
      "Quale colonna dice il giorno, e quale l'affluenza?",
      `Chiamale data e affluenza. Nel file ci sono: ${String(known)}`,
    ],
    no_engine: ({ machine, reason }) => [
      `Il motore del database (better-sqlite3) non funziona su questo computer: ${String(machine)}.`,
      `Non è stato registrato nulla. Reinstalla il programma; docs/install.md elenca i sistemi su cui funziona. (${String(reason)})`,
    ],
    not_well: ({ count }) => [
      `${String(count)} ${many(Number(count), 'cosa richiede', 'cose richiedono')} la tua attenzione.`,
    ],
    restore_needs_yes: ({ command }) => [
      "Un ripristino sostituisce tutto quello che c'è qui (ne resta una copia), e non c'è nessuno a cui chiedere.",
      `Se è quello che vuoi: recovery ${String(command)} --yes`,
    ],
    undo_needs_yes: ({ command }) => [
      "Non c'è nessuno a cui chiedere se annullare l'ultima operazione.",
      `Se lo vuoi davvero: recovery ${String(command)} --yes`,
    ],
    no_columns: ({ path, flag }) => [
      `${String(path)} è un database di questo programma: ${String(flag)} non serve.`,
      "Togli l'opzione; i suoi reclami entrano così come sono.",
    ],
    unfit_option: ({ file, flag }) => [`${String(flag)} non serve per ${String(file)}.`, "Togli l'opzione."],
    other_currency: ({ path, theirs, ours }) => [
      `${String(path)} conta in ${String(theirs)}, qui si conta in ${String(ours)}.`,
      'Gli importi non si possono importare. Non è cambiato niente.',
    ],
    no_mapping: ({ value, known }) => [
      `Non c'è niente di salvato con il nome "${String(value)}".`,
      known === ''
        ? 'Per salvare come si legge un file: recovery importa FILE --save-as NOME'
        : `Ci sono: ${String(known)}`,
    ],
    sent_before_received: ({ received }) => [
      `Nulla può essere partito prima che arrivasse il reclamo (${String(received)}).`,
      'Se è arrivato prima: --received',
    ],
    no_records: ({ path }) => [
      `Non c'è niente di registrato in ${String(path)}.`,
      'È il file giusto? Lo indicano RECOVERY_DB o --db; altrimenti è il solito.',
    ],
    no_backup: ({ name }) => [
      `Non esiste nessuna copia ${String(name)}.`,
      'Per vedere le copie: recovery copia elenco',
    ],
    onto_shelf: ({ path }) => [
      `${String(path)} finirebbe tra le copie, dove non si scrive nient'altro.`,
      "Scegli un'altra cartella.",
    ],
    no_backup_folder: ({ path }) => [
      `Non c'è nessuna cartella ${String(path)}.`,
      `La chiavetta è inserita? Per scrivere un file con quel nome: ${String(path)}.db`,
    ],
    no_folder: ({ path }) => [
      `La cartella ${String(path)} non esiste.`,
      'Collega il disco, o crea la cartella.',
    ],
    not_mounted: ({ path }) => [
      `Nessun disco è montato in ${String(path)}: la cartella è vuota, e sta sul disco del computer stesso.`,
      "Collega il disco; se vuoi una cartella lì, creane una all'interno.",
    ],
    not_a_folder: ({ path }) => [
      `${String(path)} è un file, non una cartella.`,
      'Dai un altro nome al file: le copie stanno in una cartella che si chiama così.',
    ],
    already_there: ({ path }) => [
      `${String(path)} esiste già; una copia non sovrascrive mai niente.`,
      'Scegli un altro nome, o una cartella.',
    ],
    restores_itself: ({ path }) => [
      `${String(path)} è proprio il database; scegli una sua copia.`,
      'Per vedere le copie: recovery copia elenco',
    ],
    no_response: ({ value }) => [
      `Non c'è nessuna risposta ${String(value)} al questionario.`,
      'Per vederle: recovery questionario elenco',
    ],
    no_survey: ({ value }) => [
      `Non c'è nessun questionario ${String(value)}.`,
      'Per vederli: recovery questionario elenco',
    ],
    unknown_rule: ({ value, known }) => [
      `"${String(value)}" non è una norma di questo luogo.`,
      known === '' ? 'Per vederle: recovery reclamo-formale norme' : `Norme: ${String(known)}`,
    ],
    rule_without_days: ({ value }) => [
      `${String(value)} non ha un termine: nella fonte non ne risulta nessuno.`,
      `Per fissarlo: recovery reclamo-formale norme ${String(value)} --answer 10w`,
    ],
    rule_needs_flag: ({ value }) => [
      'Manca che cosa fare della norma.',
      `recovery reclamo-formale norme ${String(value)} --on, --off, o --answer 10w`,
    ],
    bad_term: ({ value }) => [
      `"${String(value)}" non è un termine.`,
      'Scrivi 10w per dieci giorni lavorativi, 15d per quindici giorni, 1m per un mese.',
    ],
    unknown_region: ({ value, country, near, known }) => [
      `Il calendario delle festività non ha la regione "${String(value)}" (${String(country)}).`,
      near === undefined
        ? `Ha queste: ${String(known)}. Se la tua manca: recovery impostazioni imposta region none`
        : `Forse intendevi ${String(near)}? Se la tua manca: recovery impostazioni imposta region none`,
    ],
    no_regions: ({ country }) => [
      `Il calendario non ha regioni per questo paese (${String(country)}): le festività sono uguali dappertutto, o non si conoscono.`,
      'Giorni propri: recovery festivo aggiungi 2027-01-01',
    ],
    country_first: () => [
      'La regione dipende dal paese.',
      'Indicalo prima: recovery impostazioni imposta country IT',
    ],
    days_backwards: ({ from, to }) => [
      `L'ultimo giorno (${String(to)}) viene prima del primo (${String(from)}).`,
      `Al contrario: recovery festivo aggiungi ${String(to)}..${String(from)}`,
    ],
    too_many_days: ({ value, max }) => [`"${String(value)}" sono più di ${String(max)} giorni.`],
    one_kind_of_day: () => ['Un giorno è di ferie o lavorativo, non tutti e due: --vacation o --working.'],
    no_own_day: ({ value, name }) => [
      name === undefined
        ? `${String(value)} non è uno dei tuoi giorni.`
        : `${String(value)} (${String(name)}) è nel calendario, non è uno dei tuoi giorni.`,
      name === undefined
        ? 'Per vederli: recovery festivo elenco'
        : `Se quel giorno si lavora: recovery festivo aggiungi ${String(value)} --working`,
    ],
    no_volume: ({ value }) => [
      `Per ${String(value)} non è registrato niente.`,
      'Per vedere cosa è registrato: recovery affluenza elenco',
    ],
    not_json: ({ value }) => [`"${String(value)}" non è un oggetto JSON.`],
    bad_json_value: ({ field, value }) => [
      `"${String(field)}" non può essere ${String(value)}: scrivi un testo, un numero o, per sì e no, true o false.`,
    ],
    bad_line: ({ line, reason }) => [
      `Riga ${String(line)}: ${String(reason)}`,
      'Non è stato registrato niente.',
    ],
    rows_rejected: ({ count, others, isTrial }) => [
      isTrial === 1
        ? `${String(count)} ${many(count ?? 0, 'riga resterebbe', 'righe resterebbero')} fuori; ${others === 0 ? 'non ne verrebbe importata nessuna' : 'le altre verrebbero importate'}.`
        : `${String(count)} ${many(count ?? 0, 'riga è rimasta', 'righe sono rimaste')} fuori; ${others === 0 ? 'non ne è stata importata nessuna' : 'le altre sono state importate'}.`,
      "Per salvare le righe scartate: --rejects scartate.csv. Se rifai l'importazione, si aggiunge solo quello che manca.",
    ],
    import_stopped: ({ count }) => [
      `${String(count)} ${many(count ?? 0, 'riga ha', 'righe hanno')} errori; non è stato importato niente.`,
    ],
    sales_list: ({ file }) => [
      `${String(file)} è un elenco di vendite, non di reclami; non è stato importato nulla.`,
      'Se alcune righe sono reclami, indica le loro colonne: --map occurred=COLONNA --map description=COLONNA',
    ],
    no_header: ({ file, first }) =>
      first === undefined
        ? [`${String(file)} non comincia con una riga di nomi di colonna.`]
        : [
            `${String(file)} non comincia con una riga di nomi di colonna.`,
            `Comincia così: ${String(first)}. Aggiungi sopra una riga che dica cosa c'è in ogni colonna.`,
          ],
    file_empty: ({ file }) => [`${String(file)} è vuoto.`],
    file_encrypted: ({ file }) => [
      `${String(file)} è protetto da una password.`,
      'Aprilo, salvalo senza password e importa quel file.',
    ],
    file_damaged: ({ file }) => [
      `${String(file)} è danneggiato e non si può leggere.`,
      'Aprilo nel tuo programma per fogli di calcolo, salvalo di nuovo e importa quel file.',
    ],
    file_too_large: ({ file }) => [
      `${String(file)} è troppo grande.`,
      'Salvalo come CSV e importa quel file.',
    ],
    unknown_file: ({ file }) => [
      `${String(file)} non è un foglio di calcolo né un elenco che si possa leggere.`,
      'Si possono importare fogli di calcolo (xlsx, ods, xls), CSV, JSON e chat esportate da WhatsApp.',
    ],
    nothing_in_folder: ({ folder }) => [
      `In ${String(folder)} non c'è nulla da importare.`,
      'Si può importare una cartella di Google Takeout. Delle altre cartelle, indica uno dei file.',
    ],
    chat_without_complaints: ({ file, count }) => [
      `Nessuno dei messaggi in ${String(file)} (${String(count)}) inizia come concordato.`,
      'Un messaggio così dice dove, quando, che cosa e che cosa si è dato: tavolo 4, 21:10, zuppa fredda, offerto caffè',
    ],
    not_text: ({ file }) => [
      `${String(file)} non è né un foglio di calcolo né un testo.`,
      'Aprilo nel programma che lo ha scritto, salvalo come xlsx o CSV e indica quel file.',
    ],
    not_a_database: ({ path }) => [
      `${String(path)} non è un database di questo programma.`,
      'Non è stato toccato.',
    ],
    foreign_database: ({ path }) => [
      `${String(path)} è un database di un altro programma.`,
      'Non è stato toccato. Scegli un altro file con --db.',
    ],
    damaged_database: ({ path, backup }) => [
      `${String(path)} è danneggiato.`,
      backup === undefined
        ? 'Non è stato scritto niente. Per tornare indietro: recovery copia elenco, poi recovery ripristina NOME.'
        : `Non è stato scritto niente. Per tornare indietro: recovery ripristina ${String(backup)}`,
    ],
    damaged_part: ({ part, record, column, backup }) => {
      const thing =
        part === 'history'
          ? record === 0
            ? "Lo storico dell'attività è danneggiato"
            : `Lo storico del reclamo ${String(record)} è danneggiato`
          : part === 'draft'
            ? `Ciò che è rimasto a metà (${String(record)}) è danneggiato`
            : part === 'incident'
              ? `Il reclamo ${String(record)} è danneggiato`
              : `La registrazione ${String(record)} di "${String(part)}" è danneggiata`;
      return [`${thing}${column === '' ? '' : `, in "${String(column)}"`}.`, wayBack(backup)];
    },
    damaged_left_out: ({ count, backup }) => [
      `${many(Number(count), 'Una registrazione è danneggiata ed è rimasta fuori', `${String(count)} registrazioni sono danneggiate e sono rimaste fuori`)}; le altre ci sono tutte.`,
      wayBack(backup),
    ],
    damaged_setting: ({ key, value, backup }) => [
      `L'impostazione "${String(key)}" è danneggiata: ${String(value)}`,
      isSettingKey(String(key))
        ? `Impostala di nuovo: recovery impostazioni imposta ${String(key)} …`
        : key === 'shifts'
          ? 'Imposta di nuovo i turni: recovery turno imposta NOME=ORE …'
          : wayBack(backup),
    ],
    damaged_other: ({ path }) => [
      `${String(path)} è danneggiato.`,
      'Non è stato importato niente. Al suo posto si può importare una sua copia di sicurezza.',
    ],
    newer_database: ({ path, host, program }) => [
      `${String(path)} è stato scritto da una versione più nuova di recovery.`,
      `Non è stato scritto niente. Aggiorna questa postazione, ${String(host)}, che ha la versione ${String(program)}: docs/install.md`,
    ],
    no_incident: ({ number, last }) => [
      typeof number === 'string'
        ? "Non c'è ancora nessun reclamo."
        : `Il reclamo ${String(number)} non esiste.`,
      last === undefined ? "Per vedere cosa c'è: recovery cerca" : `Il più recente è il ${String(last)}.`,
    ],
    incident_deleted: ({ number }) => [
      `Il reclamo ${String(number)} è eliminato.`,
      `Per ripristinarlo: recovery ripristina ${String(number)}`,
    ],
    no_file: ({ path }) => [`Il file ${String(path)} non esiste.`],
    cannot_write: ({ path }) => [`Non si può scrivere ${String(path)}.`],
    disk_full: ({ isPartial, recorded }) => {
      if (recorded !== undefined)
        return [
          `È registrato come ${String(recorded)}, ma il numero non si è potuto scrivere: il disco è pieno o guasto.`,
        ];
      return isPartial === 1
        ? [
            'Il disco è pieno o guasto: quello che è arrivato in uscita è incompleto.',
            'Fai spazio e riprova.',
          ]
        : ['Il disco è pieno o guasto; niente è rimasto a metà.', 'Fai spazio e riprova.'];
    },
    read_failed: ({ path }) => [`Non si può leggere ${String(path)}.`],
    draft_gone: () => [
      "Un'altra postazione l'ha già registrato; non è stato salvato due volte.",
      'Per vederlo: recovery cerca',
    ],
    currency_in_use: () => [
      "Ci sono già degli importi; in un'altra valuta vorrebbero dire un'altra cosa.",
      'Per la nuova valuta comincia un altro file: --db FILE',
    ],
    changed_meanwhile: () => [
      "Un'altra postazione ha appena cambiato la stessa cosa; non è stato salvato niente.",
      'Riprova.',
    ],
    would_overwrite: ({ path }) => [
      `${String(path)} è in uso qui; scriverci sopra lo distruggerebbe.`,
      'Scegli un altro nome.',
    ],
    busy: () => [
      "Un'altra postazione continua a scrivere, o tiene occupato il file.",
      'Non è cambiato niente; riprova.',
    ],
    address_for_file: ({ value }) => [
      `Questo è l'indirizzo di un server (${String(value)}); i dati stanno in un file.`,
      'Scrivi il percorso di un file, o non mettere niente: RECOVERY_DB, --db FILE. Non è stato scritto niente.',
    ],
    tilde_for_home: ({ path }) => [
      `Solo il terminale sa quale cartella è ~, e qui non è intervenuto: ${String(path)}`,
      'Scrivi il percorso intero, da / in poi. Non è stato scritto niente.',
    ],
    path_too_long: ({ path }) => [
      `Un percorso così lungo su questo computer non può esistere: ${String(path)}`,
    ],
    no_permission: ({ path }) => [`Non hai il permesso per ${String(path)}.`],
  },

  bug: (message) => [
    `Qualcosa è andato storto nel programma: ${message}`,
    'Quanto registrato finora è al sicuro. Per saperne di più: RECOVERY_DEBUG=1',
  ],
});

function wayBack(backup: string | number | undefined): string {
  return backup === undefined
    ? 'Per tornare indietro: recovery copia elenco, poi recovery ripristina NOME.'
    : `Per tornare indietro: recovery ripristina ${String(backup)}`;
}
