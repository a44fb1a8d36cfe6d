import { firstRow, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { HANDLING_SCREENS } from './call.type.ts';
import { type CallRow, selectCall } from './find-call.ts';
import { techniciansOf } from './technicians.ts';

/** One alarm per pad, or per counter without one, within so long (11.5). */
const ALARM_MINUTES = 10;

/**
 * Records that the page of a call did not open, and tells the technicians, at most once in ten minutes per pad, or per counter upon which none
 * stands (R9.2.2, AC-09-03).
 */
export async function writeJumpError(
  tx: Ctx,
  callId: string,
  { code, detail }: { code: string; detail: string },
): Promise<void> {
  const call = await firstRow<CallRow>(tx, sql`${selectCall} where k.id = ${callId}`);
  if (!call) throw new Error(`call ${callId} has gone`);
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const alarm = call.padId ? await isAlarmDue(tx, call.padId, now) : await isCounterAlarmDue(tx, call.counterId, now);
  await tables(tx)
    .insertInto('jump_error')
    .values({
      id,
      org_id: call.orgId,
      org_path: call.orgPath,
      district_code: call.districtCode,
      at: now,
      pad_id: call.padId,
      call_id: callId,
      screen: call.screen,
      url: `/pad/#/${callId}`,
      code,
      detail: detail.slice(0, 500),
      notified_tech: alarm,
      invite_id: call.inviteId,
    })
    .execute();
  if (!alarm) return;
  await sendNotices(tx, [
    {
      template: 'N04',
      receivers: await techniciansOf(tx, call.orgId),
      variables: {
        故障描述: `${faultyOf(call)}未能打开评价页：${code} ${detail}`.slice(0, 160),
        影响范围: `该窗口暂不能在平板上评价（从“${HANDLING_SCREENS[call.screen]}”跳转）`,
        解决建议: call.padId
          ? '检查平板是否开机、联网，在“评价平板”中查看最近应答；10分钟内同一平板不再重复报警'
          : '联系服务中心负责人为该窗口登记评价平板；10分钟内同一窗口不再重复报警',
        traceId: tx.traceId,
      },
      dueKey: `jump-${id}`,
    },
  ]);
}

const faultyOf = ({ padId, padName, counterNo }: CallRow): string =>
  padId ? `评价平板“${padName ?? ''}”（${counterNo}号窗口）` : `${counterNo}号窗口`;

const alarmsSince = (now: Date) => new Date(now.getTime() - ALARM_MINUTES * MINUTE_MS);

/** The same of a counter upon which no pad stands. */
async function isCounterAlarmDue(tx: Ctx, counterId: string, now: Date): Promise<boolean> {
  await run(tx, sql`select 1 from service_counter where id = ${counterId} for update`);
  const told = await firstRow(
    tx,
    sql`select 1 from jump_error j join pad_call k on k.id = j.call_id
         where k.counter_id = ${counterId} and j.pad_id is null and j.notified_tech and j.at > ${alarmsSince(now)}`,
  );
  return told === undefined;
}

/** Of several failures at once the second waits for the first: the pad's row is locked. */
export async function isAlarmDue(tx: Ctx, padId: string, now: Date): Promise<boolean> {
  await run(tx, sql`select 1 from evaluation_pad where id = ${padId} for update`);
  const told = await firstRow(
    tx,
    sql`select 1 from jump_error where pad_id = ${padId} and notified_tech and at > ${alarmsSince(now)}`,
  );
  return told === undefined;
}
