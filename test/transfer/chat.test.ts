import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  chatRows,
  findComplaints,
  looksLikeChat,
  parseChat,
  parseComplaint,
  surveyChat,
  timeReported,
} from '../../src/transfer/chat.ts';
import { compileDateCells, plainReading } from '../../src/transfer/dates/datecells.ts';

const unknownCountry = { today: '2026-11-30', country: null, patterns: [] } as const;
const linesOf = (...lines: readonly string[]) => lines.join('\n');
const orderOf = (text: string) => surveyChat(parseChat(text), text, unknownCountry).order;

/** The messages of people, with when each was sent in the order of day and month that the whole chat shows. */
function messagesOf(text: string) {
  const { written } = compileDateCells({ ...plainReading, order: orderOf(text) });
  return parseChat(text).flatMap(({ stamp, ...message }) => {
    const read = written(stamp);
    const occurred = read?.basis === 'wall' ? read.wall : null;
    return message.sender === null ? [] : [{ occurred, ...message }];
  });
}

/** Invented exports of chats, which are not part of the repository. */
const folder = join(process.env['IMPORT_SAMPLES'] ?? '../shared/samples/exports', 'whatsapp');
const hasSamples = existsSync(folder);
interface Sample {
  readonly messages: number;
  readonly system: number;
  readonly rows: readonly {
    readonly occurred: string;
    readonly who?: string;
    readonly lines?: number;
    readonly media?: true;
    readonly edited?: true;
    readonly deleted?: true;
  }[];
}
const expected = !hasSamples
  ? {}
  : (
      JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
        readonly files: Readonly<Record<string, Sample>>;
      }
    ).files;

test.skipIf(!hasSamples)(`the samples in ${folder} are there`, () => {
  expect(Object.keys(expected).length).toBeGreaterThanOrEqual(7);
});

test.each(Object.entries(expected))('%s has the messages that its sample names', (name, sample) => {
  const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  expect(looksLikeChat(text)).toBe(true);
  const all = parseChat(text);
  expect(all).toHaveLength(sample.messages);
  expect(all.filter(({ sender }) => sender === null)).toHaveLength(sample.system);
  const read = messagesOf(text);
  expect(read.map(({ occurred }) => occurred)).toEqual(sample.rows.map(({ occurred }) => occurred));
  sample.rows.forEach(({ who, lines, media = false, edited = false, deleted = false }, index) => {
    const message = read[index];
    expect(message).toMatchObject({
      isMedia: media,
      isEdited: edited,
      isDeleted: deleted,
      ...(who === undefined ? {} : { sender: who }),
      ...(lines === undefined ? {} : { lines }),
    });
  });
});

