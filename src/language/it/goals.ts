import type { GoalMessages } from '../messages/goals.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const goals = ({ customer, customers, served: [, several] }: TradeWords): GoalMessages => ({
  goals: {
    title: 'Obiettivi',
    none: 'Ancora nessun obiettivo. Per esempio: recovery obiettivo aggiungi 10 --category NOME',
    allComplaints: 'Tutti i reclami',
    followUps: 'Ricontatti in tempo',
    target: {
      complaints_per_week: (count) => `al massimo ${count} in 12 settimane`,
      complaints_per_100: (rate) => `al massimo ${rate} ogni 100 ${several}`,
      cost_per_week: (money) => `al massimo ${money} di rimedi alla settimana`,
      follow_ups_in_time: (percent) => `almeno ${percent}`,
    },
    by: (subject, target, day) => `${subject}: ${target}, entro ${day}`,
    before: (count) => `Prima: ${count}`,
    since: (count) => `Da allora: ${count}`,
    per100: (rate) => `${rate} ogni 100 ${several}`,
    perWeek: (money) => `${money} alla settimana`,
    ofFollowUps: (percent, done, due) => `${percent} (${done} su ${due})`,
    verdict: {
      reached: 'Raggiunto.',
      missed: 'Non raggiunto.',
      better: 'Meglio.',
      worse: 'Peggio.',
      none: 'Per ora nessuna differenza chiara.',
      too_early: 'Troppo presto per dirlo.',
      unknown: "C'è troppo poco registrato per confrontare.",
    },
    met: 'Rispettato, ma senza una differenza chiara rispetto a prima.',
    added: (goal) => `Obiettivo ${goal}.`,
    notBetter: (now) => `Finora: ${now}. Con questo obiettivo non dovrebbe cambiare niente.`,
    line: (goal) => `Obiettivo ${goal}`,
    removed: (id) => `L'obiettivo ${id} non conta più.`,
    moreGoals: (n, shown) => `${many(n, 'altro obiettivo', 'altri obiettivi')}: ${shown}`,
    question: {
      measure: 'Cosa deve migliorare?',
      measures: {
        complaints: 'meno reclami',
        'per-100': `meno reclami ogni 100 ${several}`,
        cost: 'meno spesa in rimedi',
        'follow-ups': 'più ricontatti in tempo',
      },
      category: 'Quale motivo?',
      allCategories: 'tutti',
      target: {
        complaints_per_week: 'Quanti al massimo in 12 settimane?',
        complaints_per_100: `Quanti al massimo ogni 100 ${several}?`,
        cost_per_week: 'Quanto al massimo alla settimana?',
        follow_ups_in_time: 'Che percentuale almeno?',
      },
      now: (subject, count) => `${subject}: ${count} finora.`,
      due: 'Entro quando?',
      dueHint: (day) => `INVIO: ${day}`,
    },
    offer: (what, count, day) => `${what}: ${count}. Un obiettivo entro il ${day}?`,
    offerHint: (example) =>
      `quanti al massimo in 12 settimane, per esempio ${example}; INVIO: nessuno, e per questo trimestre non lo chiede più`,
  },

  plan: {
    title: 'Il piano',
    goals: 'OBIETTIVI',
    open: 'CAMBIAMENTI DA FARE',
    noneOpen: 'Nessun cambiamento da fare. Per deciderne uno: recovery revisione',
    rules: 'REGOLE IN VIGORE',
    toTell: `${customers.toUpperCase()} CHE NON SANNO ANCORA COSA È CAMBIATO`,
    toTellOnWall: (numbers) => `Reclami: ${numbers}`,
    tellHint: (number) => `Quando il ${customer} lo sa, registralo: recovery ricontatto ${number} --told sì`,
    allActions: 'Tutte, anche quelle fatte: recovery azione elenco',
    due: (n, shown) =>
      `${shown} ${many(n, `${customer} non sa`, `${customers} non sanno`)} ancora cosa è cambiato`,
  },
});
