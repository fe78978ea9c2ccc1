import type { OwnFileProblem } from '../../domain/ownfile.ts';
import type { ErrorValues } from '../../domain/error.ts';
import type { GuidanceMessages } from '../messages/guidance.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { numbered } from '../numbered.ts';
import { byDepartment, many } from './grammar.ts';

export const guidance = (trade: TradeWords): GuidanceMessages => ({
  guidance: {
    id: 'Id',
    name: 'Nome',
    steps: 'Passos',
    checklists: 'Guiões',
    inUse: 'em uso',
    listHint:
      'Para usar outro: recovery definições definir checklist ID\nO cartão para junto da caixa: recovery guião cartão',
    useHint: (id: string) => `Para o usar: recovery definições definir checklist ${id}`,
    do: 'Fazer',
    say: 'Dizer',
    avoid: 'Agora não',
    more: 'Porquê',
    valid: (name: string, id: string, steps: number) =>
      `Está em ordem: ${name} (${id}), ${steps} ${many(steps, 'passo', 'passos')}.`,
    saved: (name: string, id: string) => `${name} fica na lista como ${id}.`,
    removed: (name: string) => `${name} sai da lista.`,
    textSavedIn: (file: string) => `Nada mudou. O que foi escrito está em ${file}.`,
    nowInUse: (name: string, id: string) => `A partir de agora usa-se: ${name} (${id}).`,
    editAgain: 'Voltar a editar?',
    authorisers: 'Quem pode dar mais',
    playbook: capital(trade.playbook),
    everythingElse: 'tudo o resto',
    remedies: 'O que se pode dar',
    alternatives: 'Para propor',
    limit: 'Sem pedir autorização, até',
    help: 'Quem ajuda',
    caseByCase: 'conforme o caso',
    reviewed: 'Revisto',
    shipped: 'texto de origem',
    stale: (day: string) => `${day}: há mais de meio ano; ainda estará certo?`,
    validPlay: (name: string, remedies: number) =>
      `Está em ordem: ${name}, ${remedies} ${many(remedies, 'coisa que se pode dar', 'coisas que se podem dar')}.`,
    savedPlay: (name: string) => `Fica escrito para: ${name}.`,
    reviewedPlay: 'Fica como está; conta como revisto hoje.',
    reason: {
      not_this: () => 'aqui espera-se outra coisa',
      missing: ({ value }: ErrorValues) => `falta ${String(value)}`,
      unknown_key: ({ value, known }: ErrorValues) =>
        `"${String(value)}" aqui não quer dizer nada; há: ${String(known)}`,
      not_text: () => 'espera-se um texto',
      not_list: () => 'espera-se uma lista',
      not_number: () => 'espera-se um número',
      not_day: () => 'espera-se um dia como 2026-11-20',
      empty_list: () => 'não tem nada dentro',
      too_many: ({ limit }: ErrorValues) => `são possíveis, no máximo, ${String(limit)}`,
      too_long: ({ limit }: ErrorValues) => `passa dos ${String(limit)} caracteres`,
      twice: ({ value }: ErrorValues) => `${String(value)} aparece aqui duas vezes com o mesmo valor`,
      unknown_name: ({ value }: ErrorValues) => `"${String(value)}" não está em nenhuma lista`,
    } satisfies Record<OwnFileProblem, (values: ErrorValues) => string>,
  },

  letter: {
    title: 'Cartas',
    ownIn: 'Com palavras próprias em',
    addressee: trade.customer,
    finding: {
      justified: 'reclamação justificada',
      partly: 'reclamação justificada em parte',
      not_justified: 'reclamação não justificada',
    },
    owned: { justified: 'Tem razão: falhámos.', partly: 'Tem razão em parte: nisso falhámos.' },
    declined: 'Analisámos com atenção a sua reclamação e chegámos a outra conclusão.',
    whatGap: '[O que aconteceu, numa ou duas frases para o cliente.]',
    mediation: {
      accepted:
        'Se esta resposta não resolver o assunto, pode recorrer a uma entidade de resolução alternativa de litígios: [nome e sítio na Internet]. Aceitamos a mediação.',
      refused:
        'Se esta resposta não resolver o assunto, pode recorrer a uma entidade de resolução alternativa de litígios: [nome e sítio na Internet]. Não aceitamos a mediação.',
      unsaid:
        '[Indicar uma entidade de resolução alternativa de litígios e o seu sítio na Internet, e dizer se se aceita a mediação.]',
    },
    ownCause: (cause: string) => `A razão foi esta: ${cause}.`,
    whatQuestion: 'O que aconteceu, numa frase para o cliente? (nada: fica um espaço)',
    noHouse:
      'A carta não tem o nome do estabelecimento. Para o indicar: recovery definições definir name "…"',
    noSignature: 'Ninguém assina a carta. Para indicar quem: --signed "…"',
    blankHint: 'A carta tem espaços para palavras próprias: preencha-os, ou dê o texto com --what e --text.',
    withCause: 'A carta diz a causa. Releia-a antes de enviar.',
    wait: (time: string) => `Convém deixar assentar: não a publique antes das ${time}.`,
    markAsSent: (number: number) => `Quando estiver publicada: recovery resposta ${number}`,
    saved: (name: string) => `${name}: ficam guardadas as palavras próprias.`,
    removed: (name: string) => `${name}: volta a ser a de origem.`,
  },

  staff: {
    title: 'Equipa',
    none: 'Ainda não há ninguém na lista. A primeira pessoa:\nrecovery pessoal acrescentar Ana --role "chefe de turno" --limit 50',
    name: 'Nome',
    role: 'Função',
    limit: 'Pode dar',
    noLimit: 'sem limite',
    upTo: (amount: string) => `até ${amount}`,
    added: (name: string, limit: string) => `${name} fica na lista: ${limit}.`,
    changed: (name: string) => `Dados de ${name} alterados.`,
    removed: (name: string) => `${name} sai da lista; o que registou fica.`,
    roleSet: (role: string, limit: string) => `${capital(role)}: ${limit}.`,
    awayUntil: 'Ausente até',
    away: (name: string, day: string) => `${name} está fora até ${day}, inclusive.`,
    returned: (name: string) => `${name} já está de volta.`,
    handedOver: (to: string, complaints: string, promises: string, changes: string) => {
      const parts = [
        ...numbered(complaints, 'reclamação', 'reclamações'),
        ...numbered(promises, 'notícias prometidas da reclamação', 'notícias prometidas das reclamações'),
        ...numbered(changes, 'ação preventiva', 'ações preventivas'),
      ].join('; ');
      return parts === '' ? `Não há nada pendente para passar a ${to}.` : `Fica agora com ${to}: ${parts}.`;
    },
  },

  names: {
    reserved: (name, flag) =>
      `Há um nome "${name}" na lista. Num filtro essa palavra significa outra coisa; para o ver: ${flag}`,
    one: {
      department: capital(trade.department),
      category: 'Motivo',
      cause: 'Causa',
      touchpoint: 'Momento do atendimento',
    },
    title: {
      department: capital(trade.departments),
      category: 'Motivos das reclamações',
      cause: 'Causas',
      touchpoint: 'Momentos do atendimento',
    },
    none: {
      department: `Ainda não há ${trade.departments}. ${byDepartment(trade, 'A primeira: recovery departamento acrescentar Cozinha', 'O primeiro: recovery departamento acrescentar Receção')}`,
      category:
        'Ainda não há motivos próprios; os habituais servem na mesma: recovery registar … --category Espera',
      cause: 'Ainda não há causas próprias; as habituais aparecem em: recovery revisão',
      touchpoint: 'Ainda não há momentos próprios. Para começar pelos habituais: recovery prever começar',
    },
  },

  slip: {
    title: 'Registo de reclamação',
    when: 'Dia e hora',
    severity: 'Gravidade:  1 ligeira   2 estragou a visita   3 pode não voltar',
    offered: 'O que se propôs, e o que escolheu? Quanto vale?',
    state: 'Como saiu?  sem desagrado   com desagrado   saiu antes de se poder perguntar',
    who: `${capital(trade.place)}, nome, telefone ou e-mail`,
    followUp: 'Quando fazer o seguimento?',
    writer: 'Quem regista',
  },
});