describe('the messages of a chat', () => {
  test('both systems, four languages, with and without commas, seconds and halves of the day', () => {
    const begins = {
      '31/8/25, 20:47 - Ana: hola': '2025-08-31T20:47:00',
      '31/8/25 14:30 - Ana: hola': '2025-08-31T14:30:00',
      '31/05/2026 09:45 - Ana: hola': '2026-05-31T09:45:00',
      '[31/05/26, 09:12:03] Ana: hola': '2026-05-31T09:12:03',
      '[31/05/2026 04:04:47] Ana: hola': '2026-05-31T04:04:47',
      '\u200E[31/3/25, 2:33:40\u202Fp.\u00A0m.] Ana: hola': '2025-03-31T14:33:40',
      '12/31/24, 9:41\u202FPM - Ana: hola': '2024-12-31T21:41:00',
      '12/31/24, 12:05\u202FAM - Ana: hola': '2024-12-31T00:05:00',
      '[31.3.2022 klo 14.08.18] Ana: hola': '2022-03-31T14:08:18',
      '2026-03-31, 9:05 p.m. - Ana: hola': '2026-03-31T21:05:00',
    };
    for (const [line, occurred] of Object.entries(begins)) {
      expect(looksLikeChat(`\n${line}`)).toBe(true);
      expect(messagesOf(line)).toMatchObject([{ occurred, sender: 'Ana', text: 'hola' }]);
    }
  });

  test('a text of other kinds is no chat', () => {
    for (const text of [
      'Date,Area,What\n3/10/2026 20:15,Kitchen,dry',
      '3/10/2026 20:15,Kitchen,the fish was dry',
      '[1, 2]',
      '',
      'mesa 4, 21:10, sopa fría',
    ])
      expect(looksLikeChat(text)).toBe(false);
  });

  test('lines that continue a message belong to it, and its caption is what was written beside a file', () => {
    const chat = linesOf(
      '13/3/26, 0:05 - Ana Prueba: IMG-20260313-WA0001.jpg (archivo adjunto)',
      'mesa 4, pan duro',
      '',
      'y frío <Se editó este mensaje.>',
      '13/3/26, 0:06 - Ana Prueba: <Multimedia omitido>',
    );
    expect(parseChat(chat)).toMatchObject([
      { line: 1, isMedia: true, isEdited: true, text: 'mesa 4, pan duro\n\ny frío' },
      { line: 5, isMedia: true, text: '' },
    ]);
  });

  test('notices have no sender, although one system writes a name before them', () => {
    const chat = linesOf(
      '[02/04/26, 09:12:03] Ada: \u200EI messaggi e le chiamate sono crittografati end-to-end.',
      '[02/04/26, 09:12:04] ~\u00A0Ada: Buongiorno: eccoci',
      '02/04/26, 09:12 - Ada ha aggiunto Ugo',
    );
    expect(parseChat(chat).map(({ sender }) => sender)).toEqual([null, 'Ada', null]);
    expect(parseChat(chat)[1]?.text).toBe('Buongiorno: eccoci');
  });

  test('the order of day and month is that of the whole chat, then of the language of its program', () => {
    expect(orderOf('2/1/26, 9:00 - Ana: a\n13/1/26, 9:00 - Ana: b')).toBe('day_first');
    expect(orderOf('2/1/26, 9:00 AM - Ana: a\n2/13/26, 9:00 AM - Ana: b')).toBe('month_first');
    expect(orderOf('2/1/26, 9:00 - Ana: <Mídia oculta>')).toBe('day_first');
    expect(orderOf('2/1/26, 9:00\u202Fa.\u00A0m. - Ana: a')).toBe('day_first');
    expect(orderOf('2/1/26, 9:00 - Ana: a')).toBeNull();
  });
});

