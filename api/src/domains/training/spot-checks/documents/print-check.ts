import type { FastifyInstance } from 'fastify';
import { toDate } from '../../../../database/sql.ts';
import { formatMinute } from '../../../../platform/calendar/index.ts';
import {
  type DocumentWriter,
  documentRoute,
  type PrintedDocument,
  printDocument,
} from '../../../../platform/documents/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { App, Ctx } from '../../../../platform/kernel/index.ts';
import { spotCheck } from '../checks/check.record.ts';
import { CHECK_KINDS } from '../checks/check-table.ts';
import { SPOT_RESULTS } from '../checks/propose.ts';
import { CHECK } from '../record-types.ts';

/** What is printed of a check (02 §15.6). */
const CHECK_DOCUMENTS = { record: '培训抽查记录表', notice: '整改通知书' } as const;
type CheckDocument = keyof typeof CHECK_DOCUMENTS;
type Check = Awaited<ReturnType<typeof spotCheck.get>>;

/** A document of a check as a PDF; audited. @throws NOT_FOUND for one that the caller may not see, and for 整改通知书 before it is sent */
async function printCheck(ctx: Ctx, id: string, kind: CheckDocument): Promise<PrintedDocument> {
  const one = await spotCheck.get(ctx, id);
  const sent = one.requirement !== null && !['DRAFT', 'SUBMITTED', 'DROPPED'].includes(one.state);
  if (kind === 'notice' && !sent) throw refuse('NOT_FOUND');
  const about = {
    type: CHECK,
    id: one.id,
    title: CHECK_DOCUMENTS[kind],
    no: one.checkNo,
    event: 'training.spot.print',
  };
  return printDocument(ctx, about, (pdf) => (kind === 'record' ? writeRecord(pdf, one) : writeNotice(pdf, one)));
}

const yes = (holds: boolean) => (holds ? '是' : '否');

function writeRecord(pdf: DocumentWriter, one: Check): void {
  pdf.facts([
    ['班次', `${one.runName}（${one.runNo}）`],
    ['培训机构', one.institutionName],
    ['抽查时间', formatMinute(toDate(one.checkedAt))],
    ['抽查方式', CHECK_KINDS[one.kind]],
    ['抽查课程', one.lesson || '—'],
    ['抽查人员', one.inspectors.join('、')],
    ['应到、实到', `${one.expectedHeadcount} 人、${one.actualHeadcount} 人${one.noLesson ? '，未上课' : ''}`],
    ['授课教师一致', yes(one.teacherMatch)],
    ['课程表一致', yes(one.timetableMatch)],
    ['场地安全', yes(one.roomSafe)],
    ['考勤记录一致', yes(one.attendanceMatch)],
    ['学员访谈', one.interviews || '—'],
    ['抽查结果', SPOT_RESULTS[one.result]],
    ['问题', one.problems.map((text, at) => `${at + 1}. ${text}`).join('；') || '无'],
    ...(one.extraReason === null ? [] : [['追加抽查原因', one.extraReason] as [string, string]]),
  ]);
  pdf.signatures(['抽查人员', '培训机构负责人']);
}

function writeNotice(pdf: DocumentWriter, one: Check): void {
  pdf.facts([
    ['培训机构', one.institutionName],
    ['班次', `${one.runName}（${one.runNo}）`],
    ['抽查时间', formatMinute(toDate(one.checkedAt))],
    ['抽查结果', SPOT_RESULTS[one.result]],
    ['问题', one.problems.map((text, at) => `${at + 1}. ${text}`).join('；')],
    ['整改要求', one.requirement ?? ''],
    ['整改期限', one.deadline ?? ''],
  ]);
  pdf.paragraph('请在整改期限前完成整改，在培训服务端填写整改情况、上传材料后提交，由区退役军人事务局确认。');
  pdf.signatures(['区退役军人事务局（盖章）', '培训机构签收人']);
}

/** `/exports/spot-checks/<id>/record.pdf`, `notice.pdf`, for whoever sees the check. */
export function checkDocumentRoutes(server: FastifyInstance, app: App): void {
  for (const kind of Object.keys(CHECK_DOCUMENTS) as CheckDocument[])
    documentRoute(server, app, {
      url: `/exports/spot-checks/:id/${kind}.pdf`,
      access: 'training.spot:view',
      print: (ctx, id) => printCheck(ctx, id, kind),
    });
}
