import { onSheetsMoved } from '../subsidies/sheets/points.ts';
import { beginPayouts, followReversals } from './begin-payouts.ts';
import { keepFeedback, keepVerdict } from './feedback.ts';
import { tellAboutPayouts } from './tell.ts';

/** What payments do as their sheet moves (T27-7 … T27-11). */
export const payoutsFollow = onSheetsMoved.join(async (tx, changes) => {
  const of = (action: string) => changes.filter((one) => one.action === action);
  await beginPayouts(tx, of('toPay'));
  await keepFeedback(tx, of('report'));
  await keepVerdict(tx, of('confirm'), 'CONFIRMED');
  await keepVerdict(tx, of('giveBack'), 'RETURNED');
  await followReversals(tx, of('reversed'));
  for (const action of ['toPay', 'report', 'confirm', 'giveBack']) await tellAboutPayouts(tx, action, of(action));
});
