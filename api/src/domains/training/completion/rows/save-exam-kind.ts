import { run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { completionRules } from '../parameters.ts';
import type { JudgedRow } from './read-rows.ts';
import { examResultOf } from './result.ts';

/** Another kind of exam judges the same marks anew: what was reported of an external one does not hold for the institution's own. */
export async function saveExamKind(tx: Ctx, sheet: readonly JudgedRow[]): Promise<void> {
  const bars = await readParameter(tx, completionRules);
  const changed = sheet.flatMap(({ runTraineeId, examKind, examResult, examTheory, examPractice }) => {
    const result = examResultOf(examKind ?? 'FINAL', examResult, { theory: examTheory, practice: examPractice }, bars);
    return result === examResult ? [] : [{ trainee: runTraineeId, result }];
  });
  if (changed.length === 0) return;
  await run(
    tx,
    sql`update run_completion_row w set exam_result = v.result
          from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as v(trainee uuid, result text) where w.run_trainee_id = v.trainee`,
  );
}
