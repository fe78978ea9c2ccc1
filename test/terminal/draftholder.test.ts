import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isRunning } from '../../src/terminal/draftholder.ts';

const probe = (id: number) => process.kill(id, 0);

test.runIf(process.platform === 'linux')(
  'a process that has ended counts as ended, even while its parent has not noticed',
  async () => {
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30']);
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const child = Number(line.toString());
    const state = () => readFileSync(`/proc/${child}/stat`, 'latin1').split(') ')[1]?.[0];
    for (let tries = 0; state() !== 'Z' && tries < 200; tries++) await sleep(10);
    expect(state()).toBe('Z');
    expect(isRunning(child, probe)).toBe(false);
    expect(isRunning(parent.pid ?? 0, probe)).toBe(true);
    parent.kill();
    await once(parent, 'exit');
    expect(isRunning(child, probe)).toBe(false);
  },
);
