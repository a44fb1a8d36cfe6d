import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import type { DemoPlayer } from '../../demo/demo-player.ts';
import { saveCompletionRows } from '../rows/save-rows.ts';
import { saveCompletion } from '../save-completion.ts';

/** What the school writes on the completion of a run whose lessons are over: everybody passed his exam and has a certificate. @returns its id */
export async function demoCompletion(school: DemoPlayer, runId: string): Promise<string> {
  const found = await firstRow<{ id: string; no: string; version: number }>(
    school,
    sql`select id, completion_no as no, version from run_completion where run_id = ${runId}`,
  );
  if (!found) throw new Error('no completion of the demonstration');
  const today = localDateOf(school.app.clock.now());
  const proof = await storeFile(school, drawPdf(['Exam results', 'Specimen for demonstration']), {
    name: '考核成绩单（演示）.pdf',
  });
  const content = {
    summary: '培训按计划完成，理论与实操课程全部开设，学员出勤良好，结业考核全部合格。',
    examKind: 'LEVEL',
    examDate: today,
    examSite: '本校实训楼',
    examOrg: '上海市职业技能鉴定中心（演示）',
  } as const;
  await saveCompletion(school, { id: found.id, version: found.version, fileIds: [proof.id] }, content);
  const trainees = await rows<{ id: string }>(
    school,
    sql`select run_trainee_id as id from run_completion_row w join run_trainee t on t.id = w.run_trainee_id
         where w.completion_id = ${found.id} order by t.seq`,
  );
  const written = await firstRow<{ version: number }>(
    school,
    sql`select version from run_completion where id = ${found.id}`,
  );
  await saveCompletionRows(
    school,
    found.id,
    written?.version ?? 0,
    trainees.map(({ id }, n) => ({
      runTraineeId: id,
      examTheory: String(82 + n),
      examPractice: String(88 - n),
      certificateType: 'LEVEL' as const,
      certificateNo: `YS${found.no}${n + 1}`,
      certificateDate: today,
    })),
  );
  return found.id;
}
