import { preparedRows } from '../../../database/prepared.ts';
import { rows, sql } from '../../../database/sql.ts';
import {
  decodeCursor,
  decodeMomentCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../graphql/connection.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { CaseType } from '../case.type.ts';
import type { QueueName } from '../case-states.ts';
import { type CaseFilter, caseWhere } from './case-filter.ts';
import {
  type CaseRow,
  caseListing,
  type SubCaseListRow,
  type SubCaseRow,
  subCaseColumns,
  subCaseListColumns,
} from './case-row.ts';
import { beyondKey, type CaseSort, caseSortKey } from './case-sort.ts';
import { viewCase } from './case-view.ts';

/** A queue without filters is counted in an index alone. */
export const COUNT_CAP = 10_000;
/** A filter that no index serves reads the cases themselves; beyond this many the exact number helps nobody who still has to filter. */
const FILTERED_COUNT_CAP = 1_000;

type Sql = ReturnType<typeof sql>;

export interface CasePage extends Page<CaseType> {
  totalCount: number;
  totalCapped: boolean;
}

/** What of a page is asked for. */
export interface Wanted {
  count: boolean;
  /** Fields of the cases. */
  fields: ReadonlySet<string>;
  /** Fields of the sub-cases. */
  subCaseFields: ReadonlySet<string>;
}

/** A page of a queue in three statements, whatever its length: cases with their centre, their sub-cases, the capped count. */
export async function listCases(
  ctx: Ctx,
  queue: QueueName,
  filter: CaseFilter,
  sort: CaseSort,
  args: PageArgs,
  wanted: Wanted,
): Promise<CasePage> {
  const size = pageSize(args);
  const where = await caseWhere(ctx, queue, filter);
  const backwards = args.last != null || args.before != null;
  if (args.first != null && args.last != null) throw refuse('BAD_INPUT');
  const descending = (sort.direction === 'DESC') !== backwards;
  const sortKey = caseSortKey(sort, filter);
  const cursor = args.after ?? args.before;
  const decode = sort.field === 'CASE_NO' ? decodeCursor : decodeMomentCursor;
  const from = cursor ? decode(cursor) : undefined;
  const beyond = from ? beyondKey(sortKey, from, descending) : sql``;
  const direction = descending ? sql`desc` : sql`asc`;
  const { columns, tables } = caseListing(wanted.fields, sortKey.field);
  const found = await preparedRows<CaseRow>(
    ctx,
    sql`
    select ${columns} from ${tables}
     where ${where} ${beyond}
     order by ${sortKey.expression} ${direction}, c.id ${direction} limit ${size + 1}`,
  );
  const ids = found.slice(0, size).map((r) => r.id);
  const subCases = await subCasesShown(ctx, ids, wanted.subCaseFields, wanted.fields);
  const page = toPage(
    found,
    size,
    args,
    (r) => encodeCursor(sortKey.keyOf(r), r.id),
    (r) => viewCase(ctx.app, r, subCases.get(r.id) ?? []),
  );
  if (!wanted.count) return { ...page, totalCount: 0, totalCapped: false };
  const filtered = Object.values(filter).some((value) => value != null && value !== '');
  const cap = filtered ? FILTERED_COUNT_CAP : COUNT_CAP;
  const total = await countCases(ctx, where, filtered ? NEWEST_FIRST : sql``, cap);
  return { ...page, totalCount: total, totalCapped: total === cap };
}

/** Leads a count through the end of the table that everybody's lists keep warm, until there are enough. */
const NEWEST_FIRST = sql`order by c.submitted_at desc, c.id desc`;

async function countCases(ctx: Ctx, where: Sql, order: Sql, cap: number): Promise<number> {
  const [row] = await preparedRows<{ n: string }>(
    ctx,
    sql`select count(*) as n from (select 1 from one_thing_case c where ${where} ${order} limit ${cap}) t`,
  );
  return Number(row?.n ?? 0);
}

/** {@link subCasesOf} with no more than a list shows. */
async function subCasesShown(
  ctx: Ctx,
  caseIds: readonly string[],
  fields: ReadonlySet<string>,
  caseFields: ReadonlySet<string>,
): Promise<Map<string, SubCaseListRow[]>> {
  if (caseIds.length === 0) return new Map();
  const found = await preparedRows<SubCaseListRow>(
    ctx,
    sql`select ${subCaseListColumns(fields, caseFields)} from sub_case s where s.case_id = any(${[...caseIds]}::uuid[]) order by s.case_id, s.position`,
  );
  return Map.groupBy(found, (s) => s.caseId);
}

/** Sub-cases of the cases in bundle order, in one statement. */
export async function subCasesOf(ctx: Ctx, caseIds: readonly string[]): Promise<Map<string, SubCaseRow[]>> {
  if (caseIds.length === 0) return new Map();
  const found = await rows<SubCaseRow>(
    ctx,
    sql`select ${subCaseColumns} from sub_case s where s.case_id = any(${[...caseIds]}::uuid[]) order by s.case_id, s.position`,
  );
  return Map.groupBy(found, (s) => s.caseId);
}
