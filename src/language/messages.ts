import type { CareMessages } from './messages/care.ts';
import type { CounterMessages } from './messages/counter.ts';
import type { DimensionMessages } from './messages/dimensions.ts';
import type { ErrorsMessages } from './messages/errors.ts';
import type { FieldMessages } from './messages/fields.ts';
import type { FilterMessages } from './messages/filters.ts';
import type { GoalMessages } from './messages/goals.ts';
import type { GuidanceMessages } from './messages/guidance.ts';
import type { FormalMessages } from './messages/formal.ts';
import type { HolidayMessages } from './messages/holidays.ts';
import type { BusinessMessages } from './messages/business.ts';
import type { MenuMessages } from './messages/menus.ts';
import type { PatternsMessages } from './messages/patterns.ts';
import type { ReportsMessages } from './messages/reports.ts';
import type { ResponseMessages } from './messages/response.ts';
import type { ResultsMessages } from './messages/results.ts';
import type { SelfReviewMessages } from './messages/selfreview.ts';
import type { SurveyMessages } from './messages/survey.ts';
import type { TeamMessages } from './messages/team.ts';
import type { TrainMessages } from './messages/train.ts';
import type { TransferMessages } from './messages/transfer.ts';
import type { UpkeepMessages } from './messages/upkeep.ts';
import type { VolumeMessages } from './messages/volume.ts';
import type { WordsMessages } from './messages/words.ts';

/** Every sentence of the program in one language. A language that lacks one does not compile. */
export interface Messages
  extends
    WordsMessages,
    DimensionMessages,
    FilterMessages,
    FieldMessages,
    ErrorsMessages,
    CounterMessages,
    CareMessages,
    GoalMessages,
    GuidanceMessages,
    PatternsMessages,
    ReportsMessages,
    ResultsMessages,
    BusinessMessages,
    MenuMessages,
    TransferMessages,
    UpkeepMessages,
    VolumeMessages,
    FormalMessages,
    HolidayMessages,
    SelfReviewMessages,
    SurveyMessages,
    TeamMessages,
    ResponseMessages,
    TrainMessages {}

/** The sentences that are code: all except those of data/words. */
export type CodedMessages = Omit<
  Messages,
  keyof DimensionMessages | keyof FilterMessages | keyof FieldMessages
>;
