import { inSlices } from '../../../../database/slices.ts';
import { rows, sql } from '../../../../database/sql.ts';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { CLOSED_STATES } from '../../case-facts.ts';
import { followSubCases } from './follow.ts';
import { FOLLOW_JOB } from './job-names.ts';

/** Sub-cases per transaction: their cases are locked meanwhile. */
const CHUNK = 50;
/** Plans whose day is nearer than this are looked at every time: a notice may be due. */
const HORIZON_DAYS = 45;

const UNSETTLED = ['PLANNED', 'NOTICED', 'DEFERRED', 'FAILED'];
/** Steps before the window has accepted, and those that stand aside, change nothing for a plan. */
const IDLE = [
  'pass',
  'return',
  'resubmit',
  'noticeAutoFinish',
  'deferAutoFinish',
  'stopAutoFinish',
  'restoreAutoFinish',
  'remindSupplement',
];

/** Sub-cases have moved: the plans of their cases follow right after, in transactions of their own. */
export async function followSoon(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const telling = changes.filter(({ action }) => !IDLE.includes(action));
  if (telling.length === 0) return;
  await tx.app.jobs.send(tx, FOLLOW_JOB, { subCaseIds: telling.map(({ row }) => row.id) });
}

async function follow(ctx: Ctx, { subCaseIds }: Readonly<Record<string, unknown>>): Promise<void> {
  const moved = Array.isArray(subCaseIds) ? subCaseIds.map(String) : undefined;
  const read = (last: Found | undefined) => (moved ? siblingsOf(ctx, moved, last) : findOpen(ctx, last));
  for await (const slice of inSlices(CHUNK, read)) {
    const chunk = slice.map(({ id }) => id);
    try {
      await transaction(ctx, (tx) => followSubCases(tx, chunk));
    } catch (error) {
      if (chunk.length === 1) throw error;
      ctx.app.log.error({ err: error }, 'some plans could not follow together; each is tried alone');
      for (const id of chunk)
        await transaction(ctx, (tx) => followSubCases(tx, [id])).catch((reason: unknown) => {
          ctx.app.log.error({ err: reason, subCaseId: id }, 'a plan could not follow');
        });
    }
  }
}

interface Found {
  id: string;
}

const beyond = (last: Found | undefined) => (last ? sql`s.id > ${last.id}::uuid` : sql`true`);

/** The sub-cases handled offline, or planned once, of the cases that these belong to. */
function siblingsOf(ctx: Ctx, ids: readonly string[], last: Found | undefined): Promise<Found[]> {
  return rows<Found>(
    ctx,
    sql`
    select s.id from sub_case s
     where s.case_id in (select case_id from sub_case where id = any(${[...ids]}::uuid[]))
       and (s.mode = 'OFFLINE' or exists (select 1 from auto_finish_plan p where p.sub_case_id = s.id)) and ${beyond(last)}
     order by s.id limit ${CHUNK}`,
  );
}

/** Open sub-cases handled offline without a plan, and plans that a rule, a day or a change may have moved. */
function findOpen(ctx: Ctx, last: Found | undefined): Promise<Found[]> {
  const horizon = addDays(localDateOf(ctx.app.clock.now()), HORIZON_DAYS);
  return rows<Found>(
    ctx,
    sql`
    select s.id from sub_case s left join auto_finish_plan p on p.sub_case_id = s.id
     where s.mode = 'OFFLINE' and s.accepted_at is not null and not s.state = any(${[...CLOSED_STATES]}::text[]) and p.id is null
       and ${beyond(last)}
    union
    select p.sub_case_id from auto_finish_plan p join sub_case s on s.id = p.sub_case_id
     where p.state = any(${UNSETTLED}::text[])
       and (p.noticed_at is null or p.planned_on is null or p.planned_on <= ${horizon} or s.updated_at > p.updated_at)
       and ${beyond(last)}
     order by 1 limit ${CHUNK}`,
  );
}

/** Every working hour, so that a notice goes out on its day and a rule put into force is followed soon; at night for all. */
export const followJob: JobDefinition = {
  name: FOLLOW_JOB,
  title: '线下事项自动办结计划',
  cron: '5 8-17 * * *',
  run: follow,
};
