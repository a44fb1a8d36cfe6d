import { firstRow, sql } from '../../database/sql.ts';
import { findOrgByCode } from '../access/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { sendNotices } from '../notify/index.ts';
import type { StoredBatch } from './batch.ts';

const CITY = '310000';

/** A row on which the product itself broke; what the rules refuse is no technician's business. */
const BROKEN = 'E-0502';

/** Tells the technicians (N04) of a batch some of whose rows broke (01 §15.2 "batch failed"): how many, and the number under which the log has them. */
export async function alarmOfFailures(tx: Ctx, batch: StoredBatch): Promise<void> {
  if (batch.failed === 0) return;
  const broken = await firstRow<{ n: number; traceId: string }>(
    tx,
    sql`select count(*)::int as n, max(b.trace_id) as "traceId" from batch_row r join batch b on b.id = r.batch_id
         where r.batch_id = ${batch.id} and r.code = ${BROKEN}`,
  );
  const city = broken && broken.n > 0 ? await findOrgByCode(tx, CITY) : undefined;
  if (!broken || !city) return;
  await sendNotices(tx, [
    {
      template: 'N04',
      receivers: [{ roleCode: 'TECH', orgId: city.id }],
      variables: {
        故障描述: `后台批量任务“${batch.title}”有 ${broken.n} 行系统处理失败（${BROKEN}）`,
        影响范围: `共 ${batch.total} 行，失败的 ${broken.n} 行未作更改，其余不受影响`,
        解决建议: '按编号在系统日志中查找原因，排除后请发起人在“批量任务”中重试失败的行',
        traceId: broken.traceId,
      },
      dueKey: `batch-${batch.id}`,
    },
  ]);
}
