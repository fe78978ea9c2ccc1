import { beforeAll, describe, expect, test } from 'vitest';
import { demoSandbox } from '../support/demo.ts';
import { runInProcess } from '../support/inprocess.ts';
import type { Sandbox } from '../support/program.ts';

/** The Monday page of the demo, as an owner sees it in each language. */

const headings = {
  en: ['Department', 'What happened', 'Given', 'Now'],
  es: ['Dónde', 'Qué pasó', 'Dado', 'Ahora'],
  it: ['Dove', 'Fatto', 'Dato', 'Adesso'],
  pt: ['Onde', 'Ocorrência', 'Dado', 'Agora'],
} as const;

const busiestShift = {
  en: 'Saturday dinner stands out: 11 complaints',
  es: 'La cena del sábado llama la atención: 11 quejas',
  it: 'La cena del sabato spicca: 11 reclami',
  pt: 'O jantar de sábado destaca-se: 11 reclamações',
};

const changeThatHelped = {
  en: 'Before: 6 in 5 weeks. Since the change: 0 in 8. Better.',
  es: 'Antes: 6 en 5 semanas. Desde el cambio: 0 en 8. Mejor.',
  it: 'Prima: 6 in 5 settimane. Dopo il cambiamento: 0 in 8. Meglio.',
  pt: 'Antes: 6 em 5 semanas. Desde a mudança: 0 em 8. Melhor.',
};

describe.each(['en', 'es', 'it', 'pt'] as const)('in %s', (language) => {
  let env: Sandbox['env'];
  beforeAll(async () => {
    ({ env } = await demoSandbox(language));
  });
  const page = async (width: number | null, ...flags: readonly string[]) => {
    const { code, stdout } = await runInProcess(['report', ...flags, '--no-color'], env, '', width);
    expect(code).toBe(0);
    return stdout;
  };

  test('at 80 columns the complaint keeps at least 24 characters, and no other word is cut', async () => {
    const lines = (await page(80)).split('\n');
    const head = lines.findIndex((line) => line.includes(headings[language][1]));
    const positions = headings[language].map((heading) => (lines[head] ?? '').indexOf(heading));
    expect(Math.min(...positions)).toBeGreaterThan(0);
    const rows = lines.slice(head + 1, head + 7);
    expect(rows.every((row) => /^ *\d+ {2}/u.test(row))).toBe(true);
    const complaints = rows.map((row) => row.slice(positions[1]).split(/ {2,}/u)[0] ?? '');
    expect(Math.max(...complaints.map((complaint) => complaint.length))).toBeGreaterThanOrEqual(24);
    for (const [index, row] of rows.entries())
      expect(row.replace(complaints[index] ?? '', '')).not.toContain('…');
  });

  test('at 80 columns a name and its figure share a line', async () => {
    expect(await page(80)).not.toMatch(/\p{L}\n +\d+(?:,|\n)/u);
  });

  test('it speaks in plain words, and gives the figures only on request', async () => {
    const plain = (await page(null)).replaceAll(/\s+/gu, ' ');
    expect(plain).toContain(busiestShift[language]);
    expect(plain).toContain(changeThatHelped[language]);
    expect(plain).not.toMatch(/×|\b4[.,]0\b/u);
    const detailed = (await page(null, '--details')).replaceAll(/\s+/gu, ' ');
    expect(detailed).toContain(busiestShift[language]);
    expect(detailed).toMatch(/0 \p{L}+ 8 \([^)]*34[^)]*55[^)]*\)\./u);
    expect(detailed).toMatch(/\b4[.,]0, ×2[.,]8/u);
  });

  test('for a chat it is short, and names no customer, contact or command', async () => {
    const text = await page(null, 'week', '--format', 'text');
    expect(text.length).toBeLessThanOrEqual(1200);
    expect(text).toContain(changeThatHelped[language].split('. ')[0]);
    expect(text).toMatch(/#74\b/u);
    expect(text).not.toMatch(/recovery|--|Vidal|@|\d{6}|undefined|\u00A0/u);
  });

  test('for a chat a busy week is counted', async () => {
    const text = await page(null, 'week', '--format', 'text', '--month', '2026-10');
    expect(text.length).toBeLessThanOrEqual(1200);
    expect(text).toMatch(/ \d+, .* \d+/u);
  });
});
