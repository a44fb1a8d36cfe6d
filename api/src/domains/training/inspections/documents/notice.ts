import { toDate } from '../../../../database/sql.ts';
import { formatMinute } from '../../../../platform/calendar/index.ts';
import type { DocumentColumn, DocumentWriter } from '../../../../platform/documents/index.ts';
import { type Problem, SEVERITY_TITLES } from '../improvement/problems.ts';
import type { ImprovementRow } from '../improvement/rounds.ts';
import type { InspectionType } from '../inspection.type.ts';

type Line = Problem & { no: number };

const columns: readonly DocumentColumn<Line>[] = [
  { title: '序号', width: 6, value: ({ no }) => String(no) },
  { title: '问题', width: 54, value: ({ text }) => text },
  { title: '程度', width: 8, value: ({ severity }) => SEVERITY_TITLES[severity] },
  { title: '整改期限', width: 14, value: ({ deadline }) => deadline },
];

/** 整改通知书: what the institution is to improve, and until when (T19-4). */
export function writeNotice(pdf: DocumentWriter, one: InspectionType, round: ImprovementRow): void {
  pdf.facts([
    ['培训机构', one.institutionName],
    ['培训项目', one.projectName],
    ['发出单位', `${one.districtName}退役军人事务局`],
    ['整改轮次', `第${round.roundNo}轮`],
    ['提出时间', formatMinute(toDate(round.requestedAt))],
    ['整改期限', round.extendedFrom ? `${round.deadline}（由${round.extendedFrom}延期）` : round.deadline],
    ['整改要求', round.requirements || '请对下列问题逐项整改，填写整改说明并上传材料。'],
  ]);
  pdf.heading('需整改的问题');
  pdf.table(
    columns,
    round.problems.map((problem, at) => ({ ...problem, no: at + 1 })),
    '没有问题',
  );
  pdf.paragraph(
    '请在整改期限前完成整改，并在培训服务端提交整改说明和证明材料；逾期未完成的，审核单位可以判定年检不合格。',
  );
  pdf.signatures([`${one.districtName}退役军人事务局（盖章）`, '培训机构签收人']);
}
