import { allTime } from '../../domain/time/period.ts';
import { measureNearest } from '../../reports/empty.ts';
import { measureScope, type Request } from '../../reports/request.ts';
import { openCalendar } from '../business/holidaycalendar.ts';
import type { Context } from '../context.ts';
import { addFilterFlags, readFilter, type FilterFlags } from '../filterflags.ts';
import { joinWords, readLimit } from '../flags.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import { presentList } from '../present/list.ts';
import type { RegisterCommand } from '../command.ts';

interface ListFlags extends FilterFlags, OutputFlags {
  readonly limit?: string;
}

/** The number of complaints listed if neither `--limit` nor a period is given. */
const defaultLimit = 20;

export const registerList: RegisterCommand = (program, { run }) => {
  const command = addFilterFlags(program.command('list').argument('[words...]'))
    .option('--limit <count>')
    .option('--format <format>')
    .option('-o, --output <file>')
    .option('--open');
  run(command, (context, words, flags: ListFlags) =>
    runList(context, { ...flags, ...searchFlags(words, flags) }),
  );
};

async function runList(context: Context, flags: ListFlags): Promise<void> {
  const { filter, names, typed, isPeriodTyped } = await readFilter(context, flags, allTime);
  const limit = readLimit(flags.limit) ?? (isPeriodTyped ? undefined : defaultLimit);
  const request: Request = {
    business: await context.business(),
    filter,
    filterNames: names,
    flags: { ...typed, database: context.databaseFlag },
    language: await context.language(),
    now: context.now,
    today: await context.today(),
    openCalendar: async () => openCalendar(await context.business()),
    periodIsDefault: false,
  };
  const records = await recordsToShow(context, flags);
  const document = await records.withSnapshot(async (snapshot) => {
    const total = await snapshot.count(filter);
    const scope = await measureScope(snapshot, request, total);
    const nearest = total === 0 ? await measureNearest(snapshot, request) : null;
    return presentList(await snapshot.list(filter, limit), scope, nearest, request);
  });
  await publish(context, document, flags);
}

/** Searches for words that are typed without a flag, in all complaints unless days are chosen. */
function searchFlags(words: readonly (string | undefined)[], { text }: ListFlags): FilterFlags {
  const typed = joinWords(words);
  return typed === undefined ? {} : { text: [text, typed].filter((part) => part !== undefined).join(' ') };
}
