import type { GoalMessages } from '../messages/goals.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const goals = ({ customer, customers, served: [, several] }: TradeWords): GoalMessages => ({
  goals: {
    title: 'Metas',
    none: 'Ainda não há metas. Por exemplo: recovery meta adicionar 10 --category NOME',
    allComplaints: 'Todas as reclamações',
    followUps: 'Acompanhamentos no prazo',
    target: {
      complaints_per_week: (count) => `no máximo ${count} em 12 semanas`,
      complaints_per_100: (rate) => `no máximo ${rate} a cada 100 ${several}`,
      cost_per_week: (money) => `no máximo ${money} por semana em compensações`,
      follow_ups_in_time: (percent) => `pelo menos ${percent}`,
    },
    by: (subject, target, day) => `${subject}: ${target} até ${day}`,
    before: (count) => `Antes: ${count}`,
    since: (count) => `Desde então: ${count}`,
    per100: (rate) => `${rate} a cada 100 ${several}`,
    perWeek: (money) => `${money} por semana`,
    ofFollowUps: (percent, done, due) => `${percent} (${done} de ${due})`,
    verdict: {
      reached: 'Meta batida.',
      missed: 'Meta não batida.',
      better: 'Melhor.',
      worse: 'Pior.',
      none: 'Ainda sem diferença clara.',
      too_early: 'Ainda é cedo para dizer.',
      unknown: 'Há poucos registros para comparar.',
    },
    met: 'Meta cumprida, mas sem diferença clara em relação a antes.',
    added: (goal) => `Meta ${goal}.`,
    notBetter: (now) => `Até agora: ${now}. Com essa meta, nada precisaria mudar.`,
    line: (goal) => `Meta ${goal}`,
    removed: (id) => `A meta ${id} não conta mais.`,
    moreGoals: (n, shown) => `Mais ${shown} ${many(n, 'meta', 'metas')}`,
    question: {
      measure: 'O que precisa melhorar?',
      measures: {
        complaints: 'menos reclamações',
        'per-100': `menos reclamações a cada 100 ${several}`,
        cost: 'menos gasto com compensações',
        'follow-ups': 'mais acompanhamentos no prazo',
      },
      category: 'De qual motivo?',
      allCategories: 'de todos',
      target: {
        complaints_per_week: 'Quantas, no máximo, em 12 semanas?',
        complaints_per_100: `Quantas, no máximo, a cada 100 ${several}?`,
        cost_per_week: 'Quanto, no máximo, por semana?',
        follow_ups_in_time: 'Qual porcentagem, pelo menos?',
      },
      now: (subject, count) => `${subject}: ${count} até agora.`,
      due: 'Até quando?',
      dueHint: (day) => `Enter: ${day}`,
    },
    offer: (what, count, day) => `${what}: ${count}. Uma meta até ${day}?`,
    offerHint: (example) =>
      `quantas, no máximo, em 12 semanas, por exemplo ${example}; Enter: nenhuma, e não pergunta de novo neste trimestre`,
  },

  plan: {
    title: 'O plano',
    goals: 'METAS',
    open: 'MUDANÇAS A FAZER',
    noneOpen: 'Não há nenhuma mudança a fazer. Para decidir uma: recovery revisão',
    rules: 'REGRAS EM VIGOR',
    toTell: `${customers.toUpperCase()} QUE AINDA NÃO SABEM O QUE MUDOU`,
    toTellOnWall: (numbers) => `Reclamações: ${numbers}`,
    tellHint: (number) =>
      `Depois de contar ao ${customer}, registre: recovery acompanhamento ${number} --told sim`,
    allActions: 'Todas, inclusive as feitas: recovery ação lista',
    due: (n, shown) =>
      `${shown} ${many(n, `${customer} ainda não sabe`, `${customers} ainda não sabem`)} o que mudou`,
  },
});
