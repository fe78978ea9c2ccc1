import { UserError, type ErrorCode } from '../../domain/error.ts';
import { fold } from '../../domain/text.ts';
import type { FileRow, TableSource } from '../../transfer/files/csvreader.ts';
import type { Sheet, SpreadsheetProblem } from '../../transfer/files/spreadsheet.ts';
import type { Context } from '../context.ts';
import { parseSkip } from './columns.ts';
import type { FileFlags } from './fileflags.ts';

/** Rows of a sheet that are enough to see whether it is the log. */
const rowsToJudge = 60;

const spreadsheetErrors: Readonly<Record<SpreadsheetProblem, ErrorCode>> = {
  encrypted: 'file_encrypted',
  damaged: 'file_damaged',
  tooLarge: 'file_too_large',
  notASpreadsheet: 'unknown_file',
};

/**
 * Opens the sheet named by `--sheet`, otherwise the one that looks like the log and all that have the same columns.
 * @throws UserError file_empty, file_encrypted, file_damaged, file_too_large, unknown_file, bad_choice
 */
export async function openSpreadsheet(
  context: Context,
  file: string,
  bytes: Uint8Array,
  flags: FileFlags,
): Promise<TableSource> {
  const { openWorkbook, SpreadsheetError } = await import('../../transfer/files/spreadsheet.ts');
  const { joinSheets, openRows } = await import('../../transfer/importmodules.ts');
  const translated = async <Result>(read: () => Promise<Result>): Promise<Result> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof SpreadsheetError)) throw error;
      throw new UserError(spreadsheetErrors[error.problem], { file });
    }
  };
  return translated(async () => {
    const { sheets } = await openWorkbook(bytes);
    const { sheet: typed } = flags;
    const { rows, repeated } = joinSheets(
      typed === undefined
        ? await likelySheets(context, file, sheets, parseSkip(flags.skip))
        : [{ sheet: requireSheet(sheets, typed), at: 0 }],
    );
    return {
      open: () =>
        translated(async () => {
          const table = await openRows(rows, true);
          return { ...table, each: (take) => translated(() => table.each(take)), repeated };
        }),
    };
  });
}

/** Returns the sheet of that name or number. Throws bad_choice. */
function requireSheet(sheets: readonly Sheet[], typed: string): Sheet {
  const found =
    sheets.find(({ name }) => name === typed) ??
    sheets.find(({ name }) => fold(name) === fold(typed)) ??
    sheets[Number(typed) - 1];
  if (found !== undefined) return found;
  const choices = sheets.map(({ name }) => name).join(', ');
  throw new UserError('bad_choice', { option: '--sheet', value: typed, choices });
}

/** A sheet, judged by its first rows. */
interface JudgedSheet {
  readonly sheet: Sheet;
  /** How much it looks like a log; 0 if it is hidden. */
  readonly score: number;
  readonly rowCount: number;
  /** The position of the names of its columns, and these names. */
  readonly at: number;
  readonly names: string;
}

/**
 * Returns the sheet that most looks like a log of complaints, and all others with the same columns, in their order; says so if
 * there are several sheets. Throws file_empty.
 */
async function likelySheets(
  context: Context,
  file: string,
  sheets: readonly Sheet[],
  skip: number | null,
): Promise<readonly JudgedSheet[]> {
  const judged: JudgedSheet[] = [];
  for (const sheet of sheets) judged.push(...(await judge(sheet, skip)));
  const [best, ...others] = [...judged].sort((a, b) => b.score - a.score || b.rowCount - a.rowCount);
  if (best === undefined) throw new UserError('file_empty', { file });
  if (others.length === 0) return [best];
  const joined = judged.filter(
    (each) => each === best || (each.names === best.names && each.score === best.score),
  );
  const alike = others.filter(
    (each) =>
      !joined.includes(each) && (each.names === best.names || (each.score > 0 && each.score === best.score)),
  );
  const { t } = await context.language();
  const listed = (list: readonly JudgedSheet[]) => list.map(({ sheet }) => sheet.name).join(', ');
  await context.note(
    joined.length === 1
      ? t.import.sheet(best.sheet.name, listed(alike))
      : t.import.sheets(listed(joined), listed(alike)),
  );
  return joined;
}

/** Judges a sheet; returns nothing for an empty one. */
async function judge(sheet: Sheet, skip: number | null): Promise<readonly JudgedSheet[]> {
  const { locateTable, tableScore } = await import('../../transfer/importmodules.ts');
  const rows: FileRow[] = [];
  for await (const row of sheet.rows()) if (rows.push(row) >= rowsToJudge) break;
  if (rows.length === 0) return [];
  const { at = -1, header = [] } = locateTable(rows, skip) ?? {};
  const names = header.map(fold).join('\0').replace(/\0+$/u, '');
  return [{ sheet, score: sheet.isHidden ? 0 : tableScore(rows), rowCount: rows.length, at, names }];
}
