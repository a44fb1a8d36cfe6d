import { firstRow, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { Page, PageArgs } from '../../../graphql/connection.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { chunksOf, pageOf, type SortOf } from '../../../platform/lists/index.ts';
import { proposalFlow } from './proposal.flow.ts';
import { type ProposalFilterInput, ProposalType } from './proposal.type.ts';
import { proposalSort } from './proposal-sort.ts';
import { PROPOSAL } from './record-type.ts';

interface ProposalRow extends FlowRow {
  targetType: string;
  targetId: string;
  kind: string;
  reason: string;
  proposerOrg: string;
  proposedAt: SqlInstant;
}

const columns = sql`
         ${flowColumns('t')}, t.proposal_no as title, t.target_name as subject, null as "matterCode", t.target_type as "targetType",
         t.target_id as "targetId", t.kind, t.reason, t.proposer_org as "proposerOrg", t.created_at as "proposedAt"`;
const tables = sql`training_proposal t`;

function viewProposal(row: ProposalRow): ProposalType {
  const { title, subject, state, ...rest } = row;
  return Object.assign(new ProposalType(), {
    ...rest,
    row,
    proposalNo: title,
    targetName: subject,
    state,
    stateTitle: proposalFlow.states[state]?.title ?? state,
  });
}

const list = { columns, tables, order: proposalSort.order };

function whereOf(ctx: Ctx, filter: ProposalFilterInput) {
  const parts = [scopeWhere(scopeOf(ctx.actor), 't') as ReturnType<typeof sql>];
  if (filter.states?.length) parts.push(sql`t.state = any(${[...filter.states]}::text[])`);
  if (filter.targetId != null)
    parts.push(isUuid(filter.targetId) ? sql`t.target_id = ${filter.targetId}::uuid` : sql`false`);
  return sql`${sql.join(parts, sql` and `)}`;
}

/** Proposals of the caller's scope. */
export function listProposals(
  ctx: Ctx,
  filter: ProposalFilterInput,
  sort: SortOf<typeof proposalSort>,
  args: PageArgs,
): Promise<Page<ProposalType>> {
  return pageOf(ctx, list, { where: whereOf(ctx, filter), sort }, args, viewProposal);
}

/** What an export counts: the rows of {@link listProposals}. */
export const proposalRows = (ctx: Ctx, filter: ProposalFilterInput) => sql`${tables} where ${whereOf(ctx, filter)}`;

/** All rows of the filter, a page at a time: for exports. */
export async function* proposalPages(ctx: Ctx, filter: ProposalFilterInput): AsyncGenerator<ProposalType[]> {
  yield* chunksOf(ctx, list, whereOf(ctx, filter), viewProposal);
}

/** One proposal of the caller's scope; absent and out-of-scope answer the same. @throws NOT_FOUND */
export async function getProposal(ctx: Ctx, id: string, operation: string): Promise<ProposalType> {
  const row = isUuid(id)
    ? await firstRow<ProposalRow>(ctx, sql`select ${columns} from ${tables} where t.id = ${id}::uuid`)
    : undefined;
  if (row && inScope(scopeOf(ctx.actor), row)) return viewProposal(row);
  if (row)
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: PROPOSAL,
      objectId: row.id,
      ok: false,
      detail: { operation },
    });
  throw refuse('NOT_FOUND');
}
