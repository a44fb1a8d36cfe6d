import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { type FlowChange, type FlowRow, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { closeTasks } from '../../../platform/tasks/tasks.ts';
import { levelOf } from '../level.ts';
import { newestReports } from '../ministry/newest.ts';
import { reportRequest } from '../ministry/report.ts';
import { markToStop } from '../payable/pause.ts';
import { type RequestFacts, requestGuards } from './guards.ts';
import { releaseMatch } from './release-match.ts';
import { FIX_TASK, openFixTask, tellInitiator } from './tell-initiator.ts';

async function loadFacts(ctx: Ctx, rows: readonly FlowRow[]): Promise<ReadonlyMap<string, RequestFacts>> {
  const ids = rows.map(({ id }) => id);
  const requests = await tables(ctx)
    .selectFrom('reduction_request')
    .select(['id', 'kind', 'chain', 'state', 'submitted_by_id'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  const level = await levelOf(ctx);
  const reports = await newestReports(ctx, ids);
  const self = ctx.actor.kind === 'USER' ? ctx.actor.userId : null;
  return new Map(
    requests.map(({ id, kind, chain, state, submitted_by_id }) => [
      id,
      {
        kind,
        chain,
        state,
        level,
        initiator: self !== null && submitted_by_id === self,
        returned: (reports.get(id) ?? []).filter(({ standing }) => standing === 'RETURNED').length,
      },
    ]),
  );
}

/** 已批准: nobody is paid any more, and the next run of the job reduces him. */
async function approved(tx: Ctx, { row }: FlowChange): Promise<void> {
  const { kind, beneficiary_id } = await tables(tx)
    .updateTable('reduction_request')
    .set({ approved_by: actorName(tx.actor), approved_at: tx.app.clock.now() })
    .where('id', '=', row.id)
    .returning(['kind', 'beneficiary_id'])
    .executeTakeFirstOrThrow();
  if (kind === 'DEATH') await markToStop(tx, beneficiary_id);
}

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const change of changes) {
    const { row, action, to, from } = change;
    if (from === 'RETURNED' || from === 'DRAFT') await closeTasks(tx, [row.id], FIX_TASK);
    if (to === 'APPROVED') await approved(tx, change);
    if (to === 'RETURNED') await openFixTask(tx, row);
    if (to === 'WITHDRAWN') await releaseMatch(tx, row.id, 'release');
    if (to === 'REJECTED') await releaseMatch(tx, row.id, 'refute', change.input.reasonText);
    if (action === 'reportAgain') await reportRequest(tx, row.id, 'REDUCE', 'RETURNED');
    if (['APPROVED', 'RETURNED', 'REJECTED'].includes(to)) await tellInitiator(tx, change);
  }
}

/** What the flow of 减员申请 asks and brings about. */
export const requestBinding: Partial<RecordBinding> = {
  limits: 'REDUCTION',
  ...judgedBy<RequestFacts>({ guards: requestGuards, loadFacts }),
  onChange: follow,
};
