import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Tests the executable for Linux in a bare Debian, in which there is no Node.js: `npm run test:package`, or `npm run test:package
 * http://mirror/debian`. It needs root and debootstrap. The tests themselves run outside, and start the program by chroot.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
/** The oldest Debian on which the executable runs, and one that is older. */
const [suite, oldSuite] = ['bookworm', 'bullseye'];
/** Those that start the program as users do: not by Node.js, nor with a spy in its process. */
const tests = ['apart', 'batch', 'contracts', 'import', 'life', 'log', 'paths', 'scenario']
  .map((name) => `test/e2e/${name}.test.ts`)
  .concat('test/executable');

const [first, ...rest] = process.argv.slice(2);
if (first === '--in') testIn(...rest);
else {
  run(process.execPath, [join(root, 'scripts/package.js')]);
  const folder = mkdtempSync(join(tmpdir(), 'recovery-debian-'));
  const [debian, oldDebian] = [suite, oldSuite].map((name) => join(folder, name));
  const mirror = first === undefined ? [] : [first];
  try {
    run('debootstrap', ['--variant=minbase', suite, debian, ...mirror]);
    run('debootstrap', ['--variant=minbase', oldSuite, oldDebian, ...mirror]);
    // In a name space of its own: what is mounted there is not there when the folder is removed.
    run('unshare', ['--mount', process.execPath, import.meta.filename, '--in', debian, oldDebian]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Mounts what the program and the tests share into the root folder of Debian, and runs the tests. */
function testIn(debian, oldDebian) {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  for (const path of ['/dev', '/proc', tmpdir(), realpathSync(root), realpathSync(cache)]) {
    mkdirSync(join(debian, path), { recursive: true });
    run('mount', ['--rbind', path, join(debian, path)]);
  }
  const executable = join(root, 'dist/recovery');
  const program = join(dirname(debian), 'recovery');
  const line = `cd "$1" && shift && exec ${executable} "$@"`;
  writeFileSync(program, `#!/bin/sh\nexec chroot ${debian} /bin/sh -c '${line}' sh "$PWD" "$@"\n`);
  chmodSync(program, 0o755);
  run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...tests], {
    env: {
      ...process.env,
      RECOVERY_PROGRAM: program,
      RECOVERY_EXECUTABLE: executable,
      RECOVERY_OLD_DEBIAN: oldDebian,
    },
  });
}

/** Runs a program to its end, and stops everything if it fails. */
function run(program, args, options = {}) {
  const { status, signal } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status ?? signal}`);
}
