import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { OPEN_CHANGE } from '../changes/change.flow.ts';
import { HOLDING } from '../nominations/nomination.flow.ts';
import { otherPlan } from '../nominations/other-plan.ts';
import { recupPlan } from '../plans/plan.record.ts';
import { PLAN, SUBMISSION } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { GONE_UP } from '../submissions/submission.flow.ts';
import { allocate } from './allocate.ts';
import { openLate, withoutList } from './without-list.ts';
import { allocationOf, keepVersion } from './write-allocation.ts';

const REASON = '未使用名额再分配';

/** Institutions of a published plan: their places, how many are taken, who waits. */
const institutionsOf = (tx: Ctx, planId: string) =>
  tables(tx)
    .selectFrom('recup_submission as s')
    .innerJoin('org as o', 'o.id', 's.org_id')
    .select(['s.id', 's.submission_no as no', 's.org_id as orgId', 'o.code', 's.quota', 's.state'])
    .select(
      // A person who is about to come in by a change has his place.
      sql<number>`(select count(*)::int from recup_nomination n where n.submission_id = s.id
        and (n.state = any(${[...HOLDING]}::text[]) or exists (select 1 from recup_change g
          where g.substitute_id = n.id and g.kind = 'ADD' and g.state = any(${[...OPEN_CHANGE]}::text[]))))`.as('used'),
    )
    .select(
      sql<number>`(select count(*)::int from recup_nomination n join retired_cadre c on c.id = n.cadre_id
        join recup_plan p on p.id = n.plan_id
        where n.submission_id = s.id and n.state = 'CANDIDATE' and n.skip_reason is null and c.org_id = n.org_id
          and c.service_status = 'SERVED' and not c.suspected_dead and ${otherPlan} is null
          and not exists (select 1 from recup_change g
            where g.substitute_id = n.id and g.state = any(${[...OPEN_CHANGE]}::text[])))`.as('waiting'),
    )
    .where('s.plan_id', '=', planId)
    .where('s.state', '<>', 'VOID')
    .orderBy('o.code')
    .execute();

/**
 * 未使用名额再分配 (R29-5): places that institutions have not used in what they handed up, and those that nobody was given, go by R29-3 to institutions that
 * still work on their list and have somebody waiting beyond their places, and to such as had no place at publication; a version of the table of its own. Once the roster stands, places that were
 * cancelled (§30.4) or never used go the same way to whoever has somebody waiting, who comes in by 增补.
 *
 * @throws NOT_FOUND, E-0503 unless published or confirmed, E-0504, E-LY-25 from the first day on, E-LY-34 where there is no place or nobody waits
 */
