import { capital } from '../capital.ts';
import type { TeamMessages } from '../messages/team.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const team = ({ customers, playbook }: TradeWords): TeamMessages => ({
  parties: {
    served: 'Chi ha servito?',
    involved: 'Chi altro era coinvolto?',
    praised: (name, number) =>
      `Un grazie a ${name}. Se era qualcun altro: recovery correggi ${number} --served-by …`,
    recordedTitle: "Chi l'ha registrato",
    servedTitle: 'Chi ha servito',
    blame: `I numeri non danno la colpa a nessuno: chi è attento registra di più, e chi lavora di più serve più ${customers}.`,
    withoutServer: 'Di nessuno di questi si sa chi ha servito. Lo chiede la revisione: recovery revisione',
  },

  abuseReport: {
    happened: 'Personale trattato male',
    lookedAfter: 'Poi sostenuto',
    waiting: 'Ancora da sostenere',
    whereWhen: 'Dove e quando',
    few: 'Con così pochi casi basta una sera o una persona a fare la differenza: guardali uno per uno.',
    none: 'In queste date non risulta nessuna aggressività verso il personale.',
    note: 'Più si registra, meglio si protegge il personale: se il numero sale, può essere il coraggio di dirlo.',
  },

  teamPage: {
    title: 'Per la squadra',
    happened: 'Cosa è successo',
    none: 'Nessun reclamo.',
    changed: 'Cosa cambia',
    decided: (text) => `Deciso: ${text}`,
    done: (text) => `Fatto: ${text}`,
    withheld: 'un cambiamento che riguarda un caso preciso',
    unchanged: 'Non è stato deciso né concluso niente.',
    thanks: 'Grazie',
    praised: (names) => `Elogi ricevuti: ${names}`,
    praisedAll: (shown) => `Elogi per tutta la squadra: ${shown}`,
    calmed: (names) => `A chi ha ascoltato finché tutto si è sistemato: ${names}`,
    calmedAll: (count, shown) =>
      `${shown} ${many(count, 'altro reclamo è finito', 'altri reclami sono finiti')} bene.`,
    nobody:
      'Non risultano elogi né reclami finiti bene. Anche gli elogi si registrano: recovery registra "…" --kind elogio',
    foot: 'I numeri contano ciò che è stato registrato. Non danno la colpa a nessuno.',
  },

  stalePlays: (count, shown) =>
    `${capital(playbook)}: ${shown} ${many(count, 'voce tua non è stata rivista', 'voci tue non sono state riviste')} da sei mesi. Per vedere quali: recovery linee-guida elenco`,
});
