import { randomUUID } from 'node:crypto';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { type ActInput, advance, advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { type DemoPlayer, demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { CONTRACT, RUN } from '../record-types.ts';
import { trainingRun } from '../run.record.ts';
import { keepRunFiles, type RunFileKind } from '../run-files.ts';
import { planLessons } from './demo-lessons.ts';
import { demoTrainees } from './demo-trainees.ts';

const PROJECT = '数控车工';

/** How far each run of the demonstration has come, and by which way. */
const GOALS = [
  ['DRAFT', []],
  ['DIST_REVIEW', ['submit']],
  ['RETURNED', ['submit', 'districtReturn']],
  ['CENTRE_RECHECK', ['submit', 'districtPass']],
  ['CONTRACTING', ['submit', 'districtPass', 'centrePass']],
  ['READY', ['submit', 'districtPass', 'centrePass', 'sign']],
  ['RUNNING', ['submit', 'districtPass', 'centrePass', 'sign', 'start']],
  ['LESSONS_DONE', ['submit', 'districtPass', 'centrePass', 'sign', 'start', 'lessonsDone']],
  ['TERMINATED', ['submit', 'districtPass', 'centrePass', 'sign', 'start', 'terminate']],
  ['REJECTED', ['submit', 'districtReject']],
  ['CANCELLED', ['submit', 'cancel']],
] as const;

const WORDS: Readonly<Record<string, string>> = {
  districtReturn: '请补充实训场地的安全预案',
  districtReject: '计划日期与在办班次重叠，场地不足',
  cancel: '报名学员要求合并到下一期',
  terminate: '抽查发现严重安全隐患，限期停训',
};

interface Cast {
  school: DemoPlayer;
  officer: DemoPlayer;
  centre: DemoPlayer;
  city: DemoPlayer;
}

/** Runs of the demonstration school with trainees of two districts, one in every state that acts lead to (02 §26). */
export async function loadDemoRuns(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from training_run limit 1`)) return;
  const school = await demoPlayer(ctx, 'inst_demo', 'INST');
  const officer = await demoPlayer(ctx, 'officer_hk', 'BIZ_OFFICER');
  const centre = await demoPlayer(ctx, 'city_centre', 'CITY_CENTRE');
  const city = await demoPlayer(ctx, 'city_officer', 'CITY_OFFICER');
  if (!school || !officer || !centre || !city) return;
  const cast: Cast = { school, officer: everywhere(officer), centre: everywhere(centre), city: everywhere(city) };
  const people = await demoTrainees(ctx, { school, officer: cast.officer, project: PROJECT, pairs: GOALS.length });
  for (const [at, [state, steps]] of GOALS.entries()) {
    const pair = people[at];
    if (pair) await bring(ctx, { at, state, steps, pair }, cast);
  }
}

interface Goal {
  at: number;
  state: string;
  steps: readonly string[];
  pair: readonly string[];
}

async function bring(ctx: Ctx, { at, state, steps, pair }: Goal, cast: Cast): Promise<void> {
  const id = await draft(cast.school, at, pair);
  if (!id) return;
  await keepRunFiles(cast.school, id, await papers(cast.school));
  for (const step of steps) {
    if (step === 'sign') await signAll(id, cast);
    else {
      // A run whose lessons are over began as long ago as they took.
      if (step === 'start') await bringForward(ctx, id, state === 'LESSONS_DONE');
      if (!(await take(ctx, id, step, cast))) return;
    }
  }
}

/** A step of the run by who takes it; false where somebody else’s condition is not met yet. */
async function take(ctx: Ctx, id: string, step: string, cast: Cast): Promise<boolean> {
  const { school, officer, centre, city } = cast;
  const system: Ctx = { ...ctx, actor: { kind: 'SYSTEM', name: '演示数据' } };
  const by: Readonly<Record<string, Ctx>> = {
    submit: school,
    start: school,
    centrePass: centre,
    cancel: city,
    lessonsDone: system,
  };
  const input: ActInput = WORDS[step] ? { reasonText: WORDS[step] } : {};
  if (step === 'terminate') {
    const proof = await storeFile(officer, drawPdf(['Spot check', 'Specimen for demonstration']), {
      name: '抽查记录.pdf',
    });
    Object.assign(input, { attachmentIds: [proof.id] });
  }
  const { changes } = await advance(by[step] ?? officer, { type: RUN, action: step, rows: [{ id }], input });
  return changes.length > 0;
}

/** Of the demonstration alone: what was planned begins today, or is over by now; its classes and lessons with it. */
async function bringForward(ctx: Ctx, id: string, over: boolean): Promise<void> {
  const start = addDays(localDateOf(ctx.app.clock.now()), over ? -26 : 0);
  await run(
    ctx,
    sql`update training_run set planned_start = ${start}, planned_end = ${addDays(start, 25)} where id = ${id}`,
  );
  await planLessons(ctx, id);
}

async function draft(school: DemoPlayer, at: number, pair: readonly string[]): Promise<string | undefined> {
  const project = await firstRow<{
    id: string;
    institutionId: string;
    venue: string | null;
    teacher: string | null;
    fee: string;
    hours: number;
    version: number;
    orgPath: string;
  }>(
    school,
    sql`select p.id, p.institution_id as "institutionId", p.fee_per_person::text as fee, p.hours_total as hours, p.content_version as version,
          p.org_path as "orgPath",
          (select v.id from training_venue v where v.institution_id = p.institution_id and v.active order by v.id limit 1) as venue,
          (select t.id from training_teacher t where t.institution_id = p.institution_id order by t.id limit 1) as teacher
        from training_project p where p.name = ${PROJECT} and p.state = 'IN_LIBRARY' and p.org_id = ${school.actor.orgId}`,
  );
  if (!project?.venue || !project.teacher) return undefined;
  const { venue, teacher } = project;
  const start = addDays(localDateOf(school.app.clock.now()), 20 + at);
  return transaction(school, async (tx) =>
    insertRecord(
      tx,
      trainingRun,
      {
        run_no: await takeBusinessNo(tx, 'RUN', '310109'),
        name: `${PROJECT}培训第${at + 1}期（演示）`,
        project_id: project.id,
        institution_id: project.institutionId,
        plan_version: project.version,
        enrolment_ids: [...pair],
        planned_start: start,
        planned_end: addDays(start, 25),
        mode: '1',
        venue_ids: [venue],
        head_teacher_id: teacher,
        teacher_ids: [teacher],
        assessment_plan: '理论笔试与实操考核各占一半，均达到60分为合格。',
        price_per_person: project.fee,
        lesson_hours: project.hours,
      },
      { place: { orgId: school.actor.orgId, orgPath: project.orgPath, districtCode: '310109' } },
    ),
  );
}

async function papers(school: DemoPlayer): Promise<{ kind: RunFileKind; fileId: string }[]> {
  const kinds = [
    ['PLAN', '教学计划'],
    ['RESOURCE', '教材目录'],
    ['SAFETY', '安全预案'],
  ] as const;
  const made = [];
  for (const [kind, name] of kinds) {
    const { id } = await storeFile(school, drawPdf([kind, 'Specimen for demonstration']), { name: `${name}.pdf` });
    made.push({ kind, fileId: id });
  }
  return made;
}

/** Every contract of the run, stated as it was calculated, uploaded and signed. */
async function signAll(runId: string, { school, officer }: Cast): Promise<void> {
  const contracts = await rows<{ id: string }>(
    school,
    sql`update run_contract set stated_count = trainee_count, stated_amount = training_amount where run_id = ${runId} returning id`,
  );
  for (const { id } of contracts) {
    const scan = await storeFile(school, drawPdf(['Contract', randomUUID()]), { name: '培训合同扫描件.pdf' });
    const upload = { type: CONTRACT, action: 'upload', rows: [{ id }], input: { attachmentIds: [scan.id] } };
    await advanceOne(school, upload);
    await advanceOne(officer, { type: CONTRACT, action: 'sign', rows: [{ id }] });
  }
}
