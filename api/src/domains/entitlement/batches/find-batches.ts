import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { regionTitle } from '../../people/index.ts';
import { batchFlow } from '../batch.flow.ts';
import { EntitlementBatchType } from './batch.type.ts';

interface BatchRow extends FlowRow {
  periodYm: string;
  count: number;
  parts: number;
  ackedParts: number;
  resultsReceived: number;
  succeeded: number;
  failed: number;
  createdByName: string;
  createdAt: SqlInstant;
  approverName: string | null;
  approvedAt: SqlInstant | null;
  pushedAt: SqlInstant | null;
  ackAt: SqlInstant | null;
  ackCode: string | null;
}

const columns = sql`
  select ${flowColumns('b')},
         b.batch_no as title, b.title as subject, null as "matterCode", b.period_ym as "periodYm", b.count, b.parts,
         b.acked_parts as "ackedParts", b.results_received as "resultsReceived", b.succeeded, b.failed,
         b.created_by_name as "createdByName", b.created_at as "createdAt", b.approver_name as "approverName",
         b.approved_at as "approvedAt", b.pushed_at as "pushedAt", b.ack_at as "ackAt", b.ack_code as "ackCode"
    from entitlement_batch b`;

function viewBatch(row: BatchRow): EntitlementBatchType {
  const { title, districtCode, state, ...rest } = row;
  return Object.assign(new EntitlementBatchType(), {
    ...rest,
    row,
    state,
    batchNo: title,
    districtName: regionTitle(districtCode)?.replace('上海市', '') ?? districtCode,
    stateTitle: batchFlow.states[state]?.title ?? state,
  });
}

/** Batches of the caller's scope, newest first. */
export async function listBatches(
  ctx: Ctx,
  states: readonly string[],
  args: PageArgs,
): Promise<Page<EntitlementBatchType>> {
  const size = pageSize(args);
  const after = args.after ? sql`b.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const wanted = states.length > 0 ? sql`b.state = any(${[...states]}::text[])` : sql`true`;
  const found = await rows<BatchRow>(
    ctx,
    sql`${columns} where ${scopeWhere(scopeOf(ctx.actor), 'b')} and ${wanted} and ${after} order by b.id desc limit ${size + 1}`,
  );
  return toPage(found, size, args, (row) => encodeCursor(null, row.id), viewBatch);
}

/** One batch of the caller's scope. @throws NOT_FOUND */
export async function getBatch(ctx: Ctx, id: string): Promise<EntitlementBatchType> {
  const row = isUuid(id) ? await firstRow<BatchRow>(ctx, sql`${columns} where b.id = ${id}::uuid`) : undefined;
  if (row && inScope(scopeOf(ctx.actor), row)) return viewBatch(row);
  if (row) {
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: 'entitlementBatch',
      objectId: row.id,
      ok: false,
      detail: { operation: 'entitlementBatch' },
    });
  }
  throw refuse('NOT_FOUND');
}
