import { anyOf, tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { assignRecords } from '../../../platform/tasks/assignments.ts';
import { ASSIGNED, TAKEN_OVER } from './notices.ts';
import { tellClerks } from './tell-clerks.ts';

/** Gives the cases and their sub-cases to the clerk and tells both: who handles them now and who did. */
export async function applyAssignments(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const assignee = changes[0]?.input.assignee;
  if (!assignee) return;
  const ids = changes.map((change) => change.row.id);
  const subCases = await tables(tx)
    .selectFrom('sub_case')
    .select('id')
    .where('case_id', '=', anyOf(ids))
    .orderBy('id')
    .execute();
  const former = await assignRecords(
    tx,
    [...ids.map((id) => ({ type: 'case', id })), ...subCases.map(({ id }) => ({ type: 'subCase', id }))],
    assignee,
  );
  const given = changes.filter((change) => former.get(change.row.id) !== assignee.id);
  if (given.length === 0) return;
  await tellClerks(tx, ASSIGNED, [{ receiver: { userId: assignee.id }, changes: given }], {});
  const taken = Map.groupBy(
    given.filter((change) => former.has(change.row.id)),
    (change) => former.get(change.row.id) ?? '',
  );
  const told = [...taken].map(([userId, cases]) => ({ receiver: { userId }, changes: cases }));
  await tellClerks(tx, TAKEN_OVER, told, { 经办人: assignee.name });
}
