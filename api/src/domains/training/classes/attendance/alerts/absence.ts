import { sql } from '../../../../../database/sql.ts';
import { tables } from '../../../../../database/tables.ts';
import type { Ctx } from '../../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../../platform/notify/index.ts';
import { bureausOf } from '../../../district-office.ts';

/** So many days of lessons one after the other without being there (BR22-5). */
const DAYS = 3;

/** Days of lessons of whoever was absent from a session, the newest first, and whether he was absent from all that was held on each. */
const daysOf = (tx: Ctx, sessionId: string, traineeIds: readonly string[]) =>
  tables(tx)
    .selectFrom('training_session as now')
    .innerJoin('training_session as s', (on) => on.onRef('s.run_id', '=', 'now.run_id').onRef('s.day', '<=', 'now.day'))
    .innerJoin('training_session_class as sc', 'sc.session_id', 's.id')
    .innerJoin('training_class_member as m', 'm.class_id', 'sc.class_id')
    .innerJoin('run_trainee as t', 't.id', 'm.run_trainee_id')
    .leftJoin('training_attendance as a', (on) =>
      on.onRef('a.session_id', '=', 's.id').onRef('a.run_trainee_id', '=', 't.id'),
    )
    .select(['t.id', 's.day', sql<boolean>`bool_and(coalesce(a.status, 'A') = 'A')`.as('absent')])
    .where('now.id', '=', sessionId)
    .where('t.id', 'in', [...traineeIds])
    .where('sc.taken_at', 'is not', null)
    .where('s.cancelled', '=', false)
    .whereRef('m.from_on', '<=', 's.day')
    .where((x) => x.or([x('m.to_on', 'is', null), x('s.day', '<', x.ref('m.to_on'))]))
    .whereRef('t.joined_on', '<=', 's.day')
    .groupBy(['t.id', 's.day'])
    .orderBy('s.day', 'desc')
    .execute();

const about = (tx: Ctx, traineeIds: readonly string[]) =>
  tables(tx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .innerJoin('training_run as r', 'r.id', 't.run_id')
    .select([
      't.id',
      't.seq',
      'e.name_masked as name',
      'e.account_id as accountId',
      'r.id as runId',
      'r.name as runName',
    ])
    .select(['r.org_id as orgId', 'r.district_code as districtCode'])
    .where('t.id', 'in', [...traineeIds])
    .orderBy('t.seq')
    .execute();

/**
 * BR22-5: when the list of a session is written down and somebody is absent on the third day running, the institution, its district and he himself
 * hear at once; once for each such day, however often the list is changed.
 */
export async function alertOfAbsence(tx: Ctx, sessionId: string, absent: readonly string[]): Promise<void> {
  if (absent.length === 0) return;
  const days = Map.groupBy(await daysOf(tx, sessionId, absent), ({ id }) => id);
  const gone = [...days].filter(([, own]) => own.length >= DAYS && own.slice(0, DAYS).every((day) => day.absent));
  if (gone.length === 0) return;
  const people = await about(
    tx,
    gone.map(([id]) => id),
  );
  const bureaus = await bureausOf(
    tx,
    people.map(({ districtCode }) => districtCode),
  );
  await sendNotices(
    tx,
    people.flatMap(({ id, seq, name, accountId, runId, runName, orgId, districtCode }): Notice[] => {
      const last = days.get(id)?.[0]?.day ?? '';
      const bureau = bureaus.get(districtCode);
      const common = { variables: { 班次名称: runName, 日期: last }, dueKey: `absent-${id}-${last}` };
      const told = { ...common, template: 'N446', variables: { ...common.variables, 学员: `${seq}号${name}` } };
      return [
        { ...told, receivers: [{ roleCode: 'INST', orgId }], link: `/classes/${runId}` },
        ...(bureau
          ? [
              {
                ...told,
                receivers: [{ roleCode: 'BIZ_OFFICER', orgId: bureau }],
                link: `/training/attendance?run=${runId}`,
              },
            ]
          : []),
        { ...common, template: 'N447', receivers: [{ userId: accountId }], link: '/timetable' },
      ];
    }),
  );
}
