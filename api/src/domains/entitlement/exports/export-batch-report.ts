import { toDate } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { type DocumentColumn, writePdf } from '../../../platform/documents/index.ts';
import { type ExportFile, makeExportFile } from '../../../platform/files/index.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import type { EntitlementBatchType } from '../batches/batch.type.ts';
import { getBatch } from '../batches/find-batches.ts';
import type { CandidateType } from '../candidates/candidate.type.ts';
import { candidatePages } from '../candidates/find-candidates.ts';
import { INSURANCE_STATES } from './words.ts';

const columns: readonly DocumentColumn<CandidateType>[] = [
  { title: '编号', width: 18, value: (c) => c.candidateNo },
  { title: '姓名', width: 9, value: (c) => c.name },
  { title: '身份证号码', width: 19, value: (c) => c.idNo },
  { title: '待安排起始', width: 11, value: (c) => c.waitingStart ?? '—' },
  { title: '养老', width: 9, value: (c) => INSURANCE_STATES[c.pensionState] ?? '—' },
  { title: '医疗', width: 9, value: (c) => INSURANCE_STATES[c.medicalState] ?? '—' },
  { title: '办理结果', width: 11, value: (c) => c.stateTitle },
  { title: '失败原因', width: 24, value: (c) => c.failureReason ?? '—' },
];

/**
 * 批次报表 as a PDF with every person of the batch, masked, however many; audited with rows and digest (01 §8.7).
 *
 * @throws NOT_FOUND for a batch outside the caller's scope
 */
export async function exportBatchReport(ctx: Ctx, id: string): Promise<{ name: string; file: ExportFile }> {
  const { name: by, orgName } = requireUser(ctx);
  const batch = await getBatch(ctx, id);
  const madeAt = ctx.app.clock.now();
  const title = `免申即享批次报表 ${batch.batchNo}`;
  const frame = {
    title,
    subtitles: [`${batch.districtName} · 参保期 ${batch.periodYm} · ${batch.stateTitle}`],
    footer: `${orgName} ${by} 生成于 ${formatDateTime(madeAt)}`,
    madeAt,
    landscape: true,
  };
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      transaction(ctx, async (tx) => {
        const listed: CandidateType[] = [];
        for await (const page of candidatePages(tx, { batchId: batch.id })) listed.push(...page);
        await writePdf(target, frame, (pdf) => {
          pdf.heading('办理情况');
          pdf.facts(factsOf(batch));
          pdf.heading(`人员（${listed.length}人）`);
          pdf.table(columns, listed, '批次中没有人员');
        });
        return listed.length;
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'entitlement.export',
        objectType: 'entitlementBatch',
        objectId: batch.id,
        detail: { kind: 'batch-report', batchNo: batch.batchNo, rows, sm3 },
      }),
  );
  return { name: `${title.replaceAll(' ', '_')}.pdf`, file };
}

function factsOf(batch: EntitlementBatchType): [string, string][] {
  const at = (moment: string | Date | null | undefined) => (moment ? formatDateTime(toDate(moment)) : '—');
  return [
    ['人数', String(batch.count)],
    ['已返回结果', String(batch.resultsReceived)],
    ['成功', String(batch.succeeded)],
    ['失败', String(batch.failed)],
    ['生成', `${batch.createdByName} ${at(batch.createdAt)}`],
    ['释放', batch.approverName ? `${batch.approverName} ${at(batch.approvedAt)}` : '—'],
    ['推送', batch.pushedAt ? `${at(batch.pushedAt)}，${batch.parts}个部分` : '—'],
    ['回执', batch.ackAt ? `${at(batch.ackAt)}（${batch.ackedParts}/${batch.parts}）` : '—'],
  ];
}
