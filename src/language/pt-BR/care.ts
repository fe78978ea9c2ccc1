import type { CareMessages } from '../messages/care.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { complaints, many } from './grammar.ts';

export const care = (trade: TradeWords): CareMessages => ({
  care: {
    sinceThen: 'DESDE ENTÃO',
    erased: '(dados excluídos)',
    overdue: 'em atraso',
    waiting: 'a cumprir',
    promise: 'Promessa',
    promiseOutcome: { kept: 'cumprida', broken: 'não cumprida' },
    formal: 'Reclamação formal',
    prevention: 'Ação preventiva',
    preventionKind: { fix: 'correção', training: 'treinamento', rule: 'regra ou norma' },
    receivedOn: (day: string) => `recebida: ${day}`,
    sentOn: (day: string) => `respondida: ${day}`,
    dueOn: (day: string) => `prazo: ${day}`,
    doneOn: (day: string) => `feita: ${day}`,
    outcome: {
      reached: `conseguimos falar com ${trade.theCustomer}`,
      not_reached: 'não conseguimos falar',
      no_contact: 'sem meio de contato',
    },
    scored: (score: number) => `${score} de 5`,
    scoredBefore: (score) => `antes ${score} de 5`,
    scoredUsually: (score) => `das outras vezes ${score} de 5`,
    authorisedBy: (name) => `autorizado por ${name}`,
    understood: { yes: 'sentiu compreensão', no: 'não sentiu compreensão' },
    told: { yes: 'soube o que mudou', no: 'não soube o que mudou' },
    score: { 1: 'nada', 2: 'pouco', 3: 'mais ou menos', 4: 'quase tudo', 5: 'tudo' },

    acknowledged: (number: number, when: string) =>
      `Reclamação ${number}: primeira resposta ao ${trade.customer}, ${when}.`,
    remedyQuestion: 'O que foi dado?',
    remedyAdded: (number: number, thing: string, value: string | null) =>
      `Reclamação ${number}, compensação adicionada: ${thing}${value === null ? '' : `, ${value}`}.`,
    remedyRemoved: (number: number, thing: string, value: string | null) =>
      `Reclamação ${number}, compensação removida: ${thing}${value === null ? '' : `, ${value}`}.`,
    namesOnTrust: 'Vale o nome que a pessoa escreve: aqui não há senhas.',
    promiseQuestion: 'Até quando vamos dar um retorno?',
    futureTimeHint: '21:00, amanhã 12:00, +30m',
    futureDayHint: 'amanhã, sex, 2026-12-01; Enter: sem data',
    promised: (number: number, when: string) => `Reclamação ${number}: retorno prometido até ${when}.`,
    promiseHint: (number: number) => `Quando estiver cumprida: recovery promessa ${number} --kept`,
    promiseSettled: (number: number, when: string, outcome: string) =>
      `Reclamação ${number}, promessa para ${when}: ${outcome}.`,
    formalRecorded: (number: number, day: string | null) =>
      `A reclamação ${number} agora é formal; ${day === null ? 'falta o prazo da resposta' : `responder até ${day}`}.`,
    formalSent: (number: number, day: string) => `Reclamação ${number}: resposta enviada (${day}).`,
    formalUnsent: (number: number) =>
      `A resposta por escrito ainda não foi enviada. Quando for: recovery formal ${number} --sent hoje`,
    formalNoDue: (number: number) =>
      `Para definir um prazo: recovery formal ${number} --due 10 (dias úteis) ou, de uma vez por todas: recovery configurações definir answer-within 10`,
    formalReferenceQuestion: 'Número do protocolo (Enter: depois)',
    formalDueQuestion: 'Dias úteis para responder, ou o último dia (Enter: ainda não se sabe)',
    endingQuestion: 'Qual foi o resultado?',
    findingQuestion: 'A reclamação era procedente?',
    followUpHint: (number: number) => `Já fez o acompanhamento? Registre: recovery acompanhamento ${number}`,
    reachedQuestion: `Conseguiu falar com ${trade.theCustomer}?`,
    question: {
      satisfaction: 'Está tudo certo agora?',
      understood: 'Sentiu compreensão da nossa parte?',
      told: 'Ficou sabendo o que mudou?',
      before: 'E antes de agirmos, estava tudo certo?',
      usual: 'E nas outras vezes que veio aqui, fica tudo certo?',
      text: 'Disse mais alguma coisa?',
      again: 'Quando tentar de novo?',
    },
    tomorrow: 'amanhã',
    retryHint: 'amanhã, sex, 2026-12-01; não: não tentar de novo',
    followedUp: (number: number, outcome: string) => `Reclamação ${number}: ${outcome}.`,
    cameBack: (number: number, day: string) => `Reclamação ${number}: ${trade.theCustomer} voltou (${day}).`,
  },

  due: {
    title: 'Para fazer agora',
    formalTask: {
      acknowledge: 'confirmar o recebimento',
      answer: 'resposta por escrito',
      authority: 'cópia para o órgão',
    },
    lastBefore: (isWorkingDay, day) =>
      `${isWorkingDay ? 'último dia útil antes' : 'último dia aberto antes'}: ${day}`,
    kind: {
      safety: 'saúde, cuidar já',
      aftercare: 'maltrataram alguém da equipe: ver como está',
      upset: 'continua insatisfeito',
      gone: 'foi embora sem solução',
      promise: 'retorno prometido',
      answer: 'esperando a primeira resposta',
      solution: 'esperando uma solução',
      formal: 'resposta por escrito',
      follow_up: 'acompanhamento',
      prevention: 'ação preventiva',
      call: 'ligar sobre a pesquisa',
    },
    callBy: (day) => `até ${day}`,
    overdue: 'em atraso',
    nothing: 'Não há nada pendente.',
    nothingButOpen: (open, shown) =>
      `Não há prazos a cumprir. ${shown} ${many(open, 'reclamação continua aberta', 'reclamações continuam abertas')}.`,
    openHint: 'Para ver quais: recovery buscar --status open --all',
    more: (count: number) => `e mais ${count}: recovery pendências`,
    hint: 'Detalhes: recovery ver NÚMERO\nQuando estiver resolvida: recovery resolver NÚMERO\nPassagem de turno: recovery pendências --handover',
    handover: (day: string, shift: string) => `Passagem de turno, ${day}, ${shift}`,
    toDo: 'PENDENTE',
    todaySoFar: 'HOJE ATÉ AGORA',
    since: (when: string) => `DESDE A PASSAGEM DE TURNO, ${when}`,
    done: 'O que foi feito',
    nothingSince: 'Desde então nada foi registrado nem mudou.',
    otherActions: 'E TAMBÉM',
    handoverRecorded: 'Passagem de turno registrada: a próxima folha começa aqui.',
    handoverHint: 'Quando o turno for passado: recovery pendências --handover --done',
    nothingToday: 'Hoje ainda não há registros.',
    remarks: 'Observações',
  },

  review: {
    none: 'Não há nenhuma reclamação para revisar.',
    intro: (count: number, shown: string) =>
      `${shown} ${many(count, 'reclamação', 'reclamações')} sem causa. Uma de cada vez; Ctrl-C para sair, e o que está feito fica.`,
    why: 'Por que aconteceu?',
    whyFirst: 'O quê, exatamente?',
    whyAgain: 'E isso, por quê?',
    expected: `O que ${trade.theCustomer} esperava?`,
    touchpoint: 'Em que momento do atendimento?',
    change: 'O que muda, para não acontecer de novo?',
    nothing: 'nada, e por quê',
    later: 'decidir mais tarde',
    whyNothing: 'Por que nada muda?',
    whatChanges: 'O que vai mudar, exatamente?',
    who: 'Quem cuida disso?',
    when: 'Até quando?',
    skip: 'deixar esta para depois',
    stop: 'por hoje chega',
    reviewed: (number: number) => `Reclamação ${number} revisada.`,
    undecided: (number) =>
      `Falta decidir o que muda:\n  recovery revisão ${number} --action "…"   ou   --nothing "…"`,
    done: (count: number, shown: string) =>
      count === 0
        ? 'Nenhuma foi revisada.'
        : `${shown} ${many(count, 'revisada', 'revisadas')}. O que ficou decidido: recovery ação lista`,
  },

  prevention: {
    title: 'Ações preventivas',
    none: 'Ainda não há nenhuma ação preventiva. A partir de uma reclamação: recovery revisão',
    id: 'Id',
    kind: 'Tipo',
    owner: 'Quem',
    decided: 'Decidida',
    due: 'Prazo',
    done: 'Feita',
    added: (id: number, text: string) => `Ação preventiva ${id} decidida: ${text}`,
    changed: (id: number) => `Ação preventiva ${id} alterada.`,
    finished: (id: number, text: string, day: string) => `Ação preventiva ${id} feita (${day}): ${text}`,
    removed: (id: number, text: string) => `Ação preventiva ${id} fora da lista: ${text}`,
    tellCustomer: (number: number) =>
      `Conte ao ${trade.customer} o que mudou e registre: recovery acompanhamento ${number} --told sim`,
  },

  anticipate: {
    title: `O que os ${trade.customers} esperam e o que pode dar errado`,
    none: 'Ainda não há nada registrado.',
    example: 'Ainda não há nada registrado. O que costuma ser importante num negócio como este:',
    startHint: 'Para partir desta lista e adaptá-la: recovery prever começar',
    mayFail: 'Pode dar errado',
    prevention: 'Para evitar',
    since: 'Desde',
    failureQuestion: 'O que pode dar errado nesse momento?',
    added: (touchpoint: string) => `Previsto em ${touchpoint}.`,
    changed: (id: number) => `Previsão ${id} alterada.`,
    removed: (id: number) => `Previsão ${id} removida.`,
    started: (count: number) =>
      `${count} momentos do atendimento estão na lista. Para mudar: recovery prever corrigir`,
  },

  customer: {
    title: `${capital(trade.customers)} e quantas vezes falhamos com eles`,
    none: 'Não há ninguém para mostrar. Só é possível reconhecer alguém pelo telefone ou pelo e-mail.',
    open: 'Abertas',
    last: 'Última',
    satisfaction: 'Tudo certo (1–5)',
    merged: (from: string, into: string) => `${from} e ${into} agora são a mesma pessoa.`,
    erasePreview: (count: number, numbers: string, text: boolean) =>
      count === 0
        ? 'Nenhuma reclamação tem mais este contato; ele será excluído do histórico e dos rascunhos. Isso não pode ser desfeito.'
        : `Serão excluídos o nome e o contato${text ? ', e também o que foi escrito,' : ''} de ${complaints(count)} (${numbers}), do histórico e dos rascunhos. Isso não pode ser desfeito.`,
    confirmErase: 'Excluir?',
    erased: (count: number, numbers: string) =>
      count === 0
        ? 'Excluído do histórico e dos rascunhos; nenhuma reclamação tinha mais este contato.'
        : `Dados excluídos. ${many(count, 'A reclamação continua', 'As reclamações continuam')} contando: ${numbers}.`,
    formerComplaints: (count: number, numbers: string) =>
      `${many(count, 'Outra reclamação já teve', 'Outras reclamações já tiveram')} um destes contatos; ele foi excluído do histórico e o resto ficou: ${numbers}. Se ${many(count, 'também for', 'também forem')} da mesma pessoa: recovery cliente esquecer NÚMERO`,
    openDrafts: (count: number) =>
      `${count === 1 ? 'Uma reclamação desta pessoa está' : `${count} reclamações desta pessoa estão`} sendo ${many(count, 'escrita', 'escritas')} neste momento e não ${many(count, 'foi excluída', 'foram excluídas')}. Quando ${many(count, 'estiver salva', 'estiverem salvas')}, repita o comando.`,
    actionsStay: (count: number) =>
      `${count === 1 ? 'Fica uma ação preventiva: é uma decisão interna' : `Ficam ${count} ações preventivas: são decisões internas`}. Para ver se há algum nome nelas: recovery ação lista`,
    stillInFile: (typed: string) =>
      `O arquivo ainda pode ter algum vestígio: outro computador estava trabalhando nele, ou o disco está cheio. Quando isso passar, mais uma vez:\n  recovery cliente esquecer ${typed} --yes`,
    notSearched:
      'Não foi possível ver o que está danificado, e ali ainda pode haver algo sobre esta pessoa. Para saber o que é: recovery verificar',
    textStays: (numbers) =>
      `O que foi escrito fica${numbers === '' ? '' : ` e o nome da pessoa aparece em ${numbers}`}. Para excluir isso também: recovery cliente esquecer NÚMERO --text`,
    contactElsewhere: (count, numbers) =>
      `O telefone ou e-mail desta pessoa está também em ${many(count, 'outra reclamação', 'outras reclamações')}, onde nada muda: ${numbers}. Para ver de quem é: recovery ver NÚMERO`,
    nameElsewhere: (count, numbers) =>
      `O nome desta pessoa está também em ${many(count, 'outra reclamação', 'outras reclamações')}, onde nada muda: ${numbers}. Se ${many(count, 'for dela', 'forem dela')}: recovery cliente esquecer NÚMERO`,
    foundInText: (count, numbers) =>
      `Não é o contato principal de ninguém, mas está ${many(count, 'na reclamação', 'nas reclamações')} ${numbers}. Para excluir essa pessoa: recovery cliente esquecer NÚMERO`,
    tracesOnly:
      'Nenhuma reclamação tem mais este contato; ele ainda está num histórico, num rascunho ou entre contatos unidos.',
    severalNames: (names) =>
      `Este contato é de várias pessoas: ${names}. Para excluir só uma: recovery cliente esquecer NÚMERO`,
    copies: 'Em outras cópias (exportações, backups, papel) os dados continuam.',
    retention: (numbers: string, months: string) =>
      `Está definido que os registros são guardados por ${months} meses; ainda não chegaram lá: ${numbers}.`,
  },
});
