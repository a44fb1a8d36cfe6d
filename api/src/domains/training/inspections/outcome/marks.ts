import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { FIXED, liftMarks, lockTargets, MARKABLE_STATES, raiseMarks } from '../../marks/index.ts';

interface Inspected {
  id: string;
  projectId: string;
}

/** Marks projects because of their inspections; who is no longer in the library, or has the mark already, stays as it is (BR15-2, BR15-3). */
export async function raiseInspectionMarks(
  tx: Ctx,
  kind: 'M3' | 'M4' | 'M5',
  inspections: readonly Inspected[],
  reason: string,
): Promise<void> {
  if (inspections.length === 0) return;
  const rule = FIXED.get(kind);
  if (!rule) return;
  const byProject = new Map(inspections.map(({ id, projectId }) => [projectId, id]));
  const targets = await lockTargets(tx, 'PROJECT', [...byProject.keys()]);
  await raiseMarks(
    tx,
    'PROJECT',
    targets
      .filter(({ state }) => MARKABLE_STATES.includes(state))
      .map((target) => {
        const sourceId = byProject.get(target.id);
        return { target, kind, ...rule, reason, source: 'INSPECTION', ...(sourceId && { sourceId }) };
      }),
  );
}

/** Lifts marks of these kinds on projects. */
export async function liftInspectionMarks(
  tx: Ctx,
  kinds: readonly string[],
  projectIds: readonly string[],
  reason: string,
): Promise<void> {
  if (projectIds.length === 0) return;
  const held = await tables(tx)
    .selectFrom('training_mark')
    .select('id')
    .where('target_type', '=', 'PROJECT')
    .where('target_id', '=', anyOf(projectIds))
    .where('kind', '=', anyOf(kinds))
    .where('lifted_at', 'is', null)
    .orderBy('id')
    .execute();
  await liftMarks(
    tx,
    'PROJECT',
    held.map(({ id }) => id),
    reason,
  );
}
