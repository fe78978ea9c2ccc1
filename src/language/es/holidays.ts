import type { HolidayMessages } from '../messages/holidays.ts';
import { many } from './grammar.ts';

/** What is due on another day. */
const movedTask = {
  acknowledge: 'acusar recibo',
  answer: 'contestar',
  authority: 'enviar la copia a la autoridad',
};

export const holidays = (): HolidayMessages => ({
  holiday: {
    title: (year) => `Festivos de ${year}`,
    none: 'No se conoce ningún festivo de este año.',
    day: 'Día',
    until: 'Hasta',
    name: 'Festivo',
    kindTitle: 'Tipo',
    kind: {
      public: 'festivo oficial',
      optional: 'de costumbre; cuenta como hábil',
      holiday: 'festivo propio',
      vacation: 'vacaciones; los plazos corren',
      working: 'se trabaja: día hábil',
    },
    calendar: (country, region, from, to) =>
      `Calendario: ${country}${region === null ? '' : `, ${region}`}, festivos oficiales de ${from} a ${to}.`,
    noCountry:
      'No se conocen los festivos oficiales, porque falta el país: recovery ajustes fijar country ES',
    noTable: (country) =>
      `No hay calendario de festivos oficiales de ${country}. Añádelos uno a uno: recovery festivo añadir 2027-01-01`,
    regionMissing: (country) =>
      `Faltan los festivos de la región, porque no consta en qué región de ${country} está el negocio: recovery ajustes fijar region NOMBRE`,
    townMissing: (year) =>
      `No incluye fiestas locales, y no has añadido ninguna de ${year}. Por ejemplo: recovery festivo añadir ${year}-06-13 "Fiesta local"`,
    beyond: (to) =>
      `El calendario acaba en ${to}; a partir de ahí solo se descuentan los fines de semana y tus propios días.`,
    mayChange:
      'Los días de los años siguientes aún pueden cambiar. Si uno no es correcto: recovery festivo añadir DÍA, o con --working',
    optionalCounted: (names) =>
      `Aquí cuentan como festivos: ${names}. Para cambiarlo: recovery ajustes fijar optional-holidays off`,
    optionalNotCounted: (names) =>
      `Cuentan como días hábiles: ${names}. Para cambiarlo: recovery ajustes fijar optional-holidays on`,
    closedOn: (weekdays) => `Se cierra: ${weekdays}. Los plazos corren igual.`,
    counted: (source, count, skipped) =>
      skipped.length === 0
        ? `Cuenta: ${count} ${many(count, 'día hábil', 'días hábiles')} (${source}), sin los fines de semana; ningún festivo entremedias.`
        : `Cuenta: ${count} ${many(count, 'día hábil', 'días hábiles')} (${source}), sin los fines de semana ni ${skipped.join(', ')}.`,
    added: (when, kind) => `${when}: ${kind}.`,
    removed: (when) => `${when} ya no es uno de tus días.`,
    moved: {
      acknowledge: (number, from, to) =>
        `Queja ${number}: ahora hay que ${movedTask.acknowledge} a más tardar el ${to}; antes, el ${from}.`,
      answer: (number, from, to) =>
        `Queja ${number}: ahora hay que ${movedTask.answer} a más tardar el ${to}; antes, el ${from}.`,
      authority: (number, from, to) =>
        `Queja ${number}: ahora hay que ${movedTask.authority} a más tardar el ${to}; antes, el ${from}.`,
    },
    nowDue: {
      acknowledge: (number, day) =>
        `Queja ${number}: ahora hay que ${movedTask.acknowledge} a más tardar el ${day}.`,
      answer: (number, day) => `Queja ${number}: ahora hay que ${movedTask.answer} a más tardar el ${day}.`,
      authority: (number, day) =>
        `Queja ${number}: ahora hay que ${movedTask.authority} a más tardar el ${day}.`,
    },
    movedMore: (count) => `y ${count} más; para verlas: recovery pendiente`,
    regionQuestion: '¿En qué región está el negocio? (por los festivos)',
    otherRegion: 'ninguna de estas',
    optionalQuestion: (names) => `¿Cierras en los días de costumbre (${names})?`,
    regionCleared: 'La región era de otro país y ya no consta.',
  },
});
