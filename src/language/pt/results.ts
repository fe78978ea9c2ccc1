import type { ResultsMessages } from '../messages/results.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords): ResultsMessages => ({
  results: {
    title: {
      cost: 'Quanto custa emendar as coisas',
      times: `Quanto tempo esperam os ${trade.customers}`,
    },
    partOf: (part, n) => `${part} em ${n}`,
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
  },
});
