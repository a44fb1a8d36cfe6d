import { run, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { lockCompletion, touch } from '../lock-completion.ts';
import { completionRules } from '../parameters.ts';
import { type CertificateType, requireOwnNumbers } from './certificate.ts';
import { type JudgedRow, readCompletionRows } from './read-rows.ts';
import { type ExamKind, type ExamResult, examResultOf } from './result.ts';

/** What an institution says of one trainee; what is absent is empty. */
export interface GivenRow {
  runTraineeId: string;
  examTheory?: string | null;
  examPractice?: string | null;
  examResult?: ExamResult | null;
  certificateType?: CertificateType | null;
  certificateNo?: string | null;
  certificateDate?: string | null;
}

export interface ReadRow {
  runTraineeId: string;
  examTheory: string | null;
  examPractice: string | null;
  examResult: ExamResult;
  certificateType: CertificateType | null;
  certificateNo: string | null;
  certificateDate: string | null;
}

/**
 * 考试结果 and certificates of the rows that are given; the others stay (T24-2). Each is read before anything is written, all mistakes are named.
 *
 * @throws NOT_FOUND, E-0504, E-0503, BAD_INPUT
 */
export async function saveCompletionRows(
  ctx: Ctx,
  id: string,
  version: number,
  given: readonly GivenRow[],
): Promise<void> {
  await transaction(ctx, async (tx) => {
    const completion = await lockCompletion(tx, { id, version });
    const known = (await readCompletionRows(tx, [completion.id], { seen: 'all' })).get(completion.id) ?? [];
    const { read, faults } = await readGiven(tx, completion.examKind, known, given);
    if (faults.length > 0) throw badInput(faults);
    await requireOwnNumbers(tx, read, (at) => `rows.${at}.certificateNo`);
    await writeRows(tx, completion.id, read);
    await touch(tx, completion.id);
  });
}

/** What rows of a sheet say, and what is wrong with them: `rows.<n>.<field>`. */
export async function readGiven(
  ctx: Ctx,
  examKind: ExamKind | null,
  known: readonly JudgedRow[],
  given: readonly GivenRow[],
): Promise<{ read: ReadRow[]; faults: FieldError[] }> {
  const { examPass, minAttendance } = await readParameter(ctx, completionRules);
  const today = localDateOf(ctx.app.clock.now());
  const kind = examKind ?? 'FINAL';
  const faults: FieldError[] = [];
  const read = given.map((one, at) =>
    readRow(one, known, { at, kind, today, bars: { examPass, minAttendance }, faults }),
  );
  return { read, faults };
}

interface Reading {
  at: number;
  kind: ExamKind;
  today: string;
  bars: { examPass: number; minAttendance: number };
  faults: FieldError[];
}

function readRow(one: GivenRow, known: readonly JudgedRow[], { at, kind, today, bars, faults }: Reading): ReadRow {
  const reject = (field: string, message: string) => faults.push({ path: `rows.${at}.${field}`, message });
  const row = known.find(({ runTraineeId }) => runTraineeId === one.runTraineeId.toLowerCase());
  if (!row) reject('runTraineeId', '该学员不在本班次');
  const mark = (field: 'examTheory' | 'examPractice', title: string): string | null => {
    const text = one[field]?.trim() ?? '';
    if (text === '') return null;
    if (!/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/.test(text)) reject(field, `${title}应为0至100，最多两位小数`);
    return text;
  };
  const marks = { theory: mark('examTheory', '理论成绩'), practice: mark('examPractice', '实操成绩') };
  const number = one.certificateNo?.trim().toUpperCase() || null;
  if (number !== null && number.length > 40) reject('certificateNo', '证书编号不能超过40个字');
  if (number !== null && !one.certificateType) reject('certificateType', '请选择证书类型');
  if (number === null && (one.certificateType || one.certificateDate)) reject('certificateNo', '请填写证书编号');
  if (one.certificateDate && one.certificateDate > today) reject('certificateDate', '发证日期不能晚于今天');
  const blank = faults.some(({ path }) => path.startsWith(`rows.${at}.exam`));
  return {
    runTraineeId: row?.runTraineeId ?? one.runTraineeId,
    examTheory: marks.theory,
    examPractice: marks.practice,
    examResult: blank ? 'PENDING' : examResultOf(kind, one.examResult ?? 'PENDING', marks, bars),
    certificateType: number === null ? null : (one.certificateType ?? null),
    certificateNo: number,
    certificateDate: number === null ? null : (one.certificateDate ?? null),
  };
}

/** In one statement; numbers that two rows exchange are taken off first. */
export async function writeRows(tx: Ctx, completionId: string, read: readonly ReadRow[]): Promise<void> {
  if (read.length === 0) return;
  await run(
    tx,
    sql`update run_completion_row set certificate_no = null, certificate_type = null
         where completion_id = ${completionId} and run_trainee_id = any(${read.map(({ runTraineeId }) => runTraineeId)}::uuid[])`,
  );
  await run(
    tx,
    sql`update run_completion_row w set exam_theory = v."examTheory", exam_practice = v."examPractice", exam_result = v."examResult",
          certificate_type = v."certificateType", certificate_no = v."certificateNo", certificate_date = v."certificateDate",
          updated_at = ${tx.app.clock.now()}
        from jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as v("runTraineeId" uuid, "examTheory" numeric, "examPractice" numeric,
          "examResult" text, "certificateType" text, "certificateNo" text, "certificateDate" date)
       where w.completion_id = ${completionId} and w.run_trainee_id = v."runTraineeId"`,
  );
}
