import type { GoalMessages } from '../messages/goals.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const goals = ({ customer, customers, served: [, several] }: TradeWords): GoalMessages => ({
  goals: {
    title: 'Objetivos',
    none: 'Ainda não há objetivos. Por exemplo: recovery objetivo acrescentar 10 --category NOME',
    allComplaints: 'Todas as reclamações',
    followUps: 'Seguimentos a tempo',
    target: {
      complaints_per_week: (count) => `no máximo ${count} em 12 semanas`,
      complaints_per_100: (rate) => `no máximo ${rate} por cada 100 ${several}`,
      cost_per_week: (money) => `no máximo ${money} por semana em compensações`,
      follow_ups_in_time: (percent) => `pelo menos ${percent}`,
    },
    by: (subject, target, day) => `${subject}: ${target}, até ${day}`,
    before: (count) => `Antes: ${count}`,
    since: (count) => `Desde então: ${count}`,
    per100: (rate) => `${rate} por cada 100 ${several}`,
    perWeek: (money) => `${money} por semana`,
    ofFollowUps: (percent, done, due) => `${percent} (${done} de ${due})`,
    verdict: {
      reached: 'Alcançado.',
      missed: 'Não alcançado.',
      better: 'Melhor.',
      worse: 'Pior.',
      none: 'Ainda sem diferença clara.',
      too_early: 'Ainda é cedo para dizer.',
      unknown: 'Há poucos registos para comparar.',
    },
    met: 'Cumprido, mas sem uma diferença clara em relação a antes.',
    added: (goal) => `Objetivo ${goal}.`,
    notBetter: (now) => `Até agora: ${now}. Com esse objetivo não era preciso mudar nada.`,
    line: (goal) => `Objetivo ${goal}`,
    removed: (id) => `O objetivo ${id} já não conta.`,
    moreGoals: (n, shown) => `Mais ${shown} ${many(n, 'objetivo', 'objetivos')}`,
    question: {
      measure: 'O que deve melhorar?',
      measures: {
        complaints: 'menos reclamações',
        'per-100': `menos reclamações por cada 100 ${several}`,
        cost: 'menos gasto em compensações',
        'follow-ups': 'mais seguimentos a tempo',
      },
      category: 'De que motivo?',
      allCategories: 'de todos',
      target: {
        complaints_per_week: 'Quantas, no máximo, em 12 semanas?',
        complaints_per_100: `Quantas, no máximo, por cada 100 ${several}?`,
        cost_per_week: 'Quanto, no máximo, por semana?',
        follow_ups_in_time: 'Que percentagem, pelo menos?',
      },
      now: (subject, count) => `${subject}: ${count} até agora.`,
      due: 'Até quando?',
      dueHint: (day) => `Enter: ${day}`,
    },
    offer: (what, count, day) => `${what}: ${count}. Um objetivo até ${day}?`,
    offerHint: (example) =>
      `quantas, no máximo, em 12 semanas, por exemplo ${example}; Enter: nenhum, e não volta a perguntar este trimestre`,
  },

  plan: {
    title: 'O plano',
    goals: 'OBJETIVOS',
    open: 'MUDANÇAS POR FAZER',
    noneOpen: 'Não há nenhuma mudança por fazer. Para decidir uma: recovery revisão',
    rules: 'REGRAS EM VIGOR',
    toTell: `${customers.toUpperCase()} QUE AINDA NÃO SABEM O QUE MUDOU`,
    toTellOnWall: (numbers) => `Reclamações: ${numbers}`,
    tellHint: (number) => `Depois de dizer ao ${customer}, registe: recovery seguimento ${number} --told sim`,
    allActions: 'Todas, também as feitas: recovery ação lista',
    due: (n, shown) =>
      `${shown} ${many(n, `${customer} ainda não sabe`, `${customers} ainda não sabem`)} o que mudou`,
  },
});
