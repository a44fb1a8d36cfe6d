import { randomUUID } from 'node:crypto';
import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import type { DemoPlayer } from '../../demo/demo-player.ts';
import { askForCertificates } from '../amendments/ask-amendment.ts';
import { saveCompletionRows } from '../rows/save-rows.ts';
import { saveCompletion } from '../save-completion.ts';

/** What the school writes on the completion of a run whose lessons are over: everybody passed his exam, and has a certificate but the last one. @returns its id */
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
      ...(n < trainees.length - 1 && {
        certificateType: 'LEVEL' as const,
        certificateNo: `YS${found.no}${n + 1}`,
        certificateDate: today,
      }),
    })),
  );
  return found.id;
}

/** The certificate that came after completion is asked to be entered, and waits for the district (T24-5). */
export async function demoCertificate(school: DemoPlayer, runId: string): Promise<void> {
  const found = await tables(school)
    .selectFrom('run_completion as c')
    .innerJoin('run_completion_row as w', 'w.completion_id', 'c.id')
    .select(['c.id', 'c.completion_no as no', 'w.run_trainee_id as traineeId'])
    .where('c.run_id', '=', runId)
    .where('w.certificate_no', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (!found) return;
  const scan = await storeFile(school, drawPdf(['Certificate', 'Specimen for demonstration']), {
    name: '证书扫描件（演示）.pdf',
  });
  const certificate = {
    runTraineeId: found.traineeId,
    certificateType: 'LEVEL' as const,
    certificateNo: `YS${found.no}9`,
    certificateDate: localDateOf(school.app.clock.now()),
  };
  const given = { rows: [certificate], reason: '发证单位补发证书', fileIds: [scan.id] };
  await askForCertificates(school, found.id, given, randomUUID());
}
