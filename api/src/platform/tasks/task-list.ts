import { firstRow, rows, type SqlInstant, sql, toDate, toDateOrNull } from '../../database/sql.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../graphql/connection.ts';
import { postsInPart } from '../access/roles/role-presets.ts';
import { addDays, instantOf, type Limit, localDateOf } from '../calendar/index.ts';
import { limitByDue, remainingOf } from '../flow/remaining.ts';
import { hasPermission } from '../kernel/actor.ts';
import type { App } from '../kernel/app.ts';
import { type Ctx, requireUser } from '../kernel/context.ts';
import { TaskBucket, type TaskType } from './task.type.ts';

interface TaskSqlRow {
  id: string;
  title: string;
  recordType: string;
  recordId: string;
  recordTitle: string;
  subject: string;
  priority: number;
  dueAt: SqlInstant | null;
  createdAt: SqlInstant;
  dueLimit: Limit | null;
}

/** More than this many are not counted. */
export const COUNT_CAP = 10_000;
/** Sorts after every real date; to-dos without a limit come last. */
const NEVER = '9999-12-31T00:00:00.000Z';

/** Bounds of a bucket as instants: [from, to). */
function bounds(ctx: Ctx, bucket: TaskBucket): { from: Date | null; to: Date | null } {
  const now = ctx.app.clock.now();
  const tomorrow = instantOf(addDays(localDateOf(now), 1), '00:00');
  const inAWeek = instantOf(addDays(localDateOf(now), 7), '00:00');
  switch (bucket) {
    case TaskBucket.OVERDUE:
      return { from: null, to: now };
    case TaskBucket.TODAY:
      return { from: now, to: tomorrow };
    case TaskBucket.WEEK:
      return { from: tomorrow, to: inAWeek };
    case TaskBucket.LATER:
      return { from: inAWeek, to: null };
    case TaskBucket.ALL:
      return { from: null, to: null };
  }
}

/** Addressed to a role of the caller's, or to a post of which he holds a part and whose record he sees; of those that are assigned, the caller's own and those whose assignee cannot do them any more. */
export function mine(ctx: Ctx, bucket: TaskBucket) {
  const user = requireUser(ctx);
  const { from, to } = bounds(ctx, bucket);
  const due = sql`coalesce(due_at, ${NEVER}::timestamptz)`;
  const posts = postsInPart(user.roles);
  const seen = [...ctx.app.registry.records.values()].flatMap(({ type, viewPermission }) =>
    hasPermission(user, viewPermission) ? [type] : [],
  );
  const inPart =
    posts.length > 0 ? sql`or (role_code = any(${posts}::text[]) and record_type = any(${seen}::text[]))` : sql``;
  return sql`closed_at is null and org_id = ${user.orgId} and (role_code = any(${[...user.roles]}::text[]) ${inPart})
    and (assignee_id is null or assignee_id = ${user.userId} or not exists (
      select 1 from user_account u where u.id = task.assignee_id and u.org_id = task.org_id and u.status = 'ENABLED'))
    and (${from}::timestamptz is null or ${due} >= ${from}) and (${to}::timestamptz is null or ${due} < ${to})`;
}

/** To-dos addressed to the caller's roles in the caller's organisation, the nearest limit first. */
export async function listTasks(
  ctx: Ctx,
  bucket: TaskBucket,
  args: PageArgs,
): Promise<Page<TaskType> & { totalCount: number; totalCapped: boolean }> {
  const size = pageSize(args);
  const after = args.after ? decodeMomentCursor(args.after) : undefined;
  const due = sql`coalesce(due_at, ${NEVER}::timestamptz)`;
  const found = await rows<TaskSqlRow>(
    ctx,
    sql`
    select id, title, record_type as "recordType", record_id as "recordId", record_title as "recordTitle", subject, priority,
           due_at as "dueAt", created_at as "createdAt", ${sql.raw(limitByDue('task.record_id', 'task.due_at'))} as "dueLimit"
      from task
     where ${mine(ctx, bucket)}
       ${after ? sql`and (${due}, id) > (${after.key}::timestamptz, ${after.id}::uuid)` : sql``}
     order by ${due}, id limit ${size + 1}`,
  );
  const counted = await firstRow<{ n: string }>(
    ctx,
    sql`select count(*) as n from (select 1 from task where ${mine(ctx, bucket)} limit ${COUNT_CAP}) t`,
  );
  const page = toPage(
    found,
    size,
    args,
    (r) => encodeCursor(r.dueAt ? toDate(r.dueAt).toISOString() : NEVER, r.id),
    (r) => view(ctx, r),
  );
  const total = Number(counted?.n ?? 0);
  return { ...page, totalCount: total, totalCapped: total === COUNT_CAP };
}

/** The limit of a to-do that follows no clock of its record: the working days from when it was opened. */
function ownLimit({ app: { calendar } }: Ctx, createdAt: Date, dueAt: Date | null): Limit | undefined {
  const days = dueAt ? calendar.workdaysBetween(localDateOf(createdAt), localDateOf(dueAt)) : 0;
  return days > 0 ? { value: days, unit: 'WORKDAY' } : undefined;
}

/** Where a record with to-dos is opened, `{id}` standing for the record. */
export const linkOf = ({ registry: { records, taskLinks } }: App, recordType: string): string | undefined =>
  records.get(recordType)?.link ?? taskLinks[recordType];

function view(ctx: Ctx, { dueLimit, ...row }: TaskSqlRow): TaskType {
  const createdAt = toDate(row.createdAt);
  const dueAt = toDateOrNull(row.dueAt);
  const link = linkOf(ctx.app, row.recordType);
  return {
    ...row,
    createdAt,
    dueAt,
    link: link?.replace('{id}', row.recordId) ?? '',
    remaining: remainingOf(
      dueAt,
      null,
      ctx.app.calendar,
      ctx.app.clock.now(),
      dueLimit ?? ownLimit(ctx, createdAt, dueAt),
    ),
  };
}

/** How many to-dos lie in each bucket, in one statement. */
export async function countTasks(ctx: Ctx): Promise<{ bucket: TaskBucket; count: number }[]> {
  const buckets = Object.values(TaskBucket);
  const parts = buckets.map(
    (bucket) => sql`select ${bucket}::text as bucket, count(*) as n from task where ${mine(ctx, bucket)}`,
  );
  const found = await rows<{ bucket: TaskBucket; n: string }>(ctx, sql.join(parts, sql` union all `));
  return found.map((r) => ({ bucket: r.bucket, count: Number(r.n) }));
}