export async function reallocateQuotas(ctx: Ctx, id: string, version: number): Promise<void> {
  await transaction(ctx, async (tx) => {
    const plan = await recupPlan.get(tx, id);
    await advanceOne(tx, { type: PLAN, action: 'reallocate', rows: [{ id, version }], mode: 'CASCADE' });
    const stands = plan.state === 'CONFIRMED';
    if (stands && localDateOf(tx.app.clock.now()) >= plan.startDate) throw refusal('E-LY-25');
    const all = await institutionsOf(tx, id);
    const gone: readonly string[] = GONE_UP;
    const isGone = (state: string) => stands || gone.includes(state);
    const kept = new Map(all.map((one) => [one.orgId, isGone(one.state) ? one.used : one.quota]));
    const pool = plan.totalQuota - [...kept.values()].reduce((sum, quota) => sum + quota, 0);
    const unlisted = await withoutList(
      tx,
      plan,
      all.map(({ orgId }) => orgId),
    );
    const claims = [
      ...all
        .filter(({ state }) => stands || !gone.includes(state))
        .map(({ code, orgId, quota, used, waiting }) => ({
          code,
          orgId,
          eligible: stands ? waiting : Math.max(0, waiting - Math.max(0, quota - used)),
        })),
      ...unlisted.map(({ row, waiting }) => ({ code: row.org_code, orgId: row.org_id, eligible: waiting })),
    ];
    if (pool <= 0 || claims.every(({ eligible }) => eligible === 0)) throw refusal('E-LY-34');
    const orgOf = new Map(claims.map(({ code, orgId }) => [code, orgId]));
    for (const { code, quota } of allocate(pool, claims).shares) {
      const orgId = orgOf.get(code) ?? '';
      kept.set(orgId, (kept.get(orgId) ?? 0) + quota);
    }
    const rows = (await allocationOf(tx, id, plan.allocationVersion)).map((row) => {
      const quota = kept.get(row.org_id) ?? row.final_quota;
      const changed = quota !== row.final_quota;
      return {
        org_id: row.org_id,
        org_code: row.org_code,
        exact_numerator: row.exact_numerator,
        denominator: row.denominator,
        base_quota: row.base_quota,
        remainder: row.remainder,
        auto_quota: row.auto_quota,
        manual_quota: changed ? quota : row.manual_quota,
        final_quota: quota,
        // Who was judged anew as a substitute is one more than the run had found.
        eligible_count: Math.max(row.eligible_count, quota),
        adjust_reason: changed ? REASON : row.adjust_reason,
      };
    });
    const given = [...kept.values()].reduce((sum, quota) => sum + quota, 0);
    await keepVersion(tx, id, plan.allocationVersion + 1, rows, plan.totalQuota - given);
    await giveOut(tx, plan.planNo, all, kept, stands);
    for (const one of unlisted) {
      const places = kept.get(one.row.org_id) ?? 0;
      if (places === 0) continue;
      const made = await openLate(tx, plan, one, places);
      const no = `${plan.planNo}/${one.row.org_code}`;
      await tellPlaces(tx, plan.planNo, [{ id: made, no, orgId: one.row.org_id, quota: 0 }], kept, stands);
    }
  });
}

/** The lists get their new places. */
async function giveOut(
  tx: Ctx,
  planNo: string,
  all: Awaited<ReturnType<typeof institutionsOf>>,
  kept: ReadonlyMap<string, number>,
  stands: boolean,
): Promise<void> {
  for (const { id, orgId, quota, used } of all) {
    const places = kept.get(orgId) ?? 0;
    // What is under way has its place among the used ones, and is a granted one until it comes to something.
    const granted = stands ? places - used + (await openAdditions(tx, id)) : 0;
    if (places === quota && !stands) continue;
    await tables(tx)
      .updateTable('recup_submission')
      .set({ quota: places, granted, updated_at: tx.app.clock.now() })
      .where('id', '=', id)
      .execute();
  }
  const changed = all.filter(({ orgId, quota }) => kept.get(orgId) !== quota);
  await tellPlaces(tx, planNo, changed, kept, stands);
}

/** The institutions hear of their new places. */
async function tellPlaces(
  tx: Ctx,
  planNo: string,
  changed: readonly { id: string; no: string; orgId: string; quota: number }[],
  kept: ReadonlyMap<string, number>,
  stands: boolean,
): Promise<void> {
  await sendNotices(
    tx,
    changed.map(({ id, no, orgId, quota }) => ({
      template: 'N767',
      receivers: [{ roleCode: 'JX_OP', orgId }],
      variables: {
        计划编号: planNo,
        原名额: quota,
        名额: kept.get(orgId) ?? 0,
        办理: handled(kept.get(orgId) ?? 0, quota, stands),
      },
      record: { type: SUBMISSION, id, orgId, title: no },
    })),
  );
}

const openAdditions = async (tx: Ctx, submissionId: string): Promise<number> =>
  (
    await tables(tx)
      .selectFrom('recup_change as g')
      .innerJoin('recup_nomination as n', 'n.id', 'g.substitute_id')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('n.submission_id', '=', submissionId)
      .where('g.kind', '=', 'ADD')
      .where('g.state', 'in', [...OPEN_CHANGE])
      .executeTakeFirstOrThrow()
  ).n;

const handled = (places: number, before: number, stands: boolean): string => {
  if (places <= before) return '没有用完的名额已收回。';
  return stands ? '名单已确定，请在机构推荐页面发起增补。' : '请按排序推荐。';
};
