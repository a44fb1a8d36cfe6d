import { tables } from '../../../../database/tables.ts';
import { type DocumentWriter, type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { openCell } from '../../trainees/person-cells.ts';
import { runCompletion } from '../completion.record.ts';
import { COMPLETION } from '../record-type.ts';
import { type JudgedRow, readCompletionRows } from '../rows/read-rows.ts';
import { COMPLETION_RESULTS, EXAM_KINDS, EXAM_RESULTS } from '../rows/result.ts';

/** What is printed of a completion (02 §16.6). */
export const COMPLETION_DOCUMENTS = {
  application: '结课申请表',
  roster: '结业名册',
  certificates: '培训合格证书',
  scores: '考核成绩表',
} as const;
export type CompletionDocument = keyof typeof COMPLETION_DOCUMENTS;

type Completion = Awaited<ReturnType<typeof runCompletion.get>>;
type Writer = (pdf: DocumentWriter, one: Completion, rows: readonly JudgedRow[], names: Names) => void;
/** Names in full by trainee of the run, for what is handed to themselves. */
type Names = ReadonlyMap<string, string>;

/**
 * A document of a completion as a PDF, with the trainees that the caller may see; audited.
 *
 * @throws NOT_FOUND for a completion that the caller may not see, and for certificates before it is passed (BR24-3)
 */
export async function printCompletion(ctx: Ctx, id: string, kind: CompletionDocument): Promise<PrintedDocument> {
  const one = await runCompletion.get(ctx, id);
  const rows = (await readCompletionRows(ctx, [one.id], { seen: 'own' })).get(one.id) ?? [];
  if (kind === 'certificates' && (one.state !== 'PASSED' || !rows.some(completed))) throw refuse('NOT_FOUND');
  const write: Writer = {
    application: writeApplication,
    roster: writeRoster,
    certificates: writeCertificates,
    scores: writeScores,
  }[kind];
  const names: Names = kind === 'certificates' ? await namesOf(ctx, rows) : new Map();
  const about = {
    type: COMPLETION,
    id: one.id,
    title: COMPLETION_DOCUMENTS[kind],
    no: one.completionNo,
    event: 'training.completion.print',
  };
  return printDocument(ctx, about, (pdf) => write(pdf, one, rows, names));
}

const completed = ({ result }: JudgedRow) => result === 'COMPLETED';

const factsOf = (one: Completion): [string, string][] => [
  ['班次', `${one.runName}（${one.runNo}）`],
  ['培训项目', one.projectName],
  ['培训机构', one.institutionName],
  ['培训日期', `${one.plannedStart} 至 ${one.plannedEnd}`],
];

function writeApplication(pdf: DocumentWriter, one: Completion, rows: readonly JudgedRow[]): void {
  pdf.facts([
    ...factsOf(one),
    ['考核方式', one.examKind === null ? '—' : EXAM_KINDS[one.examKind]],
    ['考核日期', one.examDate ?? '—'],
    ['考核机构', one.examOrg ?? '—'],
    ['考核地点', one.examSite ?? '—'],
    ['学员', `${rows.length} 人，其中结业 ${rows.filter(completed).length} 人`],
    ['培训总结', one.summary || '—'],
    ...(one.justification === null ? [] : [['抽查未完成说明', one.justification] as [string, string]]),
  ]);
  pdf.signatures(['培训机构（盖章）', '区退役军人事务局审核']);
}

function writeRoster(pdf: DocumentWriter, one: Completion, rows: readonly JudgedRow[]): void {
  pdf.facts(factsOf(one));
  pdf.table<JudgedRow>(
    [
      { title: '序号', width: 6, value: ({ seq }) => String(seq) },
      { title: '姓名', width: 10, value: ({ nameMasked }) => nameMasked },
      { title: '身份证号', width: 20, value: ({ idNoMasked }) => idNoMasked },
      {
        title: '出勤率',
        width: 10,
        value: ({ attendanceRate }) => (attendanceRate === null ? '—' : `${attendanceRate}%`),
      },
      { title: '理论', width: 8, value: ({ examTheory }) => examTheory ?? '—' },
      { title: '实操', width: 8, value: ({ examPractice }) => examPractice ?? '—' },
      { title: '考试', width: 8, value: ({ examResult }) => EXAM_RESULTS[examResult] },
      { title: '证书编号', width: 16, value: ({ certificateNo }) => certificateNo ?? '—' },
      {
        title: '结果',
        width: 14,
        value: ({ result, reason }) => `${COMPLETION_RESULTS[result]}${reason ? `（${reason}）` : ''}`,
      },
    ],
    rows,
    '没有学员',
  );
}

/** What each was given in the exam, with a place for those who answer for it. */
function writeScores(pdf: DocumentWriter, one: Completion, rows: readonly JudgedRow[]): void {
  pdf.facts([
    ...factsOf(one),
    ['考核方式', one.examKind === null ? '—' : EXAM_KINDS[one.examKind]],
    ['考核日期', one.examDate ?? '—'],
    ['考核机构', one.examOrg ?? '—'],
    ['考核地点', one.examSite ?? '—'],
  ]);
  pdf.table<JudgedRow>(
    [
      { title: '序号', width: 6, value: ({ seq }) => String(seq) },
      { title: '姓名', width: 12, value: ({ nameMasked }) => nameMasked },
      { title: '身份证号', width: 24, value: ({ idNoMasked }) => idNoMasked },
      { title: '理论成绩', width: 12, align: 'right', value: ({ examTheory }) => examTheory ?? '—' },
      { title: '实操成绩', width: 12, align: 'right', value: ({ examPractice }) => examPractice ?? '—' },
      { title: '考试结果', width: 12, value: ({ examResult }) => EXAM_RESULTS[examResult] },
    ],
    rows.filter(({ left }) => !left),
    '没有学员',
  );
  pdf.signatures(['考评人员', '监考人员', '考核机构（盖章）']);
}

async function namesOf(ctx: Ctx, rows: readonly JudgedRow[]): Promise<Names> {
  if (rows.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_trainee as p', 'p.id', 't.trainee_id')
    .select(['t.id', 'p.id as personId', 'p.name'])
    .where(
      't.id',
      'in',
      rows.map(({ runTraineeId }) => runTraineeId),
    )
    .execute();
  return new Map(
    found.map(({ id, personId, name }) => [id, openCell(ctx.app.keys, 'training_trainee', personId, 'name', name)]),
  );
}

/** One to a page, numbered by the run and the place in it; the name in full, the number of identity masked (BR24-3). */
function writeCertificates(pdf: DocumentWriter, one: Completion, rows: readonly JudgedRow[], names: Names): void {
  for (const [at, row] of rows.filter(completed).entries()) {
    if (at > 0) pdf.page();
    pdf.heading(`证书编号：${one.runNo}-${String(row.seq).padStart(3, '0')}`);
    pdf.facts([
      ['姓名', names.get(row.runTraineeId) ?? row.nameMasked],
      ['身份证号', row.idNoMasked],
      ...factsOf(one),
      ['职业技能证书', row.certificateNo ?? '—'],
    ]);
    pdf.paragraph('该学员参加上述退役军人职业技能培训，出勤和考试达到规定要求，准予结业。');
    pdf.issuedBy([one.institutionName, one.passedOn ?? '']);
  }
}
