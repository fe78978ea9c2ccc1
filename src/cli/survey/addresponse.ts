import { isNo, isYes } from '../../domain/answers.ts';
import { currentShifts } from '../../domain/business.ts';
import { isCurrentName, requireName, type Name, type NameList } from '../../domain/name.ts';
import { contactKeys } from '../../domain/contact.ts';
import { UserError } from '../../domain/error.ts';
import { parseChoice } from '../../domain/optionvalue.ts';
import {
  endConsents,
  isBlankResponse,
  callerWithConsent,
  lastCallDay,
  scores,
  type Response,
} from '../../domain/response.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import { parseAnyDay, parseFutureDay } from '../../domain/time/dateinput.ts';
import { addDays, type Day } from '../../domain/time/wall.ts';
import type { Context } from '../context.ts';
import { openAnswerContext } from '../counter/answercontext.ts';
import { findProblem, openDialog, type Dialog } from '../dialog.ts';
import type { ByFlag } from '../flags.ts';
import { complains, complaintChanges } from './complaint.ts';

/** The flags of one answer to the short survey. */
export interface ResponseFlags extends ByFlag {
  readonly day?: string;
  readonly shift?: string;
  readonly department?: string;
  readonly satisfaction?: string;
  readonly usual?: string;
  readonly text?: string;
  readonly customer?: string;
  readonly contact?: string;
  readonly mayCall?: string;
  readonly complaint?: string;
}

const answerFlags = ['satisfaction', 'usual', 'text'] as const;
/** The flags that only the short survey has. */
export const responseFlags = [
  ...answerFlags,
  ...(['shift', 'department', 'customer', 'contact', 'mayCall', 'complaint'] as const),
] as const;

/** Everything about an answer, before it is decided whether the customer is kept. */
interface GivenResponse extends Response {
  readonly isComplaint: boolean;
}

/** Records one answer to the short survey and, if it complains of something, the complaint, in one action. */
export async function addResponse(context: Context, flags: ResponseFlags): Promise<void> {
  const { t, format } = await context.language();
  const given = answerFlags.every((flag) => flags[flag] === undefined)
    ? await askResponse(context, flags)
    : await readResponse(context, flags);
  if (isBlankResponse(given)) return context.note(t.response.nothing);
  const today = await context.today();
  const { country } = (await context.business()).settings;
  const { caller, omission } = callerWithConsent(given, { today, country });
  const { isComplaint, ...answers } = given;
  const response: Response = { ...answers, ...caller };
  const { day, satisfaction, callUntil } = response;
  const action = context.action('survey_add', flags.by, day);
  const reading = await openAnswerContext(context, false);
  const followUpOn = addDays(today, 1);
  const store = await context.store();
  const { numbers } = await store.commit(action, async (now) => [
    endConsents(today),
    { change: 'create', of: 'response', fields: response },
    ...(isComplaint
      ? complaintChanges(
          response,
          { ...reading, business: await now.business() },
          { by: action.by, followUpOn },
        )
      : []),
  ]);
  const id = (await store.entries('response')).at(-1)?.id ?? 0;
  await context.print(`${id}\n`);
  const score = satisfaction === null ? null : t.response.outOf(satisfaction);
  await context.note(t.response.added(id, format.day(day), score));
  for (const number of numbers) await context.note(t.response.complaint(number));
  if (isComplaint && callUntil !== null) await context.note(t.response.followUp(format.day(followUpOn)));
  if (callUntil !== null) await context.note(t.response.callUntil(format.day(callUntil)));
  if (omission !== null) await context.note(t.response.omittedContact[omission]);
  await context.hint(t.response.next);
}

/** Reads an answer from its flags. Throws bad_choice, bad_date, not_yet, unknown_name and near_name. */
async function readResponse(context: Context, flags: ResponseFlags): Promise<GivenResponse> {
  const score = (flag: string, typed: string | undefined) =>
    typed === undefined ? null : Number(parseChoice(flag, typed, scores.map(String)));
  const house = await readHouse(context, flags);
  const text = flags.text === undefined ? null : cleanText(flags.text, 'text');
  if (flags.text !== undefined && text === null) throw new UserError('empty_text', { field: 'text' });
  const response: Response = {
    ...house,
    satisfaction: score('--satisfaction', flags.satisfaction),
    usual: score('--usual', flags.usual),
    text,
    customer: flags.customer === undefined ? null : cleanLine(flags.customer, 'customer'),
    contact: flags.contact === undefined ? null : cleanLine(flags.contact, 'contact'),
    callUntil: await readConsent(context, flags.mayCall, house.day),
  };
  const typed =
    flags.complaint === undefined ? null : parseChoice('--complaint', flags.complaint, ['yes', 'no']);
  const isComplaint =
    text !== null &&
    (typed === null ? complains(response, await openAnswerContext(context, false)) : typed === 'yes');
  return { ...response, isComplaint };
}

type House = Pick<Response, 'day' | 'shift' | 'department'>;

