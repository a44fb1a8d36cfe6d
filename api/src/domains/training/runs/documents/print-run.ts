import { tables } from '../../../../database/tables.ts';
import { type DocumentWriter, type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readMoney } from '../../../../platform/money/index.ts';
import { TRAINING_MODE, titleOfItem } from '../../codes.ts';
import { runContract } from '../contracts/contract.record.ts';
import { CONTRACT, RUN } from '../record-types.ts';
import { trainingRun } from '../run.record.ts';
import { type RunTraineeType, readTrainees } from '../trainees.ts';
import { districtTitle } from '../words.ts';

/** What is printed of a run (02 §13.6). */
export const RUN_DOCUMENTS = { application: '开班申请表', roster: '学员花名册', notice: '开班通知书' } as const;
export type RunDocument = keyof typeof RUN_DOCUMENTS;

type Run = Awaited<ReturnType<typeof trainingRun.get>>;
type Contract = Awaited<ReturnType<typeof runContract.get>>;
const PRINTED = 'training.run.print';

/** States in which a run has been let pass: only then there is something to give notice of. */
const ANNOUNCED: readonly string[] = ['READY', 'RUNNING', 'LESSONS_DONE', 'COMPLETION_REVIEW', 'COMPLETED', 'SETTLED'];

/**
 * A document of a run as a PDF, as it stands now; audited.
 *
 * @throws NOT_FOUND for a run that the caller may not see, and for 开班通知书 before all contracts are signed
 */
export async function printRun(ctx: Ctx, id: string, kind: RunDocument): Promise<PrintedDocument> {
  const run = await trainingRun.get(ctx, id);
  if (kind === 'notice' && !ANNOUNCED.includes(run.state)) throw refuse('NOT_FOUND');
  const trainees = (await readTrainees(ctx, id)).filter(({ leftOn }) => !leftOn);
  const issuedOn = kind === 'notice' ? await signedOn(ctx, id) : null;
  const write = { application: writeApplication, roster: writeRoster, notice: writeNotice }[kind];
  const about = { type: RUN, id: run.id, title: RUN_DOCUMENTS[kind], no: run.runNo, event: PRINTED };
  return printDocument(ctx, about, (pdf) => write(pdf, run, trainees, issuedOn));
}

/** 培训合同 with its blanks filled in, to be signed by both sides. @throws NOT_FOUND */
export async function printContract(ctx: Ctx, id: string): Promise<PrintedDocument> {
  const contract = await runContract.get(ctx, id);
  const run = await trainingRun.get(ctx, contract.runId);
  const about = {
    type: CONTRACT,
    id: contract.id,
    title: '退役军人职业技能培训合同',
    no: contract.contractNo,
    event: PRINTED,
  };
  return printDocument(ctx, about, (pdf) => writeContract(pdf, contract, run));
}

const planOf = (run: Run): [string, string][] => [
  ['培训项目', run.projectName],
  ['培训机构', run.institutionName],
  ['培训日期', `${run.plannedStart} 至 ${run.plannedEnd}（${run.calendarDays ?? ''}天）`],
  ['课时', run.lessonHours],
  ['培训方式', titleOfItem(TRAINING_MODE, run.mode)],
  ['培训场地', run.venueNames || '—'],
  ['班主任', run.headTeacherName ?? '—'],
  ['授课教师', run.teacherNames || '—'],
  ['合同单价', `${readMoney(run.pricePerPerson)} 元/人`],
];

const byDistrict = ({ byDistrict: all }: Run) => all.map(({ code, n }) => `${districtTitle(code)} ${n} 人`).join('、');

function writeApplication(pdf: DocumentWriter, run: Run): void {
  pdf.facts([
    ['班次名称', run.name],
    ...planOf(run),
    ['学员', `${run.traineeCount} 人${run.traineeCount ? `（${byDistrict(run)}）` : ''}`],
    ['考核方案', run.assessmentPlan || '—'],
  ]);
  pdf.signatures(['培训机构（盖章）', '区退役军人事务局审核', '市退役军人服务中心复核']);
}