describe('a message in the agreed form', () => {
  test.each([
    ['mesa 4, 21:10, sopa fría, invitado café', 'mesa 4', '21:10:00', 'sopa fría', 'invitado café'],
    ['Mesa nº 4; a las 21h10; sopa fría', 'Mesa nº 4', '21:10:00', 'sopa fría', ''],
    ['habitación 204, ruido toda la noche', 'habitación 204', null, 'ruido toda la noche', ''],
    ['Hab. 204, 9:10 p. m., sin toallas', 'Hab. 204', '21:10:00', 'sin toallas', ''],
    ['table 12, 9pm, cold soup, free dessert', 'table 12', '21:00:00', 'cold soup', 'free dessert'],
    ['Room 3B, leaking tap', 'Room 3B', null, 'leaking tap', ''],
    [
      'tavolo 7 terrazza, alle 21.10, zuppa fredda, offerto il dolce',
      'tavolo 7 terrazza',
      '21:10:00',
      'zuppa fredda',
      'offerto il dolce',
    ],
    ['camera 12\nriscaldamento rotto\nsconto 10 %', 'camera 12', null, 'riscaldamento rotto', 'sconto 10 %'],
    [
      'quarto 9, às 23:40, barulho, oferecido o pequeno-almoço',
      'quarto 9',
      '23:40:00',
      'barulho',
      'oferecido o pequeno-almoço',
    ],
    ['mesa 4,21:10,cobraron 2,50 de más', 'mesa 4', '21:10:00', 'cobraron 2,50 de más', ''],
    [
      'mesa 4 21:10, sopa fría, se quejó dos veces',
      'mesa 4',
      '21:10:00',
      'sopa fría, se quejó dos veces',
      '',
    ],
    ['mesa 4, free wifi roto', 'mesa 4', null, 'free wifi roto', ''],
  ])('%j', (text, place, time, description, given) => {
    expect(parseComplaint(text)).toEqual({ place, time, description, given });
  });

  test.each([
    'La sopa estaba fría',
    'mesa 4',
    'mesa 4, 21:10',
    'mesa redonda mañana, quién viene',
    'room service was slow, sorry',
    'ok, mesa 4, sopa fría',
    'mesa 4 quiere la cuenta',
    'tables 4 and 5, please',
    '',
  ])('%j is ordinary talk', (text) => {
    expect(parseComplaint(text)).toBeNull();
  });

  test('its time is the last one before the message was sent', () => {
    expect(timeReported('2026-03-12T21:40:05', '21:10:00', false)).toBe('2026-03-12T21:10:00');
    expect(timeReported('2026-03-13T00:20:00', '23:50:00', false)).toBe('2026-03-12T23:50:00');
    expect(timeReported('2026-03-12T21:05:00', '21:10:00', false)).toBe('2026-03-12T21:10:00');
    expect(timeReported('2026-03-12T21:40:05', '9:10:00'.padStart(8, '0'), false)).toBe(
      '2026-03-12T09:10:00',
    );
    expect(timeReported('2026-03-12T21:40:05', '09:10:00', true)).toBe('2026-03-12T21:10:00');
    expect(timeReported('2026-03-13T00:20:00', '11:50:00', true)).toBe('2026-03-12T23:50:00');
    expect(timeReported('2026-03-12T21:40:05', null, true)).toBe('2026-03-12T21:40:05');
  });
});

test('a message that was edited keeps its id, and two of one minute differ', () => {
  const idsOf = (...texts: readonly string[]) => {
    const chat = linesOf(...texts.map((text) => `25/3/26, 21:40 - ${text}`));
    return chatRows(findComplaints(parseChat(chat)), orderOf(chat), [])
      .slice(1)
      .map(({ cells }) => cells.at(-1));
  };
  const first = idsOf('Luis: mesa 4, sopa fría', 'Luis: mesa 5, sopa fría', 'Ana: mesa 4, sopa fría');
  expect(new Set(first).size).toBe(3);
  expect(first.join(' ')).not.toContain('Luis');
  expect(idsOf('Luis: mesa 4, sopa muy fría', 'Luis: mesa 5, sopa fría', 'Ana: mesa 4, otra cosa')).toEqual(
    first,
  );
});

test('only agreed messages become rows; notices are not counted among the others', () => {
  const chat = linesOf(
    '12/3/26, 20:00 - Los mensajes y las llamadas están cifrados de extremo a extremo.',
    '12/3/26, 21:40 - Luis: mesa 4, 21:10, sopa fría, invitado café',
    '12/3/26, 21:41 - Ana: ¡Vaya!',
    '13/3/26, 0:20 - +34 600 00 00 00: Mesa 9, 23:50, nadie atendía',
  );
  const complaints = findComplaints(parseChat(chat));
  expect(complaints.passedOver).toBe(1);
  const rows = chatRows(complaints, orderOf(chat), []);
  const cellsOf = (...cells: readonly string[]) => [...cells, expect.any(String) as string];
  expect(rows.slice(1)).toEqual([
    {
      line: 2,
      whole: true,
      cells: cellsOf('2026-03-12 21:10:00', 'mesa 4', 'sopa fría', 'invitado café', 'Luis'),
    },
    {
      line: 4,
      whole: true,
      cells: cellsOf('2026-03-12 23:50:00', 'Mesa 9', 'nadie atendía', '', '+34 600 00 00 00'),
    },
  ]);
});