/** Reads what the business knows about the visit: day, shift and department. */
export async function readHouse(
  context: Context,
  { day, shift, department }: Pick<ResponseFlags, 'day' | 'shift' | 'department'>,
): Promise<House> {
  const today = await context.today();
  const { names } = await context.business();
  const id = (list: NameList, typed: string | undefined) =>
    typed === undefined ? null : requireName(list, names[list], typed).id;
  return {
    day: day === undefined ? today : await readDay(context, day),
    shift: id('shift', shift),
    department: id('department', department),
  };
}

/** Throws bad_date and not_yet. */
export async function readDay(context: Context, typed: string): Promise<Day> {
  const today = await context.today();
  const day = parseAnyDay(typed, today, await context.dateOrder());
  if (day > today) throw new UserError('not_yet', { value: typed });
  return day;
}

/** Reads `--may-call`: yes, no, or the last day. */
async function readConsent(context: Context, typed: string | undefined, visit: Day): Promise<Day | null> {
  if (typed === undefined) return null;
  if (isNo(typed)) return null;
  if (isYes(typed)) return lastCallDay(visit);
  return parseFutureDay(typed, await context.today(), await context.dateOrder());
}

/** Asks for an answer at the terminal: what the customer says, then what the business knows. */
async function askResponse(context: Context, flags: ResponseFlags): Promise<GivenResponse> {
  const dialog = await openDialog(
    context,
    'survey add',
    '--satisfaction 1-5 --usual 1-5 --text … --may-call yes --contact … --day … --shift …',
  );
  const { t } = dialog.language;
  // What the flags say is refused before anything is asked.
  await readHouse(context, flags);
  const satisfaction = await askScore(dialog, 'satisfaction');
  const text = await dialog.text('text', t.response.question.text, {
    hint: t.response.question.textHint,
    hasLines: true,
    check: (typed) => findProblem(() => cleanText(typed, 'text'), dialog.language),
  });
  const usual = await askScore(dialog, 'usual');
  const caller = await askCaller(context, dialog);
  const house = await readHouse(context, await askHouse(context, dialog, flags));
  const response: Response = {
    ...house,
    satisfaction,
    usual,
    text: text === null ? null : cleanText(text, 'text'),
    customer: caller?.customer ?? null,
    contact: caller?.contact ?? null,
    callUntil: caller === null ? null : lastCallDay(house.day),
  };
  const isComplaint =
    complains(response, await openAnswerContext(context, false)) &&
    (await dialog.yesNo('complaint', t.response.question.complaint, 'yes'));
  return { ...response, isComplaint };
}

async function askScore(dialog: Dialog, id: 'satisfaction' | 'usual'): Promise<number | null> {
  const { t } = dialog.language;
  const choices = scores.map((score) => ({
    value: String(score),
    label: t.response.score[score],
    key: String(score),
  }));
  const none = { value: '', label: t.log.unanswered, key: 'return' };
  const answer = await dialog.key(id, t.response.question[id], [...choices, none], '');
  return answer === '' ? null : Number(answer);
}

/** Asks whether the customer may be called and, if so, who they are; null if not. */
async function askCaller(
  context: Context,
  dialog: Dialog,
): Promise<Pick<Response, 'customer' | 'contact'> | null> {
  const words = dialog.language.t.response.question;
  if (!(await dialog.yesNo('may_call', words.mayCall, 'no'))) return null;
  const { country } = (await context.business()).settings;
  const customer = await dialog.text('customer', words.customer);
  const contact = await dialog.text('contact', words.contact, {
    check: (typed) =>
      typed.trim() === '' || contactKeys(typed, country).length > 0 ? null : words.badContact,
  });
  return {
    customer: cleanLine(customer ?? '', 'customer'),
    contact: cleanLine(contact ?? '', 'contact'),
  };
}

/** Asks for day, shift and department, unless flags give them. */
async function askHouse(
  context: Context,
  dialog: Dialog,
  flags: ResponseFlags,
): Promise<Pick<ResponseFlags, 'day' | 'shift' | 'department'>> {
  const { t } = dialog.language;
  const words = t.response.question;
  const [today, order] = [await context.today(), await context.dateOrder()];
  const findDayProblem = (typed: string) =>
    findProblem(() => {
      if (typed.trim() !== '' && parseAnyDay(typed, today, order) > today)
        throw new UserError('not_yet', { value: typed });
    }, dialog.language);
  const day =
    flags.day ??
    (await dialog.text('day', words.day, { hint: words.dayHint, check: findDayProblem })) ??
    undefined;
  const business = await context.business();
  const ask = async (
    list: 'shift' | 'department',
    known: readonly Name[],
    typed: string | undefined,
  ): Promise<string | undefined> => {
    if (typed !== undefined || known.length === 0) return typed;
    const choices = known.map(({ name }) => ({ value: name, label: name }));
    const none = { value: '', label: t.log.unanswered };
    return (await dialog.pick(list, t.field[list], [none, ...choices], '')) || undefined;
  };
  const shift = await ask('shift', currentShifts(business), flags.shift);
  const departments = business.names.department.filter(isCurrentName);
  const department = await ask('department', departments, flags.department);
  return {
    ...(day === undefined ? {} : { day }),
    ...(shift === undefined ? {} : { shift }),
    ...(department === undefined ? {} : { department }),
  };
}
