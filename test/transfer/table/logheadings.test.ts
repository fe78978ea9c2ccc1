import { describe, expect, test } from 'vitest';
import type { ImportField } from '../../../src/transfer/columns.ts';
import { guessColumns } from '../../../src/transfer/table/headings.ts';
import { evidence } from '../../support/importing.ts';

/** The headings of logs as managers of restaurants, hotels, clinics and shops type them, in four languages. */

/** The cells below the headings, in the same order. */
const english = [
  ['02/11/2026 19:30', 'The soup was cold and nobody came', 'Kitchen', 'Open', 'Phone', 'Ana Brown'],
  ['13/11/2026 20:10', 'Waited 50 minutes for the bill', 'Front of house', 'Closed', 'Email', 'Tom Hill'],
  ['14/11/2026 21:00', 'Rude on the telephone', 'Bar', 'Resolved', 'In person', 'Mr Khan'],
];
const spanish = [
  ['02/11/2026 19:30', 'La sopa llegó fría y nadie vino', 'Cocina', 'Abierta', 'Teléfono', 'Ana Ruiz'],
  ['13/11/2026 20:10', 'Esperaron 50 minutos la cuenta', 'Sala', 'Cerrada', 'Correo', 'Tomás Gil'],
  ['14/11/2026 21:00', 'Trato brusco en el mostrador', 'Barra', 'En proceso', 'Presencial', 'Sra. Peña'],
];
const italian = [
  ['02/11/2026 19:30', 'Zuppa fredda e nessuno è venuto', 'Cucina', 'Aperto', 'Telefono', 'Anna Bruni'],
  ['13/11/2026 20:10', 'Hanno atteso il conto 50 minuti', 'Sala', 'Chiuso', 'E-mail', 'Sig. Conti'],
  ['14/11/2026 21:00', 'Risposta sgarbata al banco', 'Bar', 'In lavorazione', 'Di persona', 'Luca Sala'],
];
const portuguese = [
  ['02/11/2026 19:30', 'A sopa veio fria e ninguém apareceu', 'Cozinha', 'Aberta', 'Telefone', 'Ana Reis'],
  ['13/11/2026 20:10', 'Esperaram 50 minutos pela conta', 'Sala', 'Fechada', 'E-mail', 'Sr. Pinto'],
  ['14/11/2026 21:00', 'Atendimento ríspido ao balcão', 'Bar', 'Em andamento', 'Presencial', 'Rui Dias'],
];

