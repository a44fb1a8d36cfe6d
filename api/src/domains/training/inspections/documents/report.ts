import type { DocumentColumn, DocumentWriter } from '../../../../platform/documents/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ANSWER_TITLES, type ChecklistItem, type ItemAnswer, itemsOf, NO_RUN } from '../checklists/checklist.ts';
import { getCycleRow } from '../cycles/cycle-row.ts';
import type { InspectionType } from '../inspection.type.ts';
import { statisticsFacts } from './statistics-facts.ts';

type Line = ChecklistItem & { found: ItemAnswer | undefined };

const columns: readonly DocumentColumn<Line>[] = [
  { title: '编号', width: 9, value: ({ code }) => (code === NO_RUN.code ? '附加' : code) },
  { title: '年检指标', width: 46, value: ({ text, fatal }) => (fatal ? `${text}（一票否决）` : text) },
  { title: '结论', width: 12, value: ({ found }) => (found ? ANSWER_TITLES[found.answer] : '—') },
  { title: '说明', width: 26, value: ({ found }) => found?.note ?? '' },
];

/** 年检报告 of the district, filled with what it has found. */
export async function writeReport(ctx: Ctx, one: InspectionType): Promise<(pdf: DocumentWriter) => void> {
  const cycle = await getCycleRow(ctx, one.cycleId);
  const lines = itemsOf(cycle.items, one.figures.runsOpened).map((item) => ({
    ...item,
    found: one.answers.find(({ code }) => code === item.code),
  }));
  return (pdf) => {
    pdf.facts([
      ['年检批次', cycle.subject],
      ['培训机构', one.institutionName],
      ['培训项目', one.projectName],
      ['所在区', one.districtName],
      ['年检结果', one.districtVerdictTitle ?? '未判定'],
      ['整改轮次', one.roundNo === 0 ? '无' : `${one.roundNo}轮`],
    ]);
    pdf.heading(`开班统计（${cycle.periodFrom} 至 ${cycle.periodTo}）`);
    pdf.facts(statisticsFacts(one));
    if (one.statDispute)
      pdf.facts([
        ['机构异议', one.statDispute],
        ['异议答复', one.disputeAnswer ?? '—'],
      ]);
    pdf.heading('年检指标');
    pdf.table(columns, lines, '没有年检指标');
    if (one.visit) {
      pdf.heading('实地检查');
      pdf.facts([
        ['检查日期', one.visit.date],
        ['检查人员', one.visit.people],
        ['检查情况', one.visit.findings],
      ]);
    }
    pdf.signatures(['检查人员签名', '审核人签名', `${one.districtName}退役军人事务局（盖章）`]);
  };
}
