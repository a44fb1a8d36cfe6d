import { run, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import {
  addDays,
  formatDateTime,
  instantOf,
  type LocalDate,
  localDateOf,
} from '../../../../platform/calendar/index.ts';
import {
  type ActInput,
  type FlowChange,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { countRuns } from '../reports/count-runs.ts';

interface TaskFacts {
  remindedToday: boolean;
  openTo: SqlInstant;
  latestTo: SqlInstant;
}

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, TaskFacts>> {
  const today = localDateOf(ctx.app.clock.now());
  const found = await tables(ctx)
    .selectFrom('satisfaction_task')
    .select(['id', 'open_to as openTo', 'latest_to as latestTo'])
    .select(sql<boolean>`coalesce(reminded_on = ${today}::date, false)`.as('remindedToday'))
    .where('id', '=', anyOf(records.map(({ id }) => id)))
    .execute();
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}

const notToday = ({ remindedToday }: TaskFacts): GuardAnswer =>
  !remindedToday || { code: 'E-2512', message: '今天已催办过，明天再试' };

/** The last day is included. */
const endOf = (until: string) => instantOf(addDays(until as LocalDate, 1));

/** T25-6: later than now and than the end that stands, at most 14 days in all. */
function inputRule(action: string, { openTo, latestTo }: TaskFacts, { until }: ActInput): GuardAnswer {
  if (action !== 'extend') return true;
  if (!until) return { code: 'BAD_INPUT', message: '请选择延长至哪一天' };
  if (endOf(until) > toDate(latestTo))
    return { code: 'E-2505', message: `截止日期最多延长至 ${localDateOf(new Date(toDate(latestTo).getTime() - 1))}` };
  return endOf(until) > toDate(openTo) || { code: 'BAD_INPUT', message: '新的截止日期应晚于现在的截止日期' };
}

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, action, input } of changes) {
    if (action === 'remind') await remind(tx, row.id);
    if (action === 'extend' && input.until)
      await tables(tx)
        .updateTable('satisfaction_task')
        .set({ open_to: endOf(input.until) })
        .where('id', '=', row.id)
        .execute();
  }
  const closed = changes.filter(({ to, from }) => to === 'CLOSED' && from !== to).map(({ row }) => row.id);
  if (closed.length > 0) await mixAnswers(tx, closed);
  const over = await tables(tx)
    .selectFrom('satisfaction_task as t')
    .select('t.run_id as runId')
    .distinct()
    .where('t.id', '=', anyOf(closed))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('satisfaction_task as o')
            .select('o.id')
            .whereRef('o.run_id', '=', 't.run_id')
            .where('o.state', '=', 'COLLECTING'),
        ),
      ),
    )
    .execute();
  await countRuns(
    tx,
    over.map(({ runId }) => runId),
  );
}

/** T25-3: only who has not answered hears of it. */
async function remind(tx: Ctx, taskId: string): Promise<void> {
  const found = await tables(tx)
    .with('t', (db) =>
      db
        .updateTable('satisfaction_task')
        .set((eb) => ({ reminders: eb('reminders', '+', 1), reminded_on: localDateOf(tx.app.clock.now()) }))
        .where('id', '=', taskId)
        .returning(['id', 'run_name', 'open_to']),
    )
    .selectFrom('t')
    .innerJoin('satisfaction_token as k', (on) => on.onRef('k.task_id', '=', 't.id').on('k.answered', 'is', false))
    .innerJoin('training_trainee as n', 'n.id', 'k.trainee_id')
    .innerJoin('user_account as u', 'u.id', 'n.account_id')
    .select(['u.id as accountId', 't.run_name as name', 't.open_to as openTo'])
    .execute();
  const [first] = found;
  if (!first) return;
  const notice: Notice = {
    template: 'N281',
    receivers: found.map(({ accountId }) => ({ userId: accountId })),
    variables: { 班次: first.name, 截止: formatDateTime(toDate(first.openTo)) },
    link: '/surveys',
  };
  await sendNotices(tx, [notice]);
}

/** All answers of a task are written anew together, so that nothing in the database tells any longer which of them came with which token. */
async function mixAnswers(tx: Ctx, taskIds: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`with taken as (delete from satisfaction_answer where task_id = any(${[...taskIds]}::uuid[]) returning task_id, answers, source, scan_file_id)
        insert into satisfaction_answer (id, task_id, answers, source, scan_file_id)
        select gen_random_uuid(), task_id, answers, source, scan_file_id from taken order by random()`,
  );
  await tables(tx)
    .updateTable('satisfaction_token')
    .set((eb) => ({ answered: eb.ref('answered') }))
    .where('task_id', '=', anyOf(taskIds))
    .execute();
}

/** What 满意度收集 has beside its declaration. */
export const taskBinding: Partial<RecordBinding> = {
  takesUntil: ['extend'],
  ...judgedBy<TaskFacts>({ guards: { notToday }, inputRule, loadFacts }),
  onChange: follow,
};
