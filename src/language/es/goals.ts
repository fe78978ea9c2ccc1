import type { GoalMessages } from '../messages/goals.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const goals = ({ customer, customers, served: [, several] }: TradeWords): GoalMessages => ({
  goals: {
    title: 'Objetivos',
    none: 'Todavía no hay objetivos. Por ejemplo: recovery objetivo añadir 10 --category NOMBRE',
    allComplaints: 'Todas las quejas',
    followUps: 'Seguimientos a tiempo',
    target: {
      complaints_per_week: (count) => `como mucho ${count} en 12 semanas`,
      complaints_per_100: (rate) => `como mucho ${rate} por cada 100 ${several}`,
      cost_per_week: (money) => `como mucho ${money} a la semana en compensaciones`,
      follow_ups_in_time: (percent) => `al menos el ${percent}`,
    },
    by: (subject, target, day) => `${subject}: ${target} para el ${day}`,
    before: (count) => `Antes: ${count}`,
    since: (count) => `Desde entonces: ${count}`,
    per100: (rate) => `${rate} por cada 100 ${several}`,
    perWeek: (money) => `${money} a la semana`,
    ofFollowUps: (percent, done, due) => `${percent} (${done} de ${due})`,
    verdict: {
      reached: 'Conseguido.',
      missed: 'No se ha conseguido.',
      better: 'Mejor.',
      worse: 'Peor.',
      none: 'Todavía no se ve una diferencia clara.',
      too_early: 'Aún es pronto para decirlo.',
      unknown: 'Hay poco apuntado para comparar.',
    },
    met: 'Se ha cumplido, pero sin una diferencia clara con lo de antes.',
    added: (goal) => `Objetivo ${goal}.`,
    notBetter: (now) => `Hasta ahora: ${now}. Con ese objetivo no tendría que cambiar nada.`,
    line: (goal) => `Objetivo ${goal}`,
    removed: (id) => `El objetivo ${id} ya no cuenta.`,
    moreGoals: (n, shown) => `${shown} ${many(n, 'objetivo', 'objetivos')} más`,
    question: {
      measure: '¿Qué tiene que mejorar?',
      measures: {
        complaints: 'menos quejas',
        'per-100': `menos quejas por cada 100 ${several}`,
        cost: 'menos gasto en compensaciones',
        'follow-ups': 'más seguimientos a tiempo',
      },
      category: '¿De qué motivo?',
      allCategories: 'de todos',
      target: {
        complaints_per_week: '¿Cuántas, como mucho, en 12 semanas?',
        complaints_per_100: `¿Cuántas, como mucho, por cada 100 ${several}?`,
        cost_per_week: '¿Cuánto, como mucho, a la semana?',
        follow_ups_in_time: '¿Qué porcentaje, al menos?',
      },
      now: (subject, count) => `${subject}: ${count} hasta ahora.`,
      due: '¿Para cuándo?',
      dueHint: (day) => `Intro: ${day}`,
    },
    offer: (what, count, day) => `${what}: ${count}. ¿Un objetivo para el ${day}?`,
    offerHint: (example) =>
      `cuántas, como mucho, en 12 semanas, por ejemplo ${example}; Intro: ninguno, y no se vuelve a preguntar este trimestre`,
  },

  plan: {
    title: 'El plan',
    goals: 'OBJETIVOS',
    open: 'CAMBIOS PENDIENTES',
    noneOpen: 'No hay ningún cambio pendiente. Para decidir uno: recovery repaso',
    rules: 'NORMAS EN VIGOR',
    toTell: `${customers.toUpperCase()} QUE AÚN NO SABEN QUÉ HA CAMBIADO`,
    toTellOnWall: (numbers) => `Quejas: ${numbers}`,
    tellHint: (number) =>
      `Cuando se lo cuentes al ${customer}, apúntalo: recovery seguimiento ${number} --told yes`,
    allActions: 'Todas las medidas, también las hechas: recovery medida lista',
    due: (n, shown) =>
      `${many(n, 'Queda', 'Quedan')} ${shown} ${many(n, customer, customers)} por saber qué ha cambiado`,
  },
});
