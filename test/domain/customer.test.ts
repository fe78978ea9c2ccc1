import { expect, test } from 'vitest';
import { isPoorRecovery } from '../../src/domain/customer.ts';
import { storedIncident } from '../support/business.ts';

const asked = (satisfaction: number | null, understood: 'yes' | 'no' | null = null) => ({
  satisfaction,
  understood,
});
const resolved = (ending: 'solved' | 'partly' | 'explained' | 'left' | 'unknown') =>
  storedIncident(1, { status: 'resolved', ending });

test.each([
  ['they left', resolved('left'), [], true],
  ['it was settled in part', resolved('partly'), [], true],
  ['it was solved', resolved('solved'), [], false],
  ['it could not be solved, and was explained', resolved('explained'), [], false],
  ['nobody knows how it ended', resolved('unknown'), [], false],
  ['it is open and they were upset', storedIncident(1, { state: 'upset' }), [], true],
  ['it is open and they were gone', storedIncident(1, { state: 'gone' }), [], true],
  ['it is open and they were calm', storedIncident(1, { state: 'calm' }), [], false],
  ['it is open and nobody said how they were', storedIncident(1), [], false],
  ['it was solved, but they say it is not all right', resolved('solved'), [asked(2)], true],
  ['they left, but say it is all right now', resolved('left'), [asked(3)], false],
  ['they did not feel understood', resolved('solved'), [asked(null, 'no')], true],
  ['they said it is all right, though not understood', resolved('solved'), [asked(5, 'no')], false],
  ['they say otherwise the last time', resolved('left'), [asked(1), asked(5)], false],
  ['they were asked, and said nothing', resolved('left'), [asked(null)], true],
])('whether somebody was left worse: %s', (_, incident, followUps, poor) => {
  expect(isPoorRecovery(incident, followUps)).toBe(poor);
});
