import type { HelpMessages } from '../messages/help.ts';

export const help = (): HelpMessages => ({
  help: {
    tagline: 'Sistema le cose con il cliente, prendi nota e il lunedì guarda cosa cambiare.',
    usage: 'Uso',
    examples: 'Esempi',
    options: 'Opzioni',
    globalOptions: 'Con qualsiasi comando',
    commands: 'Comandi',
    argumentsTitle: 'Argomenti',
    groups: {
      record: 'Quando succede',
      care: 'Seguire il reclamo',
      look: 'Il lunedì',
      mend: 'Cercare e correggere',
      files: 'Dati in uscita e in entrata',
      safe: 'Al sicuro',
      house: 'La tua attività',
    },
    questions: {
      page: 'La pagina del lunedì',
      when: 'Quando?',
      where: 'Dove?',
      why: 'Perché?',
      money: 'Soldi',
      worked: 'Ha funzionato?',
      more: 'Altro',
    },
    commandWord: 'comando',
    optionsWord: 'opzioni',
    footer: 'Altro su un comando: recovery help COMANDO',
    topExamples: [
      ['recovery demo', 'curiosa in un hotel inventato'],
      ['recovery log', 'qualcuno si lamenta: ti guida'],
      ['recovery add "zuppa fredda" --department Cucina --create', 'in una riga'],
      ['recovery due', "cosa c'è da fare adesso"],
      ['recovery report', "l'ultima settimana in una pagina"],
    ],
    command: {
      log: {
        does: 'Qualcuno si lamenta: prima cosa dirgli, poi poche domande brevi',
        examples: [
          ['recovery log'],
          ['recovery log --quick', 'subito alle domande'],
          ['recovery log --at 19:30 --place "tavolo 4"', 'ciò che scrivi qui non si chiede'],
        ],
        notes: [
          'Ogni risposta si salva appena la dai. Se premi Ctrl-C, si chiude la finestra o salta la corrente, il prossimo "recovery log" ti propone di finire.',
          'Con < torni alla domanda precedente.',
        ],
      },
      add: {
        does: 'Registra un reclamo in una riga, o molti da un altro programma',
        examples: [
          ['recovery add "zuppa fredda" --department Cucina --at "ieri 19:30"'],
          ['recovery add "conto sbagliato" --severity 2 --state calm --remedy Rimborso --value 12'],
          ['recovery add "troppa attesa" --category Attesa --place "tavolo 4"'],
          ['recovery add --jsonl - < reclami.jsonl', 'un oggetto JSON per riga; o tutto o niente'],
        ],
        notes: [
          "Momenti: adesso, oggi 14:30, ieri 19:30, ven 21:00 (l'ultimo), -2h, 14:30, 2026-11-20, 2026-11-20 19:42, 20/11/2026 (come si scrive nel tuo paese).",
          "Un giorno senza orario è la giornata di lavoro: alle 01:30 «oggi» è ancora la sera prima. Con l'orario è la data del calendario.",
          'Una riga di --jsonl ha "text" e, se vuoi: at, department, category, severity, state, channel, place, customer, contact, offered, remedy, value, cost, approved_by, minutes, follow_up, reported, by, steps, note, kind, owner, safety, abuse, posted, proactive, same_event, affected, substitute, partner, touchpoint, expected.',
        ],
      },
      list: {
        does: 'Mostra i reclami, i più recenti per primi',
        examples: [
          ['recovery list', 'gli ultimi 20'],
          ['recovery list --this-week --department Cucina'],
          ['recovery list --status open --all'],
          ['recovery list --text lasagne --all --format csv'],
        ],
      },
      show: {
        does: 'Mostra tutto quello che si sa di un reclamo',
        examples: [['recovery show 142'], ['recovery show ultimo']],
      },
      edit: {
        does: "Correggi un reclamo; lo storico conserva quello che c'era prima",
        examples: [
          ['recovery edit 142 --department Bar'],
          ['recovery edit ultimo --at "ieri 21:10" --severity 3'],
          ['recovery edit 142 143 150 --department Bar', 'tutti o nessuno'],
          ['recovery edit 142 --contact ""', 'vuoto: lo toglie'],
        ],
      },
      note: {
        does: 'Aggiungi una nota a un reclamo',
        examples: [
          ['recovery note 142 "richiamata, era contenta"'],
          ['recovery note 142 143 "richiamata, era contenta"', 'prima i numeri, per ultimo il testo'],
        ],
      },
      resolve: {
        does: "Chiudi un reclamo e di' com'è finita",
        examples: [
          ['recovery resolve 142', "chiede com'è finita"],
          ['recovery resolve 142 143 --ending solved'],
          ['recovery resolve 142 --ending solved --at "ieri 21:15"', 'annotato dopo'],
          ['recovery resolve 150 --ending explained --finding partly', 'un reclamo formale'],
        ],
        notes: [
          "Esiti: solved (risolto), partly (in parte), explained (non si poteva risolvere, l'abbiamo spiegato), left (se n'è andato prima), unknown (non si sa).",
        ],
      },
      reopen: {
        does: 'Riapri un reclamo: non era chiuso davvero',
        examples: [['recovery reopen 142']],
      },
      delete: {
        does: 'Togli un reclamo da elenchi e conteggi; si può ripristinare',
        examples: [['recovery delete 142'], ['recovery list --deleted --all', 'quelli eliminati']],
      },
      restore: {
        does: 'Ripristina un reclamo eliminato, o tutto da una copia',
        examples: [
          ['recovery restore 142'],
          [
            'recovery restore recovery-20261127T091502123Z-daily.db',
            "tutto com'era allora; quello che c'è adesso viene conservato",
          ],
        ],
      },
      history: {
        does: 'Mostra chi ha fatto che cosa, e quando: su un reclamo o in generale',
        examples: [['recovery history 142'], ['recovery history', 'le ultime cose fatte']],
      },
      undo: {
        does: "Annulla l'ultima cosa fatta, chiunque l'abbia fatta",
        examples: [['recovery undo'], ['recovery undo --yes', 'senza chiedere']],
        notes: [
          'Un reclamo registrato singolarmente viene eliminato, ma non è perso: recovery restore 142 lo ripristina.',
        ],
      },
      report: {
        does: 'La settimana scorsa in una pagina, o i reclami suddivisi come vuoi',
        examples: [
          ['recovery report', "la pagina del lunedì: l'ultima settimana completa"],
          ['recovery report --open', 'la pagina del lunedì, nel browser'],
          ['recovery report department --all'],
          ['recovery report hour --month 2026-10 --department Cucina'],
          ['recovery report cross weekday shift --all --format csv -o incrocio.csv'],
        ],
        notes: ["Se non dai un periodo, il report è sull'ultima settimana completa."],
      },
      'report week': {
        does: "La pagina del lunedì: cosa fare oggi, cosa salta all'occhio, dodici settimane",
        examples: [['recovery report'], ['recovery report week --week 2026-W46']],
      },
      'report breakdown': {
        does: 'Reclami per',
        examples: [
          ['recovery report department', "l'ultima settimana completa"],
          ['recovery report weekday --all'],
          ['recovery report category --this-week --format json'],
        ],
      },
      'report cross': {
        does: 'Due suddivisioni incrociate',
        examples: [
          ['recovery report cross weekday shift --all'],
          ['recovery report cross department category --month 2026-10 --format csv'],
        ],
      },
      'report heatmap': {
        does: 'Quando arrivano i reclami: giorno e ora, in una mappa',
        examples: [['recovery report heatmap'], ['recovery report heatmap --all --department Cucina']],
      },
      'report trend': {
        does: 'Come vanno i reclami di settimana in settimana, e se qualcosa è cambiato',
        examples: [
          ['recovery report trend', 'le ultime 26 settimane'],
          ['recovery report trend --per month --all'],
        ],
      },
      'report pareto': {
        does: 'I pochi motivi che fanno quasi tutti i reclami, o quasi tutto il costo',
        examples: [
          ['recovery report pareto'],
          ['recovery report pareto department --weight cost --all', 'dove vanno i soldi'],
        ],
      },
      'report patterns': {
        does: 'Il venerdì sera va davvero peggio? Che cosa spicca e che cosa no',
        examples: [
          ['recovery report patterns', 'le ultime dodici settimane'],
          ['recovery report patterns --all --format json'],
        ],
      },
      'report cost': {
        does: 'Quanto costa rimediare: per gesto, reparto e chi ha autorizzato',
        examples: [
          ['recovery report cost --month 2026-10'],
          ['recovery report cost --from 2026-09-01 --to 2026-11-30', 'un trimestre: una settimana dice poco'],
          ['recovery report cost --all --format csv -o costi.csv'],
        ],
        notes: [
          "È il costo dei gesti commerciali e dei minuti del personale, com'era allora; dove nessuno ha annotato il costo, il report lo dice.",
        ],
      },
      'report times': {
        does: 'Quanto ci vuole per riscontro e soluzione, che cosa è in ritardo o ancora aperto',
        examples: [
          ['recovery report times --month 2026-10'],
          ['recovery report times --all --department Cucina'],
        ],
        notes: ['Ciò che è ancora nei termini non conta né come rispettato né come mancato.'],
      },
      'report follow-ups': {
        does: 'Se il cliente è stato ricontattato in tempo e se è tornato',
        examples: [['recovery report follow-ups'], ['recovery report follow-ups --month 2026-10']],
        notes: [
          'I giorni del periodo sono quelli in cui un ricontatto era previsto o è stato fatto, di qualunque data sia il reclamo.',
        ],
      },
      'report satisfaction': {
        does: 'Se ha funzionato: come si sentono adesso, rispetto a prima e al solito',
        examples: [
          ['recovery report satisfaction --all'],
          ['recovery report satisfaction --month 2026-10 --department Cucina'],
        ],
        notes: ["Di ogni reclamo conta solo l'ultimo ricontatto in cui si è parlato con qualcuno."],
      },
      'report customers': {
        does: 'Chi ha reclamato due volte o più in un anno, e con chi abbiamo sbagliato ancora',
        examples: [
          ['recovery report customers'],
          ['recovery report customers --to 2026-10-31 --format json'],
        ],
        notes: [
          "Guarda i 365 giorni fino alla fine del periodo. I clienti si riconoscono dal telefono o dall'indirizzo e-mail.",
        ],
      },
      'report steps': {
        does: 'Quali passi della checklist sono stati fatti o saltati, dove e in quale turno',
        examples: [['recovery report steps --all'], ['recovery report steps --month 2026-10 --format csv']],
        notes: ['I passi sono quelli riferiti da chi li ha fatti.'],
      },
      'report changes': {
        does: 'Reclami prima e dopo ogni cambiamento, e in quanti giorni',
        examples: [
          ['recovery report changes', 'tutti i cambiamenti decisi'],
          ['recovery report changes --month 2026-10', 'quelli decisi in ottobre'],
        ],
        notes: [
          'Il prima dura quanto il dopo, ma al massimo dodici settimane e mai da prima della prima registrazione; si confrontano i reclami al giorno. Con meno di 14 giorni è troppo presto.',
        ],
      },
      'report unchanged': {
        does: 'Ciò per cui si è pagato senza cambiare niente: quanti reclami e quanto, per motivo',
        examples: [
          ['recovery report unchanged --month 2026-10'],
          ['recovery report unchanged --all --format csv'],
        ],
        notes: [
          '«Con un cambiamento» vuol dire che ne è stato deciso uno per quel reclamo, o per il suo motivo quel giorno o più tardi.',
        ],
      },
      'report anticipated': {
        does: 'Quanti reclami erano previsti, per momento del servizio e per motivo',
        examples: [['recovery report anticipated --all'], ['recovery report anticipated --month 2026-10']],
      },
      'report reach': {
        does: "Quanti possono aver taciuto e quanti averlo saputo: un'ipotesi, con un intervallo",
        examples: [['recovery report reach --month 2026-10']],
        notes: ["Qui niente è misurato; l'intervallo è ampio quanto la distanza fra gli studi."],
      },
      backup: {
        does: 'Salva una copia verificata di tutto, accanto ai dati o dove dici tu',
        examples: [
          ['recovery backup'],
          ['recovery backup /media/usb/', 'in una cartella, con un nome suo'],
          ['recovery backup list'],
        ],
        notes: [
          "Se ne fa una da sola alla prima registrazione di ogni giorno, e prima di un'importazione, di un aggiornamento, di un ripristino o di cancellare un cliente. Di due giorni si tengono tutte, poi una al giorno, alla settimana, al mese; quelle chieste da te sempre. Per tornare indietro: recovery restore NOME.",
        ],
      },
      'backup list': { does: 'Mostra le copie che ci sono', examples: [['recovery backup list']] },
      'backup verify': {
        does: "Legge una copia fino all'ultima pagina, o tutte",
        examples: [['recovery backup verify']],
      },
      doctor: {
        does: 'Guarda se è tutto a posto: il file, la cronologia, chi può leggerlo, il disco, le copie',
        examples: [['recovery doctor'], ['recovery doctor --format json']],
        notes: [
          'Finisce con 0 se va tutto bene, con 1 se qualcosa richiede la tua attenzione. Non nomina nessun cliente.',
        ],
      },
      'report servqual': {
        does: 'Che cosa si aspettano i clienti e che cosa trovano, in cinque dimensioni',
        examples: [
          ['recovery report servqual', 'tutti i questionari'],
          ['recovery report servqual --month 2026-10'],
        ],
        notes: [
          'Secondo il giorno del questionario (recovery survey). Scarto: trovato meno atteso. Una dimensione è la media delle sue frasi; insieme, ognuna pesa secondo i punti che le danno i clienti.',
        ],
      },
      export: {
        does: 'Salva i reclami in un file, uno per riga',
        examples: [
          ['recovery export -o reclami.csv', 'tutti i reclami'],
          ['recovery export --last-week --columns number,occurred,description'],
          ['recovery export --format jsonl --month 2026-10 > ottobre.jsonl'],
        ],
      },
      import: {
        does: 'Importa i reclami da un foglio di calcolo, senza doppioni',
        examples: [
          ['recovery import dati.csv --dry-run', 'le colonne si riconoscono dal nome'],
          ['recovery import dati.csv --map occurred=Data --map description=Reclamo'],
          ['recovery import dati.csv --map date=Data --map time=Ora --date-format d/M/yyyy'],
          ['recovery import dati.csv --map occurred=Data --map department=Reparto --create'],
          ['recovery import cassa.csv --as cassa', 'come salvato con --save-as cassa'],
          ['recovery import reclami.csv', 'un file di recovery export non ha bisogno di --map'],
          [
            'recovery import altro.db --create',
            "i reclami di un'altra cassa o di un altro locale, senza doppioni",
          ],
        ],
        notes: [
          "Se non è chiaro che cosa c'è in ogni colonna, ti viene chiesto; se non c'è nessuno allo schermo, si dice quale opzione manca.",
          'Se più colonne hanno lo stesso nome, indica quale: --map description=note#2 è la seconda; le righe vuote restano fuori.',
          'Con --dry-run vedi cosa succederebbe, senza cambiare niente.',
          'Un formato di data si compone di yyyy MM dd HH mm ss; M, d e H sono senza lo zero davanti, MMM è gen, feb…; danne più di uno se il file li mescola.',
          'Senza --create, una riga con un reparto o un motivo che non è nel tuo elenco viene scartata.',
          'Da un altro database entrano i reclami con tutto ciò che li accompagna; il suo file viene solo letto, e ciò che lì è stato cancellato resta fuori.',
        ],
      },
      department: {
        does: 'I tuoi reparti: vedere, aggiungere, rinominare, unire',
        examples: [
          ['recovery department list'],
          ['recovery department add Cucina'],
          ['recovery department merge Cuccina Cucina', "i reclami di uno passano all'altro"],
        ],
      },
      'department list': { does: 'Mostra i tuoi reparti', examples: [['recovery department list']] },
      'department add': {
        does: 'Aggiungi un reparto',
        examples: [['recovery department add "Servizio in camera"']],
      },
      'department rename': {
        does: 'Cambia nome a un reparto; il vecchio nome vale ancora per cercarlo',
        examples: [['recovery department rename Cucina "Cucina centrale"']],
      },
      'department merge': {
        does: 'Da ora conta un reparto come un altro, con tutto il suo passato',
        examples: [['recovery department merge Cuccina Cucina']],
      },
      shift: {
        does: 'I tuoi turni: vedere, definire',
        examples: [
          ['recovery shift list'],
          ['recovery shift set pranzo=12:00-16:00 cena=19:00-00:00'],
          ['recovery shift set cena=lun-gio@19:00-23:00,ven-dom@19:00-01:00'],
        ],
      },
      'shift list': { does: 'Mostra i tuoi turni', examples: [['recovery shift list']] },
      'shift set': {
        does: 'Definisci i turni, tutti insieme',
        examples: [
          ['recovery shift set giorno=07:00-19:00 notte=19:00-07:00'],
          ['recovery shift set cena=lun-gio@19:00-23:00,ven-dom@19:00-01:00'],
          [
            'recovery shift set pranzo=12:00-16:00 cena=19:00-00:00 --rederive',
            'ricalcola anche i reclami già registrati',
          ],
        ],
        notes: [
          'Un turno può superare la mezzanotte e cambiare secondo il giorno, e possono restare dei buchi; due turni non possono sovrapporsi.',
          'Ciò che succede in un turno ancora in corso quando comincia la giornata conta per il giorno in cui il turno è cominciato.',
        ],
      },
      volume: {
        does: "L'affluenza di ogni giorno, per avere i reclami ogni 100 clienti",
        examples: [
          ['recovery volume set ieri 84'],
          ['recovery volume set ven 52 --shift Cena', 'un solo turno'],
          ['recovery volume import cassa.csv', 'quello che ha contato la cassa'],
          ['recovery report weekday --month 2026-10', 'reclami ogni 100 clienti'],
        ],
        notes: [
          "Si conta nell'unità del settore: coperti, camere occupate, visite, scontrini. Il tasso compare dove si conosce l'affluenza di tutti i giorni di apertura.",
        ],
      },
      'volume set': {
        does: "Segna l'affluenza di un giorno; se c'era già, la cambia",
        examples: [['recovery volume set ieri 84'], ['recovery volume set 2026-11-20 52 --shift Cena']],
        notes: [
          "Giorni: 2026-11-20, oggi, ieri, ven (l'ultimo), -3d. Segnare tutti i turni vale quanto segnare il giorno intero; se ci sono tutti e due, per la giornata vale il numero della giornata intera.",
        ],
      },
      'volume close': {
        does: "Di' quando si è chiusi: lì non si aspettano reclami",
        examples: [
          ['recovery volume close 2026-12-25 2027-01-01'],
          ['recovery volume close lun --shift Cena', 'un solo turno'],
        ],
        notes: [
          'Un giorno di chiusura non è un giorno con 0 clienti: non si conta. Per riaprirlo: volume set o volume remove.',
        ],
      },
      'volume list': {
        does: 'Mostra quello che è segnato, dal giorno più recente',
        examples: [
          ['recovery volume list', 'le ultime 20 righe'],
          ['recovery volume list --month 2026-11'],
          ['recovery volume list --all --format csv -o affluenza.csv', 'volume import legge anche questo'],
        ],
      },
      'volume remove': {
        does: 'Togli quello che è segnato per un giorno, o per un suo turno',
        examples: [['recovery volume remove ieri'], ['recovery volume remove 2026-11-20 --shift Cena']],
      },
      'volume import': {
        does: 'Porta dentro un file CSV o TSV, tutto o niente; lo stesso file due volte non cambia niente',
        examples: [
          ['recovery volume import cassa.csv --dry-run'],
          ['recovery volume import cassa.csv --date-format d/M/yyyy'],
        ],
        notes: [
          'La prima riga dice cosa c\'è nelle colonne: data, coperti (o visite, scontrini, clienti…) e, se c\'è, turno. Nei giorni di chiusura al posto del numero va "chiuso"; una casella vuota non dice niente.',
        ],
      },
      survey: {
        does: 'Che cosa si aspettano i clienti, che cosa trovano: il questionario e le risposte',
        examples: [
          ['recovery survey sheet -o questionario.html', 'da stampare'],
          ['recovery survey add', 'inserisce uno già compilato'],
          ['recovery survey import questionari.csv', 'molti, da un foglio di calcolo'],
          ['recovery report servqual', 'che cosa dicono insieme'],
        ],
        notes: [
          "Secondo SERVQUAL: 22 frasi, ognuna con un numero da 1 a 7 per un'attività eccellente e uno per la tua, e 100 punti per ciò che conta. Nomi non se ne chiedono né se ne salvano.",
        ],
      },
      'survey sheet': {
        does: 'Il questionario in A4 da distribuire; o le sue colonne per un foglio di calcolo',
        examples: [
          ['recovery survey sheet -o questionario.html'],
          ['recovery survey sheet --lang es -o questionario.html', 'per chi legge lo spagnolo'],
          ['recovery survey sheet --format csv -o questionari.csv', 'le colonne da riempire'],
        ],
        notes: ["Le colonne sono nell'ordine del questionario."],
      },
      'survey add': {
        does: 'Inserisce un questionario; in un terminale chiede frase per frase',
        examples: [
          ['recovery survey add'],
          ['recovery survey add --day ieri'],
          ['recovery survey add --answers reliability_1=6/5,empathy_2=7/7 --points 30,20,20,15,15'],
        ],
        notes: [
          "Una frase conta quando ha tutti e due i numeri. I punti sono per reliability, responsiveness, assurance, empathy, tangibles, in quest'ordine.",
        ],
      },
      'survey import': {
        does: 'Porta dentro un file CSV o TSV, tutto o niente; due volte non aggiunge niente',
        examples: [
          ['recovery survey import questionari.csv --dry-run'],
          ['recovery survey import questionari.csv --day 2026-11-20'],
        ],
        notes: [
          'Una riga per questionario. Colonne: day, reliability_1_expected, reliability_1_perceived … reliability_points …, come le scrive survey sheet --format csv; ognuna può mancare o essere vuota. Una riga che dice le stesse cose di un questionario già presente è quel questionario; senza giorno, di qualunque giorno sia.',
        ],
      },
      'survey list': {
        does: 'Mostra i questionari, prima il più recente',
        examples: [
          ['recovery survey list', 'gli ultimi 20'],
          ['recovery survey list --all --format csv -o questionari.csv', 'lo legge anche survey import'],
        ],
      },
      'survey remove': {
        does: 'Toglie un questionario; non conta più',
        examples: [['recovery survey remove 3']],
      },
      settings: {
        does: 'Quello che il programma sa della tua attività',
        examples: [
          ['recovery settings'],
          ['recovery settings set trade restaurant', 'con reparti, turni e motivi'],
          ['recovery settings set limit 20', 'quanto si può concedere senza chiedere'],
        ],
      },
      'settings list': { does: 'Mostra tutte le impostazioni', examples: [['recovery settings list']] },
      'settings get': { does: "Mostra un'impostazione", examples: [['recovery settings get zone']] },
      'settings set': {
        does: "Cambia un'impostazione",
        examples: [
          ['recovery settings set name "La Dispensa"'],
          ['recovery settings set zone Europe/Rome'],
          ['recovery settings set day-start 05:00 --rederive', 'ricalcola anche i reclami già registrati'],
        ],
      },
      'catch-up': {
        does: "La mattina dopo: le schede di carta, una dopo l'altra",
        examples: [['recovery catch-up'], ['recovery catch-up --by Anna']],
      },
      slip: {
        does: "Una scheda da stampare, per quando lo schermo non c'è",
        examples: [['recovery slip --format html -o scheda.html'], ['recovery slip --sheet A4']],
      },
      due: {
        does: "Cosa c'è da fare adesso: prima la salute, poi ciò che è in ritardo e chi è ancora scontento",
        examples: [
          ['recovery due'],
          ['recovery due --handover', 'la pagina per il turno dopo'],
          ['recovery due --handover --done --by Anna', 'e la prossima pagina comincia da qui'],
          ['recovery due --format ics -o scadenze.ics', 'per il calendario'],
          ['recovery due --exit-code > /dev/null || echo "qualcosa in sospeso"'],
        ],
        notes: ["Con --exit-code finisce con 1 se c'è qualcosa in sospeso."],
      },
      acknowledge: {
        does: "Segna il primo riscontro al cliente; l'ora non si cambia più",
        examples: [['recovery acknowledge 142'], ['recovery acknowledge 142 --at "oggi 09:10"']],
      },
      promise: {
        does: "Prometti notizie per una certa ora, e di' se sono arrivate",
        examples: [
          ['recovery promise 142 21:00'],
          ['recovery promise 142 "domani 12:00" --text "chiamare per la valigia"'],
          ['recovery promise 142 --kept'],
        ],
      },
      remedy: {
        does: 'Aggiungi un gesto commerciale; un reclamo può averne più di uno',
        examples: [
          ['recovery remedy 142 sconto --value 4'],
          ['recovery remedy 142 rimborso --value 60 --approved-by Carla', 'oltre il limite'],
          ['recovery remedy 142 riparato --minutes 25'],
          ['recovery remedy 142 sconto --remove'],
        ],
        notes: ['Il nome di chi autorizza vale sulla parola: qui non ci sono password.'],
      },
      'follow-up': {
        does: 'Ricontatta il cliente e segna cosa ha detto',
        examples: [
          ['recovery follow-up 142', 'fa le domande'],
          ['recovery follow-up 142 --satisfaction 5 --understood yes --told yes'],
          ['recovery follow-up 142 --not-reached --again domani'],
          ['recovery follow-up 142 --came-back ven'],
        ],
      },
      formal: {
        does: 'Un reclamo formale: riferimento, ente, termine, risposta inviata',
        examples: [
          ['recovery formal 142 --reference R-0031 --authority "Sportello consumatori"'],
          ['recovery formal 142 --due 10', 'giorni lavorativi, festivi esclusi'],
          ['recovery formal 142 --sent oggi --finding partly'],
        ],
        notes: [
          'I giorni lavorativi per rispondere: recovery settings set answer-within 10. I festivi: recovery settings set holidays "2026-12-25 2027-01-01".',
        ],
      },
      letter: {
        does: 'Scrivi una lettera al cliente; a spedirla pensi tu',
        examples: [
          ['recovery letter 142'],
          ['recovery letter 142 --format html -o lettera.html'],
          ['recovery letter 142 --template answer --signed "Carla Russo" --lang en'],
        ],
        notes: [
          'Lettere: apology (scuse), answer (risposta a un reclamo formale), safety (con parole tue). La causa non si dice, a meno che tu lo chieda: --cause.',
        ],
      },
      review: {
        does: "Un quarto d'ora: perché è successo, reclamo per reclamo, e cosa cambia",
        examples: [
          ['recovery review', "uno dopo l'altro"],
          [
            'recovery review 142 --cause "Personale insufficiente" --why "due in malattia" --action "lista degli extra da chiamare" --owner Luca',
          ],
          ['recovery review 142 --cause "Causa esterna" --nothing "la strada era chiusa"'],
        ],
      },
      action: {
        does: 'Azioni preventive, perché non succeda più: vedere, decidere, fare',
        examples: [
          ['recovery action add 140', 'chiede che cosa cambia'],
          ['recovery action add 140 "portare il conto al tavolo" --owner Luca --due ven'],
          ['recovery action list --open'],
          ['recovery action done 3'],
        ],
      },
      'action list': {
        does: 'Mostra cosa è stato deciso',
        examples: [['recovery action list'], ['recovery action list --open']],
      },
      'action add': {
        does: "Decidi un'azione preventiva, da un reclamo o per tutta l'attività",
        examples: [
          ['recovery action add 140', 'chiede che cosa cambia'],
          ['recovery action add 140 "portare il conto al tavolo" --owner Luca --due ven'],
          ['recovery action add "elenco allergeni in cucina" --kind rule --category "Sicurezza o salute"'],
        ],
      },
      'action edit': {
        does: "Correggi un'azione preventiva",
        examples: [['recovery action edit 3 --due 2026-12-01']],
      },
      'action done': {
        does: "Segna come fatta un'azione preventiva",
        examples: [['recovery action done 3'], ['recovery action done 3 --on ieri']],
      },
      'action remove': {
        does: "Togli un'azione preventiva dall'elenco",
        examples: [['recovery action remove 3']],
      },
      anticipate: {
        does: 'Momento per momento: cosa ci si aspetta, cosa può andare storto',
        examples: [
          ['recovery anticipate'],
          ['recovery anticipate start', 'parti dai momenti soliti della tua attività'],
          [
            'recovery anticipate add "Il conto" --fails "dividerlo porta via tempo" --prevention "chiederlo con l\'ordine"',
          ],
        ],
      },
      'anticipate list': { does: 'Mostra le voci', examples: [['recovery anticipate list']] },
      'anticipate add': {
        does: 'Aggiungi cosa può andare storto in un momento del servizio',
        examples: [['recovery anticipate add "Il conto" --fails "dividerlo porta via tempo" --create']],
      },
      'anticipate edit': {
        does: 'Correggi una voce',
        examples: [['recovery anticipate edit 2 --prevention "chiederlo con l\'ordine"']],
      },
      'anticipate remove': { does: 'Togli una voce', examples: [['recovery anticipate remove 2']] },
      'anticipate start': {
        does: 'Parti dai momenti soliti della tua attività, poi cambiali',
        examples: [['recovery anticipate start']],
      },
      customer: {
        does: 'Clienti, distinti per telefono o e-mail: vedere, unire, cancellare',
        examples: [
          ['recovery customer list'],
          ['recovery customer show "333 555 0120"'],
          ['recovery customer forget 142', 'cancella i suoi dati; il reclamo conta ancora'],
        ],
      },
      'customer list': {
        does: 'Mostra chi è stato deluso più di una volta',
        examples: [['recovery customer list'], ['recovery customer list --at-least 1']],
      },
      'customer show': {
        does: 'Mostra tutto quello che è capitato a un cliente',
        examples: [['recovery customer show anna@example.com'], ['recovery customer show 142']],
      },
      'customer merge': {
        does: "Di' che due contatti sono lo stesso cliente",
        examples: [['recovery customer merge "333 555 0120" anna@example.com']],
      },
      'customer forget': {
        does: 'Cancella per sempre i dati di un cliente; i reclami contano ancora',
        examples: [
          ['recovery customer forget 142', 'il cliente di quel reclamo'],
          ['recovery customer forget anna@example.com --text --yes', 'e quello che è stato scritto'],
        ],
        notes: [
          'Un contatto scritto qui resta nello storico della tua shell; il numero di un reclamo non dice chi era, e con - il contatto viene chiesto o letto dallo standard input.',
        ],
      },
      checklist: {
        does: 'Cosa fare e dire, passo per passo; il promemoria per la cassa',
        examples: [
          ['recovery checklist list'],
          ['recovery checklist card --format html -o promemoria.html'],
          ['recovery checklist edit five-step', 'una copia tutta tua'],
        ],
      },
      'checklist list': { does: 'Mostra le checklist', examples: [['recovery checklist list']] },
      'checklist show': {
        does: 'Mostra i passi di una checklist',
        examples: [['recovery checklist show'], ['recovery checklist show mama']],
      },
      'checklist check': {
        does: 'Controlla una tua checklist; di ogni errore dice la riga',
        examples: [['recovery checklist check nostra.yaml']],
      },
      'checklist add': {
        does: 'Aggiungi una tua checklist, da JSON o YAML',
        examples: [['recovery checklist add nostra.yaml']],
        notes: ['Il file ha name e steps; ogni passo ha word e do e, se vuoi, say, avoid, limit, more.'],
      },
      'checklist edit': {
        does: 'Modifica una checklist nel tuo editor; una di base diventa tua',
        examples: [['recovery checklist edit five-step']],
      },
      'checklist remove': {
        does: 'Togli una tua checklist',
        examples: [['recovery checklist remove nostra']],
      },
      'checklist card': {
        does: 'Il promemoria da tenere in cassa, A6 o A4',
        examples: [
          ['recovery checklist card --format html -o promemoria.html'],
          ['recovery checklist card mama --sheet A4'],
        ],
      },
      playbook: {
        does: 'Linee guida: cosa dire, proporre e concedere, e chi aiuta',
        examples: [
          ['recovery playbook list'],
          ['recovery playbook show attesa'],
          ['recovery playbook edit attesa', 'scrivi le tue'],
        ],
      },
      'playbook list': { does: 'Mostra tutte le linee guida', examples: [['recovery playbook list']] },
      'playbook show': {
        does: 'Mostra le linee guida per un motivo; senza motivo, quelle per tutto il resto',
        examples: [['recovery playbook show attesa'], ['recovery playbook show attesa --department Bar']],
      },
      'playbook check': {
        does: 'Controlla linee guida scritte da te',
        examples: [['recovery playbook check attesa.yaml']],
      },
      'playbook add': {
        does: 'Aggiungi linee guida tue, da JSON o YAML',
        examples: [['recovery playbook add attesa.yaml']],
        notes: [
          'Il file può avere category, department, say, alternatives, remedies (offer, value, cost), limit, help.',
        ],
      },
      'playbook edit': {
        does: 'Modifica le linee guida nel tuo editor; valgono come verificate oggi',
        examples: [['recovery playbook edit attesa'], ['recovery playbook edit attesa --department Bar']],
      },
      'playbook remove': {
        does: 'Togli linee guida tue; valgono di nuovo quelle di base',
        examples: [['recovery playbook remove attesa']],
      },
      template: {
        does: 'Le lettere: vedere, riscrivere, tornare al testo di base',
        examples: [['recovery template list'], ['recovery template edit apology']],
      },
      'template list': { does: 'Mostra quali lettere ci sono', examples: [['recovery template list']] },
      'template show': {
        does: 'Mostra il testo di una lettera',
        examples: [['recovery template show apology']],
      },
      'template edit': {
        does: 'Modifica una lettera nel tuo editor',
        examples: [['recovery template edit apology'], ['recovery template edit answer --lang en']],
        notes: [
          "Tra un paragrafo e l'altro c'è una riga vuota. Se per un {segnaposto} non c'è niente, il paragrafo si salta; uno che comincia con | c'è solo quando quello prima è stato saltato.",
        ],
      },
      'template remove': {
        does: 'Torna al testo di base di una lettera',
        examples: [['recovery template remove apology']],
      },
      staff: {
        does: 'Chi lavora qui, e quanto può concedere ciascuno',
        examples: [
          ['recovery staff add Anna --role capoturno --limit 50'],
          ['recovery staff role titolare --limit none'],
          ['recovery staff list'],
        ],
      },
      'staff list': { does: 'Mostra il personale', examples: [['recovery staff list']] },
      'staff add': {
        does: 'Aggiungi una persona',
        examples: [['recovery staff add Anna --role capoturno'], ['recovery staff add Luca --limit 30']],
      },
      'staff edit': {
        does: 'Cambia nome, ruolo o limite di una persona',
        examples: [
          ['recovery staff edit Anna --limit 60'],
          ['recovery staff edit Anna --limit none', 'come il suo ruolo'],
        ],
      },
      'staff away': {
        does: 'Segna fino a quando una persona è assente e passa ad altri ciò di cui si occupa',
        examples: [
          [
            'recovery staff away Luis --until ven --to Ana',
            'passa i suoi reclami, le promesse e le azioni non concluse',
          ],
          ['recovery staff away Luis --until none', 'è di nuovo presente'],
        ],
      },
      'staff remove': {
        does: "Togli una persona dall'elenco",
        examples: [['recovery staff remove Anna']],
      },
      'staff role': {
        does: "Di' quanto può concedere un ruolo",
        examples: [
          ['recovery staff role capoturno --limit 50'],
          ['recovery staff role titolare --limit none'],
        ],
      },
      category: {
        does: 'I motivi dei reclami: vedere, aggiungere, rinominare, unire',
        examples: [['recovery category list'], ['recovery category add Parcheggio']],
      },
      'category list': { does: 'Mostra i motivi', examples: [['recovery category list']] },
      'category add': { does: 'Aggiungi un motivo', examples: [['recovery category add Parcheggio']] },
      'category rename': {
        does: 'Cambia nome a un motivo; il vecchio nome vale ancora per cercarlo',
        examples: [['recovery category rename Attesa "Tempi di attesa"']],
      },
      'category merge': {
        does: 'Da ora conta un motivo come un altro, con tutto il suo passato',
        examples: [['recovery category merge Ritardi Attesa']],
      },
      cause: {
        does: 'Le cause dei reclami: vedere, aggiungere, rinominare, unire',
        examples: [['recovery cause list'], ['recovery cause add "Forno vecchio"']],
      },
      'cause list': { does: 'Mostra le cause', examples: [['recovery cause list']] },
      'cause add': { does: 'Aggiungi una causa', examples: [['recovery cause add "Forno vecchio"']] },
      'cause rename': {
        does: 'Cambia nome a una causa; il vecchio nome vale ancora per cercarla',
        examples: [['recovery cause rename "Forno vecchio" Forno']],
      },
      'cause merge': {
        does: "Da ora conta una causa come un'altra, con tutto il suo passato",
        examples: [['recovery cause merge Forno "Attrezzature o sistemi"']],
      },
      touchpoint: {
        does: 'I momenti del servizio: vedere, aggiungere, rinominare, unire',
        examples: [['recovery touchpoint list'], ['recovery touchpoint add Guardaroba --after Arrivo']],
      },
      'touchpoint list': {
        does: 'Mostra i momenti del servizio',
        examples: [['recovery touchpoint list']],
      },
      'touchpoint add': {
        does: 'Aggiungi un momento del servizio',
        examples: [['recovery touchpoint add Guardaroba --after Arrivo']],
      },
      'touchpoint rename': {
        does: 'Cambia nome a un momento; il vecchio nome vale ancora per cercarlo',
        examples: [['recovery touchpoint rename "Il conto" Pagamento']],
      },
      'touchpoint merge': {
        does: 'Da ora conta un momento come un altro, con tutto il suo passato',
        examples: [['recovery touchpoint merge Cassa "Il conto"']],
      },
      demo: {
        does: 'Un hotel inventato con tre mesi di reclami, per curiosare',
        examples: [['recovery demo']],
      },
    },
    option: {
      excel: 'un CSV che Excel, Numbers o LibreOffice aprono bene',
      redact: 'senza chi sono i clienti e che cosa si è scritto di loro',
      help: 'mostra questa pagina',
      version: 'mostra la versione',
      db: 'il file con i tuoi dati (altrimenti RECOVERY_DB)',
      lang: 'en, es, it o pt, per quello che si vede (altrimenti RECOVERY_LANG)',
      color: 'senza colori',
      input: 'non chiede niente; dice quale opzione manca',
      quick: 'salta la prima pagina',
      at: 'quando è successo (altrimenti adesso)',
      reported:
        "quando ce l'hanno detto; altrimenti quando è successo, o adesso se al telefono o per iscritto",
      department: 'dove è nato il problema',
      category: 'motivo del reclamo',
      severity: '1 lieve, 2 ci è rimasto male, 3 forse non torna',
      state: "com'è adesso: tranquillo (calm), scontento (upset), se n'è andato (gone)",
      channel: 'come ci è arrivato: in_person, phone, email, web, letter, review o other',
      place: 'tavolo, camera, ambulatorio, ordine',
      customer: 'come si chiama; con - viene chiesto, o letto dallo standard input',
      contact: 'telefono o e-mail; - allo stesso modo',
      offered: 'cosa è stato offerto (ripetibile)',
      remedy: 'cosa ha scelto',
      value: 'quanto vale quello che ha scelto',
      cost: 'quanto costa a noi',
      approvedBy: 'chi autorizza, oltre il limite di autonomia',
      followUp: 'quando ricontattare',
      by: 'chi scrive',
      steps: 'passi fatti: all (tutti), none (nessuno) o i nomi separati da virgole',
      noteText: 'una nota in più',
      create: 'aggiunge ai tuoi elenchi i nomi nuovi',
      jsonl: 'un file con un oggetto JSON per riga; - è lo standard input',
      description: 'cosa è successo',
      per: 'per giorno (day), settimana (week) o mese (month)',
      weight: 'reclami (complaints), costo (cost) o gravità (severity)',
      limit: 'quanti al massimo',
      format: 'table, csv, tsv, json, jsonl, md o html',
      exportFormat: 'csv, tsv, json o jsonl',
      importFormat: 'table o json',
      output: 'in questo file, intero o per niente',
      open: 'lo mostra nel browser; una pagina (html) se non chiedi altro',
      columns: 'solo queste colonne, separate da virgole',
      map: 'CAMPO=COLONNA, una volta per ogni campo',
      saveAs: 'salva con un nome come si legge questo file',
      as: 'legge il file come uno salvato con quel nome',
      dateFormat: 'come sono scritte le date nel file (ripetibile)',
      dryRun: 'dice cosa succederebbe, senza cambiare niente',
      rejects: 'salva le righe scartate in questo file',
      addSimilar: 'aggiungere anche righe che somigliano a un reclamo già presente, salvo qualche cella',
      onError: 'stop: non entra niente; skip: restano fuori le righe sbagliate',
      delimiter: 'cosa separa le colonne (altrimenti lo trova da sé)',
      encoding: 'la codifica del file (altrimenti la trova da sé)',
      rederive: 'ricalcola anche i reclami già registrati',
      yes: 'senza chiedere',
      earlier: 'dopo aver dimenticato un cliente: annulla quello che è stato fatto prima',
      accessible: 'domande semplici con numeri, senza ridisegnare lo schermo (altrimenti ACCESSIBLE)',
      checklist: 'con questa checklist invece della solita',
      acknowledgedAt: 'quando è stato (altrimenti adesso)',
      resolvedAt: 'quando è stato, o il giorno (altrimenti adesso)',
      minutes: 'quanti minuti ci ha messo il personale',
      removeRemedy: 'toglilo, invece di aggiungerlo',
      promiseText: 'cosa è stato promesso',
      kept: 'è stata mantenuta',
      broken: 'non è stata mantenuta',
      reference: 'il numero di registro o del modulo',
      authority: 'chi vuole la risposta',
      received: 'il giorno in cui è arrivato (altrimenti oggi)',
      formalDue: 'il giorno entro cui rispondere, o un numero di giorni lavorativi',
      sent: 'il giorno in cui è partita la risposta',
      finding: 'fondato (justified), in parte (partly) o non fondato (not_justified)',
      ending:
        "risolto (solved), in parte (partly), spiegato (explained), se n'è andato (left) o non si sa (unknown)",
      reached: 'il contatto è riuscito',
      notReached: 'non ha risposto',
      noContact: "non c'è modo di contattarlo",
      satisfaction: 'ora è tutto a posto? da 1 (per niente) a 5 (del tutto)',
      understood: 'se si è sentito capito',
      told: 'se sa cosa è cambiato',
      before: 'quanto era soddisfatto prima che intervenissimo',
      usual: 'quanto lo è di solito, quando viene da noi',
      followUpText: 'cosa ha detto',
      again: 'quando riprovare, o no',
      cameBack: 'è tornato (oggi, o quel giorno)',
      cause: 'perché è successo',
      why: 'cosa di preciso, e questo perché (ripetibile, fino a cinque)',
      expected: 'cosa si aspettava',
      touchpoint: 'in quale momento del servizio',
      reviewAction: 'cosa cambia',
      preventionKind: 'intervento (fix), formazione (training) o regola (rule); altrimenti fix',
      preventionOwner: 'chi se ne occupa',
      preventionDue: 'entro quando',
      preventionCategory: 'per quale motivo di reclamo',
      preventionDepartment: 'dove',
      preventionText: 'cosa cambia',
      nothing: 'non cambia niente, e perché',
      onlyOpen: 'solo quelle ancora da fare',
      doneOn: 'il giorno in cui è stata fatta (altrimenti oggi)',
      until: 'fino a quel giorno (altrimenti oggi)',
      awayUntil: "l'ultimo giorno di assenza; none: è di nuovo presente",
      awayTo: 'chi se ne occupa nel frattempo, e anche dopo',
      handover: 'il passaggio di consegne per il turno dopo',
      handedOver: 'segna il passaggio di consegne: la prossima pagina comincia da qui',
      exitCode: "finisce con 1 se c'è qualcosa in sospeso",
      dueFormat: 'table, csv, tsv, json, jsonl, md, html o ics',
      atLeast: 'da quanti reclami in su (altrimenti 2)',
      forgetText: 'cancella anche quello che è stato scritto',
      role: 'il suo ruolo',
      personLimit: 'quanto può concedere senza chiedere; none: come il suo ruolo',
      roleLimit: 'quanto può concedere il ruolo senza chiedere, o none (senza limite)',
      newName: 'un altro nome',
      sheet: 'il formato del foglio (altrimenti A6)',
      playDepartment: 'solo in questo reparto',
      template: 'apology, answer o safety (altrimenti quella adatta)',
      withCause: 'dice anche la causa',
      withChange: 'dire anche che cosa è cambiato',
      signed: 'chi firma',
      ownWords: 'le tue parole, per lo spazio lasciato nella lettera',
      fails: 'cosa può andare storto',
      prevention: 'come evitarlo',
      after: 'dopo questo',
      kind: 'reclamo (complaint), suggerimento (suggestion) o elogio (praise)',
      owner: 'referente: chi lo segue fino in fondo',
      safety: 'un pericolo per la salute: allergia, infortunio, malore',
      abuse: 'personale trattato male (happened); looked_after se poi è stato sostenuto',
      posted: 'è pubblico: chiunque può leggerlo',
      proactive: 'ce ne siamo accorti prima che lo dicesse',
      sameEvent: "il numero del reclamo che vale per tutto l'evento",
      affected: 'quanti clienti sono coinvolti',
      substitute: 'mandato a un partner (sent), o arrivato da un partner (taken)',
      partner: "l'altra attività",
      volumeShift: 'solo questo turno (altrimenti la giornata intera)',
      sheetDay: 'il giorno in cui è stato compilato, se non lo dice (altrimenti oggi)',
      sheetAnswers: 'per frase, atteso/qui: reliability_1=6/5,empathy_2=7/7',
      sheetPoints: "che cosa conta: cinque numeri che fanno 100, nell'ordine del foglio",
    },
    argument: {
      numbersOrBackup: 'numero di un reclamo (o last), oppure nome o file di una copia',
      backup: 'il suo nome o un file; senza, tutte',
      backupFile: 'un file che non esiste ancora, o una cartella',
      text: 'cosa è successo',
      number: 'numero del reclamo, o ultimo',
      numbers: 'numeri dei reclami, o ultimo',
      note: 'cosa aggiungere, fra virgolette; prima possono stare altri numeri',
      importFile: 'un file CSV o TSV, o un altro database di questo programma; - è lo standard input',
      file: 'un file CSV o TSV; - è lo standard input',
      name: 'nome',
      newName: 'nome nuovo',
      mergeFrom: 'quello che scompare',
      mergeInto: 'quello che resta',
      shifts: 'nome=dalle-alle, uno per ogni turno',
      settingKey: 'quale impostazione',
      settingValue: 'valore nuovo; "none" per toglierlo',
      rows: 'department, hour, weekday, shift, category, severity, state o status',
      columns: 'un altro di questi',
      thing: 'cosa è stato concesso: rimborso, sconto …, o parole tue',
      promiseWhen: '21:00, "domani 12:00", +30m',
      numberOfAction: 'numero del reclamo da cui nasce',
      change: 'cosa cambia',
      actionId: "numero dell'azione, vedi: recovery action list",
      anticipationId: 'numero della voce, vedi: recovery anticipate list',
      touchpoint: 'momento del servizio',
      contact:
        'telefono, e-mail o il numero di un reclamo; con - viene chiesto, o letto dallo standard input',
      contactOrNumber:
        'numero di un reclamo, telefono o e-mail; con - viene chiesto, o letto dallo standard input',
      checklist: 'quale checklist, vedi: recovery checklist list',
      writtenFile: 'un file JSON o YAML; - è lo standard input',
      playCategory: 'motivo del reclamo; se manca: tutto il resto',
      template: 'apology, answer o safety',
      person: 'nome della persona',
      role: 'il ruolo',
      pastDay: "ieri, ven (l'ultimo), 2026-11-20",
      anyDay: 'ieri, domani, 2026-12-25',
      closedDays: 'giorni: ieri, domani, 2026-12-25',
      sheetId: 'numero del questionario, vedi: recovery survey list',
      customers: 'quanti clienti, in cifre',
    },
    word: {
      backup: 'copia',
      amount: 'importo',
      answers: 'risposte',
      'calm|upset|gone': 'calm|upset|gone',
      channel: 'canale',
      hour: 'ora',
      columns: 'colonne',
      contact: 'contatto',
      count: 'quanti',
      customer: 'nome',
      day: 'giorno',
      'field=column': 'campo=colonna',
      file: 'file',
      format: 'formato',
      into: 'destinazione',
      language: 'lingua',
      letters: 'lettere',
      month: 'mese',
      name: 'nome',
      names: 'nomi',
      'new-name': 'nuovo-nome',
      note: 'nota',
      number: 'numero',
      pattern: 'modello',
      place: 'posto',
      points: 'punti',
      report: 'report',
      rows: 'righe',
      setting: 'impostazione',
      shifts: 'turni',
      sign: 'segno',
      state: 'umore',
      status: 'stato',
      steps: 'passi',
      'stop|skip': 'stop|skip',
      text: 'testo',
      thing: 'cosa',
      value: 'valore',
      week: 'settimana',
      weight: 'peso',
      when: 'quando',
      '1-3': '1-3',
      '1-5': '1-5',
      'A6|A4': 'A6|A4',
      authority: 'ente',
      category: 'motivo',
      checklist: 'checklist',
      ending: 'esito',
      finding: 'valutazione',
      'fix|training|rule': 'fix|training|rule',
      'happened|looked_after': 'happened|looked_after',
      id: 'id',
      kind: 'tipo',
      role: 'ruolo',
      'sent|taken': 'sent|taken',
      template: 'lettera',
      touchpoint: 'momento',
      'yes|no': 'yes|no',
    },
  },
});
