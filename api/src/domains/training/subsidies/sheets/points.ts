import type { FlowChange } from '../../../../platform/flow/index.ts';
import { type Ctx, hookPoint } from '../../../../platform/kernel/index.ts';

/** Steps of a sheet that whoever keeps the payouts has a say in (T27-8, T27-9). */
export type PayoutStep = 'report' | 'confirm';

/** What keeps a sheet from a step, in words that tell what to do. */
export interface PayoutRefusal {
  code: string;
  message: string;
}

/** Says which of some sheets may not take a step yet, and why; of the others nothing. */
export interface PayoutGuard {
  refusals(ctx: Ctx, step: PayoutStep, sheetIds: readonly string[]): Promise<ReadonlyMap<string, PayoutRefusal>>;
}

/** Guards of 反馈发放情况 and of its confirmation; without any nothing can be fed back. */
export const payoutGuards = hookPoint<PayoutGuard>('training.subsidy.payout-guards');

/** What follows a step of sheets, inside its transaction and after the sheet's own effects: `ledger` makes the rows of the payout. */
export const onSheetsMoved = hookPoint<(tx: Ctx, changes: readonly FlowChange[]) => Promise<void>>(
  'training.subsidy.sheets-moved',
);

/** What institutions say they have paid of the living subsidy, by sheet and in yuan, for R3; of a sheet without a word nothing. */
export const paidLiving =
  hookPoint<(ctx: Ctx, sheetIds: readonly string[]) => Promise<ReadonlyMap<string, string>>>(
    'training.subsidy.paid-living',
  );
