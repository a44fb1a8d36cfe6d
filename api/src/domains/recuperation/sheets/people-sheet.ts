import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { type PrintedDocument, printDocument } from '../../../platform/documents/index.ts';
import {
  checkPlainExport,
  type ExportColumn,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { SUBMISSION } from '../record-types.ts';
import { recupSubmission, type SubmissionRow } from '../submissions/submission.record.ts';
import { readPeople, type SheetPerson } from './read-people.ts';

const TITLE = '参加疗养人员信息表';
const EVENT = 'recuperation.people-sheet';
/** Of a sheet in clear. */
export const PLAIN_SHEET = 'recuperation.people-sheet-plain';

/** The columns of 人员信息表, in the order of 03 §29.6. */
const columns = (signedOn: string): ExportColumn<SheetPerson>[] => [
  { title: '序号', width: 6, value: ({ seq }) => seq },
  { title: '姓名', width: 10, value: ({ name }) => name },
  { title: '性别', width: 6, value: ({ gender }) => gender },
  { title: '出生日期', width: 12, value: ({ birthDate }) => birthDate },
  { title: '年龄', width: 6, value: ({ age }) => age },
  { title: '身份证号', width: 20, value: ({ idNo }) => idNo },
  { title: '军休机构', width: 24, value: ({ orgName }) => orgName },
  { title: '原职级', width: 10, value: ({ rank }) => rank },
  { title: '功勋荣誉', width: 18, value: ({ honours }) => honours },
  { title: '历史疗养年度', width: 14, value: ({ history }) => history },
  { title: '联系电话', width: 14, value: ({ phone }) => phone },
  { title: '紧急联系人及电话', width: 20, value: ({ emergency }) => emergency },
  { title: '自理能力', width: 10, value: ({ selfCare }) => selfCare },
  { title: '慢性病', width: 16, value: ({ chronic }) => chronic },
  { title: '服药情况', width: 16, value: ({ medication }) => medication },
  { title: '过敏史', width: 14, value: ({ allergies }) => allergies },
  { title: '近期住院', width: 14, value: ({ hospital }) => hospital },
  { title: '血压', width: 10, value: ({ bloodPressure }) => bloodPressure },
  { title: '医生意见', width: 10, value: ({ opinion }) => opinion },
  { title: '陪同人员', width: 12, value: ({ companion }) => companion },
  { title: '机构负责人签字', width: 14, value: () => '' },
  { title: '日期', width: 12, value: () => signedOn },
];

/** @param plainReason why who they are stands in clear, for whoever may do so (C-11); masked without one. @throws NOT_FOUND, FORBIDDEN, E-0005 */
async function read(ctx: Ctx, id: string, plainReason?: string) {
  const list = await recupSubmission.get(ctx, id);
  const reason = plainReason === undefined ? undefined : checkPlainExport(ctx, RIGHTS.reveal, plainReason);
  const people = await readPeople(ctx, { submissionId: list.id }, reason === undefined ? 'HEALTH' : 'PLAIN');
  return { list, people, reason, event: reason === undefined ? EVENT : PLAIN_SHEET };
}

/** What was taken away is the list as it stands: only that edition may be submitted (§29.4 (d)). */
const markPrinted = (ctx: Ctx, { id, contentEdition }: SubmissionRow) =>
  tables(ctx)
    .updateTable('recup_submission')
    .set({ printed_edition: contentEdition, printed_at: ctx.app.clock.now() })
    .where('id', '=', id)
    .where('content_edition', '=', contentEdition)
    .execute();

/** 人员信息表 as Excel; audited with its digest. @throws NOT_FOUND */
export async function exportPeople(ctx: Ctx, id: string, plainReason?: string): Promise<PrintedDocument> {
  const { list, people, reason, event } = await read(ctx, id, plainReason);
  const head = { title: TITLE, filter: `${list.planNo} ${list.orgName}` };
  const today = localDateOf(ctx.app.clock.now());
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx(ctx, target, {
        ...head,
        notes: [
          ['导出单位', requireUser(ctx).orgName],
          ['疗养计划', `${list.planTitle}（${list.startDate} 至 ${list.endDate}，${list.place}）`],
          ['合计人数', people.length],
          ['人员信息版次', list.contentEdition],
        ],
        columns: columns(today),
        pages: [people],
        mark: reason && `明文：${reason}`,
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event,
        objectType: SUBMISSION,
        objectId: list.id,
        detail: { rows, sm3, edition: list.contentEdition, ...(reason && { reason }) },
      }),
  );
  await markPrinted(ctx, list);
  return { name: exportFileName(head.title, head.filter, ctx.app.clock.now()), file };
}

/** 人员信息表 to be printed and signed. @throws NOT_FOUND */
export async function printPeople(ctx: Ctx, id: string, plainReason?: string): Promise<PrintedDocument> {
  const { list, people, reason, event } = await read(ctx, id, plainReason);
  const about = {
    type: SUBMISSION,
    id: list.id,
    title: TITLE,
    no: list.submissionNo.replace('/', '-'),
    event,
    landscape: true,
  };
  const printed = await printDocument(ctx, about, (pdf) => {
    pdf.facts([
      ['疗养计划', `${list.planTitle}（${list.planNo}）`],
      ['军休机构', list.orgName],
      ['起止日期', `${list.startDate} 至 ${list.endDate}`],
      ['地点', list.place],
      ['人数', `${people.length}`],
      ['人员信息版次', `${list.contentEdition}`],
    ]);
    pdf.table<SheetPerson>(
      columns('')
        .filter(({ title }) => !SIGNED.includes(title))
        .map(({ title, width = 10, value }) => ({ title, width, value: (row) => String(value(row) ?? '') })),
      people,
    );
    if (reason) pdf.paragraph(`本表未脱敏，导出原因：${reason}`);
    pdf.signatures(['机构负责人签字']);
  });
  await markPrinted(ctx, list);
  return printed;
}
/** What every row of the paper shares stands above or below the table. */
const SIGNED = ['军休机构', '机构负责人签字', '日期'];
