import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { onLessons } from '../brought.ts';
import { lightsFrom } from '../lights.ts';
import { completionRules } from '../parameters.ts';
import type { CertificateType } from './certificate.ts';
import { type CompletionResult, completionResultOf, type ExamKind, type ExamResult } from './result.ts';

/** A row of the completion sheet as the database has it. */
export type StoredRow = Awaited<ReturnType<typeof readStored>>[number];

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
  const found = await readStored(ctx, completionIds, seen);
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

function readStored(ctx: Ctx, completionIds: readonly string[], seen: 'own' | 'all') {
  const scope = scopeOf(ctx.actor);
  const within = seen === 'all' ? sql`true` : sql`(${scopeWhere(scope, 'c')} or ${scopeWhere(scope, 'e')})`;
  return tables(ctx)
    .selectFrom('run_completion_row as w')
    .innerJoin('run_completion as c', 'c.id', 'w.completion_id')
    .innerJoin('run_trainee as t', 't.id', 'w.run_trainee_id')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select(['c.id as completionId', 'c.run_id as runId', 'c.state', 't.id as runTraineeId', 't.seq', 'w.result'])
    .select(['e.name_masked as nameMasked', 'e.id_no_masked as idNoMasked', 't.district_code as districtCode'])
    .select(['t.enrolment_id as enrolmentId', 'w.attendance_rate as attendanceRate', 'c.exam_kind as examKind'])
    .select(['w.exam_theory as examTheory', 'w.exam_practice as examPractice', 'w.exam_result as examResult'])
    .select(['w.certificate_type as certificateType', 'w.certificate_no as certificateNo', 'w.reason'])
    .select(['w.certificate_date as certificateDate', sql<boolean>`t.left_on is not null`.as('left')])
    .where('w.completion_id', '=', anyOf(completionIds))
    .where(sql<boolean>`${within}`)
    .orderBy('w.completion_id')
    .orderBy('t.seq')
    .$narrowType<{ examKind: ExamKind | null; examResult: ExamResult; certificateType: CertificateType | null }>()
    .$narrowType<{ result: CompletionResult | null }>()
    .execute();
}
