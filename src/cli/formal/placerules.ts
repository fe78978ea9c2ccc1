import type { Business } from '../../domain/business.ts';
import {
  planDeadlines,
  dutiesAsPlanned,
  ownDeadlineOf,
  replan,
  type Deadline,
} from '../../domain/deadline.ts';
import type { Entry } from '../../domain/entry.ts';
import { dutiesOf, isNewlyKnown, rulesOfPlace, type Place } from '../../domain/formal.ts';
import type { TransactionRecords } from '../../domain/records.ts';
import type { HolidayCalendar } from '../../domain/time/holidays.ts';

/** A formal complaint of which more is demanded, with its deadlines before and after. */
export interface ReplannedCase {
  readonly number: number;
  readonly stored: readonly Entry<'deadline'>[];
  readonly deadlines: readonly Deadline[];
}

/**
 * Plans the open formal complaints for which there are rules only now that the country or the region of the business is known.
 * What was demanded of them before stays, and so does a deadline of the owner's own.
 */
export async function planByNewRules(
  now: TransactionRecords,
  { settings, ruleChoices }: Business,
  place: Place,
  calendar: HolidayCalendar,
): Promise<readonly ReplannedCase[]> {
  if (!isNewlyKnown(settings, place)) return [];
  const { formalRules } = await import('../../shipped/formalrules.ts');
  const before = rulesOfPlace(formalRules, settings);
  const added = rulesOfPlace(formalRules, place).filter((rule) => !before.includes(rule));
  const formals = await now.entries('formal');
  const entries = await now.entries('deadline');
  const incidents = await now.findMany(formals.map(({ incident }) => incident ?? 0));
  return incidents.flatMap(({ number, kind, deleted }): readonly ReplannedCase[] => {
    const formal = formals.find(({ incident }) => incident === number);
    const stored = entries.filter(({ incident }) => incident === number);
    const isOpen = stored.some(({ doneOn }) => doneOn === null);
    if (formal === undefined || deleted || !isOpen) return [];
    const isPraise = kind !== 'complaint';
    const duties = dutiesOf(added, ruleChoices, { channel: formal.channel, isPraise });
    if (duties.length === 0) return [];
    const planned = planDeadlines(
      {
        formal,
        acknowledgedOn: stored.find(({ task }) => task === 'acknowledge')?.doneOn ?? null,
        duties: [...dutiesAsPlanned(stored, formalRules), ...duties],
        isPraise,
        own: ownDeadlineOf(stored),
      },
      calendar,
    );
    return [{ number, stored, deadlines: replan(stored, planned) }];
  });
}
