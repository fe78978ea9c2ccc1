import { capital } from '../capital.ts';
import type { TeamMessages } from '../messages/team.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const team = ({ customers, playbook }: TradeWords): TeamMessages => ({
  parties: {
    served: 'Quem atendeu?',
    involved: 'Quem mais participou?',
    praised: (name, number) =>
      `Elogio a ${name}. Se foi outra pessoa: recovery corrigir ${number} --served-by …`,
    recordedTitle: 'Quem registrou',
    servedTitle: 'Quem atendeu',
    blame: `Os números não culpam ninguém: quem é mais atento registra mais, e quem trabalha mais atende mais ${customers}.`,
    withoutServer: 'Não consta quem atendeu em nenhuma destas. Isso se pergunta na revisão: recovery revisão',
  },

  abuseReport: {
    happened: 'Equipe tratada com agressividade',
    lookedAfter: 'Com apoio depois',
    waiting: 'Ainda sem apoio',
    whereWhen: 'Onde e quando',
    few: 'Com tão poucos casos, basta uma noite ou uma pessoa para fazer a diferença: veja cada um.',
    none: 'Não consta nenhuma agressividade contra a equipe nestas datas.',
    note: 'Quanto mais se registra, mais protegida fica a equipe: se o número sobe, pode ser coragem de contar, e não mais agressões.',
  },

  teamPage: {
    title: 'Para a equipe',
    happened: 'O que aconteceu',
    none: 'Nenhuma reclamação.',
    changed: 'O que muda',
    decided: (text) => `Decidido: ${text}`,
    done: (text) => `Feito: ${text}`,
    withheld: 'uma mudança que diz respeito a um caso concreto',
    unchanged: 'Nada foi decidido nem concluído.',
    thanks: 'Obrigado',
    praised: (names) => `Elogios recebidos: ${names}`,
    praisedAll: (shown) => `Elogios para toda a equipe: ${shown}`,
    calmed: (names) => `A quem ouviu até tudo se resolver: ${names}`,
    calmedAll: (count, shown) =>
      `Mais ${shown} ${many(count, 'reclamação terminou', 'reclamações terminaram')} bem.`,
    nobody:
      'Não constam elogios nem reclamações que terminaram bem. Elogios também se registram: recovery registrar "…" --kind elogio',
    foot: 'Os números contam o que foi registrado. Não culpam ninguém.',
  },

  stalePlays: (count, shown) =>
    `${capital(playbook)}: ${shown} ${many(count, 'item seu não é revisado', 'itens seus não são revisados')} há seis meses. Para ver quais: recovery guia lista`,
});
