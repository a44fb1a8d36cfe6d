import { tables } from '../../../../database/tables.ts';
import { type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf, inCapitals, readMoney, sumOf } from '../../../../platform/money/index.ts';
import { districtTitle } from '../../runs/words.ts';
import { subsidyApplication } from '../applications/application.record.ts';
import { SUBSIDY_APPLICATION } from '../applications/record-type.ts';
import { sheetsSeen } from '../reach.ts';
import { districtSheet } from '../sheets/sheet.record.ts';

type Sheet = Awaited<ReturnType<typeof districtSheet.get>>;

/** 补助申请表 with the sheets that the caller sees; audited. @throws NOT_FOUND */
export async function printApplication(ctx: Ctx, id: string): Promise<PrintedDocument> {
  const one = await subsidyApplication.get(ctx, id);
  const made = await tables(ctx)
    .selectFrom('subsidy_sheet as s')
    .select('s.id')
    .where('s.application_id', '=', one.id)
    .where(sheetsSeen(ctx))
    .orderBy('s.district_code')
    .execute();
  const sheets: Sheet[] = [];
  for (const { id: sheetId } of made) sheets.push(await districtSheet.get(ctx, sheetId));
  const about = {
    type: SUBSIDY_APPLICATION,
    id: one.id,
    title: '退役军人职业技能培训补助申请表',
    no: one.applicationNo,
    event: 'training.subsidy.print',
  };
  const money = (title: string, of: (sheet: Sheet) => string) => ({
    title,
    width: 12,
    align: 'right' as const,
    value: (sheet: Sheet) => readMoney(of(sheet)),
  });
  // Of the sheets below: a district sees its own alone, and nothing of what others pay.
  const total = sumOf(sheets.map((sheet) => amountOf(sheet.total)));
  return printDocument(ctx, about, (pdf) => {
    pdf.facts([
      ['班次', `${one.runName}（${one.runNo}）`],
      ['培训项目', one.projectName],
      ['培训机构', one.institutionName],
      ['收款单位', one.payeeName ?? '—'],
      ['开户银行', one.payeeBank ?? '—'],
      ['收款账号', one.payeeAccountMasked ?? '—'],
      ['技能鉴定费', one.assessmentFee === null ? '—' : `${readMoney(one.assessmentFee)} 元/人`],
      ['申请金额', `${readMoney(total.toFixed(2))} 元`],
      ['申请金额大写', inCapitals(total)],
      ...(one.lateReason ? [['逾期申请原因', one.lateReason] as [string, string]] : []),
    ]);
    pdf.heading('分区结算');
    pdf.table<Sheet>(
      [
        { title: '区', width: 12, value: ({ districtCode }) => districtTitle(districtCode) },
        { title: '结业人数', width: 8, align: 'right', value: ({ completedCount }) => String(completedCount) },
        money('培训费', ({ train }) => train),
        money('鉴定费', ({ cert }) => cert),
        money('住宿费', ({ lodge }) => lodge),
        money('生活补助', ({ living }) => living),
        money('合计', ({ total }) => total),
        money('中央资金', ({ central }) => central),
        money('地方资金', ({ local }) => local),
      ],
      sheets,
      '没有结算单',
    );
    pdf.paragraph(
      '本机构承诺：申报内容和所附发票、证书、考勤、发放计划真实、完整，如有虚报冒领，愿承担相应责任并退回资金。',
    );
    pdf.signatures(['培训机构（盖章）', '财务负责人', '法定代表人']);
  });
}
