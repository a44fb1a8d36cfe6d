import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import type { FlowChange, RecordBinding } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { closeTasks } from '../../../../platform/tasks/tasks.ts';
import { openNeedTasks } from './need-tasks.ts';

async function applyNeedSteps(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const ids = changes.map(({ row }) => row.id);
  const said = changes.map(({ row, input, to }) => ({
    id: row.id,
    outcome: to === 'MET' || to === 'DROPPED' ? (input.reasonText ?? null) : null,
  }));
  await tables(tx)
    .updateTable('follow_up_need as n')
    .from(
      sql<{ id: string; outcome: string | null }>`jsonb_to_recordset(${JSON.stringify(said)}::jsonb)`.as<'v'>(
        sql`v(id uuid, outcome text)`,
      ),
    )
    .set({ outcome: sql`v.outcome` })
    .where(sql<boolean>`n.id = v.id`)
    .execute();
  // Whose work it is changes with where it stands.
  await closeTasks(tx, ids);
  await openNeedTasks(tx, ids);
}

/** What the flow of 就业创业需求 brings about. */
export const needBinding: Partial<RecordBinding> = { partyColumn: 'centre_org_id', onChange: applyNeedSteps };
