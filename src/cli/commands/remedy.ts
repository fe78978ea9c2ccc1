import type { RemedyFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { liveIncident } from '../../domain/records.ts';
import { findPlay } from '../../domain/playbook.ts';
import { completeRemedy, readRemedy } from '../../domain/remedy.ts';
import { cleanLine } from '../../domain/text.ts';
import { openAsker, trouble } from '../asker.ts';
import type { Context } from '../context.ts';
import { checkAuthority, openReading } from '../counter/reading.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { findLive } from '../incidents.ts';
import type { RegisterCommand } from '../registration.ts';

interface RemedyFlags extends ByFlag {
  readonly value?: string;
  readonly cost?: string;
  readonly minutes?: string;
  readonly approvedBy?: string;
  readonly remove?: boolean;
}

export const registerRemedy: RegisterCommand = (program, { run }) => {
  const command = program
    .command('remedy')
    .argument('<number>')
    .argument('[thing]')
    .option('--value <amount>')
    .option('--cost <amount>')
    .option('--minutes <count>')
    .option('--approved-by <name>')
    .option('--remove');
  run(addByFlag(command), (context, [id = '', thing], flags: RemedyFlags) =>
    runRemedy(context, id, thing, flags),
  );
};

async function runRemedy(
  context: Context,
  id: string,
  thing: string | undefined,
  flags: RemedyFlags,
): Promise<void> {
  const { t, format } = await context.language();
  const incident = await findLive(context, id);
  const { number } = incident;
  const reading = await openReading(context, true);
  const { business, vocabulary } = reading;
  const play = findPlay(reading.plays, reading.business, incident);
  if (flags.remove === true && incident.remedies.length === 0) throw new UserError('no_remedy', { number });
  const kind =
    thing ??
    (await askThing(context, number, play?.remedies.map(({ offer }) => offer) ?? [], vocabulary.offers));
  if (kind.trim() === '') throw new UserError('empty_text', { field: 'remedy' });
  const read = readRemedy(
    {
      kind,
      value: flags.value,
      cost: flags.cost,
      minutes: flags.minutes,
      approvedBy: flags.approvedBy,
    },
    play,
    reading,
  );
  const nameOfOffer = (offered: string) =>
    vocabulary.offers.find(({ id: known }) => known === offered)?.names[0] ?? offered;
  const name = nameOfOffer(read.kind ?? kind);
  const worth = (valueMinor: number | null) => (valueMinor === null ? null : format.money(valueMinor));
  const store = await context.store();
  if (flags.remove === true) {
    // Of two alike the one of that worth, or else the one given last.
    const given = incident.remedies.findLast(
      ({ kind: theirs, valueMinor }) =>
        theirs === read.kind && (flags.value === undefined || valueMinor === read.valueMinor),
    );
    if (!given)
      throw new UserError('bad_choice', {
        option: '--remove',
        value: kind,
        choices: [...new Set(incident.remedies.map((remedy) => nameOfOffer(remedy.kind)))].join(', '),
      });
    await store.commit(context.action('remedy', flags.by), [
      { change: 'remove', of: 'remedy', id: given.id, incident: number },
    ]);
    return context.note(t.care.remedyRemoved(number, name, worth(given.valueMinor)));
  }
  const by = flags.by === undefined ? incident.recordedBy : cleanLine(flags.by, 'by');
  const remedy = await authorised(context, completeRemedy(read, by, business, play), incident.remedies);
  await store.commit(context.action('remedy', flags.by), async (now) => {
    // Two tills may each give what both together may not.
    checkAuthority([remedy], business, format, (await liveIncident(now, number)).remedies);
    return [{ change: 'create', of: 'remedy', incident: number, fields: remedy }];
  });
  await context.note(t.care.remedyAdded(number, name, worth(remedy.valueMinor)));
  if (remedy.approvedBy !== null) await context.hint(t.care.namesOnTrust);
}

async function askThing(
  context: Context,
  number: number,
  usual: readonly string[],
  offers: readonly { readonly id: string; readonly names: readonly string[] }[],
): Promise<string> {
  const { t } = await context.language();
  const asker = await openAsker(context, `remedy ${number}`, '<thing>');
  const place = (id: string) => (usual.includes(id) ? usual.indexOf(id) : usual.length);
  const sorted = [...offers].sort((a, b) => place(a.id) - place(b.id));
  return asker.pick(
    'thing',
    t.care.remedyQuestion,
    sorted.map(({ id, names }) => ({ value: id, label: names[0] ?? id })),
  );
}

/** The same remedy with somebody who may authorise it, where that is needed; asks when there is somebody to ask. */
async function authorised(
  context: Context,
  remedy: RemedyFields,
  before: readonly RemedyFields[],
): Promise<RemedyFields> {
  const language = await context.language();
  const business = await context.business();
  try {
    checkAuthority([remedy], business, language.format, before);
    return remedy;
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'needs_approval' || !context.canAsk) throw error;
    const asker = await openAsker(context, 'remedy', '--approved-by');
    const approvedBy = await asker.requiredText('approvedBy', language.t.log.question.approvedBy, {
      hint: language.t.log.hint.aboveLimit(String(error.values['limit']), String(error.values['able'] ?? '')),
      check: (name) =>
        trouble(
          () => checkAuthority([{ ...remedy, approvedBy: name }], business, language.format, before),
          language,
        ),
    });
    return { ...remedy, approvedBy };
  }
}
