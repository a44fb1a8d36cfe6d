import { rows, sql } from '../../../database/sql.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { MARK_KIND, titleOfItem } from '../codes.ts';
import { writeLibraryEvents } from './library-events.ts';
import { refreshBlocks } from './raise.ts';
import { lockTargets, type TargetType } from './targets.ts';
import { tellLifted } from './tell.ts';

/**
 * Lifts active marks on one kind of targets (T14-3, T15-3); those that are lifted already stay as they are.
 *
 * @returns ids of the marks lifted now
 */
export async function liftMarks(
  tx: Ctx,
  type: TargetType,
  markIds: readonly string[],
  reason: string,
): Promise<ReadonlySet<string>> {
  if (markIds.length === 0) return new Set();
  const lifted = await rows<{ id: string; kind: string; targetId: string }>(
    tx,
    sql`update training_mark set lifted_at = ${tx.app.clock.now()}, lifted_by_name = ${actorName(tx.actor)}, lift_reason = ${reason}
         where id = any(${[...markIds]}::uuid[]) and target_type = ${type} and lifted_at is null
        returning id, kind, target_id as "targetId"`,
  );
  const targetIds = [...new Set(lifted.map(({ targetId }) => targetId))];
  const targets = new Map((await lockTargets(tx, type, targetIds)).map((target) => [target.id, target]));
  await refreshBlocks(tx, type, targetIds);
  const told = lifted.flatMap(({ kind, targetId }) => {
    const target = targets.get(targetId);
    return target ? [{ target, kind, reason }] : [];
  });
  await writeLibraryEvents(
    tx,
    told.map(({ target, kind }) => ({
      target,
      kind: '解除' as const,
      text: `${titleOfItem(MARK_KIND, kind)}：${reason}`,
    })),
  );
  await tellLifted(tx, type, told);
  return new Set(lifted.map(({ id }) => id));
}
