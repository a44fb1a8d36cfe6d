import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { SUBMISSION, SUMMARY } from '../record-types.ts';
import { tellCadres } from '../tell-cadres.ts';
import type { PlanRow } from './plan.record.ts';

const open = (tx: Ctx, table: 'recup_submission' | 'recup_summary', planId: string) =>
  tables(tx).selectFrom(table).select(['id', 'org_id']).where('plan_id', '=', planId).where('state', '<>', 'VOID');

/** 发布: the districts are told; the institutions have their to-do (03 §29.4). */
export async function tellPublished(tx: Ctx, plan: PlanRow): Promise<void> {
  const districts = await open(tx, 'recup_summary', plan.id).select('summary_no as no').execute();
  await sendNotices(
    tx,
    districts.map(
      ({ id, org_id: orgId, no }): Notice => ({
        template: 'N760',
        receivers: [{ roleCode: 'BIZ_OFFICER', orgId }],
        variables: { 计划编号: plan.planNo, 计划名称: plan.title, 截止日期: plan.nominateDeadline },
        record: { type: SUMMARY, id, orgId, title: no },
      }),
    ),
  );
}

/** 取消, 撤回发布: institutions and districts hear of it, and the cadres whom somebody has invited (03 §29.4); before their lists are taken back. */
export async function tellVoided(tx: Ctx, planId: string, result: string, reason?: string): Promise<void> {
  const { plan_no: planNo, title } = await tables(tx)
    .selectFrom('recup_plan')
    .select(['plan_no', 'title'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  const lists = await open(tx, 'recup_submission', planId).select('submission_no as no').execute();
  const summaries = await open(tx, 'recup_summary', planId).select('summary_no as no').execute();
  const notice =
    (type: string, roleCode: string) =>
    ({ id, org_id: orgId, no }: (typeof lists)[number]): Notice => ({
      template: 'N768',
      receivers: [{ roleCode, orgId }],
      variables: { 计划编号: planNo, 计划名称: title, 结果: result, 原因: reason ? `原因：${reason}` : '' },
      record: { type, id, orgId, title: no },
    });
  await sendNotices(tx, [...lists.map(notice(SUBMISSION, 'JX_OP')), ...summaries.map(notice(SUMMARY, 'BIZ_OFFICER'))]);
  const invited = await tables(tx)
    .selectFrom('recup_nomination')
    .select('id')
    .where('plan_id', '=', planId)
    .where('state', 'in', ['INVITED', 'CONFIRMED', 'COMPLETE', 'SUBMITTED', 'DISTRICT_PASSED'])
    .execute();
  await tellCadres(
    tx,
    invited.map(({ id }) => ({ nominationId: id, template: 'N765' as const, result: `本次疗养${result}` })),
  );
}

/** 名单确定: all institutions are told (03 §29.4). */
export async function tellConfirmed(tx: Ctx, planId: string): Promise<void> {
  const { plan_no: planNo, title } = await tables(tx)
    .selectFrom('recup_plan')
    .select(['plan_no', 'title'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  const lists = await open(tx, 'recup_submission', planId).select('submission_no as no').execute();
  await sendNotices(
    tx,
    lists.map(
      ({ id, org_id: orgId, no }): Notice => ({
        template: 'N762',
        receivers: [{ roleCode: 'JX_OP', orgId }],
        variables: { 计划编号: planNo, 计划名称: title },
        record: { type: SUBMISSION, id, orgId, title: no },
      }),
    ),
  );
}
