import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { addDemoCadres } from './demo-cadres.ts';

/** Demonstration data of 荣誉疗养: cadres, and plans in their states. */
export async function loadDemoRecuperation(ctx: Ctx): Promise<void> {
  const known = await tables(ctx).selectFrom('retired_cadre').select('id').limit(1).executeTakeFirst();
  if (known) return;
  const year = Number(localDateOf(ctx.app.clock.now()).slice(0, 4));
  await transaction(ctx, (tx) => addDemoCadres(tx, year));
}
