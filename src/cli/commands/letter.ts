import { nameOf, type Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import type { Incident } from '../../domain/incident.ts';
import {
  fillLetter,
  letterPlaces,
  readLetter,
  unknownPlace,
  writeLetter,
  type LetterParagraph,
} from '../../domain/letter.ts';
import type { LanguageCode } from '../../domain/settings.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Document, Table } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import { letterKeys, shippedLetter, type LetterKey } from '../../shipped/letters.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, findLive, type ByFlag } from '../flags.ts';
import { choice } from '../../domain/choice.ts';
import { editOwnFile } from '../guidance.ts';
import { visible } from '../../render/visible.ts';
import { openBusinessView } from '../house.ts';
import { publish, type OutputFlags } from '../output.ts';
import { plainDocument } from '../present/plain.ts';
import type { Registered } from '../registered.ts';

interface LetterFlags extends OutputFlags {
  readonly template?: string;
  readonly cause?: boolean;
  readonly change?: boolean;
  readonly signed?: string;
  readonly text?: string;
}

/** Letters to customers, from templates that the owner may change. Sending them is the owner's. */
export const registerLetter: Registered = (program, { t, run, group }) => {
  const { argument, option } = t.help;
  run(
    addOutputFlags(
      program
        .command('letter')
        .argument('<number>', argument.number)
        .option('--template <template>', option.template)
        .option('--cause', option.withCause)
        .option('--change', option.withChange)
        .option('--signed <name>', option.signed)
        .option('--text <text>', option.ownWords),
      t,
    ),
    'letter',
    (context, [id = ''], flags: LetterFlags) => writeOne(context, id, flags),
  );
  const template = program.command('template');
  group(template, 'template');
  const named = (name: string) => template.command(name).argument('<template>', argument.template);
  run(addOutputFlags(template.command('list'), t), 'template list', (context, _words, flags: OutputFlags) =>
    listTemplates(context, flags),
  );
  run(named('show'), 'template show', (context, [key = '']) => showTemplate(context, key));
  run(addByFlag(named('edit'), t), 'template edit', (context, [key = ''], flags: ByFlag) =>
    editTemplate(context, key, flags),
  );
  run(addByFlag(named('remove'), t), 'template remove', (context, [key = ''], flags: ByFlag) =>
    removeTemplate(context, key, flags),
  );
};

async function writeOne(context: Context, id: string, flags: LetterFlags): Promise<void> {
  const language = await context.language();
  const { t } = language;
  const incident = await findLive(context, id);
  const store = await context.records();
  const [formal] = await store.kept('formal', [incident.number]);
  const key =
    flags.template !== undefined
      ? choice('--template', flags.template, letterKeys)
      : incident.safety !== null
        ? 'safety'
        : formal
          ? 'answer'
          : 'apology';
  const paragraphs = await template(context, key, language.code);
  const values = await letterValues(context, incident, formal ?? null, flags, language);
  const own = flags.text === undefined ? null : cleanText(flags.text, 'text');
  const filled = withOwnWords(fillLetter(paragraphs, values), own);
  const business = await context.business();
  const document: Document = {
    ...plainDocument(
      'letter',
      '',
      business,
      { columns: [{ key: 'text', type: 'text', label: '' }], rows: filled.map((text) => [text]) },
      '',
    ),
    windowTitle: `${shippedLetter(key, language.code).name}, ${incident.number}`,
    blocks: filled.map((text) => ({ kind: 'prose', text })),
    sheet: 'A4',
  };
  await publish(context, document, flags);
  const hasGap = filled.some(isGap);
  if (hasGap) await context.note(t.letter.gap);
  if (flags.cause === true && values.cause !== null) await context.note(t.letter.withCause);
}

/** The gap of a letter that needs somebody's own words. */
function isGap(paragraph: string): boolean {
  return /^\[.*\]$/su.test(paragraph);
}

/** Own words go into the gap; where there is none, before the two paragraphs that end a letter. */
function withOwnWords(paragraphs: readonly string[], own: string | null): readonly string[] {
  if (own === null) return paragraphs;
  if (paragraphs.some(isGap)) return paragraphs.map((paragraph) => (isGap(paragraph) ? own : paragraph));
  return [...paragraphs.slice(0, -2), own, ...paragraphs.slice(-2)];
}

/** The owner's own words for a letter, else the shipped ones. */
async function template(
  context: Context,
  key: LetterKey,
  code: LanguageCode,
): Promise<readonly LetterParagraph[]> {
  const own = (await (await context.records()).kept('letter')).find(
    (letter) => letter.key === key && letter.language === code,
  );
  return own ? readLetter(own.source) : shippedLetter(key, code).paragraphs;
}

/** What a letter does not list: nothing, the letter itself, and what has no name. */
const unsaid: readonly string[] = ['nothing', 'apology_letter', 'other'];

