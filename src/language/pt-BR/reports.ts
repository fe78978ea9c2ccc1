import type { Action, ActionKind } from '../../domain/action.ts';
import type { ReportsMessages } from '../messages/reports.ts';
import type { TradeWords } from '../messages/trades.ts';
import { complaints, many } from './grammar.ts';

const actionsOf = (trade: TradeWords): Readonly<Record<ActionKind, string>> => ({
  add: 'registrada',
  import: 'importada',
  edit: 'corrigida',
  note: 'nota',
  resolve: 'resolvida',
  reopen: 'reaberta',
  delete: 'excluída',
  restore: 'recuperada',
  undo: 'desfeito',
  department_add: `${trade.department} adicionado`,
  department_rename: `${trade.department} com outro nome`,
  department_merge: `${trade.departments} unidos`,
  shift_set: 'turnos alterados',
  setting_set: 'configuração alterada',
  forget: 'dados pessoais excluídos',
  name_add: 'nome adicionado',
  name_rename: 'nome alterado',
  name_merge: 'nomes unidos',
  path_set: 'momentos do atendimento definidos',
  acknowledge: 'primeira resposta',
  remedy: 'compensação',
  promise: 'promessa',
  promise_settled: 'promessa encerrada',
  follow_up: 'acompanhamento',
  formal: 'formal',
  review: 'revisada',
  prevention_add: 'ação preventiva decidida',
  prevention_edit: 'ação preventiva corrigida',
  prevention_done: 'ação preventiva feita',
  prevention_remove: 'ação preventiva removida',
  anticipate: 'previsão',
  customer_merge: `${trade.customers} unidos`,
  staff_add: 'pessoa adicionada à equipe',
  staff_edit: 'dados da equipe alterados',
  staff_remove: 'pessoa removida da equipe',
  staff_away: 'ausência de alguém da equipe',
  handover: 'passagem de turno',
  role_set: 'limite de um cargo definido',
  checklist_set: 'roteiro salvo',
  checklist_remove: 'roteiro removido',
  play_set: `${trade.playbook} alterado`,
  play_remove: `${trade.playbook}: volta o original`,
  letter_set: 'carta salva',
  letter_remove: 'volta a carta original',
  volume_set: 'movimento registrado',
  volume_import: 'movimento importado',
  volume_remove: 'movimento removido',
  holiday_add: 'feriado adicionado',
  holiday_remove: 'feriado removido',
  survey_add: 'questionário registrado',
  survey_import: 'questionários importados',
  survey_remove: 'questionário removido',
  survey_called: 'ligação da pesquisa feita',
  goal_set: 'meta definida',
  goal_remove: 'meta removida',
  goal_decline: 'meta recusada',
  self_review: 'programa revisado',
  training_add: 'treinamento registrado',
  training_remove: 'treinamento removido',
  mapping_set: 'colunas de um arquivo salvas',
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
    deletedMark: 'excluída',
  },

  history: {
    title: (number) => `Histórico da reclamação ${number}`,
    recentChanges: 'O que foi feito ultimamente',
    none: 'Ainda não foi feito nada.',
    hint: 'De uma reclamação só: recovery histórico NÚMERO\nMais antigos: recovery histórico --limit 200',
    action: actionsOf(trade),
    change: {
      created: 'registrada',
      updated: 'corrigida',
      removed: 'excluída',
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
    restorable: (number) => `Para recuperar mais tarde: recovery restaurar ${number}`,
    unchanged: 'Nada mudou.',
  },

  report: {
    cross: (rows, columns) => `Reclamações por ${rows.toLowerCase()} e ${columns.toLowerCase()}`,
    complaints: 'Reclamações',
    share: '%',
    total: 'Total',
    period: (range, dayStart, zone) => `${range} (o dia fecha às ${dayStart}, ${zone})`,
    allTime: (range, dayStart, zone) => `tudo: ${range} (o dia fecha às ${dayStart}, ${zone})`,
    complaintCount: (count) => complaints(count),
    filterLine: (filter) => `só: ${filter}`,
    compare: {
      with: (range, complaints) => `Em comparação com ${range}: ${complaints}`,
      running: 'O período ainda não terminou: de ambos contam os mesmos dias.',
      unequal: (days, daysBefore, perWeek, perWeekBefore) =>
        `Os períodos têm ${days} e ${daysBefore} dias: agora ${perWeek} por semana, antes ${perWeekBefore}.`,
      before: 'Antes',
      change: 'Diferença',
      wasBefore: (value) => `antes: ${value}`,
    },
    noneRecorded: 'Ainda não há reclamações registradas.',
    noMatch: 'Nada encontrado.',
    noneInPeriod: 'Não há reclamações neste período.',
    countThisWeek: (count, command) => `Nesta semana já há ${count}:\n  ${command}`,
    nearest: (day, command) => `As mais próximas são de ${day}:\n  ${command}`,
    seeList: (command) => `As reclamações, uma por uma: ${command}`,
    justified: (part) => `Procedentes, no todo ou em parte: ${part} com conclusão.`,
  },

  chart: {
    figures: 'Os números',
    commands: 'No computador',
    median: (value) => `mediana ${value}`,
    newestShown: (shown, total) => `os últimos ${shown} de ${total}`,
  },

  weekly: {
    foot: (dayStart, zone) => `O dia fecha às ${dayStart}, ${zone}.`,
    weekNumber: (week) => `sem. ${week}`,
    unnamedBusiness: 'O seu negócio',
    count: (count, shown) => `${shown} ${many(count, 'reclamação', 'reclamações')}`,
    usual: (typical, low, high, weeks) =>
      low === high
        ? `O normal é ${typical}, como em cada uma das ${weeks} semanas anteriores.`
        : `O normal é ${typical} (${low}–${high} nas ${weeks} semanas anteriores).`,
    since: (count, days) => `Depois disso: ${count} (${days}), na página da semana que vem.`,
    verdict: {
      ordinary: 'semana normal',
      more: 'acima do normal',
      fewer: 'abaixo do normal',
      goesOn: 'a semana ainda não acabou',
    },
    none: (range, usual) =>
      `Nenhuma reclamação registrada (${range})${usual === null ? '' : `; o normal é ${usual}`}. Foi uma semana tranquila, ou ninguém registrou?`,
    noneOfKind: (range) => `Nada registrado (${range}).`,
    countOfKind: (shown) => `Registros: ${shown}`,
    allOfKind: (shown) => `TODOS OS REGISTROS (${shown})`,
    noneRecorded: 'Ainda não há nada registrado. Para começar: recovery reclamação',
    tooFewWeeksBefore: 'Ainda não há semanas anteriores suficientes para comparar.',
    doToday: 'PARA HOJE',
    nothingDue: 'Não há nada pendente.',
    moreDue: (count, shown) => `e mais ${shown} ${many(count, 'pendência', 'pendências')}`,
    moreChanges: (count) => `e mais ${count}`,
    withoutCause: (count, total) => `${count} de ${total} ainda sem causa`,
    unchanged: (what, count, total, given, since, areMany) =>
      `${what}: ${count} das ${total} reclamações desde ${since}, ${given === null ? '' : `${given} em compensações, `}sem nenhuma ação preventiva registrada. ${areMany ? 'Leia as da semana' : 'Leia essas reclamações'} e decida o que mudar.`,
    failedTwice: (who, times) =>
      `${who}: falhamos ${times} vezes em doze semanas. Veja o que aconteceu e ligue.`,
    aCustomer: `Um ${trade.customer}`,
    nothingStandsOut: 'Nada chama a atenção.',
    allComplaints: (count) => many(count, 'A ÚNICA RECLAMAÇÃO', `AS ${count} RECLAMAÇÕES`),
    total: 'total',
    usualRemedyValue: (money) => `o normal: ${money} por semana`,
    window: (weeks, count, areRated) =>
      `${weeks} ${many(weeks, 'SEMANA', 'SEMANAS')}, ${count}${areRated ? '' : ' (números absolutos)'}`,
    rate: (rate, base, volume) => `${rate} a cada ${base} ${trade.served[1]} (de ${volume}).`,
    per: (base) => `por ${base}`,
    correctiveActions: 'AÇÕES PREVENTIVAS',
    perWeek: 'por semana',
    about: 'motivo',
    where: 'onde',
    when: 'quando',
    others: 'outros',
    picture: {
      trend: 'Reclamações por semana',
      week: 'Semana de',
      usualRange: (low, high) => `A faixa é o normal: de ${low} a ${high}.`,
      heat: 'Dia e turno',
      category: 'Por motivo',
      department: 'Onde',
      given: 'O que foi dado',
      givenThisWeek: (week, usual) => `${week} nesta semana${usual === null ? '' : `; ${usual}`}.`,
    },
    tooFewForDays: 'São poucas para dizer que dia ou turno é pior; leia uma por uma.',
  },
});
