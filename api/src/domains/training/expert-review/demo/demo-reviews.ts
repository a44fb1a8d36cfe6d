import { randomUUID } from 'node:crypto';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { demoActor } from '../../../../platform/access/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../../people/index.ts';
import { releaseFromReview } from '../../applications/index.ts';
import { assignExperts } from '../assignments/assign.ts';
import { defaultConfig } from '../batches/batch-input.ts';
import { DEFAULT_MATERIALS } from '../batches/materials.ts';
import { createBatch } from '../batches/save-batch.ts';
import { moveBatches } from '../batches/windows.ts';
import { addExpert } from '../experts/save-expert.ts';
import { BATCH } from '../record-types.ts';

const HOUR = 3_600_000;
/** Accounts of the demonstration with the role 评审专家, and where they work. */
const EXPERTS = [
  ['expert_demo', '严谨', '上海应用技术研究院', '教授级高级工程师'],
  ['expert_demo2', '柯正', '上海职业教育研究中心', '研究员'],
  ['expert_demo3', '明哲', '长三角技能鉴定专家工作室', '高级技师'],
] as const;

/** Three experts, and a review whose scores can be given for a week. */
export async function loadDemoReviews(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from review_batch limit 1`)) return;
  const user = await firstRow<{ id: string }>(ctx, sql`select id from user_account where login_name = 'city_officer'`);
  const actor = user && (await demoActor(ctx, user.id, 'CITY_OFFICER'));
  const waiting = await rows<{ id: string }>(
    ctx,
    sql`select id from project_application where state = 'IN_REVIEW' order by id`,
  );
  if (!actor || waiting.length === 0) return;
  const city: Ctx = { ...ctx, actor: { ...actor, scope: { kind: 'ALL' } } };
  const expertIds: string[] = [];
  for (const [n, [loginName, name, employer, title]] of EXPERTS.entries())
    expertIds.push(await addDemoExpert(city, { loginName, name, employer, title, n }));
  const applicationIds = waiting.map(({ id }) => id);
  await transaction(city, (tx) => releaseFromReview(tx, applicationIds));
  const batchId = await openBatch(city, applicationIds);
  const projects = await rows<{ id: string }>(
    city,
    sql`select id from review_batch_project where batch_id = ${batchId} order by seq`,
  );
  const pairs = projects.flatMap((project) =>
    expertIds.map((expertId, n) => ({ batchProjectId: project.id, expertId, leader: n === 0, reserve: false })),
  );
  await assignExperts(city, batchId, pairs);
  await advanceOne(city, { type: BATCH, action: 'publish', rows: [{ id: batchId }] });
  await moveBatches({ ...ctx, actor: { kind: 'SYSTEM', name: '演示数据' } });
}

function addDemoExpert(
  city: Ctx,
  {
    loginName,
    name,
    employer,
    title,
    n,
  }: { loginName: string; name: string; employer: string; title: string; n: number },
): Promise<string> {
  const profile = {
    name,
    idNo: buildIdNumber('310100', '1968-08-08', 101 + n),
    phone: `1990000200${n}`,
    employer,
    employerUscc: null,
    title,
    fields: ['02', '03', '08'],
    workHistory: [],
    relatives: [],
    validTo: null,
  };
  return addExpert(city, { loginName, profile, requestId: randomUUID() });
}

async function openBatch(city: Ctx, applicationIds: readonly string[]): Promise<string> {
  const now = city.app.clock.now().getTime();
  const config = {
    ...(await defaultConfig(city)),
    title: '培训项目专家评审（演示）',
    plannedExperts: EXPERTS.length,
    meetingAt: new Date(now + 72 * HOUR),
    place: '市退役军人事务局三楼会议室',
    remarks: null,
    materialFrom: new Date(now - 2 * HOUR),
    materialTo: new Date(now + 168 * HOUR),
    scoreFrom: new Date(now - HOUR),
    scoreTo: new Date(now + 168 * HOUR),
  };
  return createBatch(city, { config, applicationIds, materials: DEFAULT_MATERIALS }, randomUUID());
}
