import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { readBatches } from '../../../platform/batches/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { findReason } from '../../../platform/flow/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { criteriaWords, type HistoricCriteriaInput, loadCriteriaNames } from './criteria.ts';
import type { HistoricPlaceType, HistoricRunType } from './historic.type.ts';
import { type HistoricTool, TOOLS } from './tools.ts';

/** A run as stored beside its batch. */
export interface StoredRun {
  id: string;
  tool: HistoricTool;
  criteria: HistoricCriteriaInput;
  reasonCode: string;
  reasonText: string | null;
  notify: boolean;
  subCases: number;
}

const columns = sql`h.batch_id as id, h.tool, h.criteria, h.reason_code as "reasonCode", h.reason_text as "reasonText", h.notify,
  h.sub_cases as "subCases"`;
const tables = sql`historic_run h join batch b on b.id = h.batch_id`;

/** The runs of the caller's scope, newest first. */
export async function listRuns(ctx: Ctx, args: PageArgs): Promise<Page<HistoricRunType>> {
  const size = pageSize(args);
  const after = args.after ? sql`h.batch_id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<StoredRun>(
    ctx,
    sql`select ${columns} from ${tables} where ${scopeWhere(scopeOf(ctx.actor), 'b')} and ${after}
         order by h.batch_id desc limit ${size + 1}`,
  );
  const shown = new Map((await viewRuns(ctx, found)).map((view) => [view.id, view]));
  return toPage(
    found.filter(({ id }) => shown.has(id)),
    size,
    args,
    ({ id }) => encodeCursor(null, id),
    ({ id }) => shown.get(id) as HistoricRunType,
  );
}

/** One run. @throws NOT_FOUND, also for one outside the scope, which the audit log then knows */
export async function getRun(ctx: Ctx, id: string): Promise<StoredRun> {
  const known = isUuid(id)
    ? await rows<StoredRun & { seen: boolean }>(
        ctx,
        sql`select ${columns}, (${scopeWhere(scopeOf(ctx.actor), 'b')}) as seen from ${tables} where h.batch_id = ${id}`,
      )
    : [];
  const [found] = known;
  if (found?.seen) return found;
  if (found)
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: 'batch', objectId: id, ok: false });
  throw refuse('NOT_FOUND');
}

export async function viewRun(ctx: Ctx, id: string): Promise<HistoricRunType> {
  const [view] = await viewRuns(ctx, [await getRun(ctx, id)]);
  if (!view) throw refuse('NOT_FOUND');
  return view;
}

async function viewRuns(ctx: Ctx, runs: readonly StoredRun[]): Promise<HistoricRunType[]> {
  const batches = await readBatches(
    ctx,
    runs.map(({ id }) => id),
  );
  const names = await loadCriteriaNames(
    ctx,
    runs.map(({ criteria }) => criteria),
  );
  const views: HistoricRunType[] = [];
  for (const { id, tool, criteria, reasonCode, reasonText, notify, subCases } of runs) {
    const batch = batches.get(id);
    if (!batch) continue;
    const title = findReason(TOOLS[tool].reasons, reasonCode)?.title ?? reasonCode;
    views.push({
      id,
      tool,
      batch,
      criteria: criteriaWords(tool, criteria, names),
      reason: [title, reasonText].filter(Boolean).join('：'),
      notify,
      subCases,
      trialUrl: `/exports/historic/${id}/trial.xlsx`,
      reportUrl: batch.startedAt ? `/exports/historic/${id}/report.xlsx` : null,
    });
  }
  return views;
}

/** The districts of a run with what was frozen and what became of it. @throws NOT_FOUND */
export async function placesOf(ctx: Ctx, id: string): Promise<HistoricPlaceType[]> {
  await getRun(ctx, id);
  return rows<HistoricPlaceType>(
    ctx,
    sql`
    select p.district_code as "districtCode", coalesce(o.short_name, '市级') as "districtName", p.cases,
           coalesce(d.ok, 0) as ok, coalesce(d.skipped, 0) as skipped, coalesce(d.failed, 0) as failed
      from historic_place p
      left join org o on o.level = 'DISTRICT' and o.district_code = p.district_code
      left join (select c.district_code, count(*) filter (where r.result = 'OK')::int as ok,
                        count(*) filter (where r.result = 'SKIPPED')::int as skipped,
                        count(*) filter (where r.result = 'FAILED')::int as failed
                   from batch_row r join one_thing_case c on c.id = r.record_id where r.batch_id = ${id} and r.result is not null
                  group by c.district_code) d on d.district_code = p.district_code
     where p.batch_id = ${id} order by p.district_code`,
  );
}
