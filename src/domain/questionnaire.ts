/** The five dimensions of SERVQUAL (Parasuraman, Zeithaml & Berry 1988), in the order of the sheet. */
export const qualities = ['reliability', 'responsiveness', 'assurance', 'empathy', 'tangibles'] as const;
export type Quality = (typeof qualities)[number];

/** The statements, in the order of the sheet. */
export const statements = [
  'reliability_1',
  'reliability_2',
  'reliability_3',
  'reliability_4',
  'reliability_5',
  'responsiveness_1',
  'responsiveness_2',
  'responsiveness_3',
  'responsiveness_4',
  'assurance_1',
  'assurance_2',
  'assurance_3',
  'assurance_4',
  'empathy_1',
  'empathy_2',
  'empathy_3',
  'empathy_4',
  'empathy_5',
  'tangibles_1',
  'tangibles_2',
  'tangibles_3',
  'tangibles_4',
] as const;
export type Statement = (typeof statements)[number];

/** The scale, from "not at all" to "entirely". */
export const marks = [1, 2, 3, 4, 5, 6, 7] as const;
/** The points that a customer distributes among the five dimensions, according to their importance. */
export const totalPoints = 100;

/** The answers on a sheet; null if left blank. Points are given for all five dimensions or for none. */
export type SheetAnswers = Readonly<
  Record<`${Statement}Expected` | `${Statement}Perceived` | `${Quality}Points`, number | null>
>;
export type SheetAnswer = keyof SheetAnswers;

/** The answers as columns of a file, in the order of the sheet. */
export const sheetColumns: readonly { readonly column: string; readonly answer: SheetAnswer }[] = [
  ...statements.flatMap((statement) => [
    { column: `${statement}_expected`, answer: `${statement}Expected` as const },
    { column: `${statement}_perceived`, answer: `${statement}Perceived` as const },
  ]),
  ...qualities.map((quality) => ({ column: `${quality}_points`, answer: `${quality}Points` as const })),
];

export function statementsOf(quality: Quality): readonly Statement[] {
  return statements.filter((statement) => statement.startsWith(`${quality}_`));
}

/** The text of the questionnaire in one language. */
export interface Questionnaire {
  readonly qualities: Readonly<
    Record<
      Quality,
      {
        readonly name: string;
        /** An explanation for the customer who distributes the points. */
        readonly means: string;
      }
    >
  >;
  readonly statements: Readonly<Record<Statement, string>>;
}
