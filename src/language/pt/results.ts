import { capital } from '../capital.ts';
import { many } from './grammar.ts';
import type { ResultsMessages } from '../messages/results.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords): ResultsMessages => ({
  results: {
    title: {
      cost: 'Quanto custa reparar as falhas',
      times: `Quanto tempo esperam os ${trade.customers}`,
      'follow-ups': 'Fez-se o seguimento?',
      satisfaction: 'Resultou?',
      customers: `Que ${trade.customers} voltam a reclamar`,
      steps: 'Que passos se omitem',
      changes: 'Antes e depois de cada ação preventiva',
      unchanged: 'Pagou-se e nada mudou',
      anticipated: 'Podia prever-se?',
      reach: 'Quem pode ter ouvido falar disso (uma suposição)',
    },
    partOf: (part, n) => `${part} em ${n}`,
    interval: (figure, low, high) => `${figure}; o valor real está provavelmente entre ${low} e ${high}`,
    tooFew: 'são muito poucas',
    noPercentages: 'Com menos de 5 a percentagem não diz nada e fica em branco.',
    median: 'Metade, até',
    days: (figure) => `${figure} dias`,

    cost: {
      none: 'Aqui não há nenhuma compensação registada. Registe o que foi dado: recovery compensação 142 desconto --value 8',
      total: 'Ao todo',
      remedies: 'O que foi dado',
      staff: 'Tempo do pessoal',
      remedyTotal: (money, given, without) =>
        `${money} (compensações: ${given}; sem custo registado: ${without})`,
      remedyValue: 'Vezes',
      withoutCost: 'Sem custo registado',
      noApprover: 'mais ninguém',
      authority: 'QUANTO PODE DAR CADA UM',
      noRemedySinceLimits: 'Desde que há limites, não se deu nada de valor conhecido.',
      noLimits: 'Não há nenhum limite definido. Defina um: recovery definições definir limit 20',
      aboveAuthorised: 'Acima do limite, com autorização',
      aboveUnauthorised: 'Acima do limite, sem autorização',
      authorisedWithin: 'Autorização pedida sem ser preciso',
      fairness: 'A RECLAMAÇÕES IGUAIS, TRATAMENTO IGUAL? (valor do que foi dado)',
      fairnessTooFew: 'Nenhum motivo chega a 5 casos da mesma gravidade: são muito poucos para comparar.',
      lowerQuartile: '1 em cada 4, até',
      upperQuartile: '3 em cada 4, até',
      othersTooFew: (sorts) => `Grupos com menos de 5 casos, muito poucos para comparar: ${sorts}`,
    },

    times: {
      waits: 'QUANTO DEMORA',
      noWaits: 'Aqui não há primeiras respostas nem soluções registadas. Registe-as: recovery resposta 142',
      median: 'Metade, até',
      ninthDecile: '9 em cada 10, até',
      wait: {
        acknowledge: 'Primeira resposta',
        first_resolution: 'Primeira solução',
        resolution: 'Solução definitiva',
      },
      duties: 'O QUE SE CUMPRIU',
      duty: {
        acknowledge_target: 'Resposta a tempo',
        resolve_target: 'Solução a tempo',
        promise: 'Promessas cumpridas',
      },
      noDuty: {
        acknowledge_target: 'sem prazo; defina um: recovery definições definir acknowledge-within 30m',
        resolve_target: 'sem prazo; defina um: recovery definições definir resolve-within 2d',
        promise: 'nenhuma feita; faça uma: recovery promessa 142 21:00',
      },
      notYetDue: (count) => `ainda dentro do prazo: ${count}`,
      reopened: 'Reabertas',
      noneResolved: 'ainda nenhuma foi resolvida',
      backlog: 'O QUE ENTROU E O QUE SAIU',
      backlogPart: {
        before: (count, shown) => `${shown} já ${many(count, 'aberta', 'abertas')}`,
        new: (count, shown) => `${shown} ${many(count, 'nova', 'novas')}`,
        reopened: (count, shown) => `${shown} ${many(count, 'reaberta', 'reabertas')}`,
        resolved: (count, shown) => `${shown} ${many(count, 'resolvida', 'resolvidas')}`,
        after: (count, shown) => `${shown} ${many(count, 'aberta', 'abertas')} no fim`,
      },
      ages: 'AINDA ABERTAS HOJE, sejam de quando forem',
      age: 'Dias',
      ageOf: { '0-1': '0–1', '2-7': '2–7', '8-30': '8–30', 'over-30': 'mais de 30' },
      noneOpen: 'Não há nenhuma aberta.',
      seeOpen: (command) => `As que estão abertas: ${command}`,
    },

    followUps: {
      none: 'Para estes dias não havia nenhum seguimento previsto nem se fez nenhum. Registe um: recovery seguimento 142, ou marque-o: recovery corrigir 142 --follow-up amanhã',
      due: 'PREVISTOS PARA ESTES DIAS',
      inTime: 'Feitos a tempo',
      late: 'Feitos com atraso',
      overdue: 'Por fazer, em atraso',
      waiting: 'Ainda dentro do prazo (não contam)',
      noneDue: 'não havia nenhum previsto',
      outcomes: 'FEITOS NESTES DIAS',
      noneMade: 'Não se fez nenhum.',
      count: 'Seguimentos',
      returned: (count) => `${capital(trade.customers)} que voltaram nestes dias: ${count}`,
      seeDue: (command) => `Seguimentos por fazer: ${command}`,
      seeList: (command) => `As reclamações destes dias: ${command}`,
    },

    satisfaction: {
      none: 'Ainda não se perguntou a ninguém. Pergunte e registe: recovery seguimento 142 --satisfaction 4 --before 2 --usual 5',
      latestAnswers: 'ESTÁ TUDO BEM AGORA? (a última resposta de cada reclamação)',
      answers: 'Respostas',
      median: (score) => `Mediana: ${score} em 5`,
      comparisons: 'COMPARAÇÃO',
      gain: 'Melhor do que antes de agirmos',
      recovered: 'Recuperados (de 1–2 para 4–5)',
      paradox: 'Mais contentes do que é costume',
      understood: 'Sentiram compreensão',
      notAsked: 'ainda não se perguntou',
      answerCount: (n, shown) => `${shown} ${many(n, 'resposta', 'respostas')}`,
      note: 'O antes e o habitual perguntam-se depois, e responde-se de memória. Os estudos não estão de acordo sobre se uma reclamação bem resolvida deixa alguém mais contente do que se nada tivesse falhado.',
    },

    customers: {
      none: 'Não se consegue reconhecer ninguém: aqui nenhuma reclamação tem telefone ou e-mail. Registe um: recovery corrigir 142 --contact "912 555 012"',
      window: (days) => `Os ${days} dias até ao fim do período.`,
      repeats: 'Reclamaram duas vezes ou mais',
      withoutContact: 'Reclamações sem contacto',
      repeatedFailures: 'VOLTÁMOS A FALHAR-LHES DEPOIS DE UM CASO MAL RESOLVIDO',
      noRepeatedFailure: 'A ninguém, que se saiba.',
      repeatedFailure: (who, again, before) =>
        `${who}: reclamação ${again}, depois da ${before}, que não ficou bem resolvida`,
      more: (count) => `e mais ${count}`,
    },

    steps: {
      none: 'Ninguém disse que passos se deram. Diga-o ao registar: recovery registar "sopa fria" --steps all',
      step: 'Passo',
      done: 'Feito',
      reported: 'Com registo',
      skipped: 'Omitido',
      skippedIn: (checklist, by) => `${checklist}: o que se omitiu, por ${by}`,
      selfReported: 'É quem os deu que o diz; ninguém confirma.',
      withoutSteps: (count) => `Reclamações sem esse registo, que não contam: ${count}.`,
    },

    changes: {
      none: 'Aqui não se decidiu nenhuma ação preventiva. Decida uma: recovery ação acrescentar 142 "levar logo a conta à mesa"',
      decided: (day) => `decidida a ${day}, ainda por fazer`,
      done: (day) => `feita a ${day}`,
      countInDays: (count, days) => `${count} em ${days} ${many(days, 'dia', 'dias')}`,
      before: (counted) => `antes ${counted}`,
      after: (counted) => `depois ${counted}`,
      nothingToCount: `Não diz respeito a um motivo ou ${trade.department} em concreto, por isso não há nada para contar.`,
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
      note: 'Vir depois da mudança não quer dizer que seja por causa dela.',
    },

    unchanged: {
      none: 'Aqui não se deu nada que tenha valor ou custo.',
      paid: 'Compensadas',
      unchanged: 'Sem mudança',
      sentence: (part, money) =>
        `Reclamações por que pagámos sem que depois algo mudasse: ${part}. O que se deu nelas vale ${money}.`,
      decide: (command) => `Decida o que muda: ${command}`,
    },

    anticipated: {
      none: 'Ainda ninguém pensou no que pode falhar. Comece: recovery prever começar',
      foreseen: 'Previstas',
      note: 'Previsto é o que estava na lista antes de acontecer.',
      hint: (command) => `O que está na lista: ${command}`,
    },

    reach: {
      title: 'SUPOSTO, NÃO MEDIDO',
      silent: `${capital(trade.customers)} descontentes que não disseram nada`,
      listeners: 'Pessoas a quem contaram',
      claimsTitle: 'O QUE AFIRMAM OS ARTIGOS',
      claims: (silent, people, range, recovered) =>
        `Nos artigos: ${silent} calados por cada um que reclama (número muito citado, que vem de uma citação errada); contam a ${people} pessoas (um artigo) ou a ${range} (outro); a ${recovered}, quem foi recuperado. Não estão de acordo; as margens acima contêm-nos todos.`,
      assumption: (low, high, told) =>
        `Supõe-se que reclama entre 1 em cada ${low} e 1 em cada ${high} ${trade.customers} descontentes, e que cada um conta a ${told} pessoas. A margem reflete o quanto os estudos divergem; aqui ninguém o mediu.`,
    },
  },
});
