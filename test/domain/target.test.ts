import { describe, expect, test } from 'vitest';
import { parseStoredSettings } from '../../src/domain/settings.ts';
import { computeTargets } from '../../src/domain/target.ts';
import { noon } from '../support/builders.ts';

describe('the targets of an incident', () => {
  test('run from the moment we are told, as the house has set them', () => {
    const settings = parseStoredSettings({
      'acknowledge-within': '15m',
      'resolve-within': '2d',
      'follow-up-within': '3',
    });
    expect(computeTargets(noon, '2026-11-20', settings)).toEqual({
      acknowledgeDueAt: noon + 15 * 60_000,
      resolveDueAt: noon + 2 * 86_400_000,
      followUpDueOn: '2026-11-23',
    });
  });

  test('are none where the house has set none, and may be at once', () => {
    expect(computeTargets(noon, '2026-11-20', parseStoredSettings({}))).toEqual({
      acknowledgeDueAt: null,
      resolveDueAt: null,
      followUpDueOn: null,
    });
    const atOnce = parseStoredSettings({ 'acknowledge-within': '0m', 'follow-up-within': '0' });
    expect(computeTargets(noon, '2026-11-20', atOnce)).toMatchObject({
      acknowledgeDueAt: noon,
      followUpDueOn: '2026-11-20',
    });
  });
});
