import { recordAudit } from '../../../../platform/audit/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { type DocumentColumn, writePdf } from '../../../../platform/documents/index.ts';
import { type ExportFile, makeExportFile } from '../../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { readContent } from '../content/content.ts';
import { factsOf, planLinesOf } from '../content/readable.ts';
import { teachersOf } from '../drafts/applicant.ts';
import { getApplicationRow, viewApplication } from '../find-applications.ts';
import { readFrozen, teacherNames } from '../frozen/read-frozen.ts';
import { APPLICATION } from '../record-type.ts';
import { printFrozen } from './print-frozen.ts';
import { printOpinions } from './print-opinions.ts';

type Line = ReturnType<typeof planLinesOf>[number];

const columns: readonly DocumentColumn<Line>[] = [
  { title: '序号', width: 5, value: (line) => String(line.seq) },
  { title: '模块', width: 28, value: (line) => line.module },
  { title: '理论课时', width: 9, align: 'right', value: (line) => String(line.theoryHours) },
  { title: '实操课时', width: 9, align: 'right', value: (line) => String(line.practiceHours) },
  { title: '教师', width: 12, value: (line) => line.teacher || '—' },
  { title: '场地', width: 12, value: (line) => line.room },
  { title: '教材', width: 16, value: (line) => line.material || '—' },
];

/**
 * 培训项目申报表 as a PDF (02 §8.6), as the application stands now, with the institution as its last submitted version has kept it; audited.
 *
 * @throws NOT_FOUND for an application that the caller may not see
 */
export async function printApplication(ctx: Ctx, id: string): Promise<{ name: string; file: ExportFile }> {
  const { name: by, orgName } = requireUser(ctx);
  const row = await getApplicationRow(ctx, id, 'printApplication');
  const view = await viewApplication(ctx, row);
  const content = readContent(row.content);
  const frozen = await readFrozen(ctx, row.id, row.contentVersion);
  const today = await teachersOf(ctx, [row.institutionId]);
  const lines = planLinesOf(content, new Map([...today, ...teacherNames(frozen)]));
  const opinions = await printOpinions(ctx, row.id);
  const madeAt = ctx.app.clock.now();
  const frame = {
    title: '培训项目申报表',
    subtitles: [`${view.applicationNo} · 第${view.contentVersion}版 · ${view.stateTitle}`],
    footer: `${orgName} ${by} 生成于 ${formatDateTime(madeAt)}`,
    madeAt,
  };
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writePdf(target, frame, (pdf) => {
        pdf.facts([
          ['培训机构', `${view.institutionName}${view.newcomer ? '（新进机构）' : ''}`],
          ['所在区', view.districtName],
        ]);
        pdf.heading('申报内容');
        pdf.facts(factsOf(content).map(({ title, value }): [string, string] => [title, value || '—']));
        pdf.heading('教学计划');
        pdf.table(columns, lines, '没有教学计划');
        if (frozen) printFrozen(pdf, frozen);
        opinions(pdf);
      }).then(() => lines.length),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'training.export-applications',
        objectType: APPLICATION,
        objectId: row.id,
        detail: { kind: 'form', rows, sm3 },
      }),
  );
  return { name: `培训项目申报表_${view.applicationNo}.pdf`, file };
}
