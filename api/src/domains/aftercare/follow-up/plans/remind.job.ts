import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { formatChineseDate, type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { type Notice, type NoticeReceiver, sendNotices } from '../../../../platform/notify/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { DUE } from '../notices.ts';
import { reminders } from '../parameters.ts';
import { PLAN } from '../record-types.ts';
import { CONTACT_TASK, openPlanTasks, postAt } from './plan-tasks.ts';

/** Reminders in their order: soon due, due, late, late for the head. */
const STEPS = ['SOON', 'TODAY', 'LATE', 'HEAD'] as const;
type Step = (typeof STEPS)[number];

interface DuePlan {
  id: string;
  personName: string;
  nextDue: LocalDate;
  warned: number;
  ownerId: string | null;
  ownerName: string | null;
  orgId: string;
  orgName: string;
  level: string | null;
  code: string | null;
  aboveOrgId: string | null;
  districtOrgId: string | null;
}

/** The last day of a due date that a step is for: from the day on which it comes. */
export function lastDueOf(
  step: Step,
  today: LocalDate,
  calendar: Ctx['app']['calendar'],
  limits: typeof reminders.default,
) {
  switch (step) {
    case 'SOON':
      return calendar.addWorkdays(today, limits.before);
    case 'TODAY':
      return today;
    case 'LATE':
      return lateBy(limits.second);
    case 'HEAD':
      return lateBy(limits.head);
  }
  /** The newest due date whose nth working day has come. */
  function lateBy(days: number): LocalDate {
    return calendar.addWorkdays(today, -days);
  }
}

/** Reminds of who is due soon, due or late; each step of a due date once, a day that was missed made good (14.5 no. 2). */
export async function remindOfDue(ctx: Ctx): Promise<Record<string, number>> {
  const today = localDateOf(ctx.app.clock.now());
  if (!ctx.app.calendar.isWorkday(today)) return {};
  return transaction(ctx, async (tx) => {
    const limits = await readParameter(tx, reminders);
    const lastDue = STEPS.map((step) => lastDueOf(step, today, tx.app.calendar, limits));
    const plans = await duePlans(tx, lastDue[0] ?? today);
    const reached = plans.flatMap((plan) => {
      const at = lastDue.filter((day) => plan.nextDue <= day).length;
      return at > plan.warned ? [{ plan, at }] : [];
    });
    await openPlanTasks(
      tx,
      reached.map(({ plan }) => plan.id),
      { kind: CONTACT_TASK, title: '就业跟踪', priority: 3, due: true },
    );
    await urgent(tx, reached);
    const days = { SOON: limits.before, TODAY: 0, LATE: limits.second, HEAD: limits.head };
    const notices = STEPS.flatMap((step, at) =>
      noticesOf(
        step,
        days[step],
        reached.filter((one) => one.at === at + 1).map(({ plan }) => plan),
        today,
      ),
    );
    await sendNotices(tx, notices);
    await keepWarned(tx, reached);
    return { 提醒: reached.length };
  });
}

const duePlans = (tx: Ctx, until: LocalDate): Promise<DuePlan[]> =>
  tables(tx)
    .selectFrom('follow_up_plan as p')
    .innerJoin('org as o', 'o.id', 'p.org_id')
    .leftJoin('org as a', 'a.id', 'o.parent_id')
    .leftJoin('org as d', 'd.code', 'p.district_code')
    .select([
      'p.id',
      'p.person_name_masked as personName',
      'p.warned',
      'p.owner_id as ownerId',
      'p.owner_name as ownerName',
      'p.org_id as orgId',
      'o.short_name as orgName',
      'a.level',
      'a.code',
      'a.id as aboveOrgId',
      'd.id as districtOrgId',
    ])
    .select(sql<LocalDate>`p.next_due`.as('nextDue'))
    .where('p.state', '=', 'ACTIVE')
    .where(sql<boolean>`p.next_due <= ${until}::date`)
    .where('p.warned', '<', STEPS.length)
    .orderBy('p.next_due')
    .orderBy('p.id')
    .forUpdate('p')
    .skipLocked()
    .execute();

/** The to-do of who is late is important. */
const urgent = (tx: Ctx, reached: readonly { plan: DuePlan; at: number }[]) =>
  tables(tx)
    .updateTable('task')
    .set({ priority: 2 })
    .where(sql<boolean>`record_id = any(${reached.filter(({ at }) => at >= 3).map(({ plan }) => plan.id)}::uuid[])`)
    .where('kind', '=', CONTACT_TASK)
    .where('closed_at', 'is', null)
    .execute();

const SHOWN = 5;
const named = (plans: readonly DuePlan[]) =>
  plans
    .slice(0, SHOWN)
    .map(({ personName }) => personName)
    .join('、') + (plans.length > SHOWN ? `等${plans.length}人` : '');

/** One notice for each who is told, however many persons it is about. */
function noticesOf(step: Step, days: number, plans: readonly DuePlan[], today: LocalDate): Notice[] {
  const ofHead = step === 'HEAD';
  const groups = Map.groupBy(plans, (plan) => (ofHead ? plan.orgId : (plan.ownerId ?? plan.orgId)));
  return [...groups.values()].flatMap((own): Notice[] => {
    const [first] = own;
    if (!first || (ofHead && !first.districtOrgId)) return [];
    const receiver: NoticeReceiver = ofHead
      ? { roleCode: 'DIST_CHIEF', orgId: first.districtOrgId ?? '' }
      : first.ownerId
        ? { userId: first.ownerId }
        : postOf(first);
    return [
      {
        template: DUE[step],
        receivers: [receiver],
        variables: {
          人数: own.length,
          名单: named(own),
          期限: formatChineseDate(first.nextDue),
          天数: days,
          街镇: first.orgName,
          责任人: [...new Set(own.map(({ ownerName }) => ownerName ?? '未分派'))].join('、'),
        },
        link: step === 'SOON' ? '/follow-ups' : '/follow-ups?due=OVERDUE',
        dueKey: `follow-up-${step}-${first.ownerId ?? first.orgId}-${today}`,
      },
    ];
  });
}

const postOf = (plan: DuePlan): NoticeReceiver => {
  const { roleCode, orgCode } = postAt(plan);
  return { roleCode, orgId: orgCode && plan.aboveOrgId ? plan.aboveOrgId : plan.orgId };
};

const keepWarned = (tx: Ctx, reached: readonly { plan: DuePlan; at: number }[]) =>
  tables(tx)
    .updateTable('follow_up_plan as p')
    .from(
      sql<{ id: string; at: number }>`jsonb_to_recordset(${JSON.stringify(
        reached.map(({ plan, at }) => ({ id: plan.id, at })),
      )}::jsonb)`.as<'v'>(sql`v(id uuid, at smallint)`),
    )
    .set({ warned: sql`v.at` })
    .where(sql<boolean>`p.id = v.id`)
    .execute();

/** Whose day of review has come is followed again (14.8). */
async function resumeDue(ctx: Ctx): Promise<number> {
  const today = localDateOf(ctx.app.clock.now());
  const due = await tables(ctx)
    .selectFrom('follow_up_plan')
    .select('id')
    .where('state', '=', 'PAUSED')
    .where(sql<boolean>`review_on <= ${today}::date`)
    .execute();
  if (due.length === 0) return 0;
  const input = { note: '复核日期已到' };
  return (await advance(ctx, { type: PLAN, action: 'resume', rows: due, input })).changes.length;
}

/** At 09:00, as warnings of days come (00-common). */
export const remindJob: JobDefinition = {
  name: 'aftercare.follow-up-reminders',
  title: '就业跟踪提醒',
  cron: '0 9 * * *',
  concurrency: 1,
  run: async (ctx) => {
    const 恢复 = await resumeDue(ctx);
    return { 恢复, ...(await remindOfDue(ctx)) };
  },
};
