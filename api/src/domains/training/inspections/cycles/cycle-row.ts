import { firstRow, rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../../platform/flow/index.ts';
import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import type { ChecklistItem } from '../checklists/checklist.ts';

/** Which projects a cycle is for; nothing = all of them (02 §11.3 `scope_rule`). */
export interface ScopeRule {
  districts?: readonly string[];
  categories?: readonly string[];
}

export interface CycleRow extends FlowRow {
  year: number;
  periodFrom: LocalDate;
  periodTo: LocalDate;
  referenceDate: LocalDate;
  reportFrom: SqlInstant;
  reportTo: SqlInstant;
  districtDeadline: LocalDate;
  centreDeadline: LocalDate;
  checklistId: string;
  checklistTitle: string;
  items: ChecklistItem[];
  scopeRule: ScopeRule;
  fieldSamplePercent: number;
}

const select = sql`
  select ${flowColumns('c')}, c.cycle_no as title, c.title as subject, null as "matterCode", c.year, c.period_from::text as "periodFrom",
         c.period_to::text as "periodTo", c.reference_date::text as "referenceDate", c.report_from as "reportFrom", c.report_to as "reportTo",
         c.district_deadline::text as "districtDeadline", c.centre_deadline::text as "centreDeadline", c.checklist_id as "checklistId",
         l.title as "checklistTitle", l.items, c.scope_rule as "scopeRule", c.field_sample_pct as "fieldSamplePercent"
    from inspection_cycle c join inspection_checklist l on l.id = c.checklist_id`;

/** Whoever takes part sees a cycle from its start on; drafts are those’ who make them. */
const visibleTo = (ctx: Ctx) =>
  hasPermission(ctx.actor, 'training.inspection:manage') || ctx.actor.kind === 'SYSTEM'
    ? sql`true`
    : sql`c.state <> 'DRAFT'`;

/** Cycles, the latest first; there is one a year. */
export const listCycleRows = (ctx: Ctx): Promise<CycleRow[]> =>
  rows<CycleRow>(ctx, sql`${select} where ${visibleTo(ctx)} order by c.id desc limit 100`);

/** Cycles by id. */
export async function readCycles(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, CycleRow>> {
  const found = await rows<CycleRow>(ctx, sql`${select} where c.id = any(${[...ids]}::uuid[])`);
  return new Map(found.map((row) => [row.id, row]));
}

/** One cycle. @throws NOT_FOUND */
export async function getCycleRow(ctx: Ctx, id: string): Promise<CycleRow> {
  const row = isUuid(id)
    ? await firstRow<CycleRow>(ctx, sql`${select} where c.id = ${id} and ${visibleTo(ctx)}`)
    : undefined;
  if (!row) throw refuse('NOT_FOUND');
  return row;
}
