import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node-pty';

/**
 * Draws the pictures of the README from the demo: the Monday page at a terminal (terminal.svg) and in a browser
 * (page.png). The second needs Chromium or Chrome; without one, only the first is drawn and the exit code is 1.
 */

const bin = fileURLToPath(new URL('../bin/recovery.js', import.meta.url));
const pictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

/** Commands that start a browser on Linux and macOS; the environment variable CHROME names another one. */
const browsers = [
  process.env['CHROME'],
  'chromium',
  'chromium-browser',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].filter((command) => command !== undefined);

const columns = 100;
/** The width of a character and the height of a line, in pixels. */
const [characterWidth, lineHeight] = [8.4, 19];
const [left, top] = [16, 50];

/** What each escape code in our output switches on or off. */
const styles = {
  0: { bold: false, dim: false, red: false },
  1: { bold: true },
  2: { dim: true },
  22: { bold: false, dim: false },
  31: { red: true },
  39: { red: false },
};

const folder = mkdtempSync(join(tmpdir(), 'recovery-pictures-'));
const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  TMPDIR: folder,
  TZ: 'UTC',
  RECOVERY_LANG: 'en',
  RECOVERY_NOW: '2026-11-23T08:10:00Z',
};
try {
  await drawBoth();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function drawBoth() {
  execFileSync(process.execPath, [bin, 'demo'], { env });
  const demo = readdirSync(folder).find((name) => name.startsWith('recovery-'));
  env.RECOVERY_DB = join(folder, demo, 'demo.db');
  mkdirSync(pictures, { recursive: true });

  const printed = await printAtTerminal(['report']);
  writeFileSync(join(pictures, 'terminal.svg'), drawTerminal(['$ recovery report', ...printed.split('\n')]));
  sayDrawn('terminal.svg');

  const page = join(folder, 'page.html');
  execFileSync(process.execPath, [bin, 'report', '-o', page], { env });
  const browser = browsers.find(isInstalled);
  if (browser === undefined) {
    console.error('page.png was not drawn: install Chromium or Chrome, or name its command in CHROME.');
    process.exitCode = 1;
    return;
  }
  photograph(browser, page, join(pictures, 'page.png'));
  sayDrawn('page.png');
}

function sayDrawn(name) {
  console.log(`docs/pictures/${name}: ${Math.round(statSync(join(pictures, name)).size / 1024)} KiB`);
}

/** Returns what a command prints at a terminal, with its escape codes. */
function printAtTerminal(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { name: 'xterm-256color', cols: columns, env });
    let printed = '';
    child.onData((data) => (printed += data));
    child.onExit(() => resolve(printed.replaceAll('\r\n', '\n').trimEnd()));
  });
}

/** Draws a terminal window as SVG, with one <text> per line. It is always dark, so that it fits every theme of GitHub. */
function drawTerminal(lines) {
  const width = left * 2 + columns * characterWidth;
  const height = top + lines.length * lineHeight;
  const style = { ...styles[0] };
  const texts = lines.map((line, index) => {
    const content = drawLine(line, style);
    return content === '' ? '' : `<text x="${left}" y="${top + index * lineHeight}">${content}</text>\n`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" xml:space="preserve">
<title>The Monday page at a terminal</title>
<style>
text { font: 14px ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #d5dae1; white-space: pre }
.bold { font-weight: 700; fill: #fff }
.dim { fill: #949eab }
.red { fill: #ff8a80 }
</style>
<rect width="${width}" height="${height}" rx="8" fill="#1b2028"/>
<circle cx="20" cy="18" r="5" fill="#ff5f57"/><circle cx="38" cy="18" r="5" fill="#febc2e"/><circle cx="56" cy="18" r="5" fill="#28c840"/>
${texts.join('')}</svg>
`;
}

/** Turns the escape codes of a line into <tspan>s and updates `style`, which carries over to the following lines. */
function drawLine(line, style) {
  const parts = line.split(/\u001B\[(\d*)m/u);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) {
        if (!(Number(part) in styles)) throw new Error(`There is no style for the escape code ${part}.`);
        Object.assign(style, styles[Number(part)]);
        return '';
      }
      const text = part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const names = Object.keys(style).filter((name) => style[name]);
      return text === '' || names.length === 0 ? text : `<tspan class="${names.join(' ')}">${text}</tspan>`;
    })
    .join('');
}

function isInstalled(browser) {
  try {
    execFileSync(browser, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Takes a picture of the upper part of a page and saves it as a PNG file. */
function photograph(browser, page, file) {
  const args = [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    '--disable-lcd-text',
    // Without these two, the lower edge is sometimes blank on a busy machine.
    '--run-all-compositor-stages-before-draw',
    '--virtual-time-budget=2000',
    '--window-size=860,1200',
    `--user-data-dir=${join(folder, 'browser')}`,
    `--screenshot=${file}`,
    `file://${page}`,
  ];
  execFileSync(browser, args, { stdio: 'ignore' });
}
