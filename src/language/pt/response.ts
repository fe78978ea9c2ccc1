import type { ResponseMessages } from '../messages/response.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const response = ({ customers, department }: TradeWords): ResponseMessages => ({
  response: {
    card: {
      title: 'Como correu?',
      intro: 'Por favor, assinale um número. É só um minuto.',
      satisfaction: 'Como correu desta vez?',
      text: 'Houve alguma coisa que não fosse como esperava?',
      usual: 'E como costuma ser aqui? (Se é a primeira vez, deixe em branco.)',
      lowest: 'mal',
      highest: 'muito bem',
      mayCall: 'Podemos telefonar-lhe para falar disso?',
      privacy: (days) =>
        `Se sim, guardamos estes dados só para lhe telefonar sobre esta visita, no máximo ${days} dias. Pode deixá-los em branco.`,
      customer: 'Nome',
      contact: 'Telefone ou e-mail',
      house: (parts) => `Para nós: ${parts}`,
      day: 'dia',
      shift: 'turno',
      cut: 'Imprimir e cortar pelas linhas.',
    },
    score: { 1: 'mal', 2: 'não muito bem', 3: 'assim-assim', 4: 'bem', 5: 'muito bem' },
    question: {
      satisfaction: 'Como correu?',
      text: 'Houve alguma coisa que não fosse como esperavam?',
      textHint: 'nas palavras deles; Enter: nada',
      usual: 'E como costuma ser?',
      mayCall: 'Pode-se telefonar?',
      customer: 'Nome',
      contact: 'Telefone ou e-mail',
      badContact: 'Isso não é um telefone nem um e-mail. Enter: nenhum.',
      day: 'Em que dia estiveram cá?',
      dayHint: 'Enter: hoje; ontem, sexta, 2026-11-20',
      complaint: 'Registar como reclamação?',
    },
    outOf: (score) => `${score} em 5`,
    added: (id, day, score) => `Resposta ${id}, ${day}${score === null ? '' : `: ${score}`}.`,
    complaint: (number) => `Registada como reclamação ${number}. Para a ver: recovery ver ${number}`,
    followUp: (day) => `Seguimento: ${day}.`,
    callUntil: (day) => `Pode-se telefonar até ${day}; depois, nome e contacto são apagados.`,
    omittedContact: {
      no_consent:
        'Nome e contacto não foram guardados: não disseram que se pode telefonar. Se disseram: --may-call yes',
      no_contact: 'Nome e contacto não foram guardados: não há telefone nem e-mail para onde ligar.',
      over: 'Nome e contacto não foram guardados: o prazo para telefonar já passou.',
    },
    next: 'A seguinte: recovery questionário acrescentar\nO que dizem em conjunto: recovery relatório inquérito',
    nothing: 'Não dizia nada; nada ficou guardado.',
    removed: (id) => `A resposta ${id} já não conta.`,
    called: (id) => `Resposta ${id}: feito. Nome e contacto já não ficam guardados.`,
    nobodyToCall: (id) => `Na resposta ${id} não há a quem telefonar, ou já não.`,
    imported: (read, shown, added, known, empty) =>
      `${shown} ${many(read, 'linha lida', 'linhas lidas')}; novas: ${added}; já existentes: ${known}; vazias: ${empty}.`,
    columns: 'Lidas assim',
    columnOf: {
      satisfaction: 'como correu',
      usual: 'como costuma ser',
      text: 'não foi como esperavam',
      mayCall: 'pode-se telefonar',
      contact: 'contacto',
      customer: 'nome',
      shift: 'turno',
      department,
      day: 'dia',
      sent: 'dia do envio',
    },
    ignoredColumns: (columns) => `Não lidas: ${columns}`,
    complaints: (count, shown) =>
      `${shown} ${many(count, 'diz', 'dizem')} que alguma coisa não foi como esperavam: ${many(count, 'ficou registada como reclamação', 'ficaram registadas como reclamações')}. Para ver: recovery procurar --channel survey`,
    wouldBeComplaints: (count, shown) =>
      `${shown} ${many(count, 'diz', 'dizem')} que alguma coisa não foi como esperavam e ${many(count, 'ficaria registada como reclamação', 'ficariam registadas como reclamações')}.`,
    callable: (_count, shown) => `Pode-se telefonar a ${shown}: recovery questionário lista --calls`,
    omittedContacts: {
      no_consent: (count, shown) =>
        `${shown} ${many(count, 'contacto não foi guardado', 'contactos não foram guardados')}: não disseram que se pode telefonar.`,
      no_contact: (_count, shown) => `${shown} sem telefone nem e-mail, embora se pudesse telefonar.`,
      over: (count, shown) =>
        `${shown} ${many(count, 'contacto não foi guardado', 'contactos não foram guardados')}: o prazo para telefonar já passou.`,
    },
    list: {
      title: 'Respostas ao questionário curto',
      calls: `${capital(customers)} a quem se pode telefonar`,
      none: 'Ainda não há respostas. Para imprimir cartões: recovery questionário cartão -o cartao.html',
      noneInRange: 'Não há nenhuma neste período. Para ver todas: recovery questionário lista --all',
      noCalls: 'Ninguém disse que se pode telefonar, ou o prazo já passou.',
      more: 'Mais atrás: --all, ou um período, como --month 2026-11',
      calledHint: 'Depois de telefonar: recovery questionário contactado NÚMERO',
      longHint: 'Os questionários longos: recovery questionário lista --long',
      id: 'N.º',
      day: 'Dia',
      satisfaction: 'Agora',
      usual: 'Costuma',
      text: 'Não foi como esperavam',
      customer: 'Nome',
      contact: 'Contacto',
      callUntil: 'Telefonar até',
    },
    report: {
      title: `O que dizem os ${customers} a quem se pergunta`,
      none: 'Não há respostas neste período.',
      printHint: 'Para imprimir cartões: recovery questionário cartão -o cartao.html',
      seeAnswers: (command) => `As respostas: ${command}`,
      answers: 'Respostas',
      countsOnly: (answers) => `${answers}; para uma proporção falta a afluência de todos os dias abertos`,
      satisfied: 'Satisfeitos (4 ou 5)',
      thisTime: 'Desta vez, em média',
      usual: 'Das outras vezes, em média',
      compared: 'Comparado com as outras vezes',
      worseSameBetter: (worse, same, better) => `pior: ${worse}, igual: ${same}, melhor: ${better}`,
      difference: 'Desta vez menos as outras vezes',
      nowMean: 'Bem agora, em média (seguimentos)',
      usualMean: `Das outras vezes, em média (questionário; outros ${customers})`,
      byShift: 'POR TURNO',
      byDepartment: `POR ${department.toUpperCase()}`,
      count: 'Respostas',
      mean: 'Média',
      from: 'de',
      to: 'a',
      categories: 'O QUE NÃO FOI COMO ESPERAVAM',
      inSurvey: 'No questionário',
      inComplaints: 'Reclamações',
      categoriesNote:
        'À esquerda, as respostas que se queixavam de alguma coisa; à direita, todas as outras reclamações dos mesmos dias.',
      note: (least) =>
        `Notas de 1 (mal) a 5 (muito bem). Com menos de ${least} respostas mostram-se só os números; de … a: onde estará a média verdadeira. Quem responde é só uma parte dos ${customers}, e pode pensar de outra maneira.`,
    },
    found: (count, ids) =>
      `${many(count, 'Uma resposta', 'Respostas')} ao questionário com este contacto: ${ids}`,
  },
  retention: {
    more: (shown) => `e mais ${shown}`,
    formal: (count, numbers) =>
      `${many(count, 'Fica de fora uma reclamação formal', 'Ficam de fora reclamações formais')}, que se guardam segundo outras regras: ${numbers}. Para apagar uma pessoa: recovery cliente esquecer NÚMERO`,
    none: (months) => `Ninguém tem só dados com mais de ${months} meses.`,
    past: (count, shown, months) =>
      `${shown} ${many(count, 'pessoa só tem', 'pessoas só têm')} dados com mais de ${months} meses. Seriam apagados nome e contacto; as reclamações continuam a contar. Não se pode desfazer.`,
    confirm: (count) => `Apagar ${many(count, 'esta pessoa', 'todas')}?`,
    erased: (_count, shown) => `Apagado: ${shown}. As reclamações continuam a contar.`,
  },
});
