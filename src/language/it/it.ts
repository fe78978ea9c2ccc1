import type { TradeWords } from '../messages/trades.ts';
import type { CodedMessages } from '../messages.ts';
import { care } from './care.ts';
import { counter } from './counter.ts';
import { goals } from './goals.ts';
import { guidance } from './guidance.ts';
import { formal } from './formal.ts';
import { holidays } from './holidays.ts';
import { patterns } from './patterns.ts';
import { errors } from './errors.ts';
import { business } from './business.ts';
import { menus } from './menus.ts';
import { reports } from './reports.ts';
import { response } from './response.ts';
import { results } from './results.ts';
import { selfReview } from './selfreview.ts';
import { survey } from './survey.ts';
import { team } from './team.ts';
import { train } from './train.ts';
import { transfer } from './transfer.ts';
import { upkeep } from './upkeep.ts';
import { volume } from './volume.ts';
import { words } from './words.ts';

export const it = (trade: TradeWords): CodedMessages => ({
  ...words(trade),
  ...errors(),
  ...counter(trade),
  ...care(trade),
  ...goals(trade),
  ...guidance(trade),
  ...patterns(),
  ...reports(trade),
  ...results(trade),
  ...business(),
  ...menus(),
  ...transfer(),
  ...upkeep(),
  ...volume(trade),
  ...formal(trade),
  ...holidays(),
  ...selfReview(),
  ...survey(trade),
  ...team(trade),
  ...response(trade),
  ...train(trade),
});
