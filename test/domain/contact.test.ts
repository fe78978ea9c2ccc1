import { expect, test } from 'vitest';
import { contactKey } from '../../src/domain/customer.ts';

test.each([
  ['case', 'Ana@Example.com', 'ana@example.com'],
  ['a name around it', 'Ana Ruiz <ana@example.com>', 'ana@example.com'],
  ['words around it', 'write to ana@example.com, please', 'ana@example.com'],
  ['the end of a sentence', 'Write to ana@example.co.uk.', 'ana@example.co.uk'],
  ['brackets', '(ana@example.com)', 'ana@example.com'],
  ['spaces', 'ana @ example.com', 'ana@example.com'],
])('an e-mail address is known again whatever %s', (_, contact, key) => {
  expect(contactKey(contact)).toBe(key);
});

test.each(['600112233', '600 11 22 33', '+34 600-11-22-33', '0034600112233', 'mobile: (600) 112 233'])(
  'the phone %s is known by its last nine digits',
  (contact) => {
    expect(contactKey(contact)).toBe('600112233');
  },
);

test('an e-mail address counts before a phone', () => {
  expect(contactKey('600112233 or ana@example.com')).toBe('ana@example.com');
});

test.each([null, '', 'table 12', 'ana@', '@ana', '12345'])(
  '%j is no contact to know anyone by',
  (contact) => {
    expect(contactKey(contact)).toBeNull();
  },
);

test('six digits are a phone', () => {
  expect(contactKey('22 33 44')).toBe('223344');
});
