import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarEntry } from '../../src/document/document.ts';
import { renderCalendar } from '../../src/render/calendar.ts';
import { noon } from '../support/builders.ts';
import { hostileText, controlCharacters, documentWith } from './hostile.ts';

const entry = (spec: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'promise-019aa0c2-1',
  startsAt: noon,
  day: '2026-11-20',
  title: 'news promised',
  description: 'cold soup',
  sequence: 0,
  ...spec,
});
const file = (...entries: readonly CalendarEntry[]) =>
  renderCalendar({ ...documentWith('To do'), calendar: entries }, noon);

/** Unfolds the lines of a file, as a calendar does. */
const unfolded = (ics: string) => ics.replace(/\r\n[ \t]/gu, '').split('\r\n');
const valueOf = (ics: string, name: string) =>
  unfolded(ics)
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.replace(/^[^:]*:/u, '');

describe('a calendar', () => {
  test('has one event for each entry, with its moment and a quarter of an hour', () => {
    const ics = file(entry(), entry({ id: 'other' }));
    expect(unfolded(ics).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(valueOf(ics, 'DTSTART')).toBe('20261120T110000Z');
    expect(valueOf(ics, 'DTEND')).toBe('20261120T111500Z');
    expect(valueOf(ics, 'DTSTAMP')).toBe('20261120T110000Z');
  });

  test('is an empty calendar if there are no entries', () => {
    const ics = file();
    expect(unfolded(ics)[0]).toBe('BEGIN:VCALENDAR');
    expect(ics).not.toContain('VEVENT');
    expect(renderCalendar(documentWith('x'), noon)).toContain('END:VCALENDAR\r\n');
  });

  test.each(['UTC', 'Pacific/Auckland', 'America/Toronto'])(
    'what is due on a day is due on that day, also on a machine in %s',
    (zone) => {
      const here = process.env['TZ'];
      process.env['TZ'] = zone;
      const ics = file(entry({ startsAt: null, day: '2026-11-20' }));
      process.env['TZ'] = here;
      expect(unfolded(ics)).toContain('DTSTART;VALUE=DATE:20261120');
    },
  );

  test('keeps the id of an entry whose text changes, and gives another entry another id', () => {
    const uid = (spec: Partial<CalendarEntry>) => valueOf(file(entry(spec)), 'UID');
    expect(uid({ description: 'else', startsAt: noon + 9, title: 'x' })).toBe(uid({}));
    expect(uid({ id: 'promise-019aa0c2-2' })).not.toBe(uid({}));
  });

  test('says how often the date of an entry was moved', () => {
    expect(valueOf(file(entry({ sequence: 3 })), 'SEQUENCE')).toBe('3');
    expect(valueOf(file(entry()), 'SEQUENCE')).toBe('0');
  });

  test('escapes commas, semicolons, backslashes and line breaks', () => {
    const ics = file(entry({ title: 'a, b; c\\d', description: 'one\ntwo; three' }));
    expect(valueOf(ics, 'SUMMARY')).toBe('a\\, b\\; c\\\\d');
    expect(valueOf(ics, 'DESCRIPTION')).toBe('one\\ntwo\\; three');
  });

  test('text cannot end its event, begin another, or speak to a terminal', () => {
    const ics = file(
      entry({ title: 'x\r\nEND:VEVENT', description: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u001b[31m' }),
    );
    expect(unfolded(ics).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(controlCharacters);
  });

  test('whatever was typed, lines are short, end in CRLF and come back whole', () => {
    fc.assert(
      fc.property(hostileText, fc.string({ unit: 'grapheme', maxLength: 200 }), (hostile, long) => {
        const ics = file(entry({ title: hostile + long, description: long + hostile }));
        expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(ics.replaceAll('\r\n', '')).not.toMatch(controlCharacters);
        for (const line of ics.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/u);
        }
        const names = unfolded(ics)
          .filter((line) => line !== '')
          .map((line) => line.split(/[:;]/u)[0]);
        expect(names).toEqual(
          unfolded(file(entry()))
            .filter((line) => line !== '')
            .map((line) => line.split(/[:;]/u)[0]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
