import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { dayNumberOfDate } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { attending } from '../attendance/attending.ts';
import { type AttendanceStatus, levelOf, ratesOf } from '../attendance/rate.ts';
import { attendanceBounds } from '../parameters.ts';
import { clockText } from '../timetable/planned.ts';
import type { OwnRunType, OwnSessionType } from './own.resolver.ts';

const MOST_DAYS = 62;

/** Published sessions of the caller on some days, cancelled ones included, in the order of time. @throws BAD_INPUT */
export async function listOwnSessions(ctx: Ctx, from: string, to: string): Promise<OwnSessionType[]> {
  const length = dayNumberOfDate(to) - dayNumberOfDate(from) + 1;
  if (length < 1 || length > MOST_DAYS) throw badInput([{ path: 'to', message: `一次最多查看${MOST_DAYS}天` }]);
  const found = await sessionsOf(ctx, sql<boolean>`s.day between ${from} and ${to}`);
  return found.map((one) => ({ ...one, startTime: clockText(one.startsAt), endTime: clockText(one.endsAt) }));
}

const SHOWN = [
  'CONTRACTING',
  'READY',
  'RUNNING',
  'LESSONS_DONE',
  'COMPLETION_REVIEW',
  'COMPLETED',
  'SETTLED',
  'TERMINATED',
] as const;

/** The runs that the caller is in, with his rates in each (BR22-4). */
export async function listOwnRuns(ctx: Ctx): Promise<OwnRunType[]> {
  const bounds = await readParameter(ctx, attendanceBounds);
  const runs = await tables(ctx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .innerJoin('training_run as r', 'r.id', 't.run_id')
    .leftJoin('training_class_member as m', (on) => on.onRef('m.run_trainee_id', '=', 't.id').on('m.to_on', 'is', null))
    .leftJoin('training_class as c', 'c.id', 'm.class_id')
    .select(['r.id as runId', 'r.name as runName', 'c.name as className', 'r.planned_start as from'])
    .select(['r.planned_end as to', 't.joined_on as joinedOn', 'r.state'])
    .where('e.account_id', '=', requireUser(ctx).userId)
    .where('t.left_on', 'is', null)
    .where('r.state', 'in', SHOWN)
    .orderBy('r.planned_start', 'desc')
    .orderBy('r.id')
    .execute();
  const sessions = Map.groupBy(await sessionsOf(ctx, sql<boolean>`not s.cancelled`), ({ runId }) => runId);
  return runs.map(({ joinedOn, state, ...run }) => {
    const own = (sessions.get(run.runId) ?? []).map((one) => ({ ...one, held: one.taken }));
    const rates = ratesOf(own, joinedOn);
    return {
      ...run,
      rate: rates.soFar,
      overallRate: rates.overall,
      level: levelOf(rates.soFar, bounds),
      absent: own.filter(({ held, status }) => held && (status ?? 'A') === 'A').length,
      mayAskLeave: state === 'READY' || state === 'RUNNING',
    };
  });
}

const sessionsOf = (ctx: Ctx, where: RawBuilder<boolean>) =>
  attending(ctx)
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .innerJoin('training_teacher as h', 'h.id', 's.teacher_id')
    .innerJoin('training_plan_line as l', 'l.id', 's.plan_line_id')
    .leftJoin('training_venue as v', 'v.id', 's.room_id')
    .select([
      's.id',
      's.run_id as runId',
      'r.name as runName',
      's.day',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
    ])
    .select([
      's.lesson_hours as hours',
      'l.module',
      'h.name as teacherName',
      's.online_url as onlineUrl',
      's.cancelled',
    ])
    .select(['s.change_reason as changeReason', 'a.status', 'a.weight'])
    .select([
      sql<string | null>`v.name || '（' || v.address || '）'`.as('place'),
      sql<boolean>`sc.taken_at is not null`.as('taken'),
    ])
    .where('e.account_id', '=', requireUser(ctx).userId)
    .where('s.published_at', 'is not', null)
    .where(where)
    .orderBy('s.day')
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .$narrowType<{ status: AttendanceStatus | null }>()
    .execute();
