import { hash } from 'node:crypto';
import { parseTimeCell } from '../domain/time/datecell.ts';
import type { DateOrder } from '../domain/time/dateinput.ts';
import { addDays, type Day, type WallTime } from '../domain/time/wall.ts';
import { fold } from '../domain/text.ts';
import { shippedChatWords } from '../shipped/chatwords.ts';
import type { FileRow } from './files/csvreader.ts';
import { compileDateCells, plainReading } from './dates/datecells.ts';
import { createDateSurvey, type DateDecision } from './dates/datesurvey.ts';
import { either } from './wordpattern.ts';

/** A message of a chat, as WhatsApp exports it. */
export interface ChatMessage {
  readonly line: number;
  /** When it was sent, as the telephone writes it: "12/3/26 9:05 p. m.". */
  readonly stamp: string;
  /** Null for a notice of the program. */
  readonly sender: string | null;
  /** What was written, without the program's own remarks; the caption of a file. */
  readonly text: string;
  /** The number of its lines. */
  readonly lines: number;
  readonly isMedia: boolean;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
}

/** A complaint, as a message says it in the agreed form: place, time, what happened, what was given. */
export interface ChatComplaint {
  readonly place: string;
  /** HH:MM:SS as written; null if the time of the message counts. */
  readonly time: string | null;
  readonly description: string;
  readonly given: string;
}

const date = String.raw`\d{1,4}([./-])\d{1,2}[./-]\d{1,4}`;
const time = String.raw`\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?`;
const inBrackets = new RegExp(String.raw`^\[(?<date>${date}),?\s(?:\p{L}+\s)?(?<time>${time})\]\s`, 'iu');
const beforeDash = new RegExp(String.raw`^(?<date>${date}),?\s(?:\p{L}+\s)?(?<time>${time})\s-\s`, 'iu');
const marks = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Whether a text begins as a chat does: with when a message was sent. */
export function looksLikeChat(start: string): boolean {
  const first = start.split('\n').find((line) => line.trim() !== '');
  return first !== undefined && beginOf(first) !== null;
}

function beginOf(line: string): { readonly stamp: string; readonly rest: string } | null {
  const plain = line.replace(/^[\u200E\uFEFF]+/u, '');
  const found = inBrackets.exec(plain) ?? beforeDash.exec(plain);
  if (found === null) return null;
  const { groups = {} } = found;
  return { stamp: `${groups['date']} ${groups['time']}`, rest: plain.slice(found[0].length) };
}

/** Parses a chat, whose line ends are \n. A line that does not begin as a message does continues the one before it. */
export function parseChat(text: string): readonly ChatMessage[] {
  const messages: { line: number; stamp: string; rest: string[] }[] = [];
  text.split('\n').forEach((line, index) => {
    const begin = beginOf(line);
    if (begin) messages.push({ line: index + 1, stamp: begin.stamp, rest: [begin.rest] });
    else messages.at(-1)?.rest.push(line);
  });
  return messages.map(({ line, stamp, rest }) => messageOf(line, stamp, rest.join('\n').trimEnd()));
}

function messageOf(line: number, stamp: string, rest: string): ChatMessage {
  // A name may contain a colon; WhatsApp does not mark where it ends.
  const [, name, body] = /^([^\n]+?): ([\s\S]*)$/u.exec(rest) ?? /^([^\n]+?):()$/u.exec(rest) ?? [];
  const written = body ?? rest;
  const lines = written.replace(marks, '').split('\n');
  const isMedia = lines.some(isLineOf('media'));
  const own = lines.filter((each) => !isLineOf('media')(each)).join('\n');
  const withoutRemark = withoutEdited(own);
  const isDeleted = isLineOf('deleted')(own.trim().replace(/\.$/u, ''));
  // A notice with a sender begins with a mark that nobody types; so do files and deleted messages.
  const isNotice = name === undefined || (/^\u200E/u.test(written) && !isMedia && !isDeleted);
  return {
    line,
    stamp,
    sender: isNotice ? null : name.replace(marks, '').replace(/^~\s*/u, '').trim(),
    text: isDeleted ? '' : (withoutRemark ?? own).trim(),
    lines: lines.length,
    isMedia,
    isEdited: withoutRemark !== null,
    isDeleted,
  };
}

