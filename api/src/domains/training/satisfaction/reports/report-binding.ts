import { sql, toDateOrNull } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { formatDateTime, localDateOf } from '../../../../platform/calendar/index.ts';
import {
  type ActInput,
  advance,
  type FlowChange,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { readParameters } from '../../../../platform/parameters/index.ts';
import { bureausOf } from '../../district-office.ts';
import { proposeMarks } from '../../proposals/propose-mark.ts';
import { districtName } from '../district-name.ts';
import { satisfactionDefaults } from '../parameters.ts';
import { VIEW } from '../permissions.ts';
import { SATISFACTION_REPORT, SATISFACTION_TASK } from '../record-types.ts';
import { countRuns } from './count-runs.ts';

interface ReportFacts {
  answered: number;
  minGroup: number;
  /** Comments that no one has looked at, by the districts whose they are. */
  unchecked: number;
  uncheckedIn: string[];
  /** It is the caller's institution's, not only that of his trainees. */
  here: boolean;
}

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, ReportFacts>> {
  const found = await tables(ctx)
    .selectFrom('satisfaction_report as r')
    .leftJoin('satisfaction_comment as c', (on) =>
      on.onRef('c.run_id', '=', 'r.run_id').on('c.checked_by_name', 'is', null),
    )
    .leftJoin('satisfaction_task as t', 't.id', 'c.task_id')
    .select(['r.id', 'r.answered', 'r.min_group as minGroup', sql<number>`count(c.id)::int`.as('unchecked')])
    .select(
      sql<string[]>`coalesce(array_agg(distinct t.district_code) filter (where t.id is not null), '{}')`.as(
        'uncheckedIn',
      ),
    )
    .where('r.id', '=', anyOf(records.map(({ id }) => id)))
    .groupBy('r.id')
    .execute();
  const scope = scopeOf(ctx.actor);
  const placeOf = new Map(records.map((record) => [record.id, record]));
  return new Map(
    found.map(({ id, ...facts }) => {
      const record = placeOf.get(id);
      return [id, { ...facts, here: record !== undefined && inScope(scope, record) }];
    }),
  );
}

const atLocation = ({ here }: ReportFacts): GuardAnswer => here || { code: 'E-2511', message: '只能由机构所在区办理' };
const hasAnswers = ({ answered }: ReportFacts): GuardAnswer =>
  answered > 0 || { code: 'E-2507', message: '无有效评价，不能复送' };

/** Of too few answers no comment is handed over, so that there is nothing to look at. */
function checked({ answered, minGroup, unchecked, uncheckedIn }: ReportFacts): GuardAnswer {
  if (answered < minGroup || unchecked === 0) return true;
  const districts = uncheckedIn.map((code) => districtName(code)).join('、');
  return { code: 'E-2508', message: `尚有${unchecked}条意见待核对脱敏（${districts}）` };
}

/** T25-9: at most 1000 characters. */
function inputRule(action: string, _: ReportFacts, { note }: ActInput): GuardAnswer {
  if (action !== 'reply') return true;
  const text = note?.trim() ?? '';
  if (text.length < 5) return { code: 'BAD_INPUT', message: '请填写答复，不少于5个字' };
  return text.length <= 1000 || { code: 'BAD_INPUT', message: '答复不能超过1000个字' };
}

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const of = (action: string) => changes.filter((change) => change.action === action);
  const idsOf = (some: readonly FlowChange[]) => some.map(({ row }) => row.id);
  await deliver(tx, idsOf(of('deliver')));
  await countRuns(tx, await runsOf(tx, idsOf(of('recount'))));
  await tables(tx)
    .updateTable('satisfaction_report')
    .set({ read_at: tx.app.clock.now() })
    .where('id', '=', anyOf(idsOf(of('read'))))
    .execute();
  for (const { row, input } of of('reply')) await keepReply(tx, row, input.note?.trim() ?? '');
}

async function runsOf(tx: Ctx, ids: readonly string[]): Promise<string[]> {
  const found = await tables(tx)
    .selectFrom('satisfaction_report')
    .select('run_id as runId')
    .where('id', '=', anyOf(ids))
    .orderBy('run_id')
    .execute();
  return found.map(({ runId }) => runId);
}

