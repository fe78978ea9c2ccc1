import { inCommandNames } from '../support/commandtree.ts';
import { words, type Sandbox } from '../support/program.ts';

/** One option as the help shows it: "--week <week>". */
interface Option {
  readonly name: string;
  readonly takesValue: boolean;
  /** Stands alone, or has a value: "--safety [yes|no]". */
  readonly mayTakeValue: boolean;
  readonly does: string;
}

/** A command as its help describes it. */
export interface Help {
  /** What is typed after `recovery`; empty for the program itself. */
  readonly path: string;
  readonly text: string;
  /** Paragraphs by their titles; the first paragraph is under the empty one. */
  readonly sections: ReadonlyMap<string, readonly string[]>;
  readonly options: readonly Option[];
  readonly everywhere: readonly Option[];
  readonly arguments: readonly string[];
  readonly subcommands: readonly string[];
}

/** The help of the program and of every command under it, found by reading the help itself. */
export async function allHelp(sandbox: Sandbox): Promise<readonly Help[]> {
  const filters = readHelp('filters', await sandbox.ok('help filters')).sections;
  const [days, complaints] = [
    readOptions(filters.get('Days') ?? []),
    readOptions(filters.get('Complaints') ?? []),
  ];
  const [, ...globalLines] = readHelp('options', await sandbox.ok('help options')).sections.get('') ?? [];
  const everywhere = readOptions(globalLines);
  /** The flags that choose days and complaints are explained on a page of their own. */
  const explainedThere = (text: string): readonly Option[] =>
    /^Days and complaints: recovery help filters/mu.test(text)
      ? [...days, ...complaints]
      : /^Days: recovery help filters/mu.test(text)
        ? days
        : [];
  const seen = new Set<string>();
  const helpOf = async (path: string): Promise<readonly Help[]> => {
    seen.add(path);
    const page = readHelp(path, await sandbox.ok(`${path} --help`));
    const isProgram = path === '';
    const help = {
      ...page,
      options: [...page.options, ...(isProgram ? [] : explainedThere(page.text))],
      everywhere,
    };
    const below: Help[] = [];
    for (const name of [...help.subcommands, ...(isProgram ? unlisted : [])]) {
      const subpath = pathOf(`${path} ${name}`);
      if (!seen.has(subpath)) below.push(...(await helpOf(subpath)));
    }
    return [help, ...below];
  };
  return helpOf('');
}

/** What another command covers; scripts may still type them. */
const unlisted = ['catch-up', 'action'];

/** Returns what scripts type for a command: "142 letter" is `letter`, "print plan" is `plan`. Flags have no help of their own. */
function pathOf(listed: string): string {
  return inCommandNames(words(listed.replace(/^case /u, '142 ')))
    .filter((word) => word !== '142' && !word.startsWith('-'))
    .join(' ');
}

function readHelp(path: string, text: string): Omit<Help, 'everywhere'> {
  const paragraphs = text
    .trimEnd()
    .split('\n\n')
    .map((paragraph) => paragraph.split('\n'));
  const sections = new Map(
    paragraphs.map(([title = '', ...lines], index) =>
      index === 0 ? ['', [title, ...lines]] : [title, lines],
    ),
  );
  const listed = (title: string) => sections.get(title) ?? [];
  const terms = (lines: readonly string[]) => lines.flatMap((line) => /^ {2}(\S+)/u.exec(line)?.[1] ?? []);
  const named = new Set(['', 'Examples', 'Arguments', 'Options']);
  // Commands and reports stand in groups, under titles of their own.
  const isGrouped = path === '' || path === 'report';
  const groups = isGrouped ? [...sections.keys()].filter((title) => !named.has(title)) : ['Commands'];
  return {
    path,
    text,
    sections,
    options: readOptions(listed('Options')),
    arguments: terms(listed('Arguments')),
    subcommands: groups.flatMap((title) => terms(listed(title))),
  };
}

function readOptions(lines: readonly string[]): readonly Option[] {
  return lines.flatMap((line, index) => {
    const [whole, name, value] = /^ {2}(?:-\w, )?(--[\w-]+)( <[^>]+>| \[[^\]]+\])?/u.exec(line) ?? [];
    if (whole === undefined || name === undefined) return [];
    // A long term has its text on the line below.
    const does = line.slice(whole.length).trim() || (lines[index + 1] ?? '').trim();
    const mayTakeValue = value?.startsWith(' [') === true;
    return [{ name, takesValue: value !== undefined && !mayTakeValue, mayTakeValue, does }];
  });
}