function writeRoster(pdf: DocumentWriter, run: Run, trainees: readonly RunTraineeType[]): void {
  pdf.facts([
    ['班次名称', run.name],
    ['培训机构', run.institutionName],
    ['培训日期', `${run.plannedStart} 至 ${run.plannedEnd}`],
  ]);
  pdf.table<RunTraineeType>(
    [
      { title: '序号', width: 6, value: ({ seq }) => String(seq) },
      { title: '姓名', width: 12, value: ({ nameMasked }) => nameMasked },
      { title: '身份证号', width: 22, value: ({ idNoMasked }) => idNoMasked },
      { title: '手机号', width: 14, value: ({ phoneMasked }) => phoneMasked },
      { title: '安置区', width: 12, value: ({ districtName }) => districtName },
      { title: '入班日期', width: 12, value: ({ joinedOn }) => joinedOn },
      { title: '签字', width: 12, value: () => '' },
    ],
    trainees,
    '没有学员',
  );
}

/** The day on which the last district signed: from then on notice may be given. */
async function signedOn(ctx: Ctx, runId: string): Promise<string | null> {
  const { on } = await tables(ctx)
    .selectFrom('run_contract')
    .select(({ fn }) => fn.max('signed_district_on').as('on'))
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow();
  return on;
}

function writeNotice(
  pdf: DocumentWriter,
  run: Run,
  _trainees: readonly RunTraineeType[],
  issuedOn: string | null,
): void {
  pdf.paragraph(
    `“${run.name}”（${run.runNo}）的开班申请已审核、复核通过，培训合同已全部签订，请按下列安排组织培训，并接受所在区退役军人事务局的日常监督。`,
  );
  pdf.facts([...planOf(run), ['学员', `${run.traineeCount} 人（${byDistrict(run)}）`]]);
  pdf.issuedBy([`${districtTitle(run.districtCode)}退役军人事务局`, ...(issuedOn ? [issuedOn] : [])]);
}

function writeContract(pdf: DocumentWriter, contract: Contract, run: Run): void {
  const bureau = `${districtTitle(contract.districtCode)}退役军人事务局`;
  pdf.facts([
    ['甲方', bureau],
    ['乙方', contract.institutionName],
    ['班次', `${run.name}（${run.runNo}）`],
    ['培训项目', run.projectName],
    ['培训日期', `${run.plannedStart} 至 ${run.plannedEnd}`],
    ['课时', run.lessonHours],
    ['培训场地', run.venueNames || '—'],
    ['培训人数', `${contract.traineeCount} 人`],
    ['单价', `${readMoney(contract.pricePerPerson)} 元/人`],
    ['合同金额', `${readMoney(contract.trainingAmount)} 元`],
  ]);
  pdf.paragraph('一、乙方按开班申请载明的计划、师资、场地和考核方案，为甲方安置地学员提供职业技能培训。');
  pdf.paragraph('二、乙方按日记录考勤，接受所在地区退役军人事务局的抽查；变更日期、场地、班主任的，须经审核同意。');
  pdf.paragraph('三、培训费按实际结业人数和本合同单价结算，不超过合同金额；补录学员的，以补充协议为准。');
  pdf.paragraph('四、双方应保护学员个人信息，不得用于本合同以外的目的。');
  if (contract.supplements.length > 0) {
    pdf.heading('补充协议');
    pdf.table(
      [
        { title: '日期', width: 14, value: ({ on }) => on },
        { title: '人数变化', width: 12, value: ({ joined }) => (joined > 0 ? `+${joined}` : String(joined)) },
        { title: '变更后人数', width: 14, value: ({ traineeCount }) => String(traineeCount) },
        { title: '变更后金额（元）', width: 20, value: ({ trainingAmount }) => readMoney(trainingAmount) },
      ],
      contract.supplements,
      '没有补充协议',
    );
  }
  pdf.signatures([`${bureau}（盖章）`, `${contract.institutionName}（盖章）`]);
}
