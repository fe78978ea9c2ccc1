import { describe, expect, test } from 'vitest';
import { acknowledgeChanges, reopenChanges, resolveChanges } from '../../src/domain/resolution.ts';
import { noon } from '../support/builders.ts';
import { storedIncident } from '../support/business.ts';

const closing = { now: noon, today: '2026-11-20', by: 'Ana' };
const settled = { at: noon, on: '2026-11-20' };
const said = (ending: 'solved' | null, finding: 'justified' | null = null) => ({ ending, finding });

describe('resolving', () => {
  test.each([
    [
      'one that is resolved already',
      storedIncident(7, { status: 'resolved' }),
      said(null),
      true,
      'already_resolved',
    ],
    ['one without an ending', storedIncident(7), said(null), false, 'needs_ending'],
    ['a formal one without a finding', storedIncident(7), said('solved'), true, 'needs_finding'],
  ] as const)('%s is refused, naming it', (_, incident, answers, isFormal, code) => {
    expect(() => resolveChanges(incident, answers, isFormal, settled)).toThrow(
      expect.objectContaining({ code, values: { number: 7 } }),
    );
  });

  const set = (...args: Parameters<typeof resolveChanges>) => {
    const [change] = resolveChanges(...args);
    return change?.change === 'update_incident' ? change : null;
  };

  test('stamps when, on which business day and how it ended, and only where it is still open', () => {
    expect(set(storedIncident(7), said('solved'), false, settled)).toEqual({
      change: 'update_incident',
      number: 7,
      set: {
        status: 'resolved',
        resolvedAt: noon,
        resolvedOn: '2026-11-20',
        ending: 'solved',
        acknowledgedAt: noon,
      },
    });
  });

  test('of a day without a time, stamps the day alone', () => {
    const set = { resolvedAt: null, resolvedOn: '2026-11-19', acknowledgedAt: null };
    expect(
      resolveChanges(storedIncident(7), said('solved'), false, { at: null, on: '2026-11-19' }),
    ).toMatchObject([{ set }]);
  });

  test.each(['praise', 'suggestion'] as const)('%s needs no ending, and may have one', (kind) => {
    expect(set(storedIncident(7, { kind }), said(null), false, settled)?.set).toMatchObject({ ending: null });
    expect(set(storedIncident(7, { kind }), said('solved'), false, settled)?.set).toMatchObject({
      ending: 'solved',
    });
  });

  test('leaves the first word where there was one', () => {
    const incident = storedIncident(7, { acknowledgedAt: noon - 5 });
    expect(set(incident, said('solved'), false, settled)?.set).not.toHaveProperty('acknowledgedAt');
  });

  test('a formal one takes the finding of now, or the one it has', () => {
    expect(set(storedIncident(7), said('solved', 'justified'), true, settled)?.set).toMatchObject({
      finding: 'justified',
    });
    const before = storedIncident(7, { finding: 'partly' });
    expect(set(before, said('solved'), true, settled)?.set).not.toHaveProperty('finding');
  });
});

describe('reopening', () => {
  test('takes the stamps off and keeps them beside it', () => {
    const incident = storedIncident(7, {
      status: 'resolved',
      resolvedAt: noon - 9,
      resolvedOn: '2026-11-19',
      ending: 'partly',
      acknowledgedAt: noon - 10,
    });
    expect(reopenChanges(incident, closing)).toEqual([
      {
        change: 'update_incident',
        number: 7,
        set: { status: 'open', resolvedAt: null, resolvedOn: null, ending: null },
      },
      {
        change: 'create',
        of: 'reopening',
        incident: 7,
        fields: {
          resolvedAt: noon - 9,
          resolvedOn: '2026-11-19',
          ending: 'partly',
          at: noon,
          onDay: '2026-11-20',
          by: 'Ana',
        },
      },
    ]);
  });

  test('needs one that is settled', () => {
    expect(() => reopenChanges(storedIncident(7, { status: 'open' }), closing)).toThrow(
      expect.objectContaining({ code: 'already_open', values: { number: 7 } }),
    );
  });
});

describe('the first word', () => {
  test('is stamped once', () => {
    expect(acknowledgeChanges(storedIncident(7, { acknowledgedAt: null }), noon)).toEqual([
      { change: 'update_incident', number: 7, set: { acknowledgedAt: noon } },
    ]);
    expect(() => acknowledgeChanges(storedIncident(7, { acknowledgedAt: noon - 1 }), noon)).toThrow(
      expect.objectContaining({ code: 'already_acknowledged', values: { number: 7 } }),
    );
  });
});
