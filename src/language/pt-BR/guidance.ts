import type { OwnFileProblem } from '../../domain/ownfile.ts';
import type { ErrorValues } from '../../domain/error.ts';
import type { GuidanceMessages } from '../messages/guidance.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { numbered } from '../numbered.ts';
import { many } from './grammar.ts';

export const guidance = (trade: TradeWords): GuidanceMessages => ({
  guidance: {
    id: 'Id',
    name: 'Nome',
    steps: 'Passos',
    checklists: 'Roteiros',
    inUse: 'em uso',
    listHint:
      'Para usar outro: recovery configurações definir checklist ID\nO cartão para deixar no caixa: recovery roteiro cartão',
    useHint: (id: string) => `Para usar este: recovery configurações definir checklist ${id}`,
    do: 'Fazer',
    say: 'Dizer',
    avoid: 'Agora não',
    more: 'Por quê',
    valid: (name: string, id: string, steps: number) =>
      `Está em ordem: ${name} (${id}), ${steps} ${many(steps, 'passo', 'passos')}.`,
    saved: (name: string, id: string) => `${name} está na lista como ${id}.`,
    removed: (name: string) => `${name} saiu da lista.`,
    textSavedIn: (file: string) => `Nada mudou. O que você escreveu está em ${file}.`,
    nowInUse: (name: string, id: string) => `Em uso a partir de agora: ${name} (${id}).`,
    editAgain: 'Editar de novo?',
    authorisers: 'Quem pode dar mais',
    playbook: capital(trade.playbook),
    everythingElse: 'todo o resto',
    remedies: 'O que pode ser dado',
    alternatives: 'Para propor',
    limit: 'Sem pedir autorização, até',
    help: 'Quem ajuda',
    caseByCase: 'conforme o caso',
    reviewed: 'Revisado',
    shipped: 'texto original',
    stale: (day: string) => `${day}: faz mais de meio ano; ainda está certo?`,
    validPlay: (name: string, remedies: number) =>
      `Está em ordem: ${name}, ${remedies} ${many(remedies, 'coisa que pode ser dada', 'coisas que podem ser dadas')}.`,
    savedPlay: (name: string) => `Salvo para: ${name}.`,
    reviewedPlay: 'Fica como está; conta como revisado hoje.',
    reason: {
      not_this: () => 'aqui se espera outra coisa',
      missing: ({ value }: ErrorValues) => `falta ${String(value)}`,
      unknown_key: ({ value, known }: ErrorValues) =>
        `"${String(value)}" não significa nada aqui; existem: ${String(known)}`,
      not_text: () => 'aqui vai um texto',
      not_list: () => 'aqui vai uma lista',
      not_number: () => 'aqui vai um número',
      not_day: () => 'aqui vai um dia como 2026-11-20',
      empty_list: () => 'não tem nada dentro',
      too_many: ({ limit }: ErrorValues) => `o máximo é ${String(limit)}`,
      too_long: ({ limit }: ErrorValues) => `passa de ${String(limit)} caracteres`,
      twice: ({ value }: ErrorValues) => `${String(value)} aparece aqui duas vezes com o mesmo valor`,
      unknown_name: ({ value }: ErrorValues) => `"${String(value)}" não está em nenhuma lista`,
    } satisfies Record<OwnFileProblem, (values: ErrorValues) => string>,
  },

  letter: {
    title: 'Cartas',
    ownIn: 'Com texto próprio em',
    addressee: trade.customer,
    finding: {
      justified: 'reclamação procedente',
      partly: 'reclamação procedente em parte',
      not_justified: 'reclamação improcedente',
    },
    owned: { justified: 'Você tem razão: erramos.', partly: 'Você tem razão em parte: nisso erramos.' },
    declined: 'Analisamos com atenção a sua reclamação e chegamos a outra conclusão.',
    whatGap: '[O que aconteceu, em uma ou duas frases para o cliente.]',
    mediation: {
      accepted:
        'Se esta resposta não resolver o assunto, você pode recorrer a uma entidade de solução de conflitos de consumo: [nome e site]. Aceitamos a mediação.',
      refused:
        'Se esta resposta não resolver o assunto, você pode recorrer a uma entidade de solução de conflitos de consumo: [nome e site]. Não aceitamos a mediação.',
      unsaid:
        '[Indique uma entidade de solução de conflitos de consumo e o site dela, e diga se a mediação é aceita.]',
    },
    ownCause: (cause: string) => `A razão foi esta: ${cause}.`,
    whatQuestion: 'O que aconteceu, em uma frase para o cliente? (nada: fica um espaço)',
    noHouse:
      'A carta não tem o nome do estabelecimento. Para informar: recovery configurações definir name "…"',
    noSignature: 'Ninguém assina a carta. Para dizer quem: --signed "…"',
    blankHint: 'A carta tem espaços para as suas palavras: preencha, ou informe o texto com --what e --text.',
    withCause: 'A carta menciona a causa. Releia antes de enviar.',
    wait: (time: string) => `Vale a pena deixar a poeira baixar: não publique antes das ${time}.`,
    markAsSent: (number: number) => `Quando estiver publicada: recovery resposta ${number}`,
    saved: (name: string) => `${name}: texto próprio salvo.`,
    removed: (name: string) => `${name}: voltou ao texto original.`,
  },

  staff: {
    title: 'Equipe',
    none: 'Ainda não há ninguém na lista. A primeira pessoa:\nrecovery equipe adicionar Ana --role "chefe de turno" --limit 50',
    name: 'Nome',
    role: 'Cargo',
    limit: 'Pode dar',
    noLimit: 'sem limite',
    upTo: (amount: string) => `até ${amount}`,
    added: (name: string, limit: string) => `${name} está na lista: ${limit}.`,
    changed: (name: string) => `Dados de ${name} alterados.`,
    removed: (name: string) => `${name} saiu da lista; o que registrou continua.`,
    roleSet: (role: string, limit: string) => `${capital(role)}: ${limit}.`,
    awayUntil: 'Fora até',
    away: (name: string, day: string) => `${name} está fora até ${day}, inclusive.`,
    returned: (name: string) => `${name} já está de volta.`,
    handedOver: (to: string, complaints: string, promises: string, changes: string) => {
      const parts = [
        ...numbered(complaints, 'reclamação', 'reclamações'),
        ...numbered(promises, 'retorno prometido da reclamação', 'retornos prometidos das reclamações'),
        ...numbered(changes, 'ação preventiva', 'ações preventivas'),
      ].join('; ');
      return parts === '' ? `Não há nada pendente para passar a ${to}.` : `Agora com ${to}: ${parts}.`;
    },
  },

  names: {
    reserved: (name, flag) =>
      `Há um nome "${name}" na lista. Num filtro essa palavra significa outra coisa; para ver esse nome: ${flag}`,
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
      department: `Ainda não há ${trade.departments}. O primeiro: recovery setor adicionar Cozinha`,
      category:
        'Ainda não há motivos próprios; os de sempre já valem: recovery registrar … --category Espera',
      cause: 'Ainda não há causas próprias; as de sempre aparecem em: recovery revisão',
      touchpoint: 'Ainda não há momentos próprios. Para começar pelos de sempre: recovery prever começar',
    },
  },

  slip: {
    title: 'Ficha de reclamação',
    when: 'Dia e hora',
    severity: 'Gravidade:  1 leve   2 estragou a visita   3 pode não voltar',
    offered: 'O que foi proposto, e o que a pessoa escolheu? Quanto vale?',
    state: 'Como saiu?  tranquilo   insatisfeito   foi embora antes de podermos perguntar',
    who: `${capital(trade.place)}, nome, telefone ou e-mail`,
    followUp: 'Quando fazer o acompanhamento?',
    writer: 'Quem registra',
  },
});
