import type { TrainMessages } from '../messages/train.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const train = (trade: TradeWords): TrainMessages => ({
  train: {
    title: 'Treinamento',
    person: 'Quem',
    topic: 'O quê',
    day: 'Quando',
    topics: { start: 'a página para começar', drill: 'um exercício' },
    nobody: 'Ainda não há nenhum treinamento registrado.',
    nobodyHint: 'Para registrar: recovery treinamento feito NOME começar',
    suggested: 'O próximo passo',
    firstPage: 'Uma página para quem está começando; ler em conjunto e depois fazer um caso:',
    skipped: (word, skipped, of) =>
      `${word} é o passo mais pulado (${skipped} de ${of}). A página dele, e um caso para praticar:`,
    recordIt: 'Para registrar quem foi treinado: recovery treinamento feito NOME TEMA',
    done: (person, topic, day) => `${person}: ${topic}, ${day}.`,
    removed: (id) => `Removido: ${id}.`,
    goesToo: (count) =>
      `Com a pessoa ${many(count, 'sai', 'saem')} também ${count} ${many(count, 'treinamento', 'treinamentos')}.`,

    page: {
      title: `Quando um ${trade.customer} reclama`,
      step: (number, word) => `Passo ${number}: ${word}`,
      give: 'O que pode dar sem pedir autorização',
      everybody: 'toda a equipe',
      noLimit: 'não há limite definido; se não for pouca coisa, perguntar antes',
      offers: 'O que oferecemos',
      call: 'Para quem ligar',
      emergency: 'Emergência',
      never: 'Nunca',
      nevers: [
        'Discutir quem tem razão',
        'Prometer o que hoje não dá para cumprir',
        'Dar um brinde em vez de resolver',
        'Esconder o que possa fazer mal a alguém',
        'Escrever um nome ou um detalhe embaixo de uma avaliação',
      ],
      afterwards: 'Depois',
      write: 'Registrar logo, enquanto está fresco: recovery reclamação',
      abuse: 'Se alguém xingar ou ameaçar',
      tips: 'O que ajuda',
      tryIt: 'Experimentar em dois minutos',
      safetyFirst:
        'Se a saúde estiver em jogo, nada fica como está: parar, pedir ajuda e só depois falar do resto.',
    },

    steps: {
      anticipate: {
        tips: [
          'Pensar no que a pessoa esperava e para que era: um aniversário, uma reunião, uma noite de sono.',
          'Procurar os sinais: um copo vazio, uma olhada no relógio, uma mala fechada.',
          'Chegar perto antes que precisem chamar.',
        ],
        tryIt: 'Cada um conta um momento desta semana em que dava para saber antes de alguém falar.',
      },
      acknowledge: {
        tips: [
          'Deixar terminar, mesmo já sabendo o fim.',
          'Repetir o fato e o incômodo numa frase.',
          'Nem "mas", nem motivos, nem outras pessoas.',
        ],
        tryIt:
          'Um conta em trinta segundos um aborrecimento de verdade. O outro repete o fato e o incômodo, e mais nada.',
      },
      apologise: {
        tips: [
          '"Sinto muito pelo que aconteceu" não assume culpa nenhuma e não custa nada.',
          'Uma vez basta; três soam como medo.',
          'Dizer o próprio nome e que vai cuidar do assunto.',
        ],
        tryIt:
          'Cada um fala em voz alta, uma vez, olhando para o outro, que escuta se tem um "se" ou um "mas".',
      },
      alternatives: {
        tips: [
          'Duas ou três coisas, não mais, e todas possíveis agora.',
          'Dizer com a mesma clareza o que não dá para fazer.',
          'Deixar escolher; depois fazer exatamente isso.',
        ],
        tryIt:
          'Pegar a reclamação que mais aparece. Cada um diz três ofertas que dê para cumprir hoje, dentro do que pode dar.',
      },
      amends: {
        tips: [
          'Primeiro resolver, depois o gesto; nunca o contrário.',
          'Voltar e perguntar: é isso que fica.',
          'Se um horário foi prometido, aparecer cinco minutos antes.',
        ],
        tryIt: 'Dizer como voltaria: quando, com que primeira frase, e o que fazer se ainda não estiver bom.',
      },
    },

    drill: {
      title: 'Exercício de dez minutos',
      run: [
        'Duas ou três pessoas: uma reclama, uma atende, uma observa. Cada uma lê só o seu cartão, dois minutos.',
        'Três minutos em pé. Quem reclama continua até ficar satisfeito de verdade, ou até ir embora.',
        'Cinco minutos para conversar: primeiro quem atendeu, depois quem reclamou, por fim quem observou. E trocam os papéis.',
      ],
      guest: 'Cartão de quem reclama',
      staff: 'Cartão de quem atende',
      observer: 'Cartão de quem observa',
      afterwards: 'Para a conversa depois: como pode dar certo',
      who: 'O que aconteceu',
      says: 'Começa assim',
      calms: 'O que acalma',
      worse: 'O que piora',
      know: 'O que se sabe',
      give: 'Pode dar',
      call: 'Pode chamar',
      tick: 'Marcar o que viu; não é nota para ninguém.',
      marks: {
        safety: 'para na hora e pede ajuda; nada fica como está e não se procuram causas',
        abuse: 'diz uma vez onde está o limite, se afasta, chama alguém; depois, alguém cuida de quem ouviu',
        public: 'nem nome, nem data, nem detalhes em público; convida para conversar em particular',
      },
      markNames: { safety: 'SAÚDE', abuse: 'XINGAMENTOS', public: 'EM PÚBLICO' },
      privateHint:
        'É uma das suas reclamações. Os nomes registrados foram retirados, mas o texto pode ter outros: ler antes de distribuir.',
    },

    own: {
      who: (details) => `Sou ${trade.customer} (${details}).`,
      happened: 'Foi isto que ficou registrado:',
      say: 'Contar com as próprias palavras, como se tivesse acabado de acontecer.',
      calms: 'Alguém que deixa terminar, repete o que deu errado e dá uma escolha.',
      worse: (avoid) => `Isto: ${avoid}.`,
      noWorse: 'Justificativas, e um pedido de desculpas que não é sincero.',
      staff: 'Ainda não se sabe nada. Alguém chega perto e não está satisfeito.',
      upset: 'O aborrecimento é de verdade.',
    },

    cases: {
      title: 'Casos para praticar',
      id: 'Caso',
      what: 'Do que se trata',
      own: 'As suas reclamações',
      shipped: 'Casos prontos',
      none: 'Nenhuma sua nos últimos três meses.',
      pick: 'Qual caso?',
      hint: 'Cartões para imprimir: recovery treinamento exercício CASO\nNo terminal: recovery treinamento prática CASO',
    },

    practice: {
      intro: 'É para praticar: nada fica salvo. Acontece isto.',
      words: 'com as próprias palavras; Enter: nada',
      result: 'O que foi feito, ao lado de um bom jeito de fazer',
      you: 'A resposta',
      good: 'Um bom jeito',
      record: 'Para registrar',
      nothing: 'nada',
      end: 'Há mais de um bom jeito. O que faria diferente?',
    },
    skippedStep: (word, skipped, of) =>
      `O passo mais pulado: ${word} (${skipped} de ${of}). Uma página para distribuir:`,
    pageCommand: (topic) => `recovery treinamento página ${topic}`,
    drillCommand: 'recovery treinamento exercício',
  },
});
