import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { placeOfPad, requirePad } from '../devices/own-pad.ts';
import type { LostEvaluationInput } from './call.type.ts';
import { findHeldCall } from './held-call.ts';
import { isAlarmDue } from './jump-error.ts';
import { techniciansOf } from './technicians.ts';

/** The code of a pad for what has waited longer than a day. */
const TOO_LATE = 'TOO_LATE';

/**
 * A pad says that a review out of its queue was refused, or waited too long: recorded among 跳转异常, counted for the pad, and told to the
 * technicians. Nothing of what was said comes along. Where the call cannot be shown to be this machine's, the row stands without it; the same
 * review is recorded once, however often it is said.
 */
export async function reportLostEvaluation(ctx: Ctx, input: LostEvaluationInput): Promise<boolean> {
  const { callId, envelope, clientId, code } = input;
  if (!/^[A-Z0-9_-]{1,20}$/.test(code)) throw badInput([{ path: 'code', message: '错误代码格式不正确' }]);
  if (!isUuid(clientId)) throw badInput([{ path: 'clientId', message: '评价标识格式不正确' }]);
  return transaction(ctx, async (tx) => {
    const { deviceId, name } = requirePad(tx);
    const call = await findHeldCall(tx, callId, envelope);
    const { orgId, orgPath, districtCode } = call ?? (await placeOfPad(tx, deviceId));
    const now = tx.app.clock.now();
    const alarm = await isAlarmDue(tx, deviceId, now);
    if (await firstRow(tx, sql`select 1 from jump_error where client_id = ${clientId}`)) return false;
    const id = uuidv7(now.getTime());
    const detail = `断网期间的1件评价未能上传：${code === TOO_LATE ? '等待超过24小时' : '服务器未接收'}`;
    const { numInsertedOrUpdatedRows: written = 0n } = await tables(tx)
      .insertInto('jump_error')
      .values({
        id,
        org_id: orgId,
        org_path: orgPath,
        district_code: districtCode,
        at: now,
        pad_id: deviceId,
        call_id: call?.id ?? null,
        screen: call?.screen ?? null,
        url: call ? `/pad/#/${call.id}` : '/pad/',
        code,
        detail,
        notified_tech: alarm,
        invite_id: call?.inviteId ?? null,
        client_id: clientId,
      })
      .onConflict((on) => on.doNothing())
      .executeTakeFirstOrThrow();
    if (written === 0n) return false;
    if (alarm)
      await sendNotices(tx, [
        {
          template: 'N04',
          receivers: await techniciansOf(tx, orgId),
          variables: {
            故障描述: `评价平板“${name}”：${detail}（${code}）`,
            影响范围: call ? `办件 ${call.serviceNo} 的评价未计入` : '1件评价未计入',
            解决建议: '在“评价平板—跳转异常”中查看原因，请申请人改用手机评价；10分钟内同一平板不再重复报警',
            traceId: tx.traceId,
          },
          dueKey: `lost-${id}`,
        },
      ]);
    return true;
  });
}
