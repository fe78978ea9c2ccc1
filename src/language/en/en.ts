import type { TradeWords } from '../messages/trades.ts';
import type { Messages } from '../messages.ts';
import { counter } from './counter.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { house } from './house.ts';
import { reports } from './reports.ts';
import { transfer } from './transfer.ts';
import { words } from './words.ts';

export const en = (trade: TradeWords): Messages => ({
  ...words(trade),
  ...help,
  ...errors,
  ...counter(trade),
  ...reports(trade),
  ...house,
  ...transfer,
});
