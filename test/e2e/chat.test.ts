import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox } from '../support/program.ts';
import { zipOf } from '../support/spreadsheets.ts';

/** Complaints that a house reports in a group chat. */

const notice =
  '12/3/26, 20:00 - Los mensajes y las llamadas están cifrados de extremo a extremo. Nadie más puede leerlos.';
const march = [
  notice,
  '12/3/26, 21:40 - Luis: mesa 4, 21:10, sopa fría, invitado café',
  '12/3/26, 21:41 - Ana: ¡Vaya! <Se editó este mensaje.>',
  '13/3/26, 0:20 - +34 600 00 00 00: Mesa 9, 23:50, nadie atendía',
];
const text = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;
type Sandbox = ReturnType<typeof inProcessSandbox>;
const recorded = (sandbox: Sandbox) =>
  sandbox.json('export --format json --columns occurred,place,description,remedy,recorded_by');
const rows = [
  {
    occurred: '2026-03-12 21:10:00',
    place: 'mesa 4',
    description: 'sopa fría',
    remedy: 'invitado café',
    recorded_by: 'Luis',
  },
  {
    occurred: '2026-03-12 23:50:00',
    place: 'Mesa 9',
    description: 'nadie atendía',
    remedy: null,
    recorded_by: '+34 600 00 00 00',
  },
];

describe.concurrent('a chat', () => {
  test('its agreed messages become complaints, and the others are counted', async () => {
    const sandbox = inProcessSandbox();
    const { code, stdout, stderr } = await sandbox.run(
      `import ${sandbox.file('chat.txt', text(...march))} --format json`,
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ read: 2, added: 2, rejected: 0 });
    expect(stderr).toContain('Messages that begin as agreed: 2. Other messages, not imported: 1.');
    expect(await recorded(sandbox)).toEqual(rows);
  });

  test('exported again a month later, it adds only what is new', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok(`import ${sandbox.file('march.txt', text(...march))}`);
    const april = [...march, '2/4/26, 13:05 - Ana: barra 2, cobraron dos veces, regalado postre'];
    const path = sandbox.file('april.txt', text(...april));
    expect(await sandbox.ok(`import ${path}`)).toContain('3 rows read: 1 added, 2 already recorded');
    expect(await sandbox.ok(`import ${path} --from whatsapp`)).toContain('0 added, 3 already recorded');
  });

  test('a telephone sends it in a zip, with pictures beside it', async () => {
    const sandbox = inProcessSandbox();
    const path = join(dirname(sandbox.file('x', '')), 'chat.zip');
    writeFileSync(path, await zipOf({ '_chat.txt': text(...march), '00000001-PHOTO.jpg': 'none' }));
    expect(await sandbox.ok(`import ${path}`)).toContain('2 added');
    expect(await recorded(sandbox)).toEqual(rows);
  });

  test('if nothing shows which figure is the day, it is asked for, and nothing comes in', async () => {
    const sandbox = inProcessSandbox({ LC_ALL: 'C' });
    const path = sandbox.file('chat.txt', text('1/3/26, 20:20 - Ana: table 4, cold soup'));
    const { code, stderr } = await sandbox.run(`import ${path}`);
    expect(code).toBe(2);
    expect(stderr).toContain('"1/3/26 20:20" (line 1) can be Sun 1 Mar 2026 or Sat 3 Jan 2026');
    await sandbox.ok(`import ${path} --date-format M/d/yyyy`);
    expect(await recorded(sandbox)).toMatchObject([{ occurred: '2026-01-03 20:20:00' }]);
  });

  test.each([
    ['en', 'None of the messages in', 'table 4, 21:10, cold soup, free coffee'],
    ['es', 'Ninguno de los mensajes de', 'mesa 4, 21:10, sopa fría, invitado café'],
    ['it', 'Nessuno dei messaggi in', 'tavolo 4, 21:10, zuppa fredda, offerto caffè'],
    ['pt', 'Nenhuma das mensagens em', 'mesa 4, 21:10, sopa fria, oferecido café'],
  ])(
    'in %s: one without an agreed message is refused with an example that is read',
    async (lang, said, example) => {
      const sandbox = inProcessSandbox();
      const talk = '12/31/25, 9:42\u202FPM - Ben: The soup was cold';
      const { code, stdout, stderr } = await sandbox.run(
        `import ${sandbox.file('talk.txt', text(talk))} --lang ${lang}`,
      );
      expect({ code, stdout }).toEqual({ code: 65, stdout: '' });
      expect(stderr).toContain(said);
      expect(stderr).toContain(example);
      const agreed = `12/31/25, 9:42\u202FPM - Ben: ${example}`;
      await sandbox.ok(`import ${sandbox.file('agreed.txt', text(talk, agreed))}`);
      expect(await recorded(sandbox)).toMatchObject([
        { occurred: '2025-12-31 21:10:00', place: example.split(',')[0], remedy: example.split(', ')[3] },
      ]);
    },
  );
});
