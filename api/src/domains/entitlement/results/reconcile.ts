import { z } from 'zod';
import { tables } from '../../../database/tables.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { faultsOfBody, TransportError } from '../../../platform/exchange/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { askBigData } from '../matching/social-query.ts';
import { type ResultItem, resultSchema } from './result.schema.ts';
import { takeResults } from './take-results.ts';

const CITY = '310000';
const CHUNK = 200;
const DAY_MS = 86_400_000;

interface OpenLine {
  candidateId: string;
  batchId: string;
  periodYm: string;
}

const answerSchema = z.object({ known: z.array(z.string()), results: z.array(z.unknown()) });

/**
 * Daily reconciliation with 社保系统: persons who were pushed more than a day ago and have no result are asked about. Results that got lost
 * on the way are taken as if they had arrived; the technicians hear how many persons 社保系统 does not know.
 */
export async function reconcileResults(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  const open = await tables(ctx)
    .selectFrom('entitlement_line')
    .select(['candidate_id as candidateId', 'batch_id as batchId', 'period_ym as periodYm'])
    .where('outcome', '=', 'PENDING')
    .where('pushed_at', '<=', new Date(now.getTime() - DAY_MS))
    .orderBy('candidate_id')
    .execute();
  let unknown = 0;
  for (let at = 0; at < open.length; at += CHUNK) {
    const part = open.slice(at, at + CHUNK);
    const answer = answerSchema.safeParse(
      await askBigData(ctx, 'ENTITLEMENT.STATUS', {
        persons: part.map(({ candidateId, periodYm }) => ({ candidateId, periodYm })),
      }),
    );
    if (!answer.success) throw new TransportError('社保系统的应答无法识别');
    const known = new Set(answer.data.known);
    unknown += part.filter(({ candidateId }) => !known.has(candidateId)).length;
    await takeFound(ctx, part, answer.data.results);
  }
  if (unknown > 0) await tellTechnicians(ctx, unknown);
}

async function takeFound(ctx: Ctx, part: readonly OpenLine[], results: readonly unknown[]): Promise<void> {
  const [first] = part;
  if (!first || results.length === 0) return;
  const faults = faultsOfBody(resultSchema, { batchId: first.batchId, results }, localDateOf(ctx.app.clock.now()));
  if (faults.length > 0) throw new TransportError(`社保系统的结果不符合约定：${faults.join('、')}`);
  await transaction(ctx, async (tx) => {
    await takeResults(tx, results as readonly ResultItem[], `reconcile-${localDateOf(tx.app.clock.now())}`);
  });
}

async function tellTechnicians(ctx: Ctx, unknown: number): Promise<void> {
  const city = await findOrgByCode(ctx, CITY);
  if (!city) return;
  await sendNotices(ctx, [
    {
      template: 'N04',
      receivers: [{ roleCode: 'TECH', orgId: city.id }],
      variables: {
        故障描述: `免申即享对账：${unknown}名已推送人员在社保系统中查不到`,
        影响范围: '这些人员尚未由社保系统办理参保',
        解决建议: '在推送日志中查看对应批次的推送情况，与市大数据中心核对后重推',
        traceId: ctx.traceId,
      },
      dueKey: `entitlement-reconcile-${localDateOf(ctx.app.clock.now())}`,
    },
  ]);
}