type Delivered = Awaited<ReturnType<typeof markDelivered>>[number];

/** With the comments as they were redacted, in random order; of too few answers none. */
function markDelivered(tx: Ctx, ids: readonly string[]) {
  return tables(tx)
    .updateTable('satisfaction_report as r')
    .set({
      delivered_at: tx.app.clock.now(),
      comments: sql`case when r.answered < r.min_group then '{}' else coalesce((select array_agg(c.redacted order by random())
          from satisfaction_comment c where c.run_id = r.run_id and c.redacted <> ''), '{}') end`,
    })
    .where('r.id', '=', anyOf(ids))
    .returning(['r.id', 'r.run_id as runId', 'r.run_name as runName', 'r.report_no as reportNo', 'r.org_id as orgId'])
    .returning(['r.project_id as projectId', 'r.rate'])
    .returning(({ selectFrom }) =>
      selectFrom('flow_timer as f')
        .select(({ fn }) => fn.max('f.due_at').as('due'))
        .whereRef('f.record_id', '=', 'r.id')
        .where('f.closed_at', 'is', null)
        .as('due'),
    )
    .execute();
}

/** 复送机构 (T25-8): the comments go along, the institution is told, and a low headline is proposed as M7. */
async function deliver(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await markDelivered(tx, ids);
  const tasks = await tables(tx)
    .selectFrom('satisfaction_task')
    .select('id')
    .where('run_id', '=', anyOf(found.map(({ runId }) => runId)))
    .where('state', '=', 'COUNTED')
    .execute();
  await advance(tx, { type: SATISFACTION_TASK, action: 'deliver', rows: tasks, mode: 'CASCADE', many: true });
  await sendNotices(tx, found.map(toldOf));
  const { settings } = await readParameters(tx, { settings: satisfactionDefaults });
  const low = found.filter(({ rate }) => rate !== null && Number(rate) < settings.lowPercent);
  await proposeMarks(
    tx,
    low.map(({ projectId, runName, reportNo, rate }) => ({
      targetType: 'PROJECT',
      targetId: projectId,
      markKind: 'M7',
      reason: `“${runName}”满意率${rate}%，低于${settings.lowPercent}%（统计表 ${reportNo}）`,
    })),
  );
}

function toldOf({ id, runName, reportNo, orgId, rate, due }: Delivered): Notice {
  const until = toDateOrNull(due);
  return {
    template: 'N282',
    receivers: [{ roleCode: 'INST', orgId }],
    variables: {
      班次: runName,
      满意率: rate === null ? '不显示（样本不足）' : `${rate}%`,
      期限: until ? formatDateTime(until) : '10个工作日',
    },
    record: { type: SATISFACTION_REPORT, id, orgId, title: reportNo },
  };
}

async function keepReply(tx: Ctx, row: FlowRow, text: string): Promise<void> {
  const now = tx.app.clock.now();
  const kept = await tables(tx)
    .updateTable('satisfaction_report')
    .set({ reply: text, replied_at: now, read_at: sql`coalesce(read_at, ${now})` })
    .where('id', '=', row.id)
    .returning('institution_name as institution')
    .executeTakeFirst();
  const bureau = (await bureausOf(tx, [row.districtCode])).get(row.districtCode);
  if (!bureau) return;
  await sendNotices(tx, [
    {
      template: 'N283',
      receivers: [{ roleCode: 'BIZ_OFFICER', orgId: bureau }],
      variables: { 机构: kept?.institution ?? '', 班次: row.subject, 编号: row.title, 答复: text.slice(0, 200) },
      record: { type: SATISFACTION_REPORT, id: row.id, orgId: row.orgId, title: row.title },
      dueKey: localDateOf(now),
    },
  ]);
}

/** What 满意度统计表 has beside its declaration. */
export const reportBinding: Partial<RecordBinding> = {
  limits: 'SATISFACTION',
  namesPermission: VIEW,
  ...judgedBy<ReportFacts>({ guards: { atLocation, hasAnswers, checked }, inputRule, loadFacts }),
  onChange: follow,
};
