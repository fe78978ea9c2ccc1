import type { TrainMessages } from '../messages/train.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const train = (trade: TradeWords): TrainMessages => ({
  train: {
    title: 'Formación',
    person: 'Quién',
    topic: 'Qué',
    day: 'Cuándo',
    topics: { start: 'la página para empezar', drill: 'un ejercicio' },
    nobody: 'Todavía no hay ninguna formación apuntada.',
    nobodyHint: 'Para apuntarla: recovery formación hecho NOMBRE empezar',
    suggested: 'Lo siguiente',
    firstPage: 'Para quien empieza: leer esta página en equipo y luego practicar un caso:',
    skipped: (word, skipped, of) =>
      `${word} es el paso que más se salta (${skipped} de ${of}). Su página, y un caso para practicar:`,
    recordIt: 'Para apuntar a quién se ha formado: recovery formación hecho NOMBRE TEMA',
    done: (person, topic, day) => `${person}: ${topic}, ${day}.`,
    removed: (id) => `Línea ${id} quitada.`,
    goesToo: (count) =>
      `También se ${many(count, 'quita', 'quitan')} ${count} ${many(count, 'formación suya', 'formaciones suyas')}.`,

    page: {
      title: `Cuando un ${trade.customer} se queja`,
      step: (number, word) => `Paso ${number}: ${word}`,
      give: 'Lo que puedes dar sin consultar',
      everybody: 'todo el equipo',
      noLimit: 'no hay un límite fijado; si no es poca cosa, pregunta antes',
      offers: 'Lo que ofrecemos',
      call: 'A quién avisar',
      emergency: 'Emergencias',
      never: 'Nunca',
      nevers: [
        'Discutir sobre quién tiene razón',
        'Prometer lo que hoy no se puede cumplir',
        'Dar un detalle en lugar de arreglarlo',
        'Callar algo que pueda hacer daño a alguien',
        'Escribir un nombre o un dato debajo de una reseña',
      ],
      afterwards: 'Después',
      write: 'Apúntalo enseguida, mientras te acuerdas: recovery queja',
      abuse: 'Si alguien insulta o amenaza',
      tips: 'Lo que ayuda',
      tryIt: 'Pruébalo en dos minutos',
      safetyFirst:
        'Si está en juego la salud, nada se deja como está: para, pide ayuda y solo después habla de lo demás.',
    },

    steps: {
      anticipate: {
        tips: [
          'Pregúntate qué esperaba y para qué era: un cumpleaños, una reunión, una noche de descanso.',
          'Busca las señales: un vaso vacío, una mirada al reloj, una maleta sin abrir.',
          'Acércate antes de que tengan que llamarte.',
        ],
        tryIt:
          'Cada persona cuenta un momento de esta semana en que se podía haber sabido antes de que nadie dijera nada.',
      },
      acknowledge: {
        tips: [
          'Deja que termine, aunque ya sepas el final.',
          'Repite el hecho y el disgusto en una frase.',
          `Nada de "pero", ni de motivos, ni de otros ${trade.customers}.`,
        ],
        tryIt:
          'Alguien cuenta un disgusto de verdad en treinta segundos. Otra persona repite el hecho y el disgusto, y nada más.',
      },
      apologise: {
        tips: [
          '"Siento lo que ha pasado" no reconoce ninguna culpa y no cuesta nada.',
          'Con una vez basta; a la tercera suena a miedo.',
          'Di tu nombre y que te ocupas tú.',
        ],
        tryIt:
          'Cada persona lo dice en voz alta, una vez, mirando a la otra, que escucha si hay un "si" o un "pero".',
      },
      alternatives: {
        tips: [
          'Dos o tres cosas, no más, y todas posibles ahora.',
          'Di con la misma claridad lo que no se puede.',
          'Deja elegir; después haz justo eso.',
        ],
        tryIt:
          'Elegir la queja que más se oye. Cada persona dice tres ofertas que se puedan cumplir hoy, dentro de lo que puede dar.',
      },
      amends: {
        tips: [
          'Primero se arregla, luego el detalle; nunca al revés.',
          'Vuelve y pregunta: eso es lo que se recuerda.',
          'Si has prometido una hora, ve cinco minutos antes.',
        ],
        tryIt: 'Di cómo volverías: cuándo, con qué primera frase y qué harías si aún no está bien.',
      },
    },

    drill: {
      title: 'Ejercicio de diez minutos',
      run: [
        'Dos o tres personas: una se queja, otra atiende, otra observa. Cada una lee solo su tarjeta, dos minutos.',
        'Tres minutos de pie. Quien se queja sigue hasta que de verdad se quedaría a gusto, o se marcharía.',
        'Cinco minutos para hablar: primero quien atendió, luego quien se quejó, al final quien observó. Y se cambia de papel.',
      ],
      guest: 'Tarjeta de quien se queja',
      staff: 'Tarjeta de quien atiende',
      observer: 'Tarjeta de quien observa',
      afterwards: 'Para hablar después: cómo puede salir bien',
      who: 'Qué ha pasado',
      says: 'Empiezas así',
      calms: 'Te calma',
      worse: 'Te enciende',
      know: 'Lo que sabes',
      give: 'Puedes dar',
      call: 'Puedes avisar',
      tick: 'Marca lo que has visto; no es una nota para nadie.',
      marks: {
        safety: 'para al momento y pide ayuda; nada se deja como está y no se buscan causas',
        abuse:
          'dice una vez dónde está el límite, se aparta, busca a alguien; después, alguien cuida a quien lo sufrió',
        public: 'ni nombre, ni fecha, ni datos en público; invita a hablar en privado',
      },
      markNames: { safety: 'SALUD', abuse: 'INSULTOS', public: 'EN PÚBLICO' },
      privateHint:
        'Es una de tus quejas. Los nombres apuntados se han quitado, pero el texto puede tener otros: léelo antes de repartirlo.',
    },

    own: {
      who: (details) => `Eres ${trade.customer} (${details}).`,
      happened: 'Esto es lo que se apuntó:',
      say: 'Cuéntalo con tus palabras, como si te acabara de pasar.',
      calms: 'Alguien que te deja terminar, repite lo que ha pasado y te da a elegir.',
      worse: (avoid) => `${capital(avoid)}.`,
      noWorse: 'Excusas, y una disculpa que no suena sincera.',
      staff: 'Todavía no sabes nada. Alguien se acerca y no está contento.',
      upset: 'Tu disgusto es de verdad.',
    },

    cases: {
      title: 'Casos para practicar',
      id: 'Caso',
      what: 'De qué trata',
      own: 'Quejas propias',
      shipped: 'Casos preparados',
      none: 'Ninguna propia en los últimos tres meses.',
      pick: '¿Qué caso?',
      hint: 'Tarjetas para imprimir: recovery formación ejercicio CASO\nEn el terminal: recovery formación práctica CASO',
    },

    practice: {
      intro: 'Es para practicar: no se guarda nada. Atiendes tú.',
      words: 'con tus palabras; Intro: nada',
      result: 'Lo que has hecho, junto a una buena forma de hacerlo',
      you: 'Tú',
      good: 'Una buena forma',
      record: 'Para apuntar',
      nothing: 'nada',
      end: 'Hay más de una buena forma. ¿Qué harías de otra manera?',
    },
    skippedStep: (word, skipped, of) =>
      `Lo que más se salta: ${word} (${skipped} de ${of}). Una página sobre ello, para repartir:`,
    pageCommand: (topic) => `recovery formación página ${topic}`,
    drillCommand: 'recovery formación ejercicio',
  },
});
