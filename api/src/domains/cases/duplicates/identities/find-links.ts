import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type FlowRow, flowColumns } from '../../../../platform/flow/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { linkFlow } from './link.flow.ts';
import { IdentityLinkType } from './link.type.ts';

interface LinkRow extends FlowRow {
  linkNo: string;
  hitId: string;
  nameMasked: string;
  formerIdMasked: string;
  keptIdMasked: string;
  reasonText: string;
  operatorName: string;
  createdAt: SqlInstant;
  approverName: string | null;
  decisionText: string | null;
  decidedAt: SqlInstant | null;
}

const columns = sql`
  select ${flowColumns('l')}, l.link_no as title,
         l.name_masked as subject, l.link_no as "linkNo", l.hit_id as "hitId", l.name_masked as "nameMasked",
         l.former_id_masked as "formerIdMasked", l.kept_id_masked as "keptIdMasked", l.reason_text as "reasonText",
         l.operator_name as "operatorName", l.created_at as "createdAt", l.approver_name as "approverName",
         l.decision_text as "decisionText", l.decided_at as "decidedAt"
    from identity_link l`;

/** 身份关联申请 of the caller's scope, newest first. */
export async function listLinks(ctx: Ctx, states: readonly string[], args: PageArgs): Promise<Page<IdentityLinkType>> {
  const size = pageSize(args);
  const after = args.after ? sql`l.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const wanted = states.length > 0 ? sql`l.state = any(${[...states]}::text[])` : sql`true`;
  const found = await rows<LinkRow>(
    ctx,
    sql`${columns} where ${scopeWhere(scopeOf(ctx.actor), 'l')} and ${wanted} and ${after} order by l.id desc limit ${size + 1}`,
  );
  return toPage(found, size, args, (row) => encodeCursor(null, row.id), view);
}

const view = (row: LinkRow): IdentityLinkType =>
  Object.assign(new IdentityLinkType(), row, {
    row,
    stateTitle: linkFlow.states[row.state]?.title ?? row.state,
  });
