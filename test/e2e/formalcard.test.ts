import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { installedBrowser } from '../support/browser.ts';
import { inProcessSandbox } from '../support/program.ts';

test.skipIf(installedBrowser === undefined).each([
  ['es', 'ES', 'Pide la hoja de reclamaciones'],
  ['pt', 'PT', 'Pede o livro de reclamações'],
  ['it', 'ES', 'Chiede il modulo di reclamo'],
  ['en', 'PT', 'Asks for the complaints book'],
])(
  'the card in %s says how to hand the paper over, and fits one page of A6',
  async (language, country, title) => {
    const sandbox = inProcessSandbox();
    await sandbox.ok(`settings set country ${country}`);
    await sandbox.ok('settings set trade restaurant');
    await sandbox.ok('settings set limit 25');
    await sandbox.ok(`settings set language ${language}`);
    const html = await sandbox.ok('checklist card --format html');
    expect(html).toContain(title);
    const [page, pdf] = [sandbox.file('card.html', html), sandbox.path('card.pdf')];
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
    execFileSync(installedBrowser ?? '', [...flags, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], {
      env: sandbox.env,
      stdio: 'ignore',
    });
    const text = readFileSync(pdf, 'latin1');
    expect(text.match(/\/MediaBox \[[^\]]*\]/gu)).toEqual([
      expect.stringMatching(/\[0 0 29\d[.\d]* 4[12]\d/u),
    ]);
  },
);
