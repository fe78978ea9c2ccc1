import type { Action, ActionKind } from '../../domain/action.ts';
import type { ReportsMessages } from '../messages/reports.ts';
import type { TradeWords } from '../messages/trades.ts';
import { byDepartment, complaints, many } from './grammar.ts';

const actionsOf = (trade: TradeWords): Readonly<Record<ActionKind, string>> => ({
  add: 'registada',
  import: 'importada',
  edit: 'corrigida',
  note: 'nota',
  resolve: 'resolvida',
  reopen: 'reaberta',
  delete: 'apagada',
  restore: 'recuperada',
  undo: 'desfeito',
  department_add: `${trade.department} ${byDepartment(trade, 'acrescentada', 'acrescentado')}`,
  department_rename: `${trade.department} com outro nome`,
  department_merge: `${trade.departments} ${byDepartment(trade, 'juntas', 'juntos')}`,
  shift_set: 'turnos alterados',
  setting_set: 'definição alterada',
  forget: 'dados pessoais apagados',
  name_add: 'nome acrescentado',
  name_rename: 'nome alterado',
  name_merge: 'nomes juntos',
  path_set: 'momentos do atendimento definidos',
  acknowledge: 'primeira resposta',
  remedy: 'compensação',
  promise: 'promessa',
  promise_settled: 'promessa fechada',
  follow_up: 'seguimento',
  formal: 'formal',
  review: 'revista',
  prevention_add: 'ação preventiva decidida',
  prevention_edit: 'ação preventiva corrigida',
  prevention_done: 'ação preventiva feita',
  prevention_remove: 'ação preventiva retirada',
  anticipate: 'previsão',
  customer_merge: `${trade.customers} juntos`,
  staff_add: 'pessoa acrescentada à equipa',
  staff_edit: 'dados da equipa alterados',
  staff_remove: 'pessoa retirada da equipa',
  staff_away: 'ausência de alguém da equipa',
  handover: 'passagem de turno',
  role_set: 'limite de uma função definido',
  checklist_set: 'guião guardado',
  checklist_remove: 'guião retirado',
  play_set: `${trade.playbook} alterado`,
  play_remove: `${trade.playbook}: volta o de origem`,
  letter_set: 'carta guardada',
  letter_remove: 'volta a carta de origem',
  volume_set: 'afluência registada',
  volume_import: 'afluência importada',
  volume_remove: 'afluência retirada',
  holiday_add: 'feriado acrescentado',
  holiday_remove: 'feriado retirado',
  survey_add: 'questionário registado',
  survey_import: 'questionários importados',
  survey_remove: 'questionário retirado',
  survey_called: 'chamada do inquérito feita',
  goal_set: 'objetivo definido',
  goal_remove: 'objetivo retirado',
  goal_decline: 'objetivo recusado',
  self_review: 'programa revisto',
  training_add: 'formação registada',
  training_remove: 'formação retirada',
  mapping_set: 'colunas de um ficheiro guardadas',
});

/** The actions whose words agree with the number of complaints. */
const agreeingActions: readonly ActionKind[] = [
  'add',
  'import',
  'edit',
  'resolve',
  'reopen',
  'delete',
  'restore',
  'review',
];

/** What changes the business, and by it the day or shift of complaints. */
const recounting: readonly ActionKind[] = ['shift_set', 'setting_set'];

const describe = (
  { kind, firstIncident, incidents, subject }: Action,
  actions: Readonly<Record<ActionKind, string>>,
): string => {
  const about = subject === undefined ? '' : ` (${subject})`;
  if (recounting.includes(kind) && incidents > 0) {
    const recounted =
      incidents === 1 ? '1 reclamação contada de novo' : `${incidents} reclamações contadas de novo`;
    return `${actions[kind]}${about}, com ${recounted}`;
  }
  const which =
    incidents > 1 ? complaints(incidents) : firstIncident === null ? '' : `reclamação ${firstIncident}`;
  const done = incidents > 1 && agreeingActions.includes(kind) ? `${actions[kind]}s` : actions[kind];
  const what = which === '' ? done : `${which}, ${done}`;
  return `${what}${about}`;
};

