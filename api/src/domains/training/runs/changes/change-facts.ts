import Decimal from 'decimal.js';
import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { dayNumberOfDate, type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { type FlowRow, statesWith } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { lateJoinShare } from '../parameters.ts';
import { heldShares } from '../points.ts';
import { runFlow } from '../run.flow.ts';
import type { CHANGE_KINDS } from './change.record.ts';

export type ChangeKind = keyof typeof CHANGE_KINDS;

/** The step of the run that each kind ends in; a run that does not know it cannot be changed so. */
export const STEP_OF: Readonly<Record<ChangeKind, string>> = {
  SCHEDULE: 'change',
  VENUE: 'change',
  HEAD_TEACHER: 'change',
  LATE_JOIN: 'join',
  CANCEL: 'cancel',
};

/** BR21-4: beyond so many days the centre decides too. */
const LONG_SHIFT = 7;

/** How far dates are moved, in days: the larger of both ends. */
function shiftOf(
  from: { plannedStart: LocalDate; plannedEnd: LocalDate },
  to: { plannedStart: LocalDate | null; plannedEnd: LocalDate | null },
): number {
  const apart = (a: LocalDate, b: LocalDate | null) => (b ? Math.abs(dayNumberOfDate(b) - dayNumberOfDate(a)) : 0);
  return Math.max(apart(from.plannedStart, to.plannedStart), apart(from.plannedEnd, to.plannedEnd));
}

export interface ChangeFacts extends Readonly<Record<string, unknown>> {
  long: boolean;
  /** Why what was asked for does not fit the run any more. */
  fault: string | undefined;
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function readRows(ctx: Ctx, ids: readonly string[]) {
  return tables(ctx)
    .selectFrom('run_change as x')
    .innerJoin('training_run as r', 'r.id', 'x.run_id')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .leftJoin('training_enrolment as e', 'e.id', 'x.enrolment_id')
    .select(['x.id', 'x.kind', 'x.run_id as runId', 'r.state as runState', 'r.planned_start as plannedStart'])
    .select(['r.planned_end as plannedEnd', 'x.planned_start as newStart', 'x.planned_end as newEnd'])
    .select(['e.state as enrolmentState', 'r.trainee_count as count', 'p.max_per_run as most'])
    .where('x.id', '=', anyOf(ids))
    .$narrowType<{ kind: ChangeKind; plannedStart: LocalDate; plannedEnd: LocalDate }>()
    .$narrowType<{ newStart: LocalDate | null; newEnd: LocalDate | null }>()
    .execute();
}

export async function loadChangeFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, ChangeFacts>> {
  const found = await readRows(
    ctx,
    records.map(({ id }) => id),
  );
  const joining = found.filter(({ kind }) => kind === 'LATE_JOIN').map(({ runId }) => runId);
  const late = joining.length > 0 ? await lateRuns(ctx, joining) : new Set<string>();
  return new Map(
    found.map((row) => [
      row.id,
      {
        long: shiftOf(row, { plannedStart: row.newStart, plannedEnd: row.newEnd }) > LONG_SHIFT,
        fault: faultOf(row, late),
      },
    ]),
  );
}

function faultOf({ kind, runId, runState, enrolmentState, count, most }: Row, late: ReadonlySet<string>) {
  if (!statesWith(runFlow, STEP_OF[kind]).includes(runState))
    return `班次现为“${runFlow.states[runState]?.title ?? runState}”，不能办理这项变更`;
  if (kind !== 'LATE_JOIN') return undefined;
  if (enrolmentState !== 'APPROVED') return '该学员的报名不是“审核通过”，不能补录';
  if (count >= most) return `班次已有学员${count}人，达到项目每班人数上限`;
  return late.has(runId) ? '已上课时超过规定比例，不能再补录学员' : undefined;
}

/** T21-9: runs that have got too far for somebody to join. Without a timetable, days that have passed stand for lessons that were held. */
async function lateRuns(ctx: Ctx, runIds: readonly string[]): Promise<Set<string>> {
  const most = await readParameter(ctx, lateJoinShare);
  const known = new Map<string, string>();
  for (const point of heldShares.of(ctx)) for (const [id, share] of await point(ctx, runIds)) known.set(id, share);
  const dates = await tables(ctx)
    .selectFrom('training_run')
    .select('id')
    .select([
      sql<LocalDate>`coalesce(actual_start, planned_start)`.as('start'),
      sql<number>`greatest(calendar_days, 1)`.as('days'),
    ])
    .where('id', '=', anyOf(runIds))
    .execute();
  const today = dayNumberOfDate(localDateOf(ctx.app.clock.now()));
  const late = dates.filter(({ id, start, days }) => {
    const passed = Math.max(today - dayNumberOfDate(start), 0);
    const share = known.get(id) ?? new Decimal(passed).times(100).div(days);
    return new Decimal(share).gt(most);
  });
  return new Set(late.map(({ id }) => id));
}
