import { Decimal } from 'decimal.js';
import { sql } from '../../../../../database/sql.ts';
import { tables } from '../../../../../database/tables.ts';
import { localDateOf } from '../../../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../../platform/notify/index.ts';
import { readParameter } from '../../../../../platform/parameters/index.ts';
import { bureausOf } from '../../../district-office.ts';
import { attendanceBounds } from '../../parameters.ts';
import { percentOf } from '../rate.ts';

/** 至今出勤率 of everybody in a run under way, by the sessions that were held since he joined (BR22-4). */
const standings = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('training_run as r')
    .innerJoin('run_trainee as t', 't.run_id', 'r.id')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .innerJoin('training_class_member as m', 'm.run_trainee_id', 't.id')
    .innerJoin('training_session_class as sc', 'sc.class_id', 'm.class_id')
    .innerJoin('training_session as s', 's.id', 'sc.session_id')
    .leftJoin('training_attendance as a', (on) =>
      on.onRef('a.session_id', '=', 's.id').onRef('a.run_trainee_id', '=', 't.id'),
    )
    .select(['r.id as runId', 'r.name as runName', 'r.org_id as orgId', 'r.district_code as districtCode'])
    .select(['t.id', 't.seq', 'e.name_masked as name', 'e.account_id as accountId'])
    .select((x) => [
      x.fn.sum<string>('s.lesson_hours').as('held'),
      sql<string>`coalesce(sum(a.weight * s.lesson_hours), 0)`.as('attended'),
    ])
    .where('r.state', '=', 'RUNNING')
    .where('t.left_on', 'is', null)
    .where('sc.taken_at', 'is not', null)
    .where('s.cancelled', '=', false)
    .whereRef('m.from_on', '<=', 's.day')
    .where((x) => x.or([x('m.to_on', 'is', null), x('s.day', '<', x.ref('m.to_on'))]))
    .whereRef('t.joined_on', '<=', 's.day')
    .where(sql<boolean>`a.status is distinct from 'N'`)
    .groupBy(['r.id', 't.id', 'e.id'])
    .orderBy('r.id')
    .orderBy('t.seq')
    .execute();

type Standing = Awaited<ReturnType<typeof standings>>[number] & { rate: string };

/** How many are named; of more it says how many. */
const MOST_NAMED = 10;

function listOf(them: readonly Standing[]): string {
  const named = them.slice(0, MOST_NAMED).map(({ seq, name, rate }) => `${seq}号${name}（${rate}%）`);
  return named.join('、') + (them.length > MOST_NAMED ? '等' : '');
}

/** BR22-5: of rates below the warning the institution hears and each trainee of his own, of those below the least the district too; once a week. */
async function warnOfRates(ctx: Ctx): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { warn, least } = await readParameter(tx, attendanceBounds);
    const low = (await standings(tx)).flatMap((one): Standing[] => {
      const rate = percentOf(one.attended, one.held);
      return rate !== null && new Decimal(rate).lt(warn) ? [{ ...one, rate }] : [];
    });
    const bureaus = await bureausOf(
      tx,
      low.map(({ districtCode }) => districtCode),
    );
    const dueKey = (id: string) => `attendance-${id}-${localDateOf(tx.app.clock.now())}`;
    const ofRun = (them: readonly Standing[], bound: number): Omit<Notice, 'receivers'> => ({
      template: 'N444',
      variables: {
        班次名称: them[0]?.runName ?? '',
        人数: String(them.length),
        界限: String(bound),
        名单: listOf(them),
      },
      dueKey: dueKey(them[0]?.runId ?? ''),
    });
    const notices = [...Map.groupBy(low, ({ runId }) => runId)].flatMap(([runId, them]): Notice[] => {
      const [{ orgId, districtCode } = { orgId: '', districtCode: '' }] = them;
      const bureau = bureaus.get(districtCode);
      const red = them.filter(({ rate }) => new Decimal(rate).lt(least));
      return [
        { ...ofRun(them, warn), receivers: [{ roleCode: 'INST', orgId }], link: `/classes/${runId}` },
        ...(red.length > 0 && bureau
          ? [
              {
                ...ofRun(red, least),
                receivers: [{ roleCode: 'BIZ_OFFICER', orgId: bureau }],
                link: `/training/attendance?run=${runId}`,
              },
            ]
          : []),
        ...them.map(({ id, accountId, runName, rate }) => ({
          template: 'N445',
          receivers: [{ userId: accountId }],
          variables: { 班次名称: runName, 出勤率: rate, 最低: String(least) },
          link: '/timetable',
          dueKey: dueKey(id),
        })),
      ];
    });
    await sendNotices(tx, notices);
  });
}

/** On Mondays at 08:00, for the weeks before. */
export const attendanceJobs: readonly JobDefinition[] = [
  { name: 'training.attendance-rates', title: '出勤率预警', cron: '0 8 * * 1', concurrency: 1, run: warnOfRates },
];
