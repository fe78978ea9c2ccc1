'use strict';

/**
 * Keeps the window that Windows opens for a double click, which would close as soon as the home screen is shown: a command prompt
 * follows in it, which knows the program.
 */

const { spawnSync } = require('node:child_process');
const { dirname } = require('node:path');

module.exports = function keepWindow() {
  if (!process.stdout.isTTY || !isOpenedByDesktop()) return;
  process.once('beforeExit', () => {
    process.env.PATH = `${dirname(process.execPath)};${process.env.PATH}`;
    spawnSync(process.env.ComSpec, ['/k', 'chcp 65001 >nul'], {
      stdio: 'inherit',
      windowsVerbatimArguments: true,
    });
  });
};

/** Whether the desktop started this process, and not a shell, whose window stays by itself. */
function isOpenedByDesktop() {
  const query = ['/fi', `PID eq ${process.ppid}`, '/fo', 'csv', '/nh'];
  const { stdout } = spawnSync('tasklist.exe', query, { encoding: 'latin1' });
  // Wine, under which this is tried, answers in UTF-16.
  return /^"explorer\.exe"/i.test((stdout ?? '').replaceAll('\0', '').trim());
}
