import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { formatDateTime, localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { type Standing, standingOf } from './standing-of-limit.ts';

/** Who hears of what a role leaves undone, in the same organisation. */
const HEADS: Readonly<Record<string, string>> = {
  BIZ_OFFICER: 'DIST_CHIEF',
  CITY_CENTRE: 'CENTRE_HEAD',
  CITY_OFFICER: 'CITY_SECTION',
};
const SHOWN = 5;

/** A limit that runs, with the to-do that it belongs to. */
interface Running {
  recordType: string;
  recordId: string;
  stage: string;
  startedAt: SqlInstant;
  dueAt: SqlInstant;
  roleCode: string;
  orgId: string;
  title: string;
  subject: string;
}

/**
 * J6, at 08:00 of working days: from 80 % of a limit on its handler is reminded daily, all records in one notice (02 §2.4 no. 7); on the third
 * working day after it the handler's head hears of the record, once. A repeated run tells nobody twice.
 */
export async function remindOfLimits(ctx: Ctx): Promise<{ 提醒: number }> {
  const now = ctx.app.clock.now();
  const today = localDateOf(now);
  if (!ctx.app.calendar.isWorkday(today)) return { 提醒: 0 };
  const found = (await runningLimits(ctx)).map((limit) => ({
    limit,
    standing: standingOf({ startedAt: toDate(limit.startedAt), dueAt: toDate(limit.dueAt) }, now, ctx.app.calendar),
  }));
  const notices = [
    ...together(found, 'SOON', '即将超过办理时限', today),
    ...together(found, 'OVERDUE', '已超过办理时限', today),
    ...found.flatMap(toHead),
  ];
  if (notices.length > 0) await transaction(ctx, (tx) => sendNotices(tx, notices));
  return { 提醒: notices.length };
}

async function runningLimits(ctx: Ctx): Promise<Running[]> {
  const types = [...ctx.app.registry.records.values()]
    .filter(({ limits }) => limits?.startsWith('TRAINING_'))
    .map(({ type }) => type);
  return rows<Running>(
    ctx,
    sql`select f.record_type as "recordType", f.record_id as "recordId", f.stage, f.started_at as "startedAt", f.due_at as "dueAt",
          t.role_code as "roleCode", t.org_id as "orgId", t.record_title as title, t.subject
        from flow_timer f join task t on t.record_id = f.record_id and t.kind = 'FLOW' and t.closed_at is null
       where f.kind = 'STAGE' and f.closed_at is null and f.due_at is not null and f.record_type = any(${types}::text[])
       order by f.due_at, f.id`,
  );
}

interface Judged {
  limit: Running;
  standing: Standing;
}

/** One notice for each office and role, whatever the number of its records. */
function together(found: readonly Judged[], kind: Standing['kind'], 情形: string, today: string): Notice[] {
  const of = found.filter(({ standing }) => standing.kind === kind).map(({ limit }) => limit);
  return [...Map.groupBy(of, ({ roleCode, orgId }) => `${roleCode}|${orgId}`).values()].flatMap((own): Notice[] => {
    const [first] = own;
    if (!first) return [];
    const lines = own.slice(0, SHOWN).map(({ stage, subject, title }) => `${stage} ${subject}（${title}）`);
    const 明细 = own.length > SHOWN ? `${lines.join('；')}等` : lines.join('；');
    return [
      {
        template: 'N238',
        receivers: [{ roleCode: first.roleCode, orgId: first.orgId }],
        variables: { 数量: own.length, 情形, 明细 },
        link: '/',
        dueKey: `${kind}-${today}`,
      },
    ];
  });
}

function toHead({ limit, standing }: Judged): Notice[] {
  const roleCode = HEADS[limit.roleCode];
  if (standing.kind !== 'OVERDUE' || !standing.head || !roleCode) return [];
  const { recordType: type, recordId: id, orgId, title, subject, stage } = limit;
  const dueAt = toDate(limit.dueAt);
  return [
    {
      template: 'N239',
      receivers: [{ roleCode, orgId }],
      variables: { 天数: standing.workdays, 名称: subject, 环节: stage, 编号: title, 截止: formatDateTime(dueAt) },
      record: { type, id, orgId, title },
      dueKey: dueAt.toISOString(),
    },
  ];
}
