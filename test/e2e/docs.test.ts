import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { shownCommandLine } from '../../src/language/commandwords.ts';
import { program, inProcessSandbox, words, type Sandbox } from '../support/program.ts';
import { terminalOf } from '../support/pty.ts';

/** What readers see: links lead somewhere, named files exist, commands can be typed as they stand, the picture is of today. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const markdownIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const pages = [...markdownIn('.'), ...markdownIn('docs')];

/** A page without its code blocks. */
const proseOf = (page: string) => read(page).replace(/^ *```.*?^ *```$/gmsu, '');

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsIn = (page: string) =>
  [...proseOf(page).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => anchorOf(heading));

describe.each(pages)('%s', (page) => {
  test('has links and pictures that lead somewhere', () => {
    const links = [...proseOf(page).matchAll(/(?:\]\(|src=")([^)"\s]+)/gu)].map(([, link = '']) => link);
    const broken = links
      .filter((link) => !/^https?:/u.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : join(dirname(page), path);
        return (
          !existsSync(join(root, target)) || (anchor !== undefined && !anchorsIn(target).includes(anchor))
        );
      });
    expect(broken).toEqual([]);
  });
});

test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('every file that %s names exists', (page) => {
  const paths = [...read(page).matchAll(/`([\w./-]+\/[\w.-]*|[\w-]+\.(?:ts|js|json|md))`/gu)].map(
    ([, path = '']) => path,
  );
  const missing = paths.filter(
    (path) => !['', 'src', 'test'].some((folder) => existsSync(join(root, folder, path))),
  );
  expect(paths.length).toBeGreaterThan(3);
  expect(missing).toEqual([]);
});

/** Waits for somebody to answer, or names a backup that only its owner has: its help is read instead. */
const needsSomebody =
  /^(?:log|catch-up|review$|follow-up \d+$|survey add(?: --long)?$|(?:checklist|playbook|template|letters) edit|customer forget \d+$|undo$|restore recovery-)| -(?: |$)/u;

interface Typed {
  readonly line: string;
  /** What the page says it prints, where it says so. */
  readonly prints?: string;
}

interface Lesson {
  /** Files that the page shows, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly lines: readonly Typed[];
}

/** A block `sh` has a command a line, `console` has what they print too, and any other with a name is a file. */
function lessonIn(page: string): Lesson {
  const blocks = [...read(page).matchAll(/^( *)```(\w+)(?: (\S+))?\n(.*?)^ *```$/gmsu)].map(
    ([, indent = '', kind = '', name, text = '']) => ({
      kind,
      name,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
    }),
  );
  const typed = (line: string) => line.replace(/ +# .*$/u, '').replace('recovery ', '');
  return {
    files: new Map(blocks.flatMap(({ name, text }) => (name === undefined ? [] : [[name, text]]))),
    lines: blocks.flatMap(({ kind, text }): readonly Typed[] => {
      if (kind === 'sh')
        return text
          .trimEnd()
          .split('\n')
          .filter(Boolean)
          .map((line) => ({ line: typed(line) }));
      if (kind !== 'console') return [];
      return text
        .split(/^\$ /mu)
        .slice(1)
        .map((part) => {
          const [line = '', ...printed] = part.split('\n');
          return { line: typed(line), prints: printed.join('\n') };
        });
    }),
  };
}

const hotel = inProcessSandbox();
await hotel.ok('demo');
const temporary = hotel.path('tmp');
const demo = join(
  temporary,
  readdirSync(temporary).find((name) => name.startsWith('recovery-')) ?? '',
  'demo.db',
);

/** The records of the demo hotel, and the files that a page shows. */
function guest(files: Lesson['files']): Sandbox {
  const sandbox = inProcessSandbox();
  copyFileSync(demo, sandbox.db);
  copyFileSync(demo, sandbox.path('other.db'));
  mkdirSync(sandbox.path('usb'));
  for (const [name, text] of files) sandbox.file(name, text);
  return sandbox;
}

describe.each(pages.filter((page) => lessonIn(page).lines.length > 0))('the commands of %s', (page) => {
  const { files, lines } = lessonIn(page);

  test('work in the order of the page, on the records of the demo', async () => {
    const sandbox = guest(files);
    for (const { line, prints } of lines) {
      if (needsSomebody.test(line)) continue;
      const args = words(line)
        .map((word) =>
          /^[\w-]+\.(?:html|csv|ics|db|yaml|jsonl|txt|xlsx)$/u.test(word) ? sandbox.path(word) : word,
        )
        .map((word) => word.replace('/media/usb/', sandbox.path('usb/')));
      const { code, stdout, stderr } = await sandbox.run(args);
      expect(`${code} ${stderr}`, `recovery ${line}`).toMatch(line.includes('--exit-code') ? /^1 / : /^0 /);
      if (prints !== undefined) expect(stdout).toBe(prints);
    }
  });

  test('are explained by their help', async () => {
    for (const { line } of lines.filter((each) => needsSomebody.test(each.line))) {
      const [command = '', ...rest] = words(line);
      const { stdout } = await hotel.run([
        command,
        ...rest.slice(0, 1).filter((word) => /^(?:edit|show|add|forget)$/u.test(word)),
        '--help',
      ]);
      for (const flag of rest.filter((word) => word.startsWith('--')))
        expect(stdout, line).toContain(`${flag} `);
      expect(stdout).toContain(`Usage  recovery ${shownCommandLine(command, 'en')}`);
    }
  });
});

describe('the picture of the Monday page', () => {
  const picture = read('docs/pictures/terminal.svg');

  test('shows what the demo prints today; if not: npm run pictures', async () => {
    const shown = [...picture.matchAll(/<text x="16" y="(\d+)">(.*)<\/text>/gu)].map(
      ([, y, content = '']) => [
        (Number(y) - 69) / 19,
        content
          .replace(/<[^>]+>/gu, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      ],
    );
    const wide = ['/bin/sh', '-c', 'stty cols 100; exec "$@"', 'sh', ...program, 'report'];
    const monday = terminalOf(hotel, wide, { RECOVERY_DB: demo, RECOVERY_LANG: 'en' });
    await monday.exit;
    const printed = monday
      .screen()
      .trimEnd()
      .split('\n')
      .flatMap((line, index) => (line === '' ? [] : [[index, line]]));
    expect(shown).toEqual([[-1, '$ recovery report'], ...printed]);
  });

  test.each(['terminal.svg', 'page.png'])('%s is small', (name) => {
    expect(statSync(join(root, 'docs/pictures', name)).size).toBeLessThan(200_000);
  });
});
