import { expect, test } from 'vitest';
import { showCommands } from '../../src/language/commandwords.ts';
import { speak } from '../../src/language/language.ts';
import { presentDue } from '../../src/reports/due.ts';
import { noon } from '../support/builders.ts';
import { visibleText } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

test.each([
  ['en', 'Nothing is due. 2 complaints are still open.', 'Nothing is due. 1 complaint is still open.'],
  ['es', 'No hay nada con plazo. 2 quejas siguen abiertas.', 'No hay nada con plazo. 1 queja sigue abierta.'],
  ['it', 'Nessuna scadenza. 2 reclami sono ancora aperti.', 'Nessuna scadenza. 1 reclamo è ancora aperto.'],
  [
    'pt',
    'Não há prazos a cumprir. 2 reclamações continuam abertas.',
    'Não há prazos a cumprir. 1 reclamação continua aberta.',
  ],
] as const)(
  'if nothing is due, the page counts the open complaints and says how to see them (%s)',
  async (code, two, one) => {
    const business = await (await freshStore()).business();
    const page = (open: number) =>
      visibleText(presentDue([], open, { business, now: noon }, speak(code, 'EUR', 'restaurant')));
    expect(page(2)).toContain(two);
    expect(page(1)).toContain(one);
    const list = showCommands('recovery list', code);
    expect(page(2)).toContain(`${list} --status open --all`);
    expect(page(0)).not.toContain(list);
  },
);
