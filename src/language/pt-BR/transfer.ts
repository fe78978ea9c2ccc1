import { quoteForShell } from '../../domain/shell.ts';
import type { TransferMessages } from '../messages/transfer.ts';
import { complaints, many, noneOf, severalOf } from './grammar.ts';

export const transfer = (): TransferMessages => ({
  import: {
    summary: (read, added, unchanged, changed, doubtful, rejected) =>
      `${read} ${many(read, 'linha lida', 'linhas lidas')}: ${added} ${many(added, 'adicionada', 'adicionadas')}, ${unchanged} já ${many(unchanged, 'existente', 'existentes')}, ${changed === '0' ? '' : `${changed} com alterações, `}${doubtful === '0' ? '' : `${doubtful} ${many(doubtful, 'duvidosa', 'duvidosas')}, `}${rejected} ${many(rejected, 'rejeitada', 'rejeitadas')}.`,
    dryRun: 'Foi só um teste; nada mudou.',
    rejectedLine: (line, reason) => `linha ${line}: ${reason}`,
    moreRejected: (count) => `e mais ${count}; com --rejects ARQUIVO todas ficam salvas`,
    rejectsWritten: (file) => `Linhas rejeitadas: ${file}`,
    created: (list, names) => `Novo na lista de ${severalOf(list)}: ${names}`,
    sameEventLost: (count, line) =>
      `Linhas que remetem a outra reclamação da mesma ocorrência (dado não importado): ${count} (a primeira é a ${line}).`,
    unnamedColumn: (count, line) =>
      `Linhas com dados numa coluna sem nome (não importados): ${count} (a primeira é a ${line}).`,
    withoutTime: (count) =>
      `${count} ${many(count, 'tem data mas não tem hora; não conta', 'têm data mas não têm hora; não contam')} para nenhuma hora nem turno.`,
    guessed: (mapping) => `Colunas reconhecidas pelo nome; para mudar, indique todas: ${mapping}`,
    ignoredColumns: (columns) => `Não importadas: ${columns}`,
    repeatedId: (column, value, first, second, flags) =>
      `"${column}" não é usada como id das reclamações, porque ${value} está na linha ${first} e de novo na linha ${second}. Para usar mesmo assim: ${flags}`,
    unknownWordHint: (typed) => `; se significa alguma coisa: --map-value ${quoteForShell(`${typed}=VALOR`)}`,
    dateRange: (range) => `Datas: ${range}.`,
    firstRows: 'As primeiras, como ficariam registradas:',
    doubt: {
      impossible: (count, line, pattern) =>
        `${count} ${many(count, 'data só faz', 'datas só fazem')} sentido com o dia e o mês trocados: --date-format "${pattern}" (a primeira na linha ${line}).`,
      order:
        'O dia e o mês parecem trocados: lidas assim, as linhas vão e voltam no tempo; ao contrário ficam em ordem. Veja --date-format.',
      future: (count, line) =>
        `${count} ${many(count, 'linha cai', 'linhas caem')} no futuro, mesmo com o dia e o mês trocados (a primeira na linha ${line}). Veja --date-format.`,
      low_days: (months) =>
        `São ${months} meses sem nenhum dia depois do 12: talvez o dia e o mês estejam trocados. Veja --date-format.`,
    },
    truncatedContacts: (count, line) =>
      `${count} ${count === '1' ? 'contato parece cortado' : 'contatos parecem cortados'} por uma planilha e não ${count === '1' ? 'serve' : 'servem'} para reconhecer ninguém (a primeira vez na linha ${line}). Formate a coluna como texto, salve o arquivo de novo e importe esse.`,
    garbled: (count, line) =>
      `Com caracteres que não foi possível ler (\uFFFD): ${count} (a primeira vez na linha ${line}).`,
    resolvedBefore: (count, line) =>
      `${many(count, 'Resolvida', 'Resolvidas')} antes de acontecer: ${count} (a primeira na linha ${line}).`,
    saved: (name, command) => `Salvo como "${name}". Para o próximo arquivo como este: ${command}`,
    repeatCommand: (typed) => `Para fazer o mesmo sem perguntas: ${typed}`,
    dateOrder: (text, day, flag) => `"${text}" foi lido como ${day}; se for ao contrário: ${flag}`,
    sheet: (name, others) =>
      `Aba lida: ${name}.${others === '' ? ' Para ler outra: --sheet NOME' : ` Estas têm as mesmas colunas e não foram lidas: ${others}; importe com --sheet NOME.`}`,
    sheets: (names, others) =>
      `Abas com as mesmas colunas, lidas uma depois da outra: ${names} (os números de linha continuam de uma para a outra). Para ler só uma: --sheet NOME${others === '' ? '' : `; não lidas: ${others}`}`,
    repeatedRows: (count) => `Linhas que já estavam em uma aba anterior, lidas uma vez só: ${count}.`,
    leftOut: (count) =>
      `Não importadas, porque o arquivo diz que não são reclamações (mescladas, spam…): ${count}.`,
    headerLine: (line) => `Os nomes das colunas estão na linha ${line}.`,
    recognised: (source) =>
      `Lido como um arquivo de ${source}. Se não for: --map occurred=COLUNA --map description=COLUNA …`,
    leftEmpty: (problem, count, line) =>
      `${problem}: ${count === '1' ? 'fica vazio' : `fica vazio ${count} vezes`} (${count === '1' ? 'na' : 'a primeira, na'} linha ${line})`,
    moreLeftEmpty: (count) => `e mais ${count} células que não foi possível ler`,
    outsideTable: (count, line) =>
      `Linhas ignoradas por não serem da tabela, como os totais: ${count} (a primeira é a ${line}).`,
    chat: (taken, passedOver) =>
      `Mensagens que começam como combinado: ${taken}. Outras mensagens, não importadas: ${passedOver}.`,
    question: {
      column: {
        occurred: 'Qual coluna diz quando aconteceu?',
        description: 'Qual coluna diz o que aconteceu?',
      },
      words: 'Estas palavras foram bem entendidas? Enter se estiver tudo certo, ou escolha uma para mudar.',
      allRight: 'Está tudo certo',
      unknownWord: '?',
      leaveOut: 'não importar a linha',
      nothing: 'deixar vazio',
      meaning: (word) => `O que significa "${word}"?`,
      none: 'nenhuma',
      dateOrder: (text) => `Que dia é "${text}"?`,
      dateFormat: (text) => `Em que ordem estão o dia, o mês e o ano em "${text}"? Por exemplo: d/M/yyyy`,
      badFormat: (text) => `Assim, "${text}" não seria uma data.`,
      update: (count) => (count === '1' ? 'Aplicar esta alteração?' : `Aplicar estas ${count} alterações?`),
      extent: 'Importar?',
      onlyNew: (count) => `Sim: ${count} ${many(count, 'nova', 'novas')}`,
      changesToo: (count) => `Sim, e aplicar também ${count} ${many(count, 'alteração', 'alterações')}`,
      importNothing: 'Não, nada',
    },
    changed: 'Diferentes no arquivo:',
    kept: (field, here, there) => `${field}: fica ${here} (no arquivo: ${there})`,
    more: (count) => `e mais ${count}`,
    updateHint: 'Para aplicar estas alterações: --update',
    updated: (count) => `Atualizadas: ${count}.`,
    doubtful: 'Linhas duvidosas, não adicionadas:',
    likeNumber: (line, number, differences) =>
      `linha ${line}: parecida com a reclamação ${number}, mas não igual${differences === '' ? '' : ` (${differences})`}`,
    sameIdAsLine: (line, other) => `linha ${line}: o mesmo id da linha ${other}, mas não igual`,
    similarHint: 'Para adicionar estas linhas mesmo assim: --add-similar',
    undoHint: 'Para desfazer toda a importação: recovery desfazer',
    progress: (rows) => `${rows} linhas lidas…`,
    saving: 'Salvando…',
    reason: {
      no_date: () => 'sem data',
      bad_date: ({ value, field }) =>
        `${String(field)} "${String(value)}" não corresponde a nenhum formato de data; veja --date-format`,
      only_day: ({ field, value }) => `${String(field)} "${String(value)}" é um dia sem hora`,
      bad_time: ({ value }) => `"${String(value)}" não é uma hora do dia`,
      bad_value: ({ field, value, known }) =>
        `${String(field)} não pode ser "${String(value)}" (${String(known)})`,
      unknown_name: ({ list, value, near }) =>
        `não há ${noneOf(list)} "${String(value)}"${near === undefined ? '' : ` (seria "${String(near)}"?)`}; com --create entra na lista`,
      bad_text: ({ field }) => `${String(field)}: contém caracteres inválidos`,
      reserved_name: ({ value }) =>
        `"${String(value)}" não pode ser um nome: nos filtros e nos relatórios significa outra coisa`,
      text_too_long: ({ field, limit }) => `${String(field)} passa de ${String(limit)} caracteres`,
      empty_text: ({ field }) => `${String(field)}: está vazio`,
      bad_money: ({ value, currency }) => `"${String(value)}" não é um valor em ${String(currency)}`,
      no_remedy: ({ field }) => `${String(field)} sem compensação`,
      columns: ({ found, expected }) =>
        `${String(found)} ${many(found ?? 0, 'coluna', 'colunas')} em vez de ${String(expected)}`,
      quotes: () => 'há aspas que não foram fechadas',
      not_yet: ({ value }) => `${String(value)} é uma data futura`,
      twice: ({ line, value }) => `a linha ${String(line)} já tem ${String(value)}`,
      bad_points: ({ value }) => `os pontos somam ${String(value)}, e não 100`,
    },
  },

  exported: {
    written: (count, file) => `${complaints(count)} ${many(count, 'salva', 'salvas')} em ${file}.`,
    into: (file) => `Salvo em ${file}.`,
    notOpened: (file) => `Não há um navegador aqui para abrir. Está em\n${file}`,
    progress: (rows) => `${rows} gravadas…`,
  },
});
