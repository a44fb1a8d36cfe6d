import { rows, sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { onLessons } from '../brought.ts';
import { lightsFrom } from '../lights.ts';
import { completionRules } from '../parameters.ts';
import type { CertificateType } from './certificate.ts';
import { type CompletionResult, completionResultOf, type ExamKind, type ExamResult } from './result.ts';

/** A row of the completion sheet as the database has it. */
export interface StoredRow {
  completionId: string;
  runId: string;
  state: string;
  runTraineeId: string;
  seq: number;
  nameMasked: string;
  idNoMasked: string;
  districtCode: string;
  enrolmentId: string;
  left: boolean;
  attendanceRate: string | null;
  examKind: ExamKind | null;
  examTheory: string | null;
  examPractice: string | null;
  examResult: ExamResult;
  certificateType: CertificateType | null;
  certificateNo: string | null;
  certificateDate: string | null;
  result: CompletionResult | null;
  reason: string | null;
}

/** A row with what came of it, or would come of it now. */
export type JudgedRow = StoredRow & { result: CompletionResult };

/** States in which what was judged stands; in the others the rates and results are those of now. */
const FROZEN: readonly string[] = ['DIST_REVIEW', 'PASSED'];

/**
 * The rows of completions by their id, in the order of the run; in one statement, and one of the timetable's for those not handed in.
 *
 * @param seen whose: of `own` those that the caller may see (a district without the institution sees its trainees alone), or of all
 * @param anew judged by what is known now, though it was handed in
 */
export async function readCompletionRows(
  ctx: Ctx,
  completionIds: readonly string[],
  { seen, anew = false }: { seen: 'own' | 'all'; anew?: boolean },
): Promise<ReadonlyMap<string, JudgedRow[]>> {
  const scope = scopeOf(ctx.actor);
  const within = seen === 'all' ? sql`true` : sql`(${scopeWhere(scope, 'c')} or ${scopeWhere(scope, 'e')})`;
  const found = await rows<StoredRow>(
    ctx,
    sql`select c.id as "completionId", c.run_id as "runId", c.state, t.id as "runTraineeId", t.seq, e.name_masked as "nameMasked",
          e.id_no_masked as "idNoMasked", t.district_code as "districtCode", t.enrolment_id as "enrolmentId", t.left_on is not null as left,
          w.attendance_rate::text as "attendanceRate", c.exam_kind as "examKind", w.exam_theory::text as "examTheory",
          w.exam_practice::text as "examPractice", w.exam_result as "examResult", w.certificate_type as "certificateType",
          w.certificate_no as "certificateNo", w.certificate_date::text as "certificateDate", w.result, w.reason
        from run_completion_row w join run_completion c on c.id = w.completion_id join run_trainee t on t.id = w.run_trainee_id
        join training_enrolment e on e.id = t.enrolment_id
       where w.completion_id = any(${[...completionIds]}::uuid[]) and ${within} order by w.completion_id, t.seq`,
  );
  const stands = ({ state, result }: StoredRow) => !anew && FROZEN.includes(state) && result !== null;
  const open = found.flatMap((row) => (stands(row) ? [] : [row.runId]));
  const lessons = await lightsFrom(ctx, onLessons, [...new Set(open)]);
  const bars = await readParameter(ctx, completionRules);
  const judged = found.map((row): JudgedRow => {
    if (row.result !== null && stands(row)) return { ...row, result: row.result };
    const attendanceRate = lessons.get(row.runId)?.[0]?.rates.get(row.runTraineeId) ?? null;
    return {
      ...row,
      attendanceRate,
      ...completionResultOf({ rate: attendanceRate, exam: row.examResult, left: row.left }, bars),
    };
  });
  return Map.groupBy(judged, ({ completionId }) => completionId);
}
