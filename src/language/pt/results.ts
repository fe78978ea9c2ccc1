import { capital } from '../capital.ts';
import { many } from './grammar.ts';
import type { ResultsMessages } from '../messages/results.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords): ResultsMessages => ({
  results: {
    title: {
      cost: 'Quanto custa emendar as coisas',
      times: `Quanto tempo esperam os ${trade.customers}`,
      'follow-ups': 'Voltou-se a perguntar?',
      satisfaction: 'Serviu de alguma coisa?',
      customers: `Que ${trade.customers} voltam a reclamar`,
      steps: 'Que passos se saltam',
      changes: 'Antes e depois de cada mudança',
      unchanged: 'Pagou-se e nada mudou',
      anticipated: 'Podia prever-se?',
      reach: 'Quem pode ter ouvido falar disso (uma suposição)',
    },
    partOf: (part, n) => `${part} em ${n}`,
    between: (figure, low, high) => `${figure}; o valor real está provavelmente entre ${low} e ${high}`,
    tooFew: 'são muito poucas',
    median: 'Metade',
    days: (figure) => `${figure} dias`,

    cost: {
      none: 'Aqui não há nenhuma compensação registada. Registar o que foi dado: recovery remedy 142 drink --value 8',
      together: 'Ao todo',
      remedies: 'O que foi dado',
      staff: 'Tempo do pessoal',
      ofRemedies: (money, given, without) =>
        `${money} (compensações: ${given}; sem custo registado: ${without})`,
      given: 'Vezes',
      withoutCost: 'Sem custo registado',
      nobodyElse: 'mais ninguém',
      authority: 'QUEM PODE DAR QUANTO',
      noLimits: 'Não há nenhum limite definido. Definir um: recovery settings set limit 20',
      aboveAuthorised: 'Acima do limite, autorizado',
      aboveAlone: 'Acima do limite, sem autorização',
      authorisedWithin: 'Pedido, apesar de caber no limite',
      fairness: 'CASOS IGUAIS SÃO TRATADOS POR IGUAL? (valor do que foi dado)',
      fairnessTooFew: 'Menos de 5 de cada tipo: são muito poucas para se dizer.',
      quarterBelow: 'Um quarto abaixo de',
      quarterAbove: 'Um quarto acima de',
      othersTooFew: (sorts) => `Tipos com menos de 5, muito poucas para se dizer: ${sorts}`,
    },

    times: {
      waits: 'QUANTO DEMORA',
      noWaits: 'Aqui não há primeiras respostas nem soluções registadas. Registar: recovery acknowledge 142',
      half: 'Metade até',
      ninth: '9 em 10 até',
      wait: {
        acknowledge: 'Primeira resposta',
        first_resolution: 'Primeira solução',
        resolution: 'Última solução',
      },
      duties: 'O QUE SE CUMPRE',
      duty: {
        acknowledge_target: 'Resposta a tempo',
        resolve_target: 'Solução a tempo',
        promise: 'Promessas cumpridas',
      },
      noDuty: {
        acknowledge_target: 'sem prazo; definir um: recovery settings set acknowledge-within 30m',
        resolve_target: 'sem prazo; definir um: recovery settings set resolve-within 2d',
        promise: 'nenhuma feita; fazer uma: recovery promise 142 21:00',
      },
      notYetDue: (count) => `ainda dentro do prazo: ${count}`,
      reopened: 'Reabertas',
      noneResolved: 'ainda nenhuma foi resolvida',
      backlog: 'O QUE ENTROU E O QUE SAIU',
      backlogPart: {
        before: 'abertas de antes',
        new: 'novas',
        reopened: 'reabertas',
        resolved: 'resolvidas',
        after: 'abertas no fim',
      },
      ages: 'AINDA ABERTAS HOJE, sejam de quando forem',
      age: 'Dias',
      ageOf: { '0-1': '0–1', '2-7': '2–7', '8-30': '8–30', 'over-30': 'mais de 30' },
      noneOpen: 'Não há nenhuma aberta.',
      seeOpen: (command) => `As que estão abertas: ${command}`,
    },

    followUps: {
      none: 'Nestes dias não havia nenhum seguimento previsto nem se fez nenhum. Registar um: recovery follow-up 142, ou marcá-lo: recovery edit 142 --follow-up tomorrow',
      due: 'PREVISTOS PARA ESTES DIAS',
      inTime: 'Feitos até ao seu dia',
      late: 'Feitos mais tarde',
      overdue: 'Por fazer, fora de prazo',
      waiting: 'Ainda dentro do prazo (não contam)',
      noneDue: 'não havia nenhum previsto',
      outcomes: 'FEITOS NESTES DIAS',
      noneMade: 'Não se fez nenhum.',
      times: 'Seguimentos',
      cameBack: (count) => `Voltaram nestes dias: ${count}`,
      seeDue: (command) => `A quem falta perguntar: ${command}`,
      seeList: (command) => `As reclamações destes dias: ${command}`,
    },

    satisfaction: {
      none: 'Ainda não se perguntou a ninguém. Perguntar e registar: recovery follow-up 142 --satisfaction 4 --before 2 --usual 5',
      after: 'ESTÁ TUDO BEM AGORA? (a última resposta de cada reclamação)',
      answers: 'Respostas',
      median: (score) => `No meio: ${score} em 5`,
      compared: 'EM COMPARAÇÃO',
      gain: 'Melhor do que antes de agirmos',
      recovered: 'Resolvidas (de 1–2 para 4–5)',
      paradox: 'Mais contentes do que o costume',
      understood: 'Sentiram-se compreendidos',
      notAsked: 'ainda não se perguntou',
      pairs: (n, shown) => `${shown} ${many(n, 'resposta', 'respostas')}`,
      note: 'O antes e o habitual perguntam-se depois, de memória; é discutível que uma boa recuperação deixe alguém mais contente do que se nada tivesse falhado.',
    },

    customers: {
      none: 'Não se consegue reconhecer ninguém: aqui nenhuma reclamação tem telefone ou e-mail. Registar um: recovery edit 142 --contact "600 555 012"',
      window: (days) => `Nos ${days} dias que acabam com este período.`,
      repeats: 'Reclamaram duas vezes ou mais',
      withoutContact: 'Reclamações sem contacto',
      failedAgain: 'FALHÁMOS OUTRA VEZ, DEPOIS DE UMA MÁ RECUPERAÇÃO',
      nobodyFailed: 'A ninguém, que se saiba.',
      failed: (who, again, before) => `${who}: ${again}, depois de ${before} ter acabado mal`,
      more: (count) => `e mais ${count}`,
    },

    steps: {
      none: 'Ninguém disse que passos se deram. Dizê-lo ao registar: recovery add "sopa fria" --steps all',
      step: 'Passo',
      done: 'Dado',
      asked: 'Com resposta',
      skipped: 'Saltado',
      skippedIn: (checklist, by) => `${checklist}: saltados, por ${by}`,
      selfReported: 'É quem os deu que o diz; ninguém confirma.',
      notSaid: (count) => `Reclamações de que ninguém disse nada e que não contam: ${count}.`,
    },

    changes: {
      none: 'Aqui não se decidiu nenhuma mudança. Decidir uma: recovery action add 142 "levar logo a conta à mesa"',
      decided: (day) => `decidida: ${day}, ainda por fazer`,
      done: (day) => `feita: ${day}`,
      counted: (count, days) => `${count} em ${days} dias`,
      before: (counted) => `antes: ${counted}`,
      since: (counted) => `depois: ${counted}`,
      verdict: {
        fewer: 'menos',
        more: 'mais',
        none: 'com estes dados não se vê diferença',
        too_early: 'ainda é cedo para se dizer',
        no_category: 'Não diz respeito a um motivo em concreto, por isso não há nada para contar.',
      },
      times: (ratio, low, high) => `${ratio} vezes as de antes; provavelmente entre ${low} e ${high}`,
      see: 'As reclamações',
      note: 'Vir depois da mudança não quer dizer que venha da mudança.',
    },

    unchanged: {
      none: 'Aqui não se deu nada que tenha valor ou custo.',
      paid: 'Pagas',
      unchanged: 'Sem mudança',
      sentence: (part, money) =>
        `Das reclamações por que pagámos, depois de ${part} nada mudou; nessas deram-se ${money}.`,
      decide: (command) => `Decidir o que muda: ${command}`,
    },

    anticipated: {
      none: 'Ainda ninguém pensou no que pode falhar. Começar: recovery anticipate start',
      foreseen: 'Previstas',
      note: 'Previsto é o que estava na lista antes de acontecer.',
      hint: (command) => `O que está na lista: ${command}`,
    },

    reach: {
      title: 'SUPOSTO, NÃO MEDIDO',
      silent: `${capital(trade.customers)} descontentes que não disseram nada`,
      told: 'Pessoas a quem contaram',
      assumption: (low, high, told) =>
        `Supõe-se que reclamam entre ${low} e ${high} ${trade.customers} descontentes, e que cada um conta a ${told} pessoas. Os estudos não concordam mais do que isto, e nesta casa ninguém o contou.`,
    },
  },
});
