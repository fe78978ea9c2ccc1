import { capital } from '../capital.ts';
import { many } from './grammar.ts';
import type { ResultsMessages } from '../messages/results.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords): ResultsMessages => ({
  results: {
    title: {
      cost: 'Quanto custa corrigir as falhas',
      times: `Quanto tempo os ${trade.customers} esperam`,
      'follow-ups': 'O acompanhamento foi feito?',
      satisfaction: 'Deu certo?',
      customers: `Quais ${trade.customers} voltam a reclamar`,
      steps: 'Quais passos são pulados',
      changes: 'Antes e depois de cada ação preventiva',
      unchanged: 'Pagamos e nada mudou',
      anticipated: 'Dava para prever?',
      reach: 'Quem pode ter ficado sabendo (uma suposição)',
    },
    partOf: (part, n) => `${part} de ${n}`,
    interval: (figure, low, high) => `${figure}; o valor real provavelmente está entre ${low} e ${high}`,
    tooFew: 'são muito poucas',
    noPercentages: 'Com menos de 5 a porcentagem não diz nada e fica em branco.',
    median: 'Metade, até',
    days: (figure) => `${figure} dias`,

    cost: {
      none: 'Aqui não há nenhuma compensação registrada. Registre o que foi dado: recovery compensação 142 desconto --value 8',
      total: 'Total',
      remedies: 'O que foi dado',
      staff: 'Tempo da equipe',
      remedyTotal: (money, given, without) =>
        `${money} (compensações: ${given}; sem custo registrado: ${without})`,
      remedyValue: 'Vezes',
      withoutCost: 'Sem custo registrado',
      noApprover: 'ninguém mais',
      authority: 'QUANTO CADA UM PODE DAR',
      noRemedySinceLimits: 'Desde que há limites, não foi dado nada de valor conhecido.',
      noLimits: 'Não há nenhum limite definido. Defina um: recovery configurações definir limit 50',
      aboveAuthorised: 'Acima do limite, com autorização',
      aboveUnauthorised: 'Acima do limite, sem autorização',
      authorisedWithin: 'Autorização pedida sem necessidade',
      fairness: 'RECLAMAÇÕES IGUAIS, TRATAMENTO IGUAL? (valor do que foi dado)',
      fairnessTooFew: 'Nenhum motivo chega a 5 casos da mesma gravidade: são muito poucos para comparar.',
      lowerQuartile: '1 em cada 4, até',
      upperQuartile: '3 em cada 4, até',
      othersTooFew: (sorts) => `Grupos com menos de 5 casos, muito poucos para comparar: ${sorts}`,
    },

    times: {
      waits: 'QUANTO DEMORA',
      noWaits: 'Aqui não há primeiras respostas nem soluções registradas. Registre: recovery resposta 142',
      median: 'Metade, até',
      ninthDecile: '9 em cada 10, até',
      wait: {
        acknowledge: 'Primeira resposta',
        first_resolution: 'Primeira solução',
        resolution: 'Solução definitiva',
      },
      duties: 'O QUE FOI CUMPRIDO',
      duty: {
        acknowledge_target: 'Resposta no prazo',
        resolve_target: 'Solução no prazo',
        promise: 'Promessas cumpridas',
      },
      noDuty: {
        acknowledge_target: 'sem prazo; defina um: recovery configurações definir acknowledge-within 30m',
        resolve_target: 'sem prazo; defina um: recovery configurações definir resolve-within 2d',
        promise: 'nenhuma feita; faça uma: recovery promessa 142 21:00',
      },
      notYetDue: (count) => `ainda dentro do prazo: ${count}`,
      reopened: 'Reabertas',
      noneResolved: 'nenhuma foi resolvida ainda',
      backlog: 'O QUE ENTROU E O QUE SAIU',
      backlogPart: {
        before: (count, shown) => `${shown} já ${many(count, 'aberta', 'abertas')}`,
        new: (count, shown) => `${shown} ${many(count, 'nova', 'novas')}`,
        reopened: (count, shown) => `${shown} ${many(count, 'reaberta', 'reabertas')}`,
        resolved: (count, shown) => `${shown} ${many(count, 'resolvida', 'resolvidas')}`,
        after: (count, shown) => `${shown} ${many(count, 'aberta', 'abertas')} no fim`,
      },
      ages: 'AINDA ABERTAS HOJE, não importa de quando sejam',
      age: 'Dias',
      ageOf: { '0-1': '0–1', '2-7': '2–7', '8-30': '8–30', 'over-30': 'mais de 30' },
      noneOpen: 'Não há nenhuma aberta.',
      seeOpen: (command) => `As que estão abertas: ${command}`,
    },

    followUps: {
      none: 'Para estes dias não havia nenhum acompanhamento previsto, e nenhum foi feito. Registre um: recovery acompanhamento 142, ou marque: recovery corrigir 142 --follow-up amanhã',
      due: 'PREVISTOS PARA ESTES DIAS',
      inTime: 'Feitos no prazo',
      late: 'Feitos com atraso',
      overdue: 'A fazer, em atraso',
      waiting: 'Ainda dentro do prazo (não contam)',
      noneDue: 'não havia nenhum previsto',
      outcomes: 'FEITOS NESTES DIAS',
      noneMade: 'Nenhum foi feito.',
      count: 'Acompanhamentos',
      returned: (count) => `${capital(trade.customers)} que voltaram nestes dias: ${count}`,
      seeDue: (command) => `Acompanhamentos a fazer: ${command}`,
      seeList: (command) => `As reclamações destes dias: ${command}`,
    },

    satisfaction: {
      none: 'Ainda não perguntamos a ninguém. Pergunte e registre: recovery acompanhamento 142 --satisfaction 4 --before 2 --usual 5',
      latestAnswers: 'ESTÁ TUDO CERTO AGORA? (a última resposta de cada reclamação)',
      answers: 'Respostas',
      median: (score) => `Mediana: ${score} de 5`,
      comparisons: 'COMPARAÇÃO',
      gain: 'Melhor do que antes de agirmos',
      recovered: 'Recuperados (de 1–2 para 4–5)',
      paradox: 'Mais satisfeitos do que de costume',
      understood: 'Sentiram compreensão',
      notAsked: 'ainda não perguntamos',
      answerCount: (n, shown) => `${shown} ${many(n, 'resposta', 'respostas')}`,
      note: 'O antes e o habitual são perguntados depois, e as pessoas respondem de memória. Os estudos divergem sobre se uma reclamação bem resolvida deixa alguém mais contente do que se nada tivesse dado errado.',
    },

    customers: {
      none: 'Não dá para reconhecer ninguém: aqui nenhuma reclamação tem telefone ou e-mail. Registre um: recovery corrigir 142 --contact "11 98765-4321"',
      window: (days) => `Os ${days} dias até o fim do período.`,
      repeats: 'Reclamaram duas vezes ou mais',
      withoutContact: 'Reclamações sem contato',
      repeatedFailures: 'FALHAMOS DE NOVO DEPOIS DE UM CASO MAL RESOLVIDO',
      noRepeatedFailure: 'Com ninguém, que a gente saiba.',
      repeatedFailure: (who, again, before) =>
        `${who}: reclamação ${again}, depois da ${before}, que não ficou bem resolvida`,
      more: (count) => `e mais ${count}`,
    },

    steps: {
      none: 'Ninguém informou que passos foram dados. Informe ao registrar: recovery registrar "sopa fria" --steps all',
      step: 'Passo',
      done: 'Feito',
      reported: 'Com registro',
      skipped: 'Pulado',
      skippedIn: (checklist, by) => `${checklist}: o que foi pulado, por ${by}`,
      selfReported: 'É o que diz quem atendeu; ninguém confere.',
      withoutSteps: (count) => `Reclamações sem esse registro, que não contam: ${count}.`,
    },

    changes: {
      none: 'Aqui nenhuma ação preventiva foi decidida. Decida uma: recovery ação adicionar 142 "levar logo a conta à mesa"',
      decided: (day) => `decidida em ${day}, ainda a fazer`,
      done: (day) => `feita em ${day}`,
      countInDays: (count, days) => `${count} em ${days} ${many(days, 'dia', 'dias')}`,
      before: (counted) => `antes ${counted}`,
      after: (counted) => `depois ${counted}`,
      nothingToCount: `Não se refere a um motivo ou ${trade.department} específico, por isso não há nada para contar.`,
      times: (ratio, low, high) => `${ratio} vezes as de antes; provavelmente entre ${low} e ${high}`,
      inWeeks: (count, weeks) => `${count} em ${weeks} ${many(weeks, 'semana', 'semanas')}`,
      countIn: (count, span) => `${count} em ${span}`,
      sentence: (before, since) => `Antes: ${before}. Desde a mudança: ${since}`,
      plainVerdict: {
        fewer: 'Melhor.',
        more: 'Pior.',
        none: 'Ainda sem diferença clara.',
        too_early: 'Ainda é cedo para dizer.',
      },
      complaints: 'As reclamações',
      note: 'Vir depois da mudança não quer dizer que foi por causa dela.',
    },

    unchanged: {
      none: 'Aqui não foi dado nada que tenha valor ou custo.',
      paid: 'Compensadas',
      unchanged: 'Sem mudança',
      sentence: (part, money) =>
        `Reclamações pelas quais pagamos sem que nada mudasse depois: ${part}. O que foi dado nelas vale ${money}.`,
      decide: (command) => `Decida o que muda: ${command}`,
    },

    anticipated: {
      none: 'Ninguém pensou ainda no que pode dar errado. Comece: recovery prever começar',
      foreseen: 'Previstas',
      note: 'Previsto é o que estava na lista antes de acontecer.',
      hint: (command) => `O que está na lista: ${command}`,
    },

    reach: {
      title: 'SUPOSTO, NÃO MEDIDO',
      silent: `${capital(trade.customers)} insatisfeitos que não disseram nada`,
      listeners: 'Pessoas para quem contaram',
      claimsTitle: 'O QUE OS ARTIGOS AFIRMAM',
      claims: (silent, people, range, recovered) =>
        `Nos artigos: ${silent} calados para cada um que reclama (número muito citado, que vem de uma citação errada); contam a ${people} pessoas (um artigo) ou a ${range} (outro); a ${recovered}, quem foi recuperado. Eles divergem; as margens acima contêm todos.`,
      assumption: (low, high, told) =>
        `A suposição: reclama de 1 em cada ${low} a 1 em cada ${high} ${trade.customers} insatisfeitos, e cada um conta a ${told} pessoas. A margem mostra o quanto os estudos divergem; aqui ninguém mediu.`,
    },
  },
});
