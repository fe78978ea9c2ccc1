import type { TradeWords } from '../messages/trades.ts';
import type { GuidanceMessages } from '../messages/guidance.ts';
import { capital } from '../capital.ts';
import { numbered } from '../numbered.ts';
import { many } from './grammar.ts';

export const guidance = (trade: TradeWords): GuidanceMessages => ({
  guidance: {
    id: 'Id',
    name: 'Nombre',
    steps: 'Pasos',
    checklists: 'Pautas',
    inUse: 'en uso',
    listHint:
      'Para usar otra: recovery ajustes fijar checklist ID\nLa tarjeta para imprimir: recovery pauta tarjeta',
    useHint: (id) => `Para usarla: recovery ajustes fijar checklist ${id}`,
    do: 'Qué hacer',
    say: 'Qué decir',
    avoid: 'Ahora no',
    more: 'Por qué',
    valid: (name, id, steps) => `Está bien: ${name} (${id}), ${steps} ${many(steps, 'paso', 'pasos')}.`,
    saved: (name, id) => `${name} queda en la lista como ${id}.`,
    removed: (name) => `${name} ya no está en tu lista.`,
    textSavedIn: (file: string) => `No ha cambiado nada. Lo que escribiste está en ${file}.`,
    nowInUse: (name: string, id: string) => `Desde ahora se usa: ${name} (${id}).`,
    editAgain: '¿Lo corriges ahora?',
    authorisers: 'Quién puede dar más',
    playbook: capital(trade.playbook),
    everythingElse: 'Todo lo demás',
    remedies: 'Qué se puede dar',
    alternatives: 'A elegir',
    limit: 'Sin consultar, hasta',
    help: 'Quién ayuda',
    caseByCase: 'según el caso',
    reviewed: 'Último repaso',
    shipped: 'viene de serie',
    stale: (day) => `${day}: hace más de medio año, ¿sigue valiendo?`,
    validPlay: (name, remedies) =>
      `Está bien: ${name}, ${remedies} ${many(remedies, 'cosa que se puede dar', 'cosas que se pueden dar')}.`,
    savedPlay: (name) => `Guardado para: ${name}.`,
    reviewedPlay: 'Se queda como está; consta que lo has repasado hoy.',
    reason: {
      not_this: () => 'aquí va otra cosa',
      missing: ({ value }) => `falta ${String(value)}`,
      unknown_key: ({ value, known }) => `"${String(value)}" aquí no significa nada; hay: ${String(known)}`,
      not_text: () => 'aquí va un texto',
      not_list: () => 'aquí va una lista',
      not_number: () => 'aquí va un número',
      not_day: () => 'aquí va un día, como 2026-11-20',
      empty_list: () => 'no hay nada dentro',
      too_many: ({ limit }) => `como mucho caben ${String(limit)}`,
      too_long: ({ limit }) => `pasa de ${String(limit)} caracteres`,
      twice: ({ value }) => `"${String(value)}" aparece dos veces`,
      unknown_name: ({ value }) => `"${String(value)}" no está en ninguna lista`,
    },
  },

  letter: {
    title: 'Cartas',
    ownIn: 'Con tus palabras en',
    addressee: trade.customer,
    finding: { justified: 'justificada', partly: 'justificada en parte', not_justified: 'no justificada' },
    owned: {
      justified: 'Tiene usted razón: fallamos.',
      partly: 'Tiene usted razón en parte: en eso fallamos.',
    },
    declined: 'Hemos examinado su reclamación con atención y hemos llegado a otra conclusión.',
    whatGap: '[Qué pasó, en una o dos frases para el cliente.]',
    mediation: {
      accepted:
        'Si esta respuesta no resuelve el asunto, puede acudir a una entidad de resolución alternativa de litigios: [su nombre y su página web]. Aceptamos la mediación.',
      refused:
        'Si esta respuesta no resuelve el asunto, puede acudir a una entidad de resolución alternativa de litigios: [su nombre y su página web]. No aceptamos la mediación.',
      unsaid:
        '[Nombra una entidad de resolución alternativa de litigios y su página web, y di si el negocio acepta la mediación.]',
    },
    ownCause: (cause) => `La razón fue esta: ${cause}.`,
    whatQuestion: '¿Qué pasó, en una frase para el cliente? (nada: queda un hueco)',
    noHouse: 'La carta no lleva el nombre del negocio. Para ponerlo: recovery ajustes fijar name "…"',
    noSignature: 'Nadie firma la carta. Para decir quién: --signed "…"',
    blankHint:
      'En la carta quedan huecos para tus propias palabras: rellénalos o escríbelas con --what y --text.',
    withCause: 'La carta dice la causa. Léela otra vez antes de enviarla.',
    wait: (time) => `Déjala reposar: antes de las ${time} no la publiques.`,
    markAsSent: (number) => `Cuando esté publicada: recovery respuesta ${number}`,
    saved: (name) => `${name}: quedan guardadas tus palabras.`,
    removed: (name) => `${name}: vuelve a ser la de serie.`,
  },

  staff: {
    title: 'Equipo',
    none: 'Todavía no hay nadie en la lista. Para empezar: recovery personal añadir Ana --role "jefa de turno" --limit 50',
    name: 'Nombre',
    role: 'Puesto',
    limit: 'Puede dar',
    noLimit: 'sin límite',
    upTo: (amount) => `hasta ${amount}`,
    added: (name, limit) => `${name} queda en la lista y puede dar: ${limit}.`,
    changed: (name) => `Datos de ${name} cambiados.`,
    removed: (name) => `${name} ya no está en la lista; lo que apuntó se conserva.`,
    roleSet: (role, limit) => `${capital(role)}: ${limit}.`,
    awayUntil: 'Ausente hasta',
    away: (name, day) => `${name} está fuera hasta el ${day} inclusive.`,
    returned: (name) => `${name} ya está de vuelta.`,
    handedOver: (to, complaints, promises, changes) => {
      const parts = [
        ...numbered(complaints, 'queja', 'quejas'),
        ...numbered(promises, 'noticias prometidas de la queja', 'noticias prometidas de las quejas'),
        ...numbered(changes, 'medida preventiva', 'medidas preventivas'),
      ].join('; ');
      return parts === ''
        ? `No hay nada pendiente que pasar a ${to}.`
        : `Desde ahora se encarga ${to}: ${parts}.`;
    },
  },

  names: {
    reserved: (name, flag) =>
      `Hay un nombre "${name}" en la lista. En un filtro esa palabra significa otra cosa; para verlo: ${flag}`,
    one: {
      department: capital(trade.department),
      category: 'Motivo',
      cause: 'Causa',
      touchpoint: 'Momento del servicio',
    },
    title: {
      department: capital(trade.departments),
      category: 'Motivos de queja',
      cause: 'Causas',
      touchpoint: 'Momentos del servicio',
    },
    none: {
      department: `Todavía no hay ${trade.departments}. Para empezar: recovery departamento añadir Cocina`,
      category:
        'Todavía no tienes motivos propios; los habituales valen igualmente: recovery apuntar … --category Espera',
      cause: 'Todavía no tienes causas propias; las habituales salen en: recovery repaso',
      touchpoint: 'Todavía no hay ninguno. Para empezar con los habituales: recovery prever empezar',
    },
  },

  slip: {
    title: 'Ficha de queja',
    when: 'Fecha y hora',
    severity: '¿Cómo de grave?  1 leve   2 le estropeó la visita   3 quizá no vuelva',
    offered: '¿Qué se le ofreció y qué eligió? ¿Cuánto vale?',
    state: '¿Cómo se fue?  sin enfado   con enfado   se marchó antes de poder preguntarle',
    who: `${capital(trade.place)}, nombre, teléfono o correo`,
    followUp: '¿Cuándo hacemos el seguimiento?',
    writer: 'Quién lo apunta',
  },
});
