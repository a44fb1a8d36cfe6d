import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { DAY_MS } from '../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { dropKept, KEPT_MATERIAL } from './kept-materials.ts';
import { keepDays } from './parameters.ts';

const BATCH = 200;

/** Materials that were kept `material.keepDays` ago. */
export const expireMaterialsJob: JobDefinition = {
  name: 'intake.expire-materials',
  title: '清理材料库中到期的材料',
  cron: '55 2 * * *',
  concurrency: 1,
  run: expireMaterials,
};

async function expireMaterials(ctx: Ctx): Promise<void> {
  const days = await readParameter(ctx, keepDays);
  const before = new Date(ctx.app.clock.now().getTime() - days * DAY_MS);
  for (;;) {
    const ended = await transaction(ctx, async (tx) => {
      const old = await tables(tx)
        .selectFrom('kept_material')
        .select('id')
        .where('created_at', '<', before)
        .orderBy('created_at')
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      const ids = old.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await dropKept(tx, ids);
      await recordAudit(
        tx,
        ids.map((id) => ({ event: 'intake.material-expire', objectType: KEPT_MATERIAL, objectId: id })),
      );
      return ids.length;
    });
    if (ended < BATCH) return;
  }
}
