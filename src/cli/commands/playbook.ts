import type { Change, NameRef } from '../../domain/action.ts';
import { nameRef } from '../../domain/answers.ts';
import { nameOf } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { findName, requireName, type NameList } from '../../domain/name.ts';
import { readPlay, type Play } from '../../domain/playbook.ts';
import { fold } from '../../domain/text.ts';
import { findShipped } from '../../domain/vocabulary.ts';
import { escapeLine } from '../../render/escape.ts';
import { openBusinessView, type BusinessView, type KnownPlay } from '../business/view.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, type ByFlag } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { editOwnFile, readOwnFile } from '../ownfile.ts';
import { categoryName, presentPlay, presentPlays } from '../present/playbook.ts';
import type { RegisterCommand } from '../registration.ts';

interface PlayFlags extends OutputFlags, ByFlag {
  readonly department?: string;
}

interface AddFlags extends ByFlag {
  readonly create?: boolean;
}

/** For each situation: what to say, what to offer, how far one may go, who can help. */
export const registerPlaybook: RegisterCommand = (program, { run, group }) => {
  const playbook = program.command('playbook');
  group(playbook);
  const about = (name: string) => playbook.command(name).argument('[category]').option('--department <name>');
  run(addOutputFlags(playbook.command('list')), (context, _words, flags: OutputFlags) =>
    listPlays(context, flags),
  );
  run(addOutputFlags(about('show')), (context, [category], flags: PlayFlags) =>
    showPlay(context, category, flags),
  );
  run(playbook.command('check').argument('<file>'), (context, [path = '']) => checkFile(context, path));
  run(
    addByFlag(playbook.command('add').argument('<file>').option('--create')),
    (context, [path = ''], flags: AddFlags) => addPlay(context, path, flags),
  );
  run(addByFlag(about('edit')), (context, [category], flags: PlayFlags) =>
    editPlay(context, category, flags),
  );
  run(addByFlag(about('remove')), (context, [category], flags: PlayFlags) =>
    removePlay(context, category, flags),
  );
};

async function listPlays(context: Context, flags: OutputFlags): Promise<void> {
  const house = await openBusinessView(context);
  await publish(context, presentPlays(house, await context.today(), await context.language()), flags);
}

/** The entry that counts for what was typed; nothing typed is the one for everything else. Throws no_play. */
function findTyped(
  house: BusinessView,
  category: string | undefined,
  department: string | undefined,
  reach: 'exact' | 'nearest',
): KnownPlay {
  const { plays } = house;
  const meant = category === undefined ? null : spellingsOf('category', category, house);
  const known = [...new Set(plays.flatMap((play) => categoryName(play, house) ?? []))].join(', ');
  if (meant?.length === 0) throw new UserError('no_play', { value: category ?? '', known });
  const fits = plays.filter(({ category: of }) => (of === null ? meant === null : meant?.includes(fold(of))));
  const where = fold(
    department === undefined
      ? ''
      : requireName('department', house.business.names.department, department).name,
  );
  const exact = fits.find((play) => fold(play.department ?? '') === where);
  if (exact) return exact;
  if (reach === 'exact')
    throw new UserError('not_own', { value: [category, department].filter(Boolean).join(', ') });
  if (fits[0]) return fits[0];
  // A category without an entry of its own falls under everything else.
  const rest = plays.find((play) => play.category === null);
  if (!rest) throw new UserError('no_play', { value: category ?? '', known });
  return rest;
}

/** Every spelling of the name that was typed, folded: on the owner's list and as shipped; none when nobody knows it. */
function spellingsOf(
  list: NameList,
  typed: string,
  { business, vocabulary }: BusinessView,
): readonly string[] {
  const own = findName(business.names[list], typed, 'exact').exact;
  const shipped = findShipped(vocabulary, list, own?.name ?? typed) ?? findShipped(vocabulary, list, typed);
  return [
    ...(own ? [fold(own.name), ...own.alsoKnownAs] : []),
    ...(shipped ? [shipped.id, ...shipped.names.map(fold)] : []),
  ];
}

async function showPlay(context: Context, category: string | undefined, flags: PlayFlags): Promise<void> {
  const house = await openBusinessView(context);
  const play = findTyped(house, category, flags.department, 'nearest');
  await publish(context, presentPlay(play, house, await context.today(), await context.language()), flags);
}

