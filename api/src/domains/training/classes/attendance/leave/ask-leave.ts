import { anyOf, tables } from '../../../../../database/tables.ts';
import { isUuid } from '../../../../../database/uuid.ts';
import { badInput, type FieldError, refuse } from '../../../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../../../platform/files/index.ts';
import type { FlowChange } from '../../../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../../platform/notify/index.ts';
import { insertRecord } from '../../../../../platform/records/index.ts';
import { once } from '../../../../../platform/requests/index.ts';
import { takeBusinessNo } from '../../../business-no.ts';
import { LEAVE } from '../../record-types.ts';
import { trainingLeave } from './leave.record.ts';

/** What a trainee asks for. */
interface LeaveRequest {
  runId: string;
  fromAt: Date;
  toAt: Date;
  reason: string;
  fileIds: readonly string[];
}

/** 申请请假 of a run that the caller is in (T22-9). @throws NOT_FOUND, BAD_INPUT */
export async function askLeave(ctx: Ctx, given: LeaveRequest, requestId: string): Promise<string> {
  const { id } = await once(ctx, 'askForTrainingLeave', requestId, given, async (tx) => {
    const own = await ownOf(tx, given.runId);
    check(tx, given, own);
    const { userId } = requireUser(tx);
    const values = {
      leave_no: await takeBusinessNo(tx, 'LEAVE', own.districtCode),
      run_id: given.runId,
      run_trainee_id: own.traineeId,
      account_id: userId,
      name_masked: own.name,
      from_at: given.fromAt,
      to_at: given.toAt,
      reason: given.reason.trim(),
    };
    const made = await insertRecord(tx, trainingLeave, values, { place: own, start: 'ask' });
    await attachFiles(tx, { type: LEAVE, id: made }, uploads(given.fileIds, 'PROOF', '证明材料'));
    return { id: made };
  });
  return id;
}

type Own = Awaited<ReturnType<typeof ownOf>>;

async function ownOf(tx: Ctx, runId: string) {
  const { userId } = requireUser(tx);
  const found = isUuid(runId)
    ? await tables(tx)
        .selectFrom('run_trainee as t')
        .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
        .innerJoin('training_run as r', 'r.id', 't.run_id')
        .select(['t.id as traineeId', 'e.name_masked as name', 'r.org_id as orgId', 'r.org_path as orgPath'])
        .select(['r.district_code as districtCode', 'r.planned_end as to'])
        .where('r.id', '=', runId)
        .where('e.account_id', '=', userId)
        .where('t.left_on', 'is', null)
        .where('r.state', 'in', ['READY', 'RUNNING'])
        .executeTakeFirst()
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return { ...found, ends: new Date(`${found.to}T24:00:00+08:00`) };
}

function check(tx: Ctx, { fromAt, toAt, reason }: LeaveRequest, own: Own): void {
  const faults: FieldError[] = [];
  if (toAt <= fromAt) faults.push({ path: 'input.toAt', message: '请假结束应晚于开始' });
  if (toAt <= tx.app.clock.now()) faults.push({ path: 'input.toAt', message: '请假时间已过' });
  if (fromAt >= own.ends) faults.push({ path: 'input.fromAt', message: `请假应在培训结束（${own.to}）以前` });
  const length = [...reason.trim()].length;
  if (length < 5 || length > 200) faults.push({ path: 'input.reason', message: '请假原因应为5至200个字' });
  if (faults.length > 0) throw badInput(faults);
}

const RESULTS: Readonly<Record<string, string>> = { approve: '已同意', decline: '未同意' };

/** The trainee hears what his institution says. */
export async function tellOfLeave(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const told = changes.filter(({ action }) => RESULTS[action]);
  if (told.length === 0) return;
  const found = await tables(tx)
    .selectFrom('training_leave as l')
    .innerJoin('training_run as r', 'r.id', 'l.run_id')
    .select(['l.id', 'l.account_id as accountId', 'r.name as runName'])
    .where('l.id', '=', anyOf(told.map(({ row }) => row.id)))
    .execute();
  const known = new Map(found.map((one) => [one.id, one]));
  await sendNotices(
    tx,
    told.flatMap(({ row, action, input }) => {
      const one = known.get(row.id);
      if (!one) return [];
      return [
        {
          template: 'N443',
          receivers: [{ userId: one.accountId }],
          variables: {
            申请编号: row.title,
            班次名称: one.runName,
            结果: RESULTS[action] ?? '',
            说明: input.reasonText ?? '',
          },
          link: '/timetable',
        },
      ];
    }),
  );
}
