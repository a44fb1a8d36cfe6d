import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import type { DemoPlayer } from '../../demo/demo-player.ts';
import { saveCompletionRows } from '../rows/save-rows.ts';
import { saveCompletion } from '../save-completion.ts';

/** What the school writes on the completion of a run whose lessons are over: everybody passed his exam and has a certificate. @returns its id */
export async function demoCompletion(school: DemoPlayer, runId: string): Promise<string> {
  const found = await tables(school)
    .selectFrom('run_completion')
    .select(['id', 'completion_no as no', 'version'])
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow();
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
  const trainees = await tables(school)
    .selectFrom('run_completion_row as w')
    .innerJoin('run_trainee as t', 't.id', 'w.run_trainee_id')
    .select('t.id')
    .where('w.completion_id', '=', found.id)
    .orderBy('t.seq')
    .execute();
  const written = await tables(school)
    .selectFrom('run_completion')
    .select('version')
    .where('id', '=', found.id)
    .executeTakeFirstOrThrow();
  await saveCompletionRows(
    school,
    found.id,
    written.version,
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
