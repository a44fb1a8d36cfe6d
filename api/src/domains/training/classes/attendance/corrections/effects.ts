import { run, sql } from '../../../../../database/sql.ts';
import type { FlowChange } from '../../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../../platform/notify/index.ts';
import { readParameter } from '../../../../../platform/parameters/index.ts';
import { attendanceWeights } from '../../parameters.ts';

const RESULTS: Readonly<Record<string, string>> = { districtPass: '已同意', districtReturn: '已退回' };

/** What the district agrees to is what counts from then on (AC22-5); the institution hears of every verdict. */
export async function applyCorrections(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const agreed = changes.filter(({ action }) => action === 'districtPass').map(({ row }) => row.id);
  if (agreed.length > 0) {
    const weights = await readParameter(tx, attendanceWeights);
    await run(
      tx,
      sql`update training_attendance a set status = k.new_status, minutes_late = null, updated_at = ${tx.app.clock.now()},
            weight = coalesce((${JSON.stringify(weights)}::jsonb ->> k.new_status)::numeric, 0), version = a.version + 1
          from attendance_correction k where k.attendance_id = a.id and k.id = any(${agreed}::uuid[])`,
    );
  }
  await sendNotices(
    tx,
    changes.flatMap(({ row, action, input }) => {
      const 结果 = RESULTS[action];
      if (!结果) return [];
      return [
        {
          template: 'N442',
          receivers: [{ roleCode: 'INST', orgId: row.orgId }],
          variables: { 申请编号: row.title, 结果, 说明: input.reasonText ?? '' },
          link: '/classes',
        },
      ];
    }),
  );
}
