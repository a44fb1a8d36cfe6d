import { rows, run, sql } from '../../../src/database/sql.ts';
import type { Ctx } from '../../../src/platform/kernel/index.ts';
import { sendNotices } from '../../../src/platform/notify/index.ts';
import type { AnyRuleKind } from '../../../src/platform/rules/index.ts';
import type { Browser } from '../../access.ts';
import type { Product } from '../../product.ts';
import {
  type PlacedCase,
  placedArchive,
  placedCases,
  placedDuplicate,
  placedEntitlement,
  placedPlan,
  placedRequests,
  placedRule,
  placedWarning,
} from '../places.ts';
import { placedApplication } from './application-world.ts';
import { placedReduction } from './bereavement-world.ts';
import { placedCadre } from './cadre-world.ts';
import type { Target } from './calls.ts';
import { placedCare } from './care-world.ts';
import { placedInspection } from './inspection-world.ts';
import { placedMedical } from './medical-world.ts';
import { placedMoney } from './money-world.ts';
import { placedOffsite } from './offsite-world.ts';
import { placedPad } from './pad-calls.ts';
import { placedReview } from './review-world.ts';
import { placedRun } from './run-world.ts';
import { otherInstitution, placedTraining } from './training-world.ts';

/** One of everything that lies in a district; none of it in a district of the outsiders. */
export async function placedTarget(app: Product, ctx: Ctx, kind: AnyRuleKind): Promise<Target> {
  const [here] = await placedCases(ctx);
  if (!here) throw new Error('nothing built');
  const [push] = await rows<{ id: string }>(ctx, sql`select id from outbox_message where root_id = ${here.id}`);
  const pushId = push?.id ?? '';
  const application = await placedApplication(ctx);
  const training = await placedTraining(ctx);
  const trained = await placedRun(ctx, { ...application, ...training });
  const entitlement = await placedEntitlement(ctx);
  const cadre = await placedCadre(ctx);
  await run(ctx, sql`update outbox_message set state = 'REJECTED' where id = ${pushId}`);
  return {
    caseId: here.id,
    subCaseId: here.subCases[0]?.id ?? '',
    pushId,
    differenceId: await differenceOf(ctx, here),
    noticeId: await undeliveredNotice(ctx, here),
    ...entitlement,
    ...(await placedCare(ctx, entitlement.personId)),
    ...cadre,
    ...(await placedMedical(ctx, cadre)),
    ...(await placedReduction(ctx)),
    ...(await placedDuplicate(ctx)),
    ...(await placedPlan(ctx)),
    archiveId: await placedArchive(ctx, here.id),
    ...(await placedRule(ctx, kind)),
    ...(await placedRequests(ctx, here.id)),
    ...(await placedWarning(ctx)),
    ...application,
    ...(await placedPad(ctx)),
    ...(await placedInspection(ctx, application.projectId)),
    ...training,
    ...trained,
    ...(await placedMoney(ctx, trained)),
    ...(await placedOffsite(ctx)),
    ...(await placedReview(app, ctx, here)),
  };
}

/** Two clerks and two officers of other districts, and another institution of the same one. */
export async function outsidersOf(app: Product): Promise<Browser[]> {
  return [
    await app.as('clerk_pd'),
    await app.as('clerk_oyl'),
    await ofPudong(app, 'chief_hk'),
    await ofPudong(app, 'officer_hk'),
    await otherInstitution(app),
  ];
}

/** What the nightly comparison would write of the case. */
async function differenceOf(ctx: Ctx, placed: PlacedCase): Promise<string> {
  const [difference] = await rows<{ id: string }>(
    ctx,
    sql`insert into library_difference (id, projid, record_type, record_id, case_id, local_state, library_state, org_id, org_path,
          district_code, seen_at, checked_at)
        select gen_random_uuid(), case_no, 'case', id, id, state, 'MISSING', org_id, org_path, district_code, now(), now()
        from one_thing_case where id = ${placed.id} returning id`,
  );
  return difference?.id ?? '';
}

/** A text message about the case that could not be delivered. */
async function undeliveredNotice(ctx: Ctx, placed: PlacedCase): Promise<string> {
  const { id, orgId, caseNo: title } = placed;
  const variables = { 事项名称: '退役报到', 日期: '3月16日', 材料清单: '缴费凭证' };
  const record = { type: 'case', id, orgId, title };
  await sendNotices(ctx, [{ template: 'N08', receivers: [{ name: '张三', phone: null }], variables, record }]);
  const [notice] = await rows<{ id: string }>(
    ctx,
    sql`select id from notification where template_code = 'N08' and record_id = ${id}`,
  );
  return notice?.id ?? '';
}

/** Whom the demonstration does not have: 虹口区's officers as if they were 浦东新区's. */
async function ofPudong(app: Product, loginName: string): Promise<Browser> {
  const browser = await app.as(loginName);
  const own = browser.ctx.bind(browser);
  browser.ctx = async () => {
    const ctx = await own();
    if (ctx.actor.kind !== 'USER') throw new Error(`${loginName} could not sign in`);
    return { ...ctx, actor: { ...ctx.actor, scope: { kind: 'DISTRICT', districtCode: '310115' } } };
  };
  return browser;
}
