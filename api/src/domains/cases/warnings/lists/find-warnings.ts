import { firstRow, rows, sql, toDateOrNull } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type FlowRow, readFlowRows, remainingOf } from '../../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../../platform/kernel/index.ts';
import { priorityOrder } from '../priority.ts';
import { warningFlow } from '../warning.flow.ts';
import { LEVEL_TITLES, LIMIT_KINDS, WARNING } from '../words.ts';
import { WarningType } from './warning.type.ts';
import { goesByUrgency, type WarningFilterInput, warningWhere } from './warning-filter.ts';
import { type WarningRow, warningColumns, warningTables } from './warning-row.ts';

const PAGE = 500;

/** A row as the API shows it; `cases` has the flow rows of the page’s cases. */
export function viewWarning(ctx: Ctx, row: WarningRow, cases: ReadonlyMap<string, FlowRow>): WarningType {
  const { calendar, clock } = ctx.app;
  return Object.assign(new WarningType(), row, {
    row,
    caseRow: row.caseId === null ? undefined : cases.get(row.caseId),
    remaining: remainingOf(toDateOrNull(row.limitDueAt), null, calendar, clock.now(), row.dueLimit ?? undefined),
    levelTitle: LEVEL_TITLES[row.level],
    limitKindTitle: LIMIT_KINDS[row.limitKind],
    otherLimits: [],
    stateTitle: warningFlow.states[row.state]?.title ?? row.state,
    priorityNo: warningFlow.states[row.state]?.final ? 0 : row.priorityNo,
  });
}

/** The flow rows of the cases of some warnings, in one statement. */
export async function casesOfWarnings(ctx: Ctx, found: readonly WarningRow[]): Promise<ReadonlyMap<string, FlowRow>> {
  const ids = [...new Set(found.flatMap(({ caseId }) => caseId ?? []))];
  const cases = await readFlowRows(ctx, ctx.app.registry.getRecord('case'), ids);
  return new Map(cases.map((row) => [row.id, row]));
}

/** Warnings of the caller's scope: what asks for something by urgency, what is over by time. */
export async function listWarnings(ctx: Ctx, filter: WarningFilterInput, args: PageArgs): Promise<Page<WarningType>> {
  const size = pageSize(args);
  const found = await readPage(ctx, filter, args.after ? decodeCursor(args.after).id : undefined, size + 1);
  const cases = await casesOfWarnings(ctx, found);
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => viewWarning(ctx, row, cases),
  );
}

/** More limits of one record than this are told by its page. */
const MOST_TOGETHER = 20;

/**
 * The same list with the limits of one record together: its most urgent one holds the others, and a page has fewer rows than it was asked for
 * where several of its limits fall into it. What is over stands by itself.
 */
export async function listWarningsTogether(
  ctx: Ctx,
  filter: WarningFilterInput,
  args: PageArgs,
): Promise<Page<WarningType>> {
  const page = await listWarnings(ctx, filter, args);
  if (!goesByUrgency(filter) || page.nodes.length === 0) return page;
  const found = await rows<WarningRow & { place: number }>(
    ctx,
    sql`select * from (
          select ${warningColumns}, row_number() over (partition by w.record_id order by ${priorityOrder('w')})::int as place
            from ${warningTables}
           where ${await warningWhere(ctx, filter)} and w.record_id = any(${page.nodes.map(({ recordId }) => recordId)}::uuid[])) g
         where place <= ${MOST_TOGETHER} order by place`,
  );
  const cases = await casesOfWarnings(ctx, found);
  const groups = Map.groupBy(found, ({ recordId }) => recordId);
  const edges = page.edges.filter(({ node }) => {
    const group = groups.get(node.recordId) ?? [];
    node.otherLimits = group.filter(({ id }) => id !== node.id).map((row) => viewWarning(ctx, row, cases));
    // One beyond the most that a row holds still stands in the list.
    return group[0]?.id === node.id || !group.some(({ id }) => id === node.id);
  });
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

/** The cursor names a row; where it stands in the order, the database knows. */
async function readPage(
  ctx: Ctx,
  filter: WarningFilterInput,
  after: string | undefined,
  limit: number,
): Promise<WarningRow[]> {
  const urgent = goesByUrgency(filter);
  const beyond = urgent
    ? sql`(${priorityOrder('w')}) > (select ${priorityOrder('l')} from warning l where l.id = ${after}::uuid)`
    : sql`w.id < ${after}::uuid`;
  return rows<WarningRow>(
    ctx,
    sql`select ${warningColumns} from ${warningTables}
         where ${await warningWhere(ctx, filter)} ${after ? sql`and ${beyond}` : sql``}
         order by ${urgent ? priorityOrder('w') : sql`w.id desc`} limit ${limit}`,
  );
}

/** All of the list, page by page, for exports. */
export async function* warningPages(ctx: Ctx, filter: WarningFilterInput): AsyncGenerator<WarningType[]> {
  for (let after: string | undefined; ; ) {
    const page = await readPage(ctx, filter, after, PAGE);
    if (page.length > 0) yield page.map((row) => viewWarning(ctx, row, new Map()));
    after = page.at(-1)?.id;
    if (page.length < PAGE) return;
  }
}

/** One warning of the caller's scope. @throws NOT_FOUND */
export async function getWarning(ctx: Ctx, id: string): Promise<WarningRow> {
  const row = isUuid(id)
    ? await firstRow<WarningRow>(ctx, sql`select ${warningColumns} from ${warningTables} where w.id = ${id}`)
    : undefined;
  if (row && inScope(scopeOf(ctx.actor), row)) return row;
  if (row)
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: WARNING, objectId: row.id, ok: false });
  throw refuse('NOT_FOUND');
}
