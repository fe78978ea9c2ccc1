import type { CareMessages } from '../messages/care.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { complaints, many } from './grammar.ts';

export const care = (trade: TradeWords): CareMessages => ({
  care: {
    sinceThen: 'DESDE ENTÃO',
    erased: '(dados apagados)',
    overdue: 'em atraso',
    waiting: 'por cumprir',
    promise: 'Promessa',
    promiseOutcome: { kept: 'cumprida', broken: 'não cumprida' },
    formal: 'Reclamação formal',
    prevention: 'Ação preventiva',
    preventionKind: { fix: 'correção', training: 'formação', rule: 'regra ou norma' },
    receivedOn: (day: string) => `recebida: ${day}`,
    sentOn: (day: string) => `respondida: ${day}`,
    dueOn: (day: string) => `prazo: ${day}`,
    doneOn: (day: string) => `feita: ${day}`,
    outcome: {
      reached: `falou-se com ${trade.theCustomer}`,
      not_reached: 'não se conseguiu falar',
      no_contact: 'não há forma de contactar',
    },
    scored: (score: number) => `${score} em 5`,
    scoredBefore: (score) => `antes ${score} em 5`,
    scoredUsually: (score) => `das outras vezes ${score} em 5`,
    authorisedBy: (name) => `autorizado por ${name}`,
    understood: { yes: 'sentiu compreensão', no: 'não sentiu compreensão' },
    told: { yes: 'soube o que mudou', no: 'não soube o que mudou' },
    score: { 1: 'nada', 2: 'pouco', 3: 'mais ou menos', 4: 'quase tudo', 5: 'tudo' },

    acknowledged: (number: number, when: string) =>
      `Reclamação ${number}: primeira resposta ao ${trade.customer}, ${when}.`,
    remedyQuestion: 'O que foi dado?',
    remedyAdded: (number: number, thing: string, value: string | null) =>
      `Reclamação ${number}, compensação acrescentada: ${thing}${value === null ? '' : `, ${value}`}.`,
    remedyRemoved: (number: number, thing: string, value: string | null) =>
      `Reclamação ${number}, compensação retirada: ${thing}${value === null ? '' : `, ${value}`}.`,
    namesOnTrust: 'Confia-se no nome que se escreve: aqui não há palavras-passe.',
    promiseQuestion: 'Até quando se dão notícias?',
    futureTimeHint: '21:00, amanhã 12:00, +30m',
    futureDayHint: 'amanhã, sex, 2026-12-01; Enter: sem data',
    promised: (number: number, when: string) => `Reclamação ${number}: notícias prometidas até ${when}.`,
    promiseHint: (number: number) => `Quando estiver cumprida: recovery promessa ${number} --kept`,
    promiseSettled: (number: number, when: string, outcome: string) =>
      `Reclamação ${number}, promessa para ${when}: ${outcome}.`,
    formalRecorded: (number: number, day: string | null) =>
      `A reclamação ${number} fica como formal; ${day === null ? 'falta o prazo da resposta' : `responder até ${day}`}.`,
    formalSent: (number: number, day: string) => `Reclamação ${number}: resposta enviada (${day}).`,
    formalUnsent: (number: number) =>
      `A resposta por escrito ainda não seguiu. Quando seguir: recovery livro ${number} --sent hoje`,
    formalNoDue: (number: number) =>
      `Para lhe dar prazo: recovery livro ${number} --due 10 (dias úteis) ou, de uma vez por todas: recovery definições definir answer-within 10`,
    formalReferenceQuestion: 'Referência ou número da folha (Enter: depois)',
    formalDueQuestion: 'Dias úteis para responder, ou o último dia (Enter: ainda não se sabe)',
    endingQuestion: 'Qual foi o resultado?',
    findingQuestion: 'A reclamação era justificada?',
    followUpHint: (number: number) => `Já se fez o seguimento? Registe-o: recovery seguimento ${number}`,
    reachedQuestion: `Conseguiu-se falar com ${trade.theCustomer}?`,
    question: {
      satisfaction: 'Está tudo bem agora?',
      understood: 'Sentiu compreensão da nossa parte?',
      told: 'Foi-lhe dito o que mudou?',
      before: 'E antes de agirmos, estava tudo bem?',
      usual: 'E das outras vezes que cá vem, está tudo bem?',
      text: 'Disse mais alguma coisa?',
      again: 'Quando voltar a tentar?',
    },
    tomorrow: 'amanhã',
    retryHint: 'amanhã, sex, 2026-12-01; não: não voltar a tentar',
    followedUp: (number: number, outcome: string) => `Reclamação ${number}: ${outcome}.`,
    cameBack: (number: number, day: string) =>
      `Reclamação ${number}: ${trade.theCustomer} voltou cá (${day}).`,
  },

  due: {
    title: 'A fazer agora',
    formalTask: {
      acknowledge: 'acusar a receção',
      answer: 'resposta por escrito',
      authority: 'cópia para a entidade',
    },
    lastBefore: (isWorkingDay, day) =>
      `${isWorkingDay ? 'último dia útil antes' : 'último dia aberto antes'}: ${day}`,
    kind: {
      safety: 'saúde, tratar já',
      aftercare: 'trataram mal um colega: ver como está',
      upset: 'continua com desagrado',
      gone: 'saiu sem solução',
      promise: 'notícias prometidas',
      answer: 'à espera de uma primeira resposta',
      solution: 'à espera de uma solução',
      formal: 'resposta por escrito',
      follow_up: 'seguimento',
      prevention: 'ação preventiva',
      call: 'telefonar sobre o questionário',
    },
    callBy: (day) => `até ${day}`,
    overdue: 'em atraso',
    nothing: 'Não há nada pendente.',
    nothingButOpen: (open, shown) =>
      `Não há prazos a cumprir. ${shown} ${many(open, 'reclamação continua aberta', 'reclamações continuam abertas')}.`,
    openHint: 'Para as ver: recovery procurar --status open --all',
    more: (count: number) => `e mais ${count}: recovery pendentes`,
    hint: 'Pormenores: recovery ver NÚMERO\nQuando estiver resolvida: recovery resolver NÚMERO\nPassagem de turno: recovery pendentes --handover',
    handover: (day: string, shift: string) => `Passagem de turno, ${day}, ${shift}`,
    toDo: 'PENDENTE',
    todaySoFar: 'HOJE ATÉ AGORA',
    since: (when: string) => `DESDE A PASSAGEM DE TURNO, ${when}`,
    done: 'O que se fez',
    nothingSince: 'Desde então não se registou nem mudou nada.',
    otherActions: 'E AINDA',
    handoverRecorded: 'Passagem de turno registada: a próxima folha começa aqui.',
    handoverHint: 'Quando o turno for passado: recovery pendentes --handover --done',
    nothingToday: 'Hoje ainda não se registou nada.',
    remarks: 'Observações',
  },

  review: {
    none: 'Não há nenhuma reclamação por rever.',
    intro: (count: number, shown: string) =>
      `${shown} ${many(count, 'reclamação', 'reclamações')} sem causa. Uma de cada vez; Ctrl-C para sair, e o que está feito fica.`,
    why: 'Porque é que aconteceu?',
    whyFirst: 'O quê, ao certo?',
    whyAgain: 'E isso, porquê?',
    expected: `Com que contava ${trade.theCustomer}?`,
    touchpoint: 'Em que momento do atendimento?',
    change: 'O que muda, para não voltar a acontecer?',
    nothing: 'nada, e porquê',
    later: 'decidir mais tarde',
    whyNothing: 'Porque é que não muda nada?',
    whatChanges: 'O que vai mudar, ao certo?',
    who: 'Quem trata disso?',
    when: 'Até quando?',
    skip: 'deixar esta para depois',
    stop: 'por hoje chega',
    reviewed: (number: number) => `Reclamação ${number} revista.`,
    undecided: (number) =>
      `Falta decidir o que muda:\n  recovery revisão ${number} --action "…"   ou   --nothing "…"`,
    done: (count: number, shown: string) =>
      count === 0
        ? 'Não se reviu nenhuma.'
        : `${shown} ${many(count, 'revista', 'revistas')}. O que ficou decidido: recovery ação lista`,
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
      `Diga ao ${trade.customer} o que mudou e registe: recovery seguimento ${number} --told sim`,
  },

  anticipate: {
    title: `Com que contam os ${trade.customers} e o que pode falhar`,
    none: 'Ainda não há nada registado.',
    example: 'Ainda não há nada registado. O que costuma ser importante num negócio assim:',
    startHint: 'Para partir desta lista e mudá-la: recovery prever começar',
    mayFail: 'Pode falhar',
    prevention: 'Para evitar',
    since: 'Desde',
    failureQuestion: 'O que pode falhar nesse momento?',
    added: (touchpoint: string) => `Previsto em ${touchpoint}.`,
    changed: (id: number) => `Previsão ${id} alterada.`,
    removed: (id: number) => `Previsão ${id} retirada.`,
    started: (count: number) =>
      `${count} momentos do atendimento ficam na lista. Para os mudar: recovery prever corrigir`,
  },

  customer: {
    title: `${capital(trade.customers)} e quantas vezes lhes falhámos`,
    none: 'Não há ninguém para mostrar. Só se reconhece alguém pelo telefone ou pelo e-mail.',
    open: 'Abertas',
    last: 'Última',
    satisfaction: 'Tudo bem (1–5)',
    merged: (from: string, into: string) => `${from} e ${into} passam a ser a mesma pessoa.`,
    erasePreview: (count: number, numbers: string, text: boolean) =>
      count === 0
        ? 'Já nenhuma reclamação tem este contacto; apaga-se do histórico e dos rascunhos. Não se pode desfazer.'
        : `Apagam-se o nome e o contacto${text ? ', e também o que se escreveu,' : ''} de ${complaints(count)} (${numbers}), do histórico e dos rascunhos. Não se pode desfazer.`,
    confirmErase: 'Apagar?',
    erased: (count: number, numbers: string) =>
      count === 0
        ? 'Apagado do histórico e dos rascunhos; nenhuma reclamação tinha já este contacto.'
        : `Dados apagados. ${many(count, 'A reclamação continua', 'As reclamações continuam')} a contar: ${numbers}.`,
    formerComplaints: (count: number, numbers: string) =>
      `${many(count, 'Outra reclamação teve', 'Outras reclamações tiveram')} antes um contacto destes; apagou-se do histórico e o resto ficou: ${numbers}. Se ${many(count, 'também for', 'também forem')} da mesma pessoa: recovery cliente esquecer NÚMERO`,
    openDrafts: (count: number) =>
      `${count === 1 ? 'Uma reclamação desta pessoa está' : `${count} reclamações desta pessoa estão`} a ser ${many(count, 'escrita', 'escritas')} neste momento; não se ${many(count, 'apagou', 'apagaram')}. Quando ${many(count, 'estiver guardada', 'estiverem guardadas')}, repita o comando.`,
    actionsStay: (count: number) =>
      `${count === 1 ? 'Fica uma ação preventiva: é uma decisão interna' : `Ficam ${count} ações preventivas: são decisões internas`}. Para ver se têm algum nome: recovery ação lista`,
    stillInFile: (typed: string) =>
      `No ficheiro ainda pode ficar algum rasto: outro posto estava a trabalhar, ou o disco está cheio. Quando isso passar, mais uma vez:\n  recovery cliente esquecer ${typed} --yes`,
    notSearched:
      'Não foi possível ver o que está danificado, e pode ainda falar desta pessoa. Para saber o que é: recovery verificar',
    textStays: (numbers) =>
      `O que se escreveu fica${numbers === '' ? '' : ` e o nome da pessoa aparece em ${numbers}`}. Para apagar isso também: recovery cliente esquecer NÚMERO --text`,
    contactElsewhere: (count, numbers) =>
      `O seu telefone ou e-mail está também em ${many(count, 'outra reclamação', 'outras reclamações')}, onde nada se altera: ${numbers}. Para ver de quem: recovery ver NÚMERO`,
    nameElsewhere: (count, numbers) =>
      `O seu nome está também em ${many(count, 'outra reclamação', 'outras reclamações')}, onde nada se altera: ${numbers}. Se ${many(count, 'for sua', 'forem suas')}: recovery cliente esquecer NÚMERO`,
    foundInText: (count, numbers) =>
      `Não é o contacto principal de ninguém, mas está ${many(count, 'na reclamação', 'nas reclamações')} ${numbers}. Para apagar essa pessoa: recovery cliente esquecer NÚMERO`,
    tracesOnly:
      'Já nenhuma reclamação tem este contacto; ainda está num histórico, num rascunho ou entre contactos juntos.',
    severalNames: (names) =>
      `Este contacto é de várias pessoas: ${names}. Para apagar só uma: recovery cliente esquecer NÚMERO`,
    copies: 'Noutras cópias (exportações, cópias de segurança, papel) os dados continuam.',
    retention: (numbers: string, months: string) =>
      `Está definido que os registos se guardam ${months} meses; ainda não chegaram lá: ${numbers}.`,
  },
});
