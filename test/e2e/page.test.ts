import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import { paper } from '../render/hostile.ts';
import { installedBrowser, openBrowser, type Browser, type Viewport } from '../support/browser.ts';
import { documentWithCharts } from '../support/charts.ts';
import { demoSandbox } from '../support/demo.ts';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';

/** Pages as a real browser shows them: on a telephone, a laptop and paper, in the light and in the dark. */

interface Seen {
  readonly pageWidth: number;
  readonly charts: readonly { readonly left: number; readonly right: number; readonly name: string }[];
  /** How the least legible text of a chart stands out from what is behind it (WCAG: 4.5 is enough). */
  readonly contrast: number;
  readonly bars: readonly number[];
}

const looking = `(() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isSeen = (fill) => fill !== 'none' && !/, 0\\)$/.test(fill);
  const page = getComputedStyle(document.body).backgroundColor;
  const contrasts = [...document.querySelectorAll('svg text')].map((text) => {
    const box = text.getBoundingClientRect();
    const behind = [...text.ownerSVGElement.querySelectorAll('path')].filter((path) => {
      const at = path.getBoundingClientRect();
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return isSeen(getComputedStyle(path).fill) && at.left <= x && x <= at.right && at.top <= y && y <= at.bottom;
    });
    const back = behind.length > 0 ? getComputedStyle(behind[behind.length - 1]).fill : page;
    const [a, b] = [light(getComputedStyle(text).fill), light(back)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  });
  return {
    pageWidth: document.documentElement.scrollWidth,
    charts: [...document.querySelectorAll('svg')].map((svg) => {
      const { left, right } = svg.getBoundingClientRect();
      return { left, right, name: svg.getAttribute('aria-label') };
    }),
    contrast: Math.min(...contrasts),
    bars: [...document.querySelectorAll('.bar i')].map((bar) => bar.getBoundingClientRect().width),
  };
})()`;

const sights: readonly Viewport[] = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);
const checklists = ['five-step', 'six-step', 'seven-step', 'mama', 'beyond'];

// What a sheet of A4 leaves between its margins.
const paperSight: Viewport = { width: 657, scheme: 'light', media: 'print' };

