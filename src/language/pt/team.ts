import { capital } from '../capital.ts';
import type { TeamMessages } from '../messages/team.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const team = ({ customers, playbook }: TradeWords): TeamMessages => ({
  parties: {
    served: 'Quem atendeu?',
    involved: 'Quem mais interveio?',
    praised: (name, number) =>
      `Elogio a ${name}. Se foi outra pessoa: recovery corrigir ${number} --served-by …`,
    recordedTitle: 'Quem registou',
    servedTitle: 'Quem atendeu',
    blame: `Os números não culpam ninguém: quem é mais atento regista mais, e quem trabalha mais atende mais ${customers}.`,
    withoutServer: 'Não consta quem atendeu em nenhuma destas. Pergunta-se na revisão: recovery revisão',
  },

  abuseReport: {
    happened: 'Equipa tratada com agressividade',
    lookedAfter: 'Com apoio depois',
    waiting: 'Ainda sem apoio',
    whereWhen: 'Onde e quando',
    few: 'Com tão poucos casos, basta uma noite ou uma pessoa para fazer a diferença: veja cada um.',
    none: 'Não consta nenhuma agressividade contra a equipa nestas datas.',
    note: 'Quanto mais se regista, melhor se protege a equipa: se o número sobe, pode ser coragem de contar, e não mais agressões.',
  },

  teamPage: {
    title: 'Para a equipa',
    happened: 'O que aconteceu',
    none: 'Nenhuma reclamação.',
    changed: 'O que muda',
    decided: (text) => `Decidido: ${text}`,
    done: (text) => `Feito: ${text}`,
    withheld: 'uma mudança que diz respeito a um caso concreto',
    unchanged: 'Nada foi decidido nem concluído.',
    thanks: 'Obrigado',
    praised: (names) => `Elogios recebidos: ${names}`,
    praisedAll: (shown) => `Elogios para toda a equipa: ${shown}`,
    calmed: (names) => `A quem ouviu até ficar tudo resolvido: ${names}`,
    calmedAll: (count, shown) =>
      `Mais ${shown} ${many(count, 'reclamação terminou', 'reclamações terminaram')} bem.`,
    nobody:
      'Não constam elogios nem reclamações que acabaram bem. Os elogios também se registam: recovery registar "…" --kind elogio',
    foot: 'Os números contam o que foi registado. Não culpam ninguém.',
  },

  stalePlays: (count, shown) =>
    `${capital(playbook)}: ${shown} ${many(count, 'entrada sua não é revista', 'entradas suas não são revistas')} há seis meses. Para ver quais: recovery guia lista`,
});