/** The headings of when, what, department, status, channel and customer. */
const logs: readonly (readonly [string, readonly (readonly string[])[], string])[] = [
  [
    'a British restaurant',
    english,
    'Date of complaint | Details of complaint | Department involved | Status | How received | Customer name',
  ],
  [
    'a hotel with a duty log',
    english,
    'Date & Time | Guest complaint | Dept. | Open/Closed | Source of complaint | Guest / Room name',
  ],
  [
    'an American restaurant',
    english,
    'Incident Date | What went wrong? | Area of restaurant | Current Status | Contact method | Guest',
  ],
  [
    'a dental clinic',
    english,
    'Date received | Summary of concern | Service area | Stage | Method of complaint | Patient Name',
  ],
  ['a shop', english, 'Logged on | Complaint / Issue | Dept/Team | Case status | Channel | Shopper'],
  [
    'a front desk',
    english,
    'Reported Date | Issue Description | Responsible Dept | Progress | Reported through | Name of Guest',
  ],
  [
    'a pub',
    english,
    'When? | What was the complaint? | Where in the pub? | Resolved? | How did they complain? | Who complained?',
  ],
  [
    'a private clinic',
    english,
    'Date complaint received | Nature of concern | Ward/Department | Complaint status | Mode of receipt | Name of complainant',
  ],
  [
    'a chain of cafés',
    english,
    'Date Raised | Description of Issue | Store section | Ticket State | Origin | Contact Name',
  ],
  [
    'a hotel in the US',
    english,
    'DATE OF OCCURRENCE | DESCRIPTION OF INCIDENT | DEPARTMENT RESPONSIBLE | STATUS (OPEN/CLOSED) | RECEIVED BY (PHONE/EMAIL/IN PERSON) | GUEST NAME',
  ],

  [
    'un restaurante de Madrid',
    spanish,
    'Fecha de la queja | Descripción de la queja | Departamento | Estado | Canal | Nombre del cliente',
  ],
  [
    'un hotel de México',
    spanish,
    'Fecha y hora | Detalle de la queja | Área involucrada | Estatus | Medio de recepción | Nombre del huésped',
  ],
  [
    'una clínica de Colombia',
    spanish,
    'Fecha de radicado | Descripción de la PQRS | Servicio | Estado actual | Medio de contacto | Nombre del usuario',
  ],
  [
    'una tienda de Chile',
    spanish,
    'Fecha del reclamo | Detalle del reclamo | Sección | Situación | Vía de ingreso | Cliente',
  ],
  [
    'un restaurante de Argentina',
    spanish,
    'Día | Motivo de reclamo | Sector | Estado del reclamo | Canal de contacto | Apellido y nombre',
  ],
  [
    'un libro de reclamaciones del Perú',
    spanish,
    'Fecha de registro | Detalle de la reclamación | Área responsable | Estado de la reclamación | Medio de presentación | Nombre del consumidor',
  ],
  [
    'una clínica de España',
    spanish,
    'F. recepción | Motivo de la reclamación | Unidad | Estado de la queja | Forma de presentación | Nombre y apellidos',
  ],
  [
    'un hotel de Cancún',
    spanish,
    'Fecha del incidente | Descripción del incidente | Depto. responsable | Status | Reportado por medio de | Huésped',
  ],
  [
    'una cadena de tiendas',
    spanish,
    'Fecha de reporte | Observación del cliente | Departamento responsable | Seguimiento | Origen de la queja | Nombre completo',
  ],

  [
    'un ristorante',
    italian,
    'Data del reclamo | Descrizione del reclamo | Reparto | Stato | Canale | Nome cliente',
  ],
  [
    'un albergo',
    italian,
    'Data e ora | Motivo del reclamo | Reparto interessato | Stato della pratica | Modalità di ricezione | Nome ospite',
  ],
  [
    'una clinica',
    italian,
    'Data segnalazione | Oggetto della segnalazione | Unità operativa | Stato segnalazione | Modalità di presentazione | Paziente',
  ],
  ['un negozio', italian, 'Data | Problema riscontrato | Settore | Risolto? | Mezzo | Nominativo cliente'],
  ['una pizzeria', italian, 'Giorno e ora | Lamentela | Area | Situazione | Come ci è arrivato | Cliente'],
  [
    'un hotel con registro',
    italian,
    'Data ricevimento | Contenuto del reclamo | Ufficio competente | Stato reclamo | Canale di ricezione | Cognome e nome',
  ],
  [
    'un poliambulatorio',
    italian,
    'Data ricezione reclamo | Descrizione dei fatti | Servizio interessato | Stato lavorazione | Tramite | Nome e cognome del paziente',
  ],
  [
    'un resort',
    italian,
    'Data inserimento | Testo segnalazione | Reparto responsabile | Stato attuale | Fonte della segnalazione | Nome dell’ospite',
  ],
  [
    'un supermercato',
    italian,
    'Data evento | Descrizione evento | Reparto coinvolto | Esito | Provenienza | Nome del cliente',
  ],

  [
    'um restaurante de Lisboa',
    portuguese,
    'Data da reclamação | Descrição da reclamação | Departamento | Estado | Canal | Nome do cliente',
  ],
  [
    'um hotel do Algarve',
    portuguese,
    'Data e hora | Motivo da reclamação | Secção | Estado da reclamação | Meio de receção | Nome do hóspede',
  ],
  [
    'uma clínica de São Paulo',
    portuguese,
    'Data de abertura | Relato do paciente | Setor | Situação | Canal de atendimento | Nome do paciente',
  ],
  [
    'uma loja',
    portuguese,
    'Data do registro | Descrição do problema | Setor responsável | Status | Canal de entrada | Cliente',
  ],
  [
    'um restaurante de Belo Horizonte',
    portuguese,
    'Data da ocorrência | O que aconteceu? | Área envolvida | Resolvido? | Como chegou até nós? | Nome completo',
  ],
  [
    'um hotel do Brasil',
    portuguese,
    'Data do relato | Reclamação do hóspede | Departamento responsável | Andamento | Origem da reclamação | Hóspede',
  ],
  [
    'uma clínica de Portugal',
    portuguese,
    'Data de entrada | Assunto da reclamação | Serviço visado | Ponto de situação | Via de entrada | Nome do utente',
  ],
  [
    'uma ouvidoria',
    portuguese,
    'Data da manifestação | Teor da manifestação | Área responsável | Status da manifestação | Forma de contato | Nome do manifestante',
  ],
  [
    'um supermercado',
    portuguese,
    'Data/Hora do atendimento | Detalhes da reclamação | Loja / Setor | Status do atendimento | Meio de contato | Nome do consumidor',
  ],
];