async function letterValues(
  context: Context,
  incident: Incident,
  formal: { readonly reference: string | null; readonly authority: string | null } | null,
  flags: LetterFlags,
  { t, format }: Language,
) {
  const { business, vocabulary } = await openBusinessView(context);
  const done = (await (await context.records()).kept('prevention', [incident.number])).filter(
    ({ doneOn }) => doneOn !== null,
  );
  const given = incident.remedies
    .filter(({ kind }) => !unsaid.includes(kind))
    .map(({ kind, valueMinor }) => {
      const offer = vocabulary.offers.find(({ id }) => id === kind);
      const name = offer?.names[0] ?? kind;
      const small = offer?.inLetter ?? name.charAt(0).toLowerCase() + name.slice(1);
      return valueMinor === null || valueMinor === 0 ? small : `${small} (${format.money(valueMinor)})`;
    });
  return {
    house: business.settings.name,
    // A letter carries the date of the calendar, also after midnight.
    today: format.longDay(wallAt(business.settings.zone, context.now).slice(0, 10)),
    customer: incident.customer,
    occurred: format.longDay(incident.moment.wall.slice(0, 10)),
    reference: formal?.reference ?? null,
    authority: formal?.authority ?? null,
    remedy: given.length === 0 ? null : given.join(', '),
    // What was decided is written for the house and may name the cause: it goes out only where somebody asks for it.
    change: flags.change === true && done.length > 0 ? done.map(({ text }) => text).join('; ') : null,
    finding: incident.finding === null ? null : t.letter.finding[incident.finding],
    // Why it happened stays in the house unless somebody asks for it.
    cause: flags.cause === true ? causeName(incident, business) : null,
    signed: flags.signed === undefined ? incident.owner : cleanLine(flags.signed, 'signed'),
  };
}

/** The cause as the house calls it; "nobody knows" is none that can be told. */
function causeName({ cause }: Incident, business: Business): string | null {
  const entry = business.names.cause.find(({ id }) => id === cause);
  return entry?.alsoKnownAs.includes('unknown') === true ? null : nameOf('cause', business, cause);
}

async function listTemplates(context: Context, flags: OutputFlags): Promise<void> {
  const language = await context.language();
  const { t } = language;
  const own = await (await context.records()).kept('letter');
  const table: Table = {
    columns: [
      { key: 'template', type: 'key', label: t.guidance.id },
      { key: 'name', type: 'text', label: t.guidance.name },
      { key: 'own', type: 'text', label: t.letter.ownIn },
    ],
    rows: letterKeys.map((key) => [
      key,
      shippedLetter(key, language.code).name,
      own
        .filter((letter) => letter.key === key)
        .map((letter) => letter.language)
        .join(', ') || null,
    ]),
  };
  await publish(
    context,
    plainDocument('templates', t.letter.title, await context.business(), table, ''),
    flags,
  );
}

async function showTemplate(context: Context, typed: string): Promise<void> {
  const { code } = await context.language();
  const key = readKey(typed);
  await context.print(visible(writeLetter(await template(context, key, code))));
}

function readKey(typed: string): LetterKey {
  const key = letterKeys.find((each) => each === typed.trim().toLowerCase());
  if (!key) throw new UserError('no_letter', { value: typed, known: letterKeys.join(', ') });
  return key;
}

async function editTemplate(context: Context, typed: string, { by }: ByFlag): Promise<void> {
  const { t, code } = await context.language();
  const key = readKey(typed);
  const before = writeLetter(await template(context, key, code));
  const edited = await editOwnFile(context, 'template', `${key}.txt`, before, (text) => {
    const paragraphs = readLetter(text);
    const stranger = unknownPlace(paragraphs);
    if (stranger !== null)
      throw new UserError('unknown_place', { value: stranger, known: letterPlaces.join(', ') });
    if (paragraphs.length === 0) throw new UserError('empty_text', { field: 'text' });
    return writeLetter(paragraphs);
  });
  if (edited === 'given_up') return;
  if (edited === 'unchanged') return context.note(t.undo.kept);
  const store = await context.store();
  const known = (await store.kept('letter')).find((letter) => letter.key === key && letter.language === code);
  await store.commit(context.action('letter_set', by, key), [
    known
      ? { change: 'update', of: 'letter', id: known.id, set: { source: edited.value } }
      : { change: 'create', of: 'letter', fields: { key, language: code, source: edited.value } },
  ]);
  await context.note(t.letter.kept(shippedLetter(key, code).name));
}

async function removeTemplate(context: Context, typed: string, { by }: ByFlag): Promise<void> {
  const { t, code } = await context.language();
  const key = readKey(typed);
  const store = await context.store();
  const own = (await store.kept('letter')).find((letter) => letter.key === key && letter.language === code);
  if (!own) throw new UserError('not_own', { value: key });
  await store.commit(context.action('letter_remove', by, key), [
    { change: 'remove', of: 'letter', id: own.id },
  ]);
  await context.note(t.letter.removed(shippedLetter(key, code).name));
}
