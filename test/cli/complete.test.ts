import { describe, expect, test } from 'vitest';
import { complete } from '../../src/cli/completion/complete.ts';
import { openHelpTexts } from '../../src/cli/help/helptexts.ts';
import type { LanguageCode } from '../../src/domain/settings.ts';
import { speak } from '../../src/language/language.ts';
import { business, name, person } from '../support/business.ts';
import { words } from '../support/program.ts';

const ours = business({
  names: {
    department: [name(1, 'Kitchen'), name(2, 'Room service'), name(3, 'Cocina vieja')],
    category: [name(1, 'Cold food')],
    cause: [name(1, 'Short of staff')],
    touchpoint: [name(1, 'Check-in')],
    shift: [name(1, 'Dinner'), name(2, 'Lunch')],
  },
  staff: [person('Ana'), person('Óscar')],
});

/** Completes a line; the last word is empty if the line ends with a space. */
async function completed(line: string, language: LanguageCode = 'en', records: typeof ours | null = ours) {
  const typed = line.endsWith(' ') ? [...words(line), ''] : words(line);
  const choices = complete(typed, records, await openHelpTexts(speak(language)));
  return choices === 'file' ? 'file' : choices.map(({ word }) => word);
}

describe('what is typed becomes', () => {
  test.each<[line: string, expected: readonly string[] | 'file']>([
    ['rev', ['review']],
    ['re', ['report', 'review', 'restore']],
    // Not on the first page.
    ['ackn', ['acknowledge']],
    ['quej', ['queja']],
    ['he', ['help']],
    ['help ti', ['times']],
    ['help op', ['options']],
    ['help report cr', ['cross']],
    ['nonsense ', []],
    ['142 res', ['resolve', 'restore']],
    ['142 resolve --end', ['--ending']],
    ['last hist', ['history']],
    ['business sh', ['shift']],
    ['business shift rem', ['remove']],
    ['shift remove ', ['Dinner', 'Lunch']],
    ['shift add ', []],
    ['plan d', ['done']],
    ['plan ant', ['anticipate']],
    ['print c', ['card']],
    ['print card --op', ['--open']],
    ['report par', ['partner', 'pareto']],
    ['report pareto wee', ['weekday']],
    ['report cross weekday sh', ['shift']],
    ['report cross weekday shift ', []],
    ['department merge ki', ['Kitchen']],
    ['department merge Kitchen R', ['Room service']],
    ['department add ', []],
    ['staff edit ', ['Ana', 'Óscar']],
    ['settings set day', ['day-start']],
    ['completion z', ['zsh']],
    ['list --sta', ['--status', '--state']],
    ['list --status ', ['open', 'resolved']],
    ['list --status=o', ['open']],
    ['--lang es list --status ', ['open', 'resolved']],
    ['list --severity ', ['1', '2', '3', 'none']],
    ['list --weekday sat', ['Saturday']],
    ['list --department room', ['Room service']],
    ['list --department "Room s"', ['Room service']],
    ['list --cause ', ['Short of staff']],
    ['list --owner osc', ['Óscar']],
    ['list --to ', []],
    ['list --format j', ['json', 'jsonl']],
    ['list --lim', ['--limit']],
    ['list --deleted --department ki', ['Kitchen']],
    ['list -o ', 'file'],
    ['list --no-c', ['--no-color']],
    ['add soup was cold --department ki', ['Kitchen']],
    ['add soup ', []],
    ['add soup --touchpoint ', ['Check-in']],
    ['add soup --safety ', ['yes', 'no']],
    // A flag whose value may be left out.
    ['add soup --safety --abu', ['--abuse']],
    ['add soup --by ', ['Ana', 'Óscar']],
    ['report trend --per ', ['day', 'week', 'month']],
    ['report pareto --weight c', ['complaints', 'cost']],
    ['report --compare y', ['year']],
    ['slip --sheet ', ['A6', 'A4', '4x6', 'letter']],
    ['--lang ', ['en', 'es', 'it', 'pt']],
    ['--db ', 'file'],
    ['import ', 'file'],
    ['import file.csv ', []],
    ['list --nonsense ', []],
    ['list --nonsense=x', []],
  ])('%s → %j', async (line, expected) => {
    expect(await completed(line)).toEqual(expected);
  });

  test.each<[line: string, expected: readonly string[]]>([
    ['re', ['reclamación', 'repaso', 'restaurar']],
    ['REPA', ['repaso']],
    ['reclamacio', ['reclamación']],
    // Nothing in Spanish begins like this.
    ['dem', ['demo']],
    ['expo', ['exportar']],
    ['due', ['due']],
    ['negocio tur', ['turno']],
    ['informe cruce d', ['departamento', 'día']],
    ['142 cer', ['cerrar']],
    ['plan hec', ['hecho']],
    ['ayuda ti', ['tiempos']],
    ['buscar --status a', ['abierta']],
    ['buscar --weekday sab', ['sábado']],
    ['buscar --department coci', ['Cocina vieja']],
  ])('in Spanish: %s → %j', async (line, expected) => {
    expect(await completed(line, 'es')).toEqual(expected);
  });
});

test('without records there are commands and flags, and no names', async () => {
  expect(await completed('list --department ', 'en', null)).toEqual([]);
  expect(await completed('list --status ', 'en', null)).toEqual(['open', 'resolved']);
});

test('commands, subcommands and flags come with what they do', async () => {
  const helpTexts = await openHelpTexts(speak('it'));
  for (const typed of [
    [''],
    ['rapporto', ''],
    ['142', ''],
    ['cerca', '--'],
    ['stampa', ''],
    ['aiuto', 'o'],
  ]) {
    const choices = complete(typed, null, helpTexts);
    expect(choices).not.toBe('file');
    for (const { word, meaning } of choices === 'file' ? [] : choices) expect(meaning, word).not.toBe('');
  }
});