type Remark = 'media' | 'edited' | 'deleted';
const wordLists = Object.values(shippedChatWords);
const wordsOf = (kind: Remark | 'place' | 'given') => wordLists.flatMap((words) => words[kind]);
const remarks: Readonly<Record<Remark, RegExp>> = {
  media: new RegExp(`^(?:${either(wordsOf('media')).replaceAll('*', '.*')})$`, 'u'),
  edited: new RegExp(`(?:${either(wordsOf('edited'))})$`, 'u'),
  deleted: new RegExp(`^(?:${either(wordsOf('deleted'))})$`, 'u'),
};

function isLineOf(kind: Remark): (line: string) => boolean {
  return (line) => remarks[kind].test(fold(line));
}

/** Returns a text without the remark that it was edited; null if there is none. */
function withoutEdited(text: string): string | null {
  const at = text.lastIndexOf('<');
  return at >= 0 && remarks.edited.test(fold(text.slice(at))) ? text.slice(0, at).trimEnd() : null;
}

/**
 * Decides in which order the stamps of a chat have day and month: by all its messages, then by the language of the program's own
 * words, then by the country.
 */
export function surveyChat(
  messages: readonly ChatMessage[],
  text: string,
  options: { readonly today: Day; readonly country: DateOrder; readonly patterns: readonly string[] },
): DateDecision {
  const { today, country, patterns } = options;
  const survey = createDateSurvey({
    today,
    country: isDayFirst(text) ? 'day_first' : country,
    patterns,
    hasDoubts: false,
  });
  for (const { line, stamp } of messages) survey.add(line, stamp);
  return survey.decide();
}

const { en: english, ...otherLanguages } = shippedChatWords;
const dayFirstRemarks = new RegExp(
  either(
    Object.values(otherLanguages).flatMap(({ notice, media, edited, deleted }) => [
      ...notice,
      ...media.filter((words) => !words.includes('*') && !english.media.includes(words)),
      ...edited,
      ...deleted,
    ]),
  ),
  'u',
);

/** Whether the program wrote the chat in a language whose countries write the day first, as its words and "p. m." show. */
function isDayFirst(text: string): boolean {
  return /^.{6,22}\d\s[ap]\.\sm\./mu.test(text) || dayFirstRemarks.test(fold(text));
}

const places = new RegExp(
  String.raw`^(?:${either(wordsOf('place'))})\.?\s*(?:n[.ºo°]*|num\.?|numero|number|#)?\s*(?=\S*\d)\p{L}?[\d\p{L}/-]+(?:\s\p{L}+){0,2}$`,
  'u',
);
const gifts = new RegExp(String.raw`^(?:${either(wordsOf('given'))})(?!\p{L})`, 'u');
/** A time, perhaps after a word: "a las 21:10", "21h", "9 pm". */
const clock =
  /^(?:(?:a las?|alle ore|alle|ore|às|as|at)\s+)?(\d{1,2}(?:\s?[:.h]\s?\d\d|\s?h)?(?:\s?[ap]\.?\s?m\.?)?)$/iu;
/** Parts are separated by commas, semicolons or lines; "2,50" is one part. */
const separator = /\s*(?:[;\n]|,(?!\d)|,(?=\d{1,2}[:.h]\d\d))\s*/u;

/**
 * Reads a message in the agreed form: "mesa 4, 21:10, sopa fría, invitado café". Null if it does not begin with a place, or does
 * not say what happened. Only parts that begin with a word such as "invitado" or "free" are what was given.
 */
export function parseComplaint(text: string): ChatComplaint | null {
  const [first = '', ...others] = text.split(separator);
  const [, spot = first, spotTime = ''] = /^(.*\d\S*)\s+(\d{1,2}[:.h]\d\d)$/u.exec(first) ?? [];
  if (!places.test(fold(spot))) return null;
  const written = spotTime === '' ? (others[0] ?? '') : spotTime;
  const at = timeIn(written);
  const rest = at !== null && spotTime === '' ? others.slice(1) : others;
  const parts = rest.map((part) => part.trim()).filter((part) => part !== '');
  const given = parts.filter((part, index) => index > 0 && gifts.test(fold(part)));
  const description = parts.filter((part) => !given.includes(part)).join(', ');
  if (!/\p{L}/u.test(description)) return null;
  return { place: spot.trim(), time: at, description, given: given.join(', ') };
}

