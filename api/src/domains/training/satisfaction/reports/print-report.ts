import type { FastifyInstance } from 'fastify';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { type DocumentColumn, type DocumentWriter, writePdf } from '../../../../platform/documents/index.ts';
import { type ExportFile, makeExportFile, sendExport } from '../../../../platform/files/index.ts';
import { type App, type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { districtName } from '../district-name.ts';
import type { DistrictFigures, QuestionFigures } from '../figures/figures.ts';
import { REPORT_VIEW } from '../permissions.ts';
import { SATISFACTION_REPORT } from '../record-types.ts';
import { DIMENSIONS } from '../template/dimensions.ts';
import { satisfactionReport } from './report.record.ts';

type Report = Awaited<ReturnType<typeof satisfactionReport.get>>;

const HIDDEN = '不显示';
const questionColumns: readonly DocumentColumn<QuestionFigures>[] = [
  { title: '维度', width: 16, value: ({ dimension }) => DIMENSIONS[dimension] },
  { title: '题目', width: 34, value: ({ title }) => title },
  { title: '有效评价', width: 9, align: 'right', value: ({ score }) => (score ? String(score.rated) : HIDDEN) },
  { title: '满意率', width: 10, align: 'right', value: ({ score }) => (score?.rate ? `${score.rate}%` : '—') },
  { title: '均分', width: 8, align: 'right', value: ({ score }) => score?.mean ?? '—' },
  {
    title: '分布',
    width: 32,
    value: ({ counts }) => counts.map(({ title, count }) => `${title}${count}`).join('，') || '—',
  },
];
const districtColumns: readonly DocumentColumn<DistrictFigures>[] = [
  { title: '区', width: 20, value: ({ districtCode }) => districtName(districtCode) },
  { title: '应评', width: 10, align: 'right', value: ({ expected }) => String(expected) },
  { title: '已评', width: 10, align: 'right', value: ({ answered }) => String(answered) },
  { title: '满意率', width: 12, align: 'right', value: ({ rate }) => (rate ? `${rate}%` : '—') },
  { title: '均分', width: 10, align: 'right', value: ({ mean }) => mean ?? '—' },
];

/** 满意度评价统计表 as a PDF, as the report shows it to its readers (02 §17.6). */
export function writeReport(pdf: DocumentWriter, report: Report): void {
  const { questions, districts } = report.kept;
  pdf.facts([
    ['培训班次', `${report.runName}（${report.runNo}）`],
    ['培训项目', report.projectName],
    ['培训机构', report.institutionName],
    ['培训结束日期', report.runEndedOn],
    ['评价情况', `应评${report.expected}人，已评${report.answered}人，评价率${report.responseRate}%`],
    ['总体满意率', report.rate ? `${report.rate}%（均分${report.mean}）` : `样本不足${report.minGroup}份，不显示`],
    ['评价模板', `${report.templateTitle}，第${report.templateVersion}版`],
  ]);
  pdf.heading('各题统计');
  pdf.table(
    questionColumns,
    questions.filter(({ kind }) => kind !== 'TEXT'),
    `样本不足${report.minGroup}份，不显示明细`,
  );
  if (districts.length > 0) {
    pdf.heading('分区统计');
    pdf.table(districtColumns, districts, '');
  }
  for (const line of report.suppressed) pdf.paragraph(`注：${line}。`);
  if (report.comments.length > 0) {
    pdf.heading('意见建议（已脱敏，随机排列）');
    for (const [n, comment] of report.comments.entries()) pdf.paragraph(`${n + 1}. ${comment}`);
  }
  if (report.reply) {
    pdf.heading('机构答复');
    pdf.paragraph(report.reply);
  }
  pdf.paragraph('满意率＝很满意和满意的份数÷有效评价份数，未评价不计入；满意率、均分四舍五入保留两位小数。');
}

async function printReport(ctx: Ctx, id: string): Promise<{ name: string; file: ExportFile }> {
  const report = await satisfactionReport.get(ctx, id);
  const { name: by, orgName } = requireUser(ctx);
  const madeAt = ctx.app.clock.now();
  const frame = {
    title: '退役军人职业技能培训满意度评价统计表',
    subtitles: [report.reportNo],
    footer: `${orgName} ${by} 生成于 ${formatDateTime(madeAt)}`,
    madeAt,
  };
  const file = await makeExportFile(
    ctx.app,
    (target) => writePdf(target, frame, (pdf) => writeReport(pdf, report)).then(() => 1),
    ({ sm3 }) =>
      recordAudit(ctx, {
        event: 'training.satisfaction.print',
        objectType: SATISFACTION_REPORT,
        objectId: report.id,
        detail: { sm3 },
      }),
  );
  return { name: `满意度评价统计表_${report.reportNo}.pdf`, file };
}

/** `/exports/satisfaction-reports/<id>/statistics.pdf`, for whoever reads the report. */
export function reportDocumentRoutes(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string } }>(
    '/exports/satisfaction-reports/:id/statistics.pdf',
    { config: { access: [REPORT_VIEW] } },
    async (request, reply) => {
      const { name, file } = await printReport(await httpContext(app, request), request.params.id);
      return sendExport(reply, name, file);
    },
  );
}
