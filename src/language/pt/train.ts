import type { TrainMessages } from '../messages/train.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const train = (trade: TradeWords): TrainMessages => ({
  train: {
    title: 'Formação',
    person: 'Quem',
    topic: 'O quê',
    day: 'Quando',
    topics: { start: 'a página para começar', drill: 'um exercício' },
    nobody: 'Ainda não há nenhuma formação registada.',
    nobodyHint: 'Para a registar: recovery formação feito NOME começar',
    suggested: 'A seguir',
    firstPage: 'Uma página para quem começa; ler em conjunto e depois fazer um caso:',
    skipped: (word, skipped, of) =>
      `${word} é o passo que mais se salta (${skipped} de ${of}). A página dele, e um caso para praticar:`,
    recordIt: 'Para registar quem teve formação: recovery formação feito NOME TEMA',
    done: (person, topic, day) => `${person}: ${topic}, ${day}.`,
    removed: (id) => `Retirado: ${id}.`,
    goesToo: (count) =>
      `Com a pessoa ${many(count, 'sai', 'saem')} também ${count} ${many(count, 'formação', 'formações')}.`,

    page: {
      title: `Quando um ${trade.customer} se queixa`,
      step: (number, word) => `Passo ${number}: ${word}`,
      give: 'O que se pode dar sem pedir autorização',
      everybody: 'toda a equipa',
      noLimit: 'não há limite definido; se não for coisa pouca, perguntar antes',
      offers: 'O que oferecemos',
      call: 'A quem ligar',
      emergency: 'Emergência',
      never: 'Nunca',
      nevers: [
        'Discutir quem tem razão',
        'Prometer o que hoje não se pode cumprir',
        'Dar um presente em vez de resolver',
        'Calar o que possa fazer mal a alguém',
        'Escrever um nome ou um pormenor debaixo de uma crítica',
      ],
      afterwards: 'Depois',
      write: 'Registar logo, enquanto está fresco: recovery reclamação',
      abuse: 'Se alguém insultar ou ameaçar',
      tips: 'O que ajuda',
      tryIt: 'Experimentar em dois minutos',
      safetyFirst:
        'Se a saúde estiver em jogo, nada fica como está: parar, pedir ajuda e só depois falar do resto.',
    },

    steps: {
      anticipate: {
        tips: [
          'Pensar no que a pessoa esperava e para que era: uns anos, uma reunião, uma noite de sono.',
          'Procurar os sinais: um copo vazio, um olhar para o relógio, uma mala por abrir.',
          'Aproximar-se antes que tenham de chamar.',
        ],
        tryIt: 'Cada um conta um momento desta semana em que se podia ter sabido antes de alguém falar.',
      },
      acknowledge: {
        tips: [
          'Deixar acabar, mesmo sabendo já o fim.',
          'Repetir o facto e o incómodo numa frase.',
          'Nem "mas", nem motivos, nem outras pessoas.',
        ],
        tryIt:
          'Um conta em trinta segundos um aborrecimento verdadeiro. O outro repete o facto e o incómodo, e mais nada.',
      },
      apologise: {
        tips: [
          '"Lamento o que aconteceu" não assume culpa nenhuma e não custa nada.',
          'Uma vez chega; três soam a medo.',
          'Dizer o próprio nome e que se trata do assunto.',
        ],
        tryIt:
          'Cada um di-lo em voz alta, uma vez, a olhar para o outro, que escuta se há um "se" ou um "mas".',
      },
      alternatives: {
        tips: [
          'Duas ou três coisas, não mais, e todas possíveis agora.',
          'Dizer com a mesma clareza o que não se pode.',
          'Deixar escolher; depois fazer exatamente isso.',
        ],
        tryIt:
          'Pegar na queixa que mais se ouve. Cada um diz três ofertas que se possam cumprir hoje, dentro do que pode dar.',
      },
      amends: {
        tips: [
          'Primeiro resolve-se, depois o gesto; nunca ao contrário.',
          'Voltar e perguntar: é isso que fica.',
          'Se ficou prometida uma hora, aparecer cinco minutos antes.',
        ],
        tryIt:
          'Dizer como se voltaria: quando, com que primeira frase, e o que fazer se ainda não estiver bem.',
      },
    },

    drill: {
      title: 'Exercício de dez minutos',
      run: [
        'Duas ou três pessoas: uma queixa-se, uma atende, uma observa. Cada uma lê só o seu cartão, dois minutos.',
        'Três minutos em pé. Quem se queixa continua até ficar mesmo satisfeito, ou até ir embora.',
        'Cinco minutos para conversar: primeiro quem atendeu, depois quem se queixou, por fim quem observou. E trocam-se os papéis.',
      ],
      guest: 'Cartão de quem se queixa',
      staff: 'Cartão de quem atende',
      observer: 'Cartão de quem observa',
      afterwards: 'Para a conversa depois: como pode correr bem',
      who: 'O que aconteceu',
      says: 'Começa assim',
      calms: 'O que acalma',
      worse: 'O que piora',
      know: 'O que se sabe',
      give: 'Pode dar-se',
      call: 'Pode ligar-se a',
      tick: 'Marcar o que se viu; não é nota para ninguém.',
      marks: {
        safety: 'para logo e pede ajuda; nada fica como está e não se procuram causas',
        abuse: 'diz uma vez onde está o limite, afasta-se, chama alguém; depois, alguém cuida de quem ouviu',
        public: 'nem nome, nem data, nem pormenores em público; convida a falar em privado',
      },
      markNames: { safety: 'SAÚDE', abuse: 'INSULTOS', public: 'EM PÚBLICO' },
      privateHint:
        'É uma das reclamações da casa. Os nomes registados foram retirados, mas o texto pode ter outros: ler antes de distribuir.',
    },

    own: {
      who: (details) => `Sou ${trade.customer} (${details}).`,
      happened: 'Foi isto que ficou registado:',
      say: 'Contar por palavras próprias, como se tivesse acabado de acontecer.',
      calms: 'Alguém que deixa acabar, repete o que correu mal e dá a escolher.',
      worse: (avoid) => `Isto: ${avoid}.`,
      noWorse: 'Justificações, e um pedido de desculpa que não é sentido.',
      staff: 'Ainda não se sabe nada. Alguém aproxima-se e não está satisfeito.',
      upset: 'O aborrecimento é a sério.',
    },

    cases: {
      title: 'Casos para praticar',
      id: 'Caso',
      what: 'De que se trata',
      own: 'As reclamações da casa',
      shipped: 'Casos preparados',
      none: 'Nenhuma da casa nos últimos três meses.',
      pick: 'Que caso?',
      hint: 'Cartões para imprimir: recovery formação exercício CASO\nNo terminal: recovery formação prática CASO',
    },

    practice: {
      intro: 'É para praticar: nada fica guardado. Acontece isto.',
      words: 'por palavras próprias; Enter: nada',
      result: 'O que se fez, ao lado de uma boa forma de o fazer',
      you: 'A resposta',
      good: 'Uma boa forma',
      record: 'Para registar',
      nothing: 'nada',
      end: 'Há mais do que uma boa forma. O que se faria de outra maneira?',
    },
    skippedStep: (word, skipped, of) =>
      `O passo que mais se salta: ${word} (${skipped} de ${of}). Uma página para distribuir:`,
    pageCommand: (topic) => `recovery formação página ${topic}`,
    drillCommand: 'recovery formação exercício',
  },
});
