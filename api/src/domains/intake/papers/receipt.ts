import { create } from 'qrcode';
import { toDate } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { type DocumentColumn, writePdf } from '../../../platform/documents/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type ExportFile, makeExportFile } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { formSections, type OwnMatter, readFilledForms } from '../../cases/index.ts';
import { getOwnApplicant } from '../applicants/own-applicant.ts';
import { getOwnCase, titleOfOwn } from '../own/own-applications.ts';
import { officeOf, windowsOfOwn } from '../places/windows.ts';

const MODES = { ONLINE: '线上办理', OFFLINE: '线下办理', NO_APPLICATION: '免申即享' } as const;

const columns: readonly DocumentColumn<OwnMatter>[] = [
  { title: '事项', width: 30, value: (one) => one.matterName },
  { title: '办件编号', width: 28, value: (one) => one.bjNo },
  { title: '办理部门', width: 28, value: (one) => one.department },
  { title: '方式', width: 12, value: (one) => MODES[one.mode] },
];

export interface Paper {
  name: string;
  file: ExportFile;
}

/** 申请回执 (01 §9.4 page 4) with a QR code that leads to the progress page; audited. @throws NOT_FOUND for another's */
export async function printReceipt(ctx: Ctx, id: string, origin: string): Promise<Paper> {
  const applicant = await getOwnApplicant(ctx);
  const one = await getOwnCase(ctx, applicant, id);
  const link = `${ctx.app.config.PUBLIC_URL ?? origin}/apply/applications/${one.id}`;
  const frame = frameOf(ctx, `${titleOfOwn(one)}申请回执`, one.caseNo);
  const office = await officeOf(ctx, one.orgId);
  const windows = await windowsOfOwn(
    ctx,
    one.matters.map(({ id: matterId }) => matterId),
  );
  const code = create(link, { errorCorrectionLevel: 'M' }).modules;
  return paper(ctx, { id: one.id, event: 'intake.receipt', name: `申请回执_${one.caseNo}.pdf` }, (target) =>
    writePdf(target, frame, (pdf) => {
      pdf.facts([
        ['申请人', applicant.name],
        ['证件号码', applicant.idNoMasked],
        ['申请编号', one.caseNo],
        ['提交时间', formatDateTime(toDate(one.submittedAt))],
        ['受理机构', one.orgName],
        ...(office ? [['地址', `${office.address}，电话${office.phone}，${office.hours}`] as [string, string]] : []),
        ['办理状态', one.stateTitle],
      ]);
      pdf.heading('这次申请的事项');
      pdf.table(columns, one.matters);
      for (const { id: matterId, matterName } of one.matters) {
        const window = windows.get(matterId);
        if (window) pdf.paragraph(`${matterName}：${window.message}${window.hours ? `，${window.hours}` : ''}。`);
      }
      if (one.placementType === 'ZZJY')
        pdf.paragraph('自主就业的退役士兵，应自被批准退役之日起30日内到安置地退役军人事务局报到。');
      pdf.paragraph('用手机扫描下面的二维码，以“一网通办”账户实名登录后，可以查询办理进度、申请撤回。');
      pdf.code({ size: code.size, isDark: (row, column) => Boolean(code.get(row, column)) });
    }),
  );
}

/** 退役报到登记表 as it was handed in, in clear for the person; audited. @throws NOT_FOUND for another's */
export async function printForm(ctx: Ctx, id: string): Promise<Paper> {
  const one = await getOwnCase(ctx, await getOwnApplicant(ctx), id);
  const filled = (await readFilledForms(ctx, [one.id])).get(one.id);
  if (!filled) throw refuse('NOT_FOUND');
  const frame = frameOf(ctx, one.singleMatter ? `${titleOfOwn(one)}申请表` : '退役报到登记表', one.caseNo);
  return paper(ctx, { id: one.id, event: 'intake.form-print', name: `退役报到登记表_${one.caseNo}.pdf` }, (target) =>
    writePdf(target, frame, (pdf) => {
      for (const { title, fields } of formSections(filled.form, { masked: false, schema: filled.schema })) {
        pdf.heading(title);
        pdf.facts(fields.map(({ label, value }): [string, string] => [label, value]));
      }
      pdf.paragraph('申请人签名：                    年    月    日');
    }),
  );
}

function frameOf(ctx: Ctx, title: string, caseNo: string) {
  const madeAt = ctx.app.clock.now();
  return { title, subtitles: [caseNo], footer: `申请人本人 生成于 ${formatDateTime(madeAt)}`, madeAt };
}

async function paper(
  ctx: Ctx,
  { id, event, name }: { id: string; event: string; name: string },
  write: (target: Parameters<typeof writePdf>[0]) => Promise<void>,
): Promise<Paper> {
  const file = await makeExportFile(
    ctx.app,
    (target) => write(target).then(() => 1),
    ({ sm3 }) => recordAudit(ctx, { event, objectType: 'case', objectId: id, detail: { sm3 } }),
  );
  return { name, file };
}
