import { allTime } from '../../domain/time/period.ts';
import { measureNearest } from '../../reports/empty.ts';
import { measureScope, type Request } from '../../reports/request.ts';
import type { Context } from '../context.ts';
import { addFilterFlags, readFilter, readLimit, type FilterFlags } from '../flags.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import { presentList } from '../present/list.ts';
import type { RegisterCommand } from '../registration.ts';

interface ListFlags extends FilterFlags, OutputFlags {
  readonly limit?: string;
}

const shownNormally = 20;

export const registerList: RegisterCommand = (program, { run }) => {
  const command = addFilterFlags(program.command('list'))
    .option('--limit <count>')
    .option('--format <format>')
    .option('-o, --output <file>');
  run(command, (context, _words, flags: ListFlags) => runList(context, flags));
};

async function runList(context: Context, flags: ListFlags): Promise<void> {
  const asked = await readFilter(context, flags, allTime);
  const limit = readLimit(flags.limit) ?? (asked.periodGiven ? undefined : shownNormally);
  const request: Request = {
    business: await context.business(),
    filter: asked.filter,
    filterNames: asked.names,
    flags: { ...asked.typed, database: context.databaseFlag },
    language: await context.language(),
    now: context.now,
    today: await context.today(),
    periodIsDefault: false,
  };
  const records = await recordsToShow(context, flags);
  const document = await records.atOneMoment(async (still) => {
    const total = await still.count(asked.filter);
    const frame = await measureScope(still, request, total);
    const nearest = total === 0 ? await measureNearest(still, request) : null;
    return presentList(await still.list(asked.filter, limit), frame, nearest, request);
  });
  await publish(context, document, flags);
}