/** Those whose third column says where it was. */
const logsOfPlaces: typeof logs = [
  [
    'un bar de Sevilla',
    spanish,
    '¿Cuándo? | ¿Qué pasó? | ¿Dónde fue? (área) | ¿Resuelto? | ¿Cómo nos llegó? | ¿Quién se quejó?',
  ],
  [
    'un bar di Roma',
    italian,
    'Quando è successo? | Cosa è successo? | Dove (reparto) | Chiuso? | Come è stato segnalato? | Chi ha reclamato?',
  ],
  [
    'um café',
    portuguese,
    'Quando foi? | Qual foi a reclamação? | Onde (secção) | Resolvida? | Como reclamou? | Quem reclamou?',
  ],
];

/** Finds the columns of when, and of these fields. */
function findColumns(line: string, rows: readonly (readonly string[])[], fields: readonly ImportField[]) {
  const found = guessColumns(line.split(' | '), evidence(...rows));
  return [found.get('occurred') ?? found.get('date'), ...fields.map((field) => found.get(field))].flat();
}

describe('the columns of a log are found without a question', () => {
  test.each(logs)('of %s', (_, rows, line) => {
    expect(findColumns(line, rows, ['description', 'department', 'status', 'channel', 'customer'])).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  test.each(logsOfPlaces)('of %s, where the question where it was means a place', (_, rows, line) => {
    expect(findColumns(line, rows, ['description', 'place', 'status', 'channel', 'customer'])).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });
});

describe('a heading like those of a log', () => {
  const birth = ['12/05/1980', 'Ana Brown', 'The soup was cold and nobody came'];

  test('is not believed if it is known to mean something else', () => {
    const found = guessColumns(['Date of birth', 'Staff name', 'Complaint'], evidence(birth));
    expect([...found]).toEqual([['description', [2]]]);
  });

  test('is not believed if two columns of the file have it', () => {
    const rows = evidence(['12/05/2026', '13/05/2026', 'The soup was cold']);
    expect([...guessColumns(['Date of call', 'Date of letter', 'Complaint'], rows)]).toEqual([
      ['description', [2]],
    ]);
    expect([...guessColumns(['Date of call', 'Letter', 'Complaint'], rows)]).toEqual([
      ['date', [0]],
      ['description', [2]],
    ]);
  });

  test('gives way to one that is on the list', () => {
    const rows = evidence(['Too loud', 'The music was too loud for us', 'Ana Brown', 'Tom']);
    const header = ['Description of noise', 'Complaint', 'Contact name', 'Customer'];
    expect(guessColumns(header, rows)).toEqual(
      new Map([
        ['description', [1]],
        ['customer', [3]],
      ]),
    );
  });

  test('may be followed by an explanation in brackets', () => {
    const rows = evidence(['2026-05-12 10:00', 'The soup was cold', 'Open', '12,50 €']);
    const header = ['Created (UTC)', 'Complaint [free text]', 'Status (Open/Closed)', 'Amount (EUR)'];
    expect([...guessColumns(header, rows).keys()]).toEqual([
      'occurred',
      'description',
      'status',
      'remedy_value',
    ]);
  });
});
