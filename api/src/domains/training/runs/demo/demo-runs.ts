import { randomUUID } from 'node:crypto';
import { tables } from '../../../../database/tables.ts';
import { addDays, instantOf, type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { type ActInput, advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction, type UserActor } from '../../../../platform/kernel/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { demoAttendance, demoTimetable } from '../../classes/demo/demo-lessons.ts';
import { demoCertificate, demoCompletion } from '../../completion/demo/demo-completions.ts';
import { COMPLETION } from '../../completion/record-type.ts';
import { type DemoPlayer, demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { type DemoFinding, demoChecks } from '../../spot-checks/demo/demo-checks.ts';
import { orderCheck } from '../../spot-checks/plan/order-check.ts';
import { CONTRACT, RUN } from '../record-types.ts';
import { trainingRun } from '../run.record.ts';
import { keepRunFiles, type RunFileKind } from '../run-files.ts';
import { demoTrainees } from './demo-trainees.ts';

const PROJECT = '数控车工';

const SIGNED = ['submit', 'districtPass', 'centrePass', 'sign'] as const;
const PASSED = [...SIGNED, 'start', 'lessonsDone', 'write', 'apply', 'pass'] as const;

/** As many as a plan asks for at most where holidays lengthen the run. */
const ALL_NORMAL = ['NORMAL', 'NORMAL', 'NORMAL'] as const;

interface Goal {
  steps: readonly string[];
  /** Days ago that its lessons began, or the working day before; what has not begun is planned ahead. */
  began?: number;
  findings?: readonly DemoFinding[];
}

/** How far each run of the demonstration has come, and by which way: one for every state that acts lead to. */
const GOALS: readonly Goal[] = [
  { steps: [] },
  { steps: ['submit'] },
  { steps: ['submit', 'districtReturn'] },
  { steps: ['submit', 'districtPass'] },
  { steps: ['submit', 'districtPass', 'centrePass'] },
  { steps: SIGNED },
  { steps: [...SIGNED, 'start', 'order'], began: 21, findings: ['NORMAL', 'MINOR'] },
  { steps: [...SIGNED, 'start', 'lessonsDone', 'write'], began: 42, findings: ['NORMAL'] },
  { steps: [...SIGNED, 'start', 'terminate'], began: 11 },
  { steps: ['submit', 'districtReject'] },
  { steps: ['submit', 'cancel'] },
  { steps: [...SIGNED, 'start', 'lessonsDone', 'write', 'apply'], began: 50, findings: ALL_NORMAL },
  { steps: [...SIGNED, 'start', 'lessonsDone', 'write', 'apply', 'pass', 'supply'], began: 62, findings: ALL_NORMAL },
  // Of these the subsidies are at every step (`payouts/demo`); runs of one hour of the day follow each other, holidays included.
  ...[80, 88, 100].map((began) => ({ steps: PASSED, began, findings: ALL_NORMAL })),
];
/** Days before the first lesson at which a run was prepared, and at which its trainees enrolled. */
const PREPARED = 30;
const ENROLLED = 140;

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
  if (await tables(ctx).selectFrom('training_run').select('id').limit(1).executeTakeFirst()) return;
  const actors = await actorsOf(ctx);
  if (!actors) return;
  const cast = castIn(ctx, actors);
  const today = localDateOf(ctx.app.clock.now());
  const before = cast.at(instantOf(addDays(today, -ENROLLED), '09:00'));
  const people = await demoTrainees(before.system, { ...before, project: PROJECT, pairs: GOALS.length });
  for (const [at, goal] of GOALS.entries()) {
    const pair = people[at];
    // The whole way of a run at once: what its steps have in common is read and committed once.
    if (pair) await transaction(ctx, (tx) => bring(castIn(tx, actors), { at, pair, ...goal }));
  }
  // What is over was read; the bell rings for what is new alone.
  await tables(ctx)
    .updateTable('notification')
    .set((eb) => ({ read_at: eb.ref('created_at') }))
    .where('created_at', '<', instantOf(today))
    .where('read_at', 'is', null)
    .execute();
}

interface Players {
  school: DemoPlayer;
  officer: DemoPlayer;
  centre: DemoPlayer;
  city: DemoPlayer;
  system: Ctx;
}
interface Cast extends Players {
  /** Everybody at another time. */
  at(moment: Date): Players;
}

type Actors = Record<'school' | 'officer' | 'centre' | 'city', UserActor>;

async function actorsOf(ctx: Ctx): Promise<Actors | undefined> {
  const school = await demoPlayer(ctx, 'inst_demo', 'INST');
  const officer = await demoPlayer(ctx, 'officer_hk', 'BIZ_OFFICER');
  const centre = await demoPlayer(ctx, 'city_centre', 'CITY_CENTRE');
  const city = await demoPlayer(ctx, 'city_officer', 'CITY_OFFICER');
  if (!school || !officer || !centre || !city) return undefined;
  return {
    school: school.actor,
    officer: everywhere(officer).actor,
    centre: everywhere(centre).actor,
    city: everywhere(city).actor,
  };
}

/** Everybody on the same unit of work. */
function castIn(ctx: Ctx, { school, officer, centre, city }: Actors): Cast {
  const system: Ctx = { ...ctx, actor: { kind: 'SYSTEM', name: '演示数据' } };
  const all = {
    school: { ...ctx, actor: school },
    officer: { ...ctx, actor: officer },
    centre: { ...ctx, actor: centre },
    city: { ...ctx, actor: city },
  };
  return {
    ...all,
    system,
    at: (moment) => ({
      school: atTime(all.school, moment),
      officer: atTime(all.officer, moment),
      centre: atTime(all.centre, moment),
      city: atTime(all.city, moment),
      system: atTime(system, moment),
    }),
  };
}

/** The same, as if it were another time. */
const atTime = <C extends Ctx>(ctx: C, moment: Date): C => ({
  ...ctx,
  app: { ...ctx.app, clock: { now: () => new Date(moment) } },
});

interface Staged extends Goal {
  /** Its place among the runs. */
  at: number;
  pair: readonly string[];
}

async function bring(cast: Cast, { at, pair, began, ...goal }: Staged): Promise<void> {
  const today = localDateOf(cast.system.app.clock.now());
  const start = began === undefined ? addDays(today, 20 + at) : workdayUpTo(cast.system, addDays(today, -began));
  const then = began === undefined ? cast : cast.at(instantOf(addDays(start, -PREPARED), '09:00'));
  const id = await draft(then.school, { at, pair, start });
  if (!id) return;
  await keepRunFiles(then.school, id, await papers(then.school));
  for (const step of goal.steps) {
    if (step === 'sign') await signAll(id, then);
    else if (step === 'start') await teach(cast, { id, start, slot: at, findings: goal.findings ?? [] });
    else if (LATER[step]) await LATER[step](cast, id);
    else await take(id, step, then);
  }
}

/** Lessons begin on a working day. */
function workdayUpTo(ctx: Ctx, day: LocalDate): LocalDate {
  return ctx.app.calendar.isWorkday(day) ? day : workdayUpTo(ctx, addDays(day, -1));
}

interface Taught {
  id: string;
  start: LocalDate;
  slot: number;
  findings: readonly DemoFinding[];
}

/** Class and timetable, the start, and what has happened since: lessons with their attendance, and checks. */
async function teach(cast: Cast, { id, start, slot, findings }: Taught): Promise<void> {
  await demoTimetable(cast.at(instantOf(addDays(start, -3), '10:00')).school, { runId: id, from: start, slot });
  await take(id, 'start', cast.at(instantOf(start, '07:30')));
  await demoAttendance(cast.school, id, (moment) => atTime(cast.school, moment));
  await demoChecks(cast.officer, id, findings, (moment) => atTime(cast.officer, moment));
}

/** What the city orders while lessons go on, and what follows the last one, each so many days after it. */
const LATER: Readonly<Record<string, (cast: Cast, id: string) => Promise<void>>> = {
  lessonsDone: async (cast, id) => take(id, 'lessonsDone', cast.at(await afterLessons(cast.system, id, 1))),
  write: async (cast, id) => {
    await demoCompletion(cast.at(await afterLessons(cast.system, id, 3)).school, id);
  },
  apply: async (cast, id) => complete(cast.at(await afterLessons(cast.system, id, 4)).school, id, 'apply'),
  pass: async (cast, id) => complete(cast.at(await afterLessons(cast.system, id, 8)).officer, id, 'districtPass'),
  supply: async (cast, id) => demoCertificate(cast.at(await afterLessons(cast.system, id, 9)).school, id),
  order: async ({ city, system }, id) => {
    const until = localDateOf(await afterLessons(system, id, 0));
    await orderCheck(city, { runId: id, until, reason: '群众反映实训课时不足（演示）' }, randomUUID());
  },
};

async function afterLessons(ctx: Ctx, id: string, days: number): Promise<Date> {
  const { end } = await tables(ctx)
    .selectFrom('training_run')
    .select('planned_end as end')
    .where('id', '=', id)
    .$narrowType<{ end: LocalDate }>()
    .executeTakeFirstOrThrow();
  return instantOf(addDays(end, days), '10:00');
}

async function complete(player: DemoPlayer, runId: string, action: string): Promise<void> {
  const found = await tables(player).selectFrom('run_completion').select('id').where('run_id', '=', runId).execute();
  await advanceOne(player, { type: COMPLETION, action, rows: found });
}

/** A step of the run by who takes it. */
async function take(id: string, step: string, { school, officer, centre, city, system }: Players): Promise<void> {
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
  await advanceOne(by[step] ?? officer, { type: RUN, action: step, rows: [{ id }], input });
}

async function draft(
  school: DemoPlayer,
  { at, pair, start }: Pick<Staged, 'at' | 'pair'> & { start: LocalDate },
): Promise<string | undefined> {
  const project = await tables(school)
    .selectFrom('training_project as p')
    .select(['p.id', 'p.institution_id as institutionId', 'p.fee_per_person as fee', 'p.hours_total as hours'])
    .select(['p.content_version as version', 'p.org_path as orgPath'])
    .select(({ selectFrom }) => [
      selectFrom('training_venue as v')
        .select('v.id')
        .whereRef('v.institution_id', '=', 'p.institution_id')
        .where('v.active', 'is', true)
        .orderBy('v.id')
        .limit(1)
        .as('venue'),
      selectFrom('training_teacher as t')
        .select('t.id')
        .whereRef('t.institution_id', '=', 'p.institution_id')
        .orderBy('t.id')
        .limit(1)
        .as('teacher'),
    ])
    .where('p.name', '=', PROJECT)
    .where('p.state', '=', 'IN_LIBRARY')
    .where('p.org_id', '=', school.actor.orgId)
    .executeTakeFirst();
  if (!project?.venue || !project.teacher) return undefined;
  const { venue, teacher } = project;
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
async function signAll(runId: string, { school, officer }: Players): Promise<void> {
  const contracts = await tables(school)
    .updateTable('run_contract')
    .set(({ ref }) => ({ stated_count: ref('trainee_count'), stated_amount: ref('training_amount') }))
    .where('run_id', '=', runId)
    .returning('id')
    .execute();
  for (const { id } of contracts) {
    const scan = await storeFile(school, drawPdf(['Contract', randomUUID()]), { name: '培训合同扫描件.pdf' });
    const upload = { type: CONTRACT, action: 'upload', rows: [{ id }], input: { attachmentIds: [scan.id] } };
    await advanceOne(school, upload);
    await advanceOne(officer, { type: CONTRACT, action: 'sign', rows: [{ id }] });
  }
}