function timeIn(text: string): string | null {
  const typed = clock.exec(text.trim())?.[1];
  return typed === undefined || /^\d+$/u.test(typed) ? null : parseTimeCell(typed);
}

/** A message was sent this long before what it reports, at most: clocks differ. */
const minutesAhead = 15;

/** When something happened that a message reports: at the last such time before it was sent. */
export function timeReported(sent: WallTime, clockTime: string | null, isHalfDay: boolean): WallTime {
  if (clockTime === null) return sent;
  const day = sent.slice(0, 10);
  const minuteOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const latest = minuteOf(sent.slice(11)) + minutesAhead;
  const minute = minuteOf(clockTime);
  const later = `${String(Math.floor((minute + 720) / 60)).padStart(2, '0')}${clockTime.slice(2)}`;
  // Where the telephone writes am and pm, "9:10" may be in the evening.
  if (isHalfDay && minute >= 60 && minute < 720 && minute + 720 <= latest) return `${day}T${later}`;
  if (minute <= latest) return `${day}T${clockTime}`;
  const isEvening = isHalfDay && minute >= 60 && minute < 720;
  return `${addDays(day, -1)}T${isEvening ? later : clockTime}`;
}

/** The names of the columns that a chat is read as. */
const chatHeader = [
  ...([
    'message.time',
    'message.place',
    'message.text',
    'message.given',
    'message.sender',
    'message.id',
  ] as const),
];

/** The complaints of a chat, with the messages that report them, and how many other messages it has. */
export interface ChatComplaints {
  readonly reported: readonly (ChatMessage & { readonly complaint: ChatComplaint })[];
  readonly passedOver: number;
}

/** Finds the messages that begin as agreed. Notices of the program are not counted among the others. */
export function findComplaints(messages: readonly ChatMessage[]): ChatComplaints {
  const talk = messages.filter(({ sender }) => sender !== null);
  const reported = talk.flatMap((message) => {
    const complaint = parseComplaint(message.text);
    return complaint === null ? [] : [{ ...message, complaint }];
  });
  return { reported, passedOver: talk.length - reported.length };
}

/**
 * Returns the ids of messages, by which one that was edited later is found again: when it was sent, by whom (in figures, because
 * ids are shown where names are not), and which one of these it is.
 */
function messageIds(): (sent: string, sender: string) => string {
  const counts = new Map<string, number>();
  return (sent, sender) => {
    const id = `${sent} ${hash('sha256', sender).slice(0, 6)}`;
    const nth = (counts.get(id) ?? 0) + 1;
    counts.set(id, nth);
    return nth === 1 ? id : `${id} ${nth}`;
  };
}

/** Makes a table of complaints: first the names of the columns, then a row for each. */
export function chatRows(
  { reported }: ChatComplaints,
  order: DateOrder,
  patterns: readonly string[],
): readonly FileRow[] {
  const { written } = compileDateCells({ ...plainReading, order, patterns });
  const row = (line: number, cells: readonly string[]): FileRow => ({ line, cells, whole: true });
  const idOf = messageIds();
  const rows = reported.map(({ line, stamp, sender, complaint }) => {
    const { place, time: typed, description, given } = complaint;
    const sent = written(stamp);
    // A stamp that cannot be read is left to the import, which rejects its row.
    const when =
      sent?.basis === 'wall'
        ? timeReported(sent.wall, typed, /[ap]\.?\s?m/iu.test(stamp)).replace('T', ' ')
        : stamp;
    const id = idOf(sent?.basis === 'wall' ? sent.wall : stamp, sender ?? '');
    return row(line, [when, place, description, given, sender ?? '', id]);
  });
  return [row(0, chatHeader), ...rows];
}
