import { firstRow, sql } from '../../../../database/sql.ts';
import { registerFileAccess } from '../../../../platform/files/index.ts';
import { hasPermission } from '../../../../platform/kernel/index.ts';
import { visibleExits } from './exit.record.ts';
import { EXIT } from './record-type.ts';

/** Proof is seen by the trainee himself and by who decides on it; once, while modules load. */
export function registerExitFiles(): void {
  registerFileAccess(EXIT, async (ctx, ids) => {
    if (!hasPermission(ctx.actor, 'training.exit:view')) return false;
    const seen = await firstRow(
      ctx,
      sql`select 1 as one from training_exit x where x.id = any(${[...ids]}::uuid[]) and ${visibleExits(ctx)} limit 1`,
    );
    return seen !== undefined;
  });
}