describe.skipIf(installedBrowser === undefined)('in a browser', () => {
  const sandbox = inProcessSandbox();
  let browser: Browser;
  let page: string;
  beforeAll(async () => {
    browser = await openBrowser(installedBrowser ?? '');
    page = sandbox.file('page.html', await render(documentWithCharts, 'html', paper));
  });

  const look = async (path: string, sight: Viewport) => {
    const seen = await browser.load(path, sight, looking);
    return { ...seen, value: seen.value as Seen };
  };

  test.each([...sights, paperSight])('charts are whole and legible on %o', async (sight) => {
    const { complaints, requests, value } = await look(page, sight);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([pathToFileURL(page).href]);
    expect(value.pageWidth).toBeLessThanOrEqual(sight.width);
    expect(value.charts.map(({ name }) => name)).toEqual(
      documentWithCharts.blocks.slice(0, 4).map(({ title }) => title),
    );
    for (const { left, right } of value.charts) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(sight.width);
    }
    expect(value.contrast).toBeGreaterThanOrEqual(4.5);
    const [longest = 0, next = 0] = value.bars;
    expect(longest).toBeGreaterThan(30);
    expect(next / longest).toBeCloseTo(0.6, 1);
  });

  test('a long link breaks, and no column leaves a sheet of A4', async () => {
    const branch = inProcessSandbox();
    const link = `https://www.example.com/hotel/es/room.en-gb.html?aid=304142&label=${'gen173nr-1FCAEoggI46AdIM1gEa'.repeat(5)}`;
    for (const line of [
      [
        'add',
        `wrong room, see ${link} LAST WORDS`,
        ...['--department', 'Reception', '--create', '--at', '2026-11-20 19:42', '--safety'],
        ...['--customer', 'Ana', '--contact', 'ana@example.com', '--remedy', 'drink', '--value', '12'],
      ],
      [
        'add',
        'late',
        '--department',
        'Reception',
        '--at',
        '2026-11-20 20:42',
        '--contact',
        'ana@example.com',
      ],
    ])
      await branch.ok(line);
    const pages = [
      ...['list --all', 'report --last-week', 'due', 'due --handover', 'customer list --at-least 1'],
      ...['report department --all', 'report customers --all', 'show 1', 'history 1'],
      ...['report cross weekday hour --all', 'report cross hour weekday --all'],
    ];
    const edges = `({
      pageWidth: document.documentElement.scrollWidth,
      right: Math.max(0, ...[...document.querySelectorAll('th, td, li, dd')].map((cell) => cell.getBoundingClientRect().right)),
      broken: [...document.querySelectorAll('td')].filter((cell) => cell.textContent === 'Reception')
        .filter((cell) => { const range = document.createRange(); range.selectNodeContents(cell); return range.getClientRects().length > 1; }).length,
    })`;
    for (const line of pages) {
      const path = branch.path('page.html');
      await branch.ok(`${line} --format html -o ${path}`);
      const { value } = await browser.load(path, paperSight, edges);
      const seen = value as { readonly pageWidth: number; readonly right: number; readonly broken: number };
      expect(seen.pageWidth, line).toBeLessThanOrEqual(paperSight.width);
      expect(seen.right, line).toBeLessThanOrEqual(paperSight.width);
      expect(seen.broken, line).toBe(0);
    }
  });

  test.each(sights)('a breakdown and the Monday page fit on %o', async (sight) => {
    await sandbox.ok(['add', 'soup cold', '--department', 'Kitchen', '--create', '--at', '2026-11-20 19:42']);
    for (const line of ['report hour --all', 'report --last-week', 'report cross weekday hour --all']) {
      const path = sandbox.path('report.html');
      await sandbox.ok(`${line} -o ${path}`);
      const { complaints, requests, value } = await look(path, sight);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([pathToFileURL(path).href]);
      expect(value.pageWidth).toBeLessThanOrEqual(sight.width);
    }
  });

  describe.each(['en', 'es', 'it', 'pt'])('the demo in %s', (language) => {
    let demo: Sandbox;
    beforeAll(async () => {
      demo = await demoSandbox(language);
    });
    const pageOf = async (line: string) => {
      const path = demo.path('page.html');
      await demo.ok(`${line} -o ${path}`);
      return path;
    };

    describe.each([
      ['ES', { width: 210, height: 297 }, { width: 105, height: 148 }],
      ['US', { width: 216, height: 279 }, { width: 102, height: 152 }],
    ])('in %s', (country, page, card) => {
      beforeAll(async () => {
        await demo.ok(`settings set country ${country}`);
      });

      test('prints the Monday page on one sheet', async () => {
        expect(await browser.print(await pageOf('report'))).toEqual([page]);
      });

      test('prints letters and slips on its paper', async () => {
        expect(await browser.print(await pageOf('letter 46'))).toEqual([page]);
        expect(await browser.print(await pageOf('slip'))).toEqual([card]);
        expect(await browser.print(await pageOf('slip --sheet A4'))).toEqual([{ width: 210, height: 297 }]);
      });

      test.each(checklists)(
        'prints the card of %s on one sheet, with four who may give more',
        async (checklist) => {
          const { rows } = await demo.json<{ rows: { name: string }[] }>('staff list --format json');
          const four = rows.slice(0, 4).map(({ name }) => name);
          for (const name of four) await demo.ok(['staff', 'edit', name, '--limit', '1500']);
          const path = await pageOf(`checklist card ${checklist}`);
          for (const name of four) expect(readFileSync(path, 'utf8')).toContain(name);
          // The fonts of this machine are as wide as any.
          const wide = readFileSync(path, 'utf8').replace(
            'system-ui, sans-serif',
            '"DejaVu Sans", sans-serif',
          );
          expect(await browser.print(demo.file('wide.html', wide))).toEqual([card]);
        },
      );
    });
  });

  test('on a telephone a row is a block that begins with what happened', async () => {
    const demo = await demoSandbox();
    const order = `[...document.querySelectorAll('table.rows')].slice(0, 1).flatMap((table) =>
      [...table.tBodies[0].rows].map((row) => {
        const main = row.querySelector('.main').getBoundingClientRect();
        const others = [...row.cells].filter((cell) => cell.textContent && !cell.matches('.main'));
        return main.left >= 0 && main.right <= innerWidth &&
          others.every((cell) => cell.getBoundingClientRect().top >= main.bottom - 1);
      }))`;
    for (const line of ['report', 'list --all']) {
      const path = demo.path('page.html');
      await demo.ok(`${line} -o ${path}`);
      const { value } = await browser.load(path, { width: 390, scheme: 'light' }, order);
      expect(value).toEqual(Array.from({ length: (value as boolean[]).length }, () => true));
      expect((value as boolean[]).length).toBeGreaterThan(5);
    }
  });

  test('on a wide screen nothing scrolls sideways', async () => {
    const demo = await demoSandbox();
    const hidden = `[...document.querySelectorAll('.scroll')].filter((box) => box.scrollWidth > box.clientWidth).length`;
    for (const line of [
      'report cross weekday shift --all',
      'report cross weekday hour --all',
      'report heatmap',
      'list --all',
      'report',
    ]) {
      const path = demo.path('page.html');
      await demo.ok(`${line} -o ${path}`);
      const { value } = await browser.load(path, { width: 1280, scheme: 'light' }, hidden);
      expect(value, line).toBe(0);
    }
  });

  describe('anybody can read', () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const violations = `${axe}; axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, any }) => html.slice(0, 120) + ' ' + any.map(({ message }) => message)).join(' | ')))`;
    let demo: Sandbox;
    beforeAll(async () => {
      demo = await demoSandbox();
    });
    test.each([
      'report',
      'report week --month 2026-10',
      'report hour --all',
      'report department --all',
      'report cross weekday shift --all',
      'report cross weekday hour --all',
      'report heatmap',
      'report trend',
      'report pareto',
      'report patterns',
      'report cost --all',
      'report times --all',
      'report changes',
      'report satisfaction --all',
      'report customers --all',
      'report servqual',
      'list --all',
      'show 74',
      'history 74',
      'due',
      'due --handover',
      'customer list',
      'staff list',
      'letter 74',
      'checklist card',
      'checklist show',
      'playbook list',
      'slip',
      'survey sheet',
    ])('%s', async (line) => {
      const path = demo.path('page.html');
      await demo.ok(`${line} --format html -o ${path}`);
      for (const sight of sights) {
        const { value } = await browser.load(path, sight, violations);
        expect(value, JSON.stringify(sight)).toEqual([]);
      }
    });
  });
});
