import { readdirSync } from 'node:fs';
import { inProcessSandbox, type Sandbox } from './program.ts';

/** Creates a sandbox whose records are those of the demo, in a language. */
export async function demoSandbox(language = 'en'): Promise<Sandbox> {
  const maker = inProcessSandbox({ RECOVERY_LANG: language });
  await maker.ok('demo');
  const [folder = ''] = readdirSync(maker.path('tmp'));
  return inProcessSandbox({ RECOVERY_LANG: language, RECOVERY_DB: maker.path(`tmp/${folder}/demo.db`) });
}
