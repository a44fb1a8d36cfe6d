import type { DocumentColumn, DocumentWriter } from '../../../../platform/documents/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { ChecklistItem } from '../checklists/checklist.ts';
import { getCycleRow } from '../cycles/cycle-row.ts';
import type { InspectionType } from '../inspection.type.ts';
import { statisticsFacts } from './statistics-facts.ts';

const columns: readonly DocumentColumn<ChecklistItem>[] = [
  { title: '编号', width: 9, value: ({ code }) => code },
  { title: '年检指标', width: 46, value: ({ text }) => text },
  { title: '证明材料', width: 14, value: ({ evidenceRequired }) => (evidenceRequired ? '须上传' : '—') },
  { title: '自查情况', width: 26, value: () => '' },
];

/** 年检自查报告: the institution's, with what is known already filled in, to be signed and uploaded. */
export async function writeSelfReport(ctx: Ctx, one: InspectionType): Promise<(pdf: DocumentWriter) => void> {
  const cycle = await getCycleRow(ctx, one.cycleId);
  return (pdf) => {
    pdf.facts([
      ['年检批次', cycle.subject],
      ['培训机构', one.institutionName],
      ['培训项目', one.projectName],
    ]);
    pdf.heading(`开班统计（${cycle.periodFrom} 至 ${cycle.periodTo}）`);
    pdf.facts(statisticsFacts(one));
    pdf.heading('自查情况');
    pdf.facts([['自查报告', one.selfReport || '（请填写）']]);
    pdf.table(columns, cycle.items, '没有年检指标');
    pdf.signatures(['负责人签字', '培训机构（盖章）']);
  };
}