async function checkFile(context: Context, path: string): Promise<void> {
  const { t } = await context.language();
  const play = readPlay(await readOwnFile(context, path), await context.today());
  const house = await openBusinessView(context);
  // The names it is for have to be there, or it would never be found.
  checkNames(house, play);
  await context.print(
    `${escapeLine(t.guidance.validPlay(categoryName(play, house) ?? t.guidance.everythingElse, play.remedies.length))}\n`,
  );
}

/** Throws near_name and unknown_name where nothing can be added to the lists. */
function checkNames(house: BusinessView, play: Play): void {
  resolveNames(house, play, false, false);
}

function resolveNames(house: BusinessView, play: Play, create: boolean, canCreate = true) {
  const created: Extract<Change, { change: 'create_name' }>[] = [];
  const ref = (list: NameList, name: string | null): NameRef =>
    name === null
      ? null
      : nameRef(
          list,
          name,
          { business: house.business, vocabulary: house.vocabulary, create, canCreate },
          created,
        );
  return {
    category: ref('category', play.category),
    department: ref('department', play.department),
    created,
  };
}

async function addPlay(context: Context, path: string, flags: AddFlags): Promise<void> {
  await keep(context, readPlay(await readOwnFile(context, path), await context.today()), flags);
}

async function keep(context: Context, play: Play, { create, by }: AddFlags): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const house = await openBusinessView(context);
  const { category, department, created } = resolveNames(house, play, create === true);
  const { say, alternatives, remedies, limit, help, reviewedOn } = play;
  const source = { say, alternatives, remedies, limit, help };
  const nameFor = (list: NameList, ref: NameRef) =>
    typeof ref === 'number' || ref === null ? nameOf(list, house.business, ref) : ref.created;
  const known = house.plays.find(
    (each) =>
      each.own !== null &&
      each.category === nameFor('category', category) &&
      each.department === nameFor('department', department),
  );
  const fields = { source: JSON.stringify(source), reviewedOn: reviewedOn ?? (await context.today()) };
  const name = categoryName(play, house) ?? t.guidance.everythingElse;
  await store.commit(context.action('play_set', by, name), [
    ...created,
    typeof known?.own === 'number'
      ? { change: 'update', of: 'play', id: known.own, set: fields }
      : { change: 'create', of: 'play', fields: { ...fields, category, department } },
  ]);
  await context.note(t.guidance.savedPlay(name));
}

async function editPlay(context: Context, category: string | undefined, flags: PlayFlags): Promise<void> {
  const { t } = await context.language();
  const { parseOwnFile, writeOwnFile } = await import('../../transfer/yamlfile.ts');
  const house = await openBusinessView(context);
  const play = findTyped(house, category, flags.department, 'nearest');
  const today = await context.today();
  const before = writeOwnFile({
    // What was asked for, also where another entry served as the beginning.
    ...(category === undefined ? {} : { category: categoryName({ ...play, category }, house) }),
    ...(flags.department === undefined ? {} : { department: flags.department }),
    say: play.say,
    alternatives: play.alternatives,
    remedies: play.remedies.map(({ offer, value, cost }) => ({
      offer,
      ...(value === null ? {} : { value }),
      ...(cost === null ? {} : { cost }),
    })),
    ...(play.limit === null ? {} : { limit: play.limit }),
    ...(play.help === null ? {} : { help: play.help }),
  });
  const edited = await editOwnFile(context, 'playbook', 'playbook.yaml', before, (text) => {
    const play = readPlay(parseOwnFile(text), today);
    // A name that nobody knows is said while it can still be mended.
    checkNames(house, play);
    return play;
  });
  if (edited === 'given_up') return;
  if (edited !== 'unchanged') return keep(context, edited.value, flags);
  // Looked at and left as it is: that is a review too.
  if (play.own === null) return context.note(t.undo.unchanged);
  const store = await context.store();
  await store.commit(context.action('play_set', flags.by), [
    { change: 'update', of: 'play', id: play.own, set: { reviewedOn: today } },
  ]);
  await context.note(t.guidance.reviewedPlay);
}

async function removePlay(context: Context, category: string | undefined, flags: PlayFlags): Promise<void> {
  const { t } = await context.language();
  const house = await openBusinessView(context);
  const play = findTyped(house, category, flags.department, 'exact');
  const name = categoryName(play, house) ?? t.guidance.everythingElse;
  if (play.own === null) throw new UserError('not_own', { value: name });
  const store = await context.store();
  await store.commit(context.action('play_remove', flags.by, name), [
    { change: 'remove', of: 'play', id: play.own },
  ]);
  await context.note(t.guidance.removed(name));
}