export const reports = (trade: TradeWords): ReportsMessages => ({
  list: {
    title: 'Reclamações',
    shown: (shown, total, totalShown) => {
      const all = `${totalShown} ${many(total, 'reclamação', 'reclamações')}`;
      if (shown === total) return all;
      return `${many(shown, 'a mais recente', `as ${shown} mais recentes`)} de ${all}`;
    },
    more: 'Mais: --limit 50, ou um período, como --month 2026-11',
    deletedMark: 'apagada',
  },

  history: {
    title: (number) => `Histórico da reclamação ${number}`,
    recentChanges: 'O que se fez ultimamente',
    none: 'Ainda não se fez nada.',
    hint: 'De uma só reclamação: recovery histórico NÚMERO\nMais para trás: recovery histórico --limit 200',
    action: actionsOf(trade),
    change: {
      created: 'registada',
      updated: 'corrigida',
      removed: 'apagada',
      restored: 'recuperada',
    },
    undone: 'desfeito',
    beforeAfter: (before, after) => `${before} → ${after}`,
    emptyValue: '(nada)',
  },

  undo: {
    lastChange: (action, when) => `Última ação: ${describe(action, actionsOf(trade))}, ${when}.`,
    changeBefore: (action, when) =>
      `A última alteração já foi desfeita. A anterior: ${describe(action, actionsOf(trade))}, ${when}.`,
    confirm: 'Desfazer?',
    done: (action, when) => `Desfeito: ${describe(action, actionsOf(trade))}, ${when}.`,
    restorable: (number) => `Para a recuperar mais tarde: recovery repor ${number}`,
    unchanged: 'Nada mudou.',
  },

  report: {
    cross: (rows, columns) => `Reclamações por ${rows.toLowerCase()} e ${columns.toLowerCase()}`,
    complaints: 'Reclamações',
    share: '%',
    total: 'Total',
    period: (range, dayStart, zone) => `${range} (fecho do dia às ${dayStart}, ${zone})`,
    allTime: (range, dayStart, zone) => `tudo: ${range} (fecho do dia às ${dayStart}, ${zone})`,
    complaintCount: (count) => complaints(count),
    filterLine: (filter) => `só: ${filter}`,
    compare: {
      with: (range, complaints) => `Em comparação com ${range}: ${complaints}`,
      running: 'O período não terminou: de ambos contam-se os mesmos dias.',
      unequal: (days, daysBefore, perWeek, perWeekBefore) =>
        `Os períodos têm ${days} e ${daysBefore} dias: agora ${perWeek} por semana, antes ${perWeekBefore}.`,
      before: 'Antes',
      change: 'Diferença',
      wasBefore: (value) => `antes: ${value}`,
    },
    noneRecorded: 'Ainda não há reclamações registadas.',
    noMatch: 'Nada corresponde.',
    noneInPeriod: 'Não há reclamações neste período.',
    countThisWeek: (count, command) => `Esta semana já há ${count}:\n  ${command}`,
    nearest: (day, command) => `As mais próximas são de ${day}:\n  ${command}`,
    seeList: (command) => `As reclamações, uma a uma: ${command}`,
    justified: (part) => `Justificadas, no todo ou em parte: ${part} com conclusão.`,
  },

  chart: {
    figures: 'Os números',
    commands: 'No computador',
    median: (value) => `mediana ${value}`,
    newestShown: (shown, total) => `os últimos ${shown} de ${total}`,
  },

  weekly: {
    foot: (dayStart, zone) => `Fecho do dia às ${dayStart}, ${zone}.`,
    weekNumber: (week) => `sem. ${week}`,
    unnamedBusiness: 'O seu negócio',
    count: (count, shown) => `${shown} ${many(count, 'reclamação', 'reclamações')}`,
    usual: (typical, low, high, weeks) =>
      low === high
        ? `Costuma haver ${typical}, como em cada uma das ${weeks} semanas anteriores.`
        : `Costuma haver ${typical} (${low}–${high} nas ${weeks} semanas anteriores).`,
    since: (count, days) => `Desde então: ${count} (${days}), na página da próxima semana.`,
    verdict: {
      ordinary: 'semana normal',
      more: 'acima do normal',
      fewer: 'abaixo do normal',
      goesOn: 'a semana ainda não acabou',
    },
    none: (range, usual) =>
      `Nenhuma reclamação registada (${range})${usual === null ? '' : `; costuma haver ${usual}`}. Houve sossego, ou ninguém registou?`,
    noneOfKind: (range) => `Nada registado (${range}).`,
    countOfKind: (shown) => `Registos: ${shown}`,
    allOfKind: (shown) => `TODOS OS REGISTOS (${shown})`,
    noneRecorded: 'Ainda não há nada registado. Para começar: recovery reclamação',
    tooFewWeeksBefore: 'Ainda não há semanas anteriores suficientes para comparar.',
    doToday: 'PARA HOJE',
    nothingDue: 'Não há nada pendente.',
    moreDue: (count, shown) => `e mais ${shown} ${many(count, 'coisa pendente', 'coisas pendentes')}`,
    moreChanges: (count) => `e mais ${count}`,
    withoutCause: (count, total) => `${count} de ${total} ainda sem causa`,
    unchanged: (what, count, total, given, since, areMany) =>
      `${what}: ${count} das ${total} reclamações desde ${since}, ${given === null ? '' : `${given} em compensações, `}sem nenhuma ação preventiva registada. ${areMany ? 'Leia as da semana' : 'Leia-as'} e decida o que mudar.`,
    failedTwice: (who, times) =>
      `${who}: falhámos-lhe ${times} vezes em doze semanas. Veja o que se passou e telefone.`,
    aCustomer: `Um ${trade.customer}`,
    nothingStandsOut: 'Nada salta à vista.',
    allComplaints: (count) => many(count, 'A ÚNICA RECLAMAÇÃO', `AS ${count} RECLAMAÇÕES`),
    total: 'total',
    usualRemedyValue: (money) => `o normal: ${money} por semana`,
    window: (weeks, count, areRated) =>
      `${weeks} ${many(weeks, 'SEMANA', 'SEMANAS')}, ${count}${areRated ? '' : ' (números absolutos)'}`,
    rate: (rate, base, volume) => `${rate} por cada ${base} ${trade.served[1]} (de ${volume}).`,
    per: (base) => `por ${base}`,
    correctiveActions: 'AÇÕES PREVENTIVAS',
    perWeek: 'por semana',
    about: 'motivo',
    where: 'onde',
    when: 'quando',
    others: 'restantes',
    picture: {
      trend: 'Reclamações por semana',
      week: 'Semana de',
      usualRange: (low, high) => `A faixa é o normal: de ${low} a ${high}.`,
      heat: 'Dia e turno',
      category: 'Por motivo',
      department: 'Onde',
      given: 'O que se deu',
      givenThisWeek: (week, usual) => `${week} esta semana${usual === null ? '' : `; ${usual}`}.`,
    },
    tooFewForDays: 'São poucas para dizer que dia ou turno é pior; leia-as uma a uma.',
  },
});
