import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/domain/formal.ts';
import type { Wording } from '../../src/domain/wording.ts';
import { formalPaper } from '../../src/shipped/formalpapers.ts';

const paperOf = (country: Place['country'], wording: Wording, region: string | null = null) =>
  formalPaper({ country, region, trade: 'restaurant' }, new Map(), wording);

describe('somebody asks for the paper', () => {
  test.each<[text: string, wording: Wording, found: 'alone' | 'among' | null]>([
    ['pide la hoja', 'es', 'alone'],
    ['Hoja de reclamaciones.', 'es', 'alone'],
    ['El cliente quiere la hoja de reclamación, por favor', 'es', 'alone'],
    ['quiere la hoja de reclamaciones, la sopa estaba fría', 'es', 'among'],
    ['sopa fría, hoja de reclamaciones', 'es', 'among'],
    ['hay una hoja', 'es', null],
    ['hay una hoja en la sopa', 'es', null],
    ['la sopa estaba fría', 'es', null],
    ['complaint form', 'en', 'alone'],
    ['cold soup, complaint form', 'en', 'among'],
    ['bed sheet', 'en', null],
    ['chiede il modulo di reclamo', 'it', 'alone'],
  ])('"%s" (%s): %s', (text, wording, found) => {
    expect(paperOf('ES', wording)?.findRequest(text)).toBe(found);
  });

  test.each<[text: string, found: 'alone' | 'among' | null]>([
    ['pede o livro de reclamações', 'alone'],
    ['Livro!', 'alone'],
    ['pede o livro de reclamações: a sopa estava fria', 'among'],
    ['perdeu um livro', null],
  ])('"%s" in Portugal: %s', (text, found) => {
    expect(paperOf('PT', 'pt')?.findRequest(text)).toBe(found);
  });
});

test('countries without such a paper have none', () => {
  expect([
    paperOf('IT', 'it'),
    paperOf('MX', 'es-419'),
    paperOf('BR', 'pt-BR', 'SP'),
    paperOf(null, 'en'),
  ]).toEqual([null, null, null, null]);
});

test('the papers of Portugal suit a clinic, which has no house and no customers', () => {
  const text = readFileSync(new URL('../../data/formalpapers.json', import.meta.url), 'utf8');
  expect(text).not.toMatch(/ da casa\b|O cliente |do cliente/u);
});
