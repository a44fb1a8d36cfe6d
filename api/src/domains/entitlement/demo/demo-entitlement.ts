import { firstRow, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { keepRecords } from '../placement/placement-record.ts';
import { screen } from '../placement/screen.ts';
import { demoPlacements } from './demo-placements.ts';

/** Fictional soldiers who wait for work, as the night's pull would have brought them. A database that has some is left alone. */
export async function loadDemoEntitlement(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from placement_record limit 1`)) return;
  await transaction(ctx, async (tx) => screen(tx, await keepRecords(tx, demoPlacements())));
}
