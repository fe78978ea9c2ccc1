import type { Change, NameRef } from '../../domain/action.ts';
import { parseNameRef } from '../../domain/answers.ts';
import { nameOf } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { findName, requireName, type NameList } from '../../domain/name.ts';
import { parsePlay, type Play } from '../../domain/playbook.ts';
import { fold } from '../../domain/text.ts';
import { findShipped } from '../../domain/vocabulary.ts';
import { escapeLine } from '../../render/escape.ts';
import { openBusinessView, type BusinessView, type KnownPlay } from '../business/view.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, addPageFlags, type ByFlag } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { editOwnFile, readOwnFile } from '../ownfile.ts';
import { categoryName, presentPlay, presentPlays } from '../present/playbook.ts';
import type { RegisterCommand } from '../command.ts';

interface PlayFlags extends OutputFlags, ByFlag {
  readonly department?: string;
}

interface AddFlags extends ByFlag {
  readonly create?: boolean;
}

/** The playbook: for each category, what to say and offer, the limit, and who can help. */
export const registerPlaybook: RegisterCommand = (program, { run, group }) => {
  const playbook = program.command('playbook');
  group(playbook);
  const withCategory = (name: string) =>
    playbook.command(name).argument('[category]').option('--department <name>');
  run(addOutputFlags(playbook.command('list')), (context, _words, flags: OutputFlags) =>
    listPlays(context, flags),
  );
  run(addPageFlags(withCategory('show')), (context, [category], flags: PlayFlags) =>
    showPlay(context, category, flags),
  );
  run(playbook.command('check').argument('<file>'), (context, [path = '']) => checkFile(context, path));
  run(
    addByFlag(playbook.command('add').argument('<file>').option('--create')),
    (context, [path = ''], flags: AddFlags) => addPlay(context, path, flags),
  );
  run(addByFlag(withCategory('edit')), (context, [category], flags: PlayFlags) =>
    editPlay(context, category, flags),
  );
  run(addByFlag(withCategory('remove')), (context, [category], flags: PlayFlags) =>
    removePlay(context, category, flags),
  );
};

async function listPlays(context: Context, flags: OutputFlags): Promise<void> {
  const view = await openBusinessView(context);
  await publish(context, presentPlays(view, await context.today(), await context.language()), flags);
}

/** Returns the error for a category without an entry; it lists the categories that have one. */
function noPlay(view: BusinessView, category: string | undefined): UserError {
  const known = new Set(view.plays.flatMap((play) => categoryName(play, view) ?? []));
  return new UserError('no_play', { value: category ?? '', known: [...known].join(', ') });
}

/** Finds the entries of a category; without a category, those for everything else. Throws no_play. */
function findPlays(view: BusinessView, category: string | undefined): readonly KnownPlay[] {
  if (category === undefined) return view.plays.filter((play) => play.category === null);
  const spellings = spellingsOf('category', category, view);
  if (spellings.length === 0) throw noPlay(view, category);
  return view.plays.filter((play) => play.category !== null && spellings.includes(fold(play.category)));
}

/** Finds the entry of a category and department. Throws no_play; unknown_name and near_name for the department. */
function findExactPlay(
  view: BusinessView,
  category: string | undefined,
  department: string | undefined,
): KnownPlay | undefined {
  const plays = findPlays(view, category);
  const name =
    department === undefined
      ? ''
      : requireName('department', view.business.names.department, department).name;
  return plays.find((play) => fold(play.department ?? '') === fold(name));
}

/** Finds the entry that applies: the exact one, any of the category, or the one for everything else. Throws no_play. */
function findApplyingPlay(
  view: BusinessView,
  category: string | undefined,
  department: string | undefined,
): KnownPlay {
  const play =
    findExactPlay(view, category, department) ??
    findPlays(view, category)[0] ??
    view.plays.find((each) => each.category === null);
  if (!play) throw noPlay(view, category);
  return play;
}

/** Lists every spelling of a name, folded: on the owner's list and as shipped. Empty if the name is unknown. */
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
  const view = await openBusinessView(context);
  const play = findApplyingPlay(view, category, flags.department);
  await publish(context, presentPlay(play, view, await context.today(), await context.language()), flags);
}

async function checkFile(context: Context, path: string): Promise<void> {
  const { t } = await context.language();
  const play = parsePlay(await readOwnFile(context, path), await context.today());
  const view = await openBusinessView(context);
  // An entry for an unknown category or department would never apply.
  checkNames(view, play);
  const name = categoryName(play, view) ?? t.guidance.everythingElse;
  await context.print(`${escapeLine(t.guidance.validPlay(name, play.remedies.length))}\n`);
}

