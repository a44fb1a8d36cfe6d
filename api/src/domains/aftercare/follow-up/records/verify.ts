import { localDateOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { lockPlans } from '../plans/lock-plans.ts';
import { keepRecords } from './keep-records.ts';

/** 核实无误: the office has looked at what came by itself; its word stands in the history beside what it confirms (14.5 no. 5). */
export async function verifyPlans(tx: Ctx, ids: readonly string[]): Promise<void> {
  const { userId, name } = requireUser(tx);
  const on = localDateOf(tx.app.clock.now());
  const plans = await lockPlans(tx, ids);
  await keepRecords(
    tx,
    plans.map((plan) => ({
      plan,
      source: 'STAFF',
      way: 'PLATFORM',
      outcome: 'VERIFIED',
      on,
      by: { id: userId, name },
    })),
  );
}
