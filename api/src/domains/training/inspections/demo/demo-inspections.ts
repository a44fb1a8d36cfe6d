import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addDays, instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { type ActInput, advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type DemoPlayer, demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { type ItemAnswer, NO_RUN } from '../checklists/checklist.ts';
import { listChecklists } from '../checklists/keep-checklists.ts';
import { createCycle } from '../cycles/save-cycle.ts';
import { getInspectionRow } from '../find-inspections.ts';
import { CYCLE, INSPECTION } from '../record-types.ts';
import { saveReport } from '../report/save-report.ts';
import { saveSheet } from '../review/save-sheet.ts';
import { addDemoProject, fileEarlier, findInstitution, type InspectedInstitution } from './demo-projects.ts';

const X = '52310109TE5T00001D';
const Y = '12310100DEMX00002R';
/** Of which the school has had runs: their statistics are what those add up to. */
const TAUGHT = [['数控车工', '01', 'DIST_REVIEW']] as const;
/** Name, category, and how far its inspection is; none of them had a run in the period (BR19-6). */
const PROJECTS = [
  ['汽车维修工', '05', 'REPORTING'],
  ['中式烹调师', '08', 'DIST_REVIEW'],
  ['消防设施操作员', '06', 'DISPUTED'],
  ['物业管理员', '09', 'IMPROVING'],
  ['电商运营', '10', 'CENTRE_RECHECK'],
  ['低压电工作业', '04', 'FAILED'],
] as const;

/** A cycle under way: an inspection of X in each state, one of a project with runs, and two of Y that nobody has reported yet. */
export async function loadDemoInspections(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from inspection_cycle limit 1`)) return;
  const [x, y] = [await findInstitution(ctx, X), await findInstitution(ctx, Y)];
  const inst = await player(ctx, 'inst_demo', 'INST');
  const officer = await player(ctx, 'officer_hk', 'BIZ_OFFICER');
  const centre = await player(ctx, 'city_centre', 'CITY_CENTRE');
  const city = await player(ctx, 'city_officer', 'CITY_OFFICER');
  if (!x || !y || !inst || !officer || !centre || !city) return;
  for (const [name] of TAUGHT) await fileEarlier(ctx, x, name);
  for (const [name, category] of PROJECTS) await addDemoProject(ctx, x, [name, category]);
  await addDemoProject(ctx, y, ['工业机器人操作', '01']);
  await addDemoProject(ctx, y, ['养老护理员', '07']);
  await openDemoCycle(city);
  const school = ofInstitution(inst, x);
  for (const [name, , goal] of [...TAUGHT, ...PROJECTS]) {
    const found = await tables(ctx)
      .selectFrom('project_inspection')
      .select('id')
      .where('project_name', '=', name)
      .where('institution_id', '=', x.id)
      .executeTakeFirst();
    if (!found) continue;
    if (goal !== 'REPORTING') await bring(found.id, goal, { school, officer, centre });
  }
}

async function openDemoCycle(city: DemoPlayer): Promise<void> {
  const today = localDateOf(city.app.clock.now());
  const [checklist] = await listChecklists(city);
  const year = Number(today.slice(0, 4));
  const id = await createCycle(
    city,
    {
      title: `${year}年度项目年检`,
      year,
      periodFrom: addDays(today, -365),
      periodTo: addDays(today, -1),
      referenceDate: today,
      reportFrom: instantOf(addDays(today, -10)),
      reportTo: instantOf(addDays(today, 21)),
      districtDeadline: addDays(today, 40),
      centreDeadline: addDays(today, 55),
      checklistId: checklist?.id ?? '',
      scopeRule: {},
      fieldSamplePercent: 30,
    },
    randomUUID(),
  );
  await advanceOne(city, { type: CYCLE, action: 'open', rows: [{ id }] });
}

type Cast = Readonly<Record<'school' | 'officer' | 'centre', DemoPlayer>>;

/** The acts of those who may, until the inspection stands where it should. */
async function bring(id: string, goal: (typeof PROJECTS)[number][2], { school, officer, centre }: Cast): Promise<void> {
  const disputed = goal === 'DISPUTED';
  const { items } = await checklistOf(officer, id);
  const { figures } = await getInspectionRow(officer, id, 'loadDemoInspections');
  const material = { fileId: await paper(school, '年检材料') };
  const evidence = await Promise.all(
    items
      .filter(({ evidenceRequired }) => evidenceRequired)
      .map(async ({ code }) => ({ itemCode: code, fileId: await paper(school, `证明材料${code}`) })),
  );
  await saveReport(school, id, await versionOf(school, id), {
    selfReport: '本年度按备案的教学计划组织培训，师资、场地和收费与备案一致，未发生安全事故。',
    statisticsAnswer: disputed ? 'DISPUTED' : 'CONFIRMED',
    dispute: disputed ? '六月开办的一个班未计入，请核对' : null,
    files: [material, ...evidence],
  });
  await act(school, id, 'report');
  if (goal === 'DIST_REVIEW' || disputed) return;
  const failed = goal === 'FAILED';
  const answers: ItemAnswer[] = items.map(({ code }) => ({
    code,
    answer: failed && code === 'AQ01' ? 'FAILS' : 'MEETS',
    note: null,
  }));
  // What has had no run in the period the district says something about (BR19-6).
  if (!figures?.runsOpened)
    answers.push({ code: NO_RUN.code, answer: 'MOSTLY', note: '报名人数不足，已列入下一期计划' });
  await saveSheet(officer, id, await versionOf(officer, id), {
    answers,
    qualificationsSeen: true,
    fieldVisit: true,
    visit: { date: localDateOf(officer.app.clock.now()), people: '吴妍、周正', findings: '查看教室、实训场地和台账。' },
    requirements: goal === 'IMPROVING' ? '请对照问题逐项整改，附照片或制度文本。' : null,
    problems:
      goal === 'IMPROVING'
        ? [
            { text: '实训场地消防台账记录不全', severity: 'MAJOR' },
            { text: '部分教学日志缺少教师签字', severity: 'MINOR' },
          ]
        : [],
    reportFileIds: [await paper(officer, '年检报告')],
    photoFileIds: [],
  });
  if (goal === 'IMPROVING') return void (await act(officer, id, 'improve'));
  if (!failed) return void (await act(officer, id, 'pass'));
  await act(officer, id, 'fail', { reasonText: '实训场地消防设施失效，存在安全隐患' });
  await act(centre, id, 'agree');
}

async function checklistOf(ctx: Ctx, id: string) {
  const [row] = await tables(ctx)
    .selectFrom('project_inspection as n')
    .innerJoin('inspection_cycle as c', 'c.id', 'n.cycle_id')
    .innerJoin('inspection_checklist as l', 'l.id', 'c.checklist_id')
    .select('l.items')
    .$narrowType<{ items: { code: string; evidenceRequired: boolean }[] }>()
    .where('n.id', '=', id)
    .execute();
  return row ?? { items: [] };
}

const versionOf = async (ctx: Ctx, id: string): Promise<number> =>
  (await getInspectionRow(ctx, id, 'loadDemoInspections')).version;

const paper = async (by: DemoPlayer, name: string): Promise<string> =>
  (await storeFile(by, drawPdf([name, 'Specimen for demonstration']), { name: `${name}.pdf` })).id;

async function act(by: DemoPlayer, id: string, action: string, input: ActInput = {}): Promise<void> {
  await advanceOne(by, { type: INSPECTION, action, rows: [{ id }], input });
}

/** Somebody of the demonstration with the rights of the role everywhere; never a session. */
async function player(ctx: Ctx, loginName: string, role: string): Promise<DemoPlayer | undefined> {
  const found = await demoPlayer(ctx, loginName, role);
  return found && everywhere(found);
}

const ofInstitution = (inst: DemoPlayer, { orgId, orgPath }: InspectedInstitution): DemoPlayer => ({
  ...inst,
  actor: { ...inst.actor, orgId, orgPath, scope: { kind: 'ORG', orgId } },
});