/** Checks that category and department are on their lists. Throws near_name and unknown_name. */
function checkNames(view: BusinessView, play: Play): void {
  resolveNames(view, play, false, false);
}

/**
 * Resolves the category and department of an entry. With `create`, unknown names are returned in `created`. `canCreate` is
 * whether the error may suggest it. Throws near_name and unknown_name.
 */
function resolveNames(view: BusinessView, play: Play, create: boolean, canCreate = true) {
  const created: Extract<Change, { change: 'create_name' }>[] = [];
  const ref = (list: NameList, name: string | null): NameRef =>
    name === null
      ? null
      : parseNameRef(
          list,
          name,
          { business: view.business, vocabulary: view.vocabulary, create, canCreate },
          created,
        );
  return {
    category: ref('category', play.category),
    department: ref('department', play.department),
    created,
  };
}

async function addPlay(context: Context, path: string, flags: AddFlags): Promise<void> {
  await savePlay(context, parsePlay(await readOwnFile(context, path), await context.today()), flags);
}

/** Adds an entry of the owner, or replaces the one for the same category and department. */
async function savePlay(context: Context, play: Play, { create, by }: AddFlags): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const view = await openBusinessView(context);
  const { category, department, created } = resolveNames(view, play, create === true);
  const { say, alternatives, remedies, limit, help, reviewedOn } = play;
  const source = { say, alternatives, remedies, limit, help };
  const nameOfRef = (list: NameList, ref: NameRef) =>
    typeof ref === 'number' || ref === null ? nameOf(list, view.business, ref) : ref.created;
  const existing = view.plays.find(
    (each) =>
      each.own !== null &&
      each.category === nameOfRef('category', category) &&
      each.department === nameOfRef('department', department),
  );
  const fields = { source: JSON.stringify(source), reviewedOn: reviewedOn ?? (await context.today()) };
  const name = categoryName(play, view) ?? t.guidance.everythingElse;
  await store.commit(context.action('play_set', by, name), [
    ...created,
    typeof existing?.own === 'number'
      ? { change: 'update', of: 'play', id: existing.own, set: fields }
      : { change: 'create', of: 'play', fields: { ...fields, category, department } },
  ]);
  await context.note(t.guidance.savedPlay(name));
}

async function editPlay(context: Context, category: string | undefined, flags: PlayFlags): Promise<void> {
  const { t } = await context.language();
  const { parseOwnFile, writeOwnFile } = await import('../../transfer/files/yamlfile.ts');
  const view = await openBusinessView(context);
  const play = findApplyingPlay(view, category, flags.department);
  const today = await context.today();
  const original = writeOwnFile({
    // As typed, since another entry may serve as the starting point.
    ...(category === undefined ? {} : { category: categoryName({ ...play, category }, view) }),
    ...(flags.department === undefined ? {} : { department: flags.department }),
    ...fileFields(play),
  });
  const edited = await editOwnFile(context, 'playbook', 'playbook.yaml', original, (text) => {
    const read = parsePlay(parseOwnFile(text), today);
    // Unknown names are reported while the editor can be opened again.
    checkNames(view, read);
    return read;
  });
  if (edited === 'given_up') return;
  if (edited !== 'unchanged') return savePlay(context, edited.value, flags);
  // An entry that was opened and left unchanged counts as reviewed.
  if (play.own === null) return context.note(t.undo.unchanged);
  const store = await context.store();
  await store.commit(context.action('play_set', flags.by), [
    { change: 'update', of: 'play', id: play.own, set: { reviewedOn: today } },
  ]);
  await context.note(t.guidance.reviewedPlay);
}

/** Returns the advice of an entry as a file contains it. */
function fileFields({ say, alternatives, remedies, limit, help }: Play) {
  return {
    say,
    alternatives,
    remedies: remedies.map(({ offer, value, cost }) => ({
      offer,
      ...(value === null ? {} : { value }),
      ...(cost === null ? {} : { cost }),
    })),
    ...(limit === null ? {} : { limit }),
    ...(help === null ? {} : { help }),
  };
}

async function removePlay(context: Context, category: string | undefined, flags: PlayFlags): Promise<void> {
  const { t } = await context.language();
  const view = await openBusinessView(context);
  const play = findExactPlay(view, category, flags.department);
  if (!play)
    throw new UserError('not_own', { value: [category, flags.department].filter(Boolean).join(', ') });
  const name = categoryName(play, view) ?? t.guidance.everythingElse;
  if (play.own === null) throw new UserError('not_own', { value: name });
  const store = await context.store();
  await store.commit(context.action('play_remove', flags.by, name), [
    { change: 'remove', of: 'play', id: play.own },
  ]);
  await context.note(t.guidance.removed(name));
}
