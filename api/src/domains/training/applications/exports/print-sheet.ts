import { recordAudit } from '../../../../platform/audit/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { type DocumentColumn, writePdf } from '../../../../platform/documents/index.ts';
import { type ExportFile, makeExportFile } from '../../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { getApplicationRow, viewApplication } from '../find-applications.ts';
import { APPLICATION } from '../record-type.ts';
import { readSheet } from '../review/qualification-sheet.ts';
import type { SheetRowType } from '../review/sheet.type.ts';
import type { CheckLevel } from '../review/sheet-state.ts';

const VERDICTS: Readonly<Record<string, string>> = { GOOD: '合规', BAD: '不合规', NONE: '不适用' };

function checkOf({ checks }: SheetRowType, level: CheckLevel): string {
  const check = checks.find((one) => one.level === level);
  if (!check) return '未审核';
  return [VERDICTS[check.verdict] ?? check.verdict, check.note, check.byName && `（${check.byName}）`]
    .filter(Boolean)
    .join(' ');
}

const columns: readonly DocumentColumn<SheetRowType>[] = [
  { title: '资质', width: 18, value: ({ title }) => title },
  { title: '证书编号', width: 20, value: ({ certNo }) => certNo },
  { title: '发证机关', width: 20, value: ({ issuer }) => issuer },
  { title: '有效期至', width: 12, value: ({ validTo }) => validTo ?? '长期' },
  { title: '区审核', width: 18, value: (row) => checkOf(row, 'DISTRICT') },
  { title: '市服务中心复核', width: 18, value: (row) => checkOf(row, 'CENTRE') },
];

/**
 * 资质审核表 of a newcomer's application as a PDF (02 §8.6), as both levels have judged so far; audited.
 *
 * @throws NOT_FOUND for an application that the caller may not see
 */
export async function printSheet(ctx: Ctx, id: string): Promise<{ name: string; file: ExportFile }> {
  const { name: by, orgName } = requireUser(ctx);
  const row = await getApplicationRow(ctx, id, 'printQualificationSheet');
  const view = await viewApplication(ctx, row);
  const lines = await readSheet(ctx, row.id);
  const madeAt = ctx.app.clock.now();
  const frame = {
    title: '新进机构资质审核表',
    subtitles: [`${view.institutionName} · ${view.districtName}`, `${view.applicationNo} · 第${view.contentVersion}版`],
    footer: `${orgName} ${by} 生成于 ${formatDateTime(madeAt)}`,
    madeAt,
    landscape: true,
  };
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writePdf(target, frame, (pdf) => {
        pdf.table(columns, lines, '没有登记资质');
        pdf.signatures(['区审核人签名', '市服务中心复核人签名']);
      }).then(() => lines.length),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'training.export-applications',
        objectType: APPLICATION,
        objectId: row.id,
        detail: { kind: 'qualification-sheet', rows, sm3 },
      }),
  );
  return { name: `资质审核表_${view.applicationNo}.pdf`, file };
}
