import type { RawBuilder } from 'kysely';
import { type SqlInstant, sql, toDate, toDateOrNull } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../../platform/flow/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { newestFirst } from '../../../../platform/lists/index.ts';
import { periodWhere } from '../../lists/evaluation-filter.ts';
import { negativeFlow } from '../../negatives/negative.flow.ts';
import { ANONYMOUS } from '../../words.ts';
import { hotlineFlow, OPEN_STATES } from '../hotline.flow.ts';
import { HOTLINE_ORDER } from '../record-type.ts';
import { MATCHED_WAYS, type MatchedWay, ORDER_KINDS, type OrderKind } from '../words.ts';
import { type HotlineOrderFilterInput, HotlineOrderType } from './order.type.ts';

const LONGEST = 64;

interface OrderRow extends FlowRow {
  orderKind: OrderKind;
  content: string;
  callerMasked: string;
  grade: number | null;
  evaluationNo: string | null;
  servedOn: string | null;
  placeText: string;
  orgName: string;
  dispatchedAt: SqlInstant;
  deadline: SqlInstant;
  deadlineGiven: boolean;
  matchedWay: MatchedWay | null;
  matchedAt: SqlInstant | null;
  matchedByName: string | null;
  reviewId: string | null;
  reviewNo: string | null;
  reviewState: string | null;
  extended: boolean;
  reopened: number;
  answeredAt: SqlInstant | null;
}

/** The order is about an anonymous evaluation: who called is who gave it, and nobody learns who that was (01 §11.4). */
export const anonymous = sql<boolean>`exists (select 1 from evaluation e where e.id = n.evaluation_id and e.anonymous)`;

const columns = sql`
  ${flowColumns('o')}, o.order_no as title, o.matter_text as subject, null as "matterCode", o.order_kind as "orderKind",
  o.content_masked as content, o.grade, o.evaluation_no as "evaluationNo",
  o.served_on::text as "servedOn", o.place_text as "placeText", o.org_name as "orgName", o.dispatched_at as "dispatchedAt", o.deadline,
  case when o.caller_masked <> '' and ${anonymous} then ${ANONYMOUS} else o.caller_masked end as "callerMasked",
  o.deadline_given as "deadlineGiven", o.matched_way as "matchedWay", o.matched_at as "matchedAt", o.matched_by_name as "matchedByName",
  n.id as "reviewId", n.review_no as "reviewNo", n.state as "reviewState", o.extended, o.reopened, o.answered_at as "answeredAt"`;

/** `o` is the order, `n` the negative review in which it is handled. */
export const orderTables = sql`hotline_order o left join negative_review n on n.id = o.negative_review_id`;

/** Without a result in time, or with one that came too late; what was sent back to the hotline is neither. */
export const overdueWhere = (now: Date) => sql`(o.state = any(${[...OPEN_STATES]}::text[]) and o.deadline < ${now}
  or o.answered_at > o.deadline)`;

function view(ctx: Ctx, row: OrderRow): HotlineOrderType {
  const { title, subject, reviewState, ...rest } = row;
  const deadline = toDate(row.deadline);
  const answeredAt = toDateOrNull(row.answeredAt);
  return Object.assign(new HotlineOrderType(), rest, {
    row,
    orderNo: title,
    matterText: subject,
    orderKindTitle: ORDER_KINDS[row.orderKind],
    matchedWayTitle: row.matchedWay && MATCHED_WAYS[row.matchedWay],
    reviewStateTitle: reviewState && (negativeFlow.states[reviewState]?.title ?? reviewState),
    stateTitle: hotlineFlow.states[row.state]?.title ?? row.state,
    overdue: answeredAt ? answeredAt > deadline : OPEN_STATES.includes(row.state) && deadline < ctx.app.clock.now(),
  });
}

/** The condition of the list, the caller's scope always included. @throws BAD_INPUT */
export function orderWhere(ctx: Ctx, filter: HotlineOrderFilterInput): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [scopeWhere(scopeOf(ctx.actor), 'o')];
  if (filter.states?.length) parts.push(sql`o.state = any(${filter.states}::text[])`);
  if (filter.orderKind) parts.push(sql`o.order_kind = ${filter.orderKind}`);
  if (filter.overdue) parts.push(overdueWhere(ctx.app.clock.now()));
  if (filter.districtCode) parts.push(sql`o.district_code = ${filter.districtCode}`);
  parts.push(...periodWhere(sql`o.dispatched_at`, filter));
  const search = filter.search?.trim();
  if (search) {
    if ([...search].length > LONGEST)
      throw badInput([{ path: 'filter.search', message: `查找内容不能超过${LONGEST}个字` }]);
    parts.push(sql`(o.order_no = ${search} or n.review_no = ${search.toUpperCase()})`);
  }
  return sql.join(parts, sql` and `);
}

const orders = newestFirst<OrderRow, HotlineOrderFilterInput, HotlineOrderType>({
  type: HOTLINE_ORDER,
  alias: 'o',
  columns,
  tables: orderTables,
  where: orderWhere,
  viewer: (ctx) => (row) => view(ctx, row),
});

/** 12345工单 of the caller's scope, newest first. */
export const listOrders = orders.page;
/** All of the list, page by page, for exports. */
export const orderPages = orders.pages;

/** One order of the caller's scope. @throws NOT_FOUND */
export const readOrder = async (ctx: Ctx, id: string): Promise<HotlineOrderType> =>
  view(ctx, await orders.get(ctx, id));
