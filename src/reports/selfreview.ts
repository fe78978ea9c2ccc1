import { limitOf } from '../domain/authority.ts';
import { currentPath, resolveName } from '../domain/business.ts';
import { isStale } from '../domain/playbook.ts';
import type { Records } from '../domain/records.ts';
import {
  reviewParts,
  type QuestionStanding,
  type ReviewAnswer,
  type ReviewFact,
} from '../domain/selfreview.ts';
import { fold } from '../domain/text.ts';
import { addDays } from '../domain/time/wall.ts';
import { formatTimeOfDay, type Day } from '../domain/time/wall.ts';
import type { Block, Column, Document, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { countOf, formatShare, minimumForShare, totalCount } from './result.ts';
import type { Request } from './request.ts';

/** A figure of the records: some of all, or a plain count if `of` is null. */
export interface FactFigure {
  readonly count: number;
  readonly of: number | null;
}

/** The figures by fact; null where nothing is recorded. */
export type FactFigures = ReadonlyMap<ReviewFact, FactFigure | null>;

type FactRequest = Pick<Request, 'business' | 'now' | 'today'>;

/** Measures what the records show of the last twelve months. */
export async function measureFacts(
  records: Records,
  request: FactRequest,
  facts: readonly ReviewFact[],
): Promise<FactFigures> {
  const figures = new Map<ReviewFact, FactFigure | null>();
  for (const fact of new Set(facts)) {
    const { count, of } = await measureFact(records, request, fact);
    figures.set(fact, (of ?? count) === 0 ? null : { count, of });
  }
  return figures;
}

async function measureFact(
  records: Records,
  { business, now, today }: FactRequest,
  fact: ReviewFact,
): Promise<FactFigure> {
  const from = addDays(today, -364);
  const filter = { period: { from, to: today } };
  const isRecent = (day: Day) => day >= from && day <= today;
  const share = (count: number, of: number): FactFigure => ({ count, of });
  const target = async (metric: 'acknowledge_target' | 'resolve_target') => {
    const cells = await records.distribution(filter, metric, [], { now, today });
    const met = countOf(cells, 'met');
    return share(met, met + countOf(cells, 'missed'));
  };
  const known = async (dimension: 'cause' | 'channel', leftOut: readonly (string | null)[]) => {
    const cells = await records.tally(filter, [dimension]);
    const sum = (some: typeof cells) => some.reduce((total, { complaints }) => total + complaints, 0);
    return share(
      sum(cells.filter(({ keys: [key = null] }) => !leftOut.some((each) => each === key))),
      sum(cells),
    );
  };
  switch (fact) {
    case 'moments': {
      const noted = new Set(
        (await records.entries('anticipation')).map(
          ({ touchpoint }) => resolveName('touchpoint', business, touchpoint)?.id,
        ),
      );
      const path = currentPath(business);
      return share(path.filter(({ id }) => noted.has(id)).length, path.length);
    }
    case 'foreseen': {
      // Without a list of what can go wrong, nothing can have been foreseen.
      if ((await records.entries('anticipation')).length === 0) return share(0, 0);
      const cells = await records.distribution(filter, 'foreseen', [], { now, today });
      return share(countOf(cells, 'yes'), totalCount(cells));
    }
    case 'trainings':
      return {
        count: (await records.entries('training')).filter(({ onDay }) => isRecent(onDay)).length,
        of: null,
      };
    case 'understood': {
      const cells = await records.distribution(filter, 'satisfaction', ['understood'], { now, today });
      const answered = (answer: string) => totalCount(cells.filter(({ keys }) => keys[0] === answer));
      return share(answered('yes'), answered('yes') + answered('no'));
    }
    case 'playbook': {
      const plays = await records.entries('play');
      return share(plays.filter((play) => !isStale(play, today)).length, plays.length);
    }
    case 'limits': {
      // A role without a limit needs none.
      const free = new Set(
        business.roles.filter(({ limitMinor }) => limitMinor === null).map(({ name }) => fold(name)),
      );
      const staff = business.staff.filter(
        ({ role, limitMinor }) => limitMinor !== null || !free.has(fold(role ?? '')),
      );
      return share(staff.filter(({ name }) => limitOf(business, name) !== null).length, staff.length);
    }
    case 'surveys': {
      const sheets = await records.entries('survey');
      const responses = await records.entries('response');
      return { count: [...sheets, ...responses].filter(({ day }) => isRecent(day)).length, of: null };
    }
    case 'elsewhere':
      return known('channel', [null, 'in_person']);
    case 'causes':
      return known('cause', [null]);
    case 'actions': {
      const decided = (await records.entries('prevention')).filter(({ decidedOn }) => isRecent(decidedOn));
      return share(decided.filter(({ doneOn }) => doneOn !== null).length, decided.length);
    }
    case 'answered':
      return target('acknowledge_target');
    case 'solved':
      return target('resolve_target');
    case 'followUps': {
      const due = await records.distribution(filter, 'follow_up', [], { now, today });
      const inTime = countOf(due, 'in_time');
      return share(inTime, inTime + countOf(due, 'late') + countOf(due, 'overdue'));
    }
    case 'told': {
      const reached = (await records.entries('follow_up')).filter(
        ({ onDay, outcome }) => outcome === 'reached' && isRecent(onDay),
      );
      return share(reached.filter(({ told }) => told === 'yes').length, reached.length);
    }
    case 'abuse': {
      const cells = await records.tally(filter, ['abuse']);
      const count = (answer: string) =>
        cells.reduce((sum, { keys, complaints }) => sum + (keys[0] === answer ? complaints : 0), 0);
      return share(count('looked_after'), count('looked_after') + count('happened'));
    }
  }
}

/** Says what the records show beside a question. */
export function describeFacts(
  facts: readonly ReviewFact[],
  figures: FactFigures,
  { t, format }: Language,
): string {
  const known = facts.flatMap((fact) => {
    const figure = figures.get(fact) ?? null;
    if (figure === null) return [];
    const { count, of } = figure;
    const shown =
      of === null
        ? format.number(count)
        : of < minimumForShare
          ? t.results.partOf(format.number(count), format.number(of))
          : formatShare(count, of, { t, format } as Language);
    return [`${t.selfReview.fact[fact]}: ${shown}`];
  });
  return known.length === 0 ? t.selfReview.nothingRecorded : known.join('; ');
}

/** Presents where all questions stand. `wordOf` gives the word for an answer. */
export function presentSelfReview(
  all: readonly QuestionStanding[],
  figures: FactFigures,
  { business, today }: FactRequest,
  language: Language,
  wordOf: (answer: ReviewAnswer) => string,
): Document {
  const { t, format } = language;
  const messages = t.selfReview;
  const columns: readonly Column[] = [
    { key: 'question', type: 'text', label: messages.question, weight: 'main' },
    { key: 'answer', type: 'text', label: messages.answer },
    { key: 'since', type: 'text', label: messages.since },
    { key: 'before', type: 'text', label: messages.before },
  ];
  const blocks = reviewParts.map((part): Block => ({
    kind: 'table',
    title: messages.part[part],
    isWrapped: true,
    table: {
      columns,
      rows: all
        .filter(({ question }) => question.part === part)
        .map(({ question, last, since, before }): readonly Value[] => [
          `${question.text} (${describeFacts(question.facts, figures, language)})`,
          last === null ? messages.open : wordOf(last.answer),
          since === null ? null : format.shortDay(since).replaceAll(' ', '\u00A0'),
          before === null ? null : wordOf(before.answer),
        ]),
    },
  }));
  const { settings } = business;
  return {
    report: 'self-review',
    title: messages.title,
    meta: [messages.records],
    scope: {
      period: {
        from: addDays(today, -364),
        to: today,
        zone: settings.zone,
        day_start: formatTimeOfDay(settings.dayStartMinute),
      },
      filter: {},
      total: all.filter(({ last }) => last !== null).length,
    },
    rows: {
      columns: [
        { key: 'id', type: 'key', label: '' },
        { key: 'part', type: 'key', label: '' },
        { key: 'question', type: 'text', label: '' },
        { key: 'answer', type: 'key', label: '' },
        { key: 'since', type: 'day', label: '' },
        { key: 'answered', type: 'day', label: '' },
        { key: 'before', type: 'key', label: '' },
      ],
      rows: all.map(({ question, last, since, before }) => [
        question.id,
        question.part,
        question.text,
        last?.answer ?? null,
        since,
        last?.onDay ?? null,
        before?.answer ?? null,
      ]),
    },
    lists: {
      records: all.flatMap(({ question }) =>
        question.facts.map((fact) => ({
          question: question.id,
          fact,
          count: figures.get(fact)?.count ?? null,
          of: figures.get(fact)?.of ?? null,
        })),
      ),
    },
    blocks,
    hints: [],
  };
}
