import { run, sql } from '../../../../database/sql.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { attachFiles } from '../../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { FieldReader } from '../../fields.ts';
import { getCycleRow } from '../cycles/cycle-row.ts';
import { evidenceCode, MATERIAL } from '../judge.ts';
import { lockInspection, touch } from '../lock-inspection.ts';
import { INSPECTION } from '../record-types.ts';

/** What an institution reports of a project; it may save it as often as it likes before it hands it in (T19-2). */
export interface GivenReport {
  selfReport: string;
  statisticsAnswer?: 'CONFIRMED' | 'DISPUTED' | null;
  dispute?: string | null;
  /** Files uploaded since: materials in general, or the proof of one item. */
  files: readonly { itemCode?: string | null; fileId: string }[];
}

/** @throws NOT_FOUND, E-0504, E-0503 once it was handed in, BAD_INPUT */
export async function saveReport(ctx: Ctx, id: string, version: number, given: GivenReport): Promise<void> {
  const read = new FieldReader();
  const selfReport = read.optional('selfReport', '自查报告', given.selfReport, 3000) ?? '';
  const dispute = read.optional('dispute', '异议说明', given.dispute, 500);
  if (given.statisticsAnswer === 'DISPUTED' && [...(dispute ?? '')].length < 5)
    read.reject('dispute', '请填写至少5个字的异议说明');
  read.check();
  await transaction(ctx, async (tx) => {
    const row = await lockInspection(tx, { id, version, states: ['REPORTING'], operation: 'saveInspectionReport' });
    const { items } = await getCycleRow(tx, row.cycleId);
    const answer = given.statisticsAnswer ?? null;
    await run(
      tx,
      sql`update project_inspection set self_report = ${selfReport}, statistics_answer = ${answer},
            stat_dispute = ${answer === 'DISPUTED' ? dispute : null} where id = ${row.id}`,
    );
    await attachFiles(
      tx,
      { type: INSPECTION, id: row.id },
      given.files.map(({ itemCode, fileId }, at) => {
        const item = itemCode ? items.find(({ code }) => code === itemCode) : undefined;
        if (itemCode && !item) throw badInput([{ path: `files.${at}.itemCode`, message: '没有该年检指标' }]);
        return {
          fileId,
          materialCode: item ? evidenceCode(item.code) : MATERIAL,
          materialName: item ? `证明材料：${item.text}`.slice(0, 100) : '年检材料',
          source: 'PORTAL' as const,
        };
      }),
    );
    await touch(tx, row.id);
  });
}
