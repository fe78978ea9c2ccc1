import type { Document } from '../../document/document.ts';
import type { Context } from '../context.ts';
import { addOutputFlags } from '../flags.ts';
import { choice } from '../../domain/choice.ts';
import { publish, type OutputFlags } from '../output.ts';
import { plainDocument } from '../present/plain.ts';
import type { RegisterCommand } from '../registration.ts';

interface SlipFlags extends OutputFlags {
  readonly sheet?: string;
}

/** A slip of paper for when there is no screen; `recovery catch-up` takes it over the morning after. */
export const registerSlip: RegisterCommand = (program, { run }) => {
  run(
    addOutputFlags(program.command('slip').option('--sheet <A6|A4>')),
    (context, _words, flags: SlipFlags) => printSlip(context, flags),
  );
};

async function printSlip(context: Context, flags: SlipFlags): Promise<void> {
  const { t } = await context.language();
  const business = await context.business();
  const sheet = flags.sheet === undefined ? 'A6' : choice('--sheet', flags.sheet, ['a6', 'a4']);
  const fields = [
    [t.slip.when, 1],
    [t.log.question.description, 3],
    [t.log.question.department, 1],
    [t.slip.severity, 1],
    [t.slip.offered, 1],
    [t.slip.state, 1],
    [t.slip.who, 1],
    [t.slip.again, 1],
    [t.slip.writer, 1],
  ] as const;
  const document: Document = {
    ...plainDocument(
      'slip',
      [business.settings.name, t.slip.title].filter((part) => part !== null).join(' · '),
      business,
      { columns: [{ key: 'field', type: 'text', label: '' }], rows: fields.map(([label]) => [label]) },
      '',
    ),
    blocks: [{ kind: 'form', fields: fields.map(([label, lines]) => ({ label, lines })) }],
    sheet: sheet === 'a4' ? 'A4' : 'A6',
  };
  await publish(context, document, flags);
}
