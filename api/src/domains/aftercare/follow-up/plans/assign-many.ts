import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { refusal } from '../errors.ts';
import { PLAN } from '../record-types.ts';
import { officersOf, readAssignee, shareOut } from './owners.ts';
import { followUpPlan } from './plan.record.ts';
import { seenBy } from './reach.ts';

type Filter = Parameters<typeof followUpPlan.where>[1];

/** Most plans of one assignment: a district's whole board (14.8). */
export const MOST_ASSIGNED = 5000;

/** What became of it. */
export interface Assigned {
  assigned: number;
  /** Plans of offices where nobody may have them. */
  left: number;
}

/** Which plans: those named, or all that the board shows under a filter. */
export interface Chosen {
  ids?: readonly string[] | undefined;
  filter?: Filter | undefined;
}

interface ChosenPlan {
  id: string;
  orgId: string;
  centreOrgId: string;
  aboveOrgId: string | null;
}

/** Plans of the caller's scope that go on, in the order of the board. */
async function chosenPlans(ctx: Ctx, { ids, filter }: Chosen): Promise<ChosenPlan[]> {
  const where = followUpPlan.where(ctx, filter ?? {});
  return tables(ctx)
    .selectFrom('follow_up_plan as p')
    .innerJoin('person as h', 'h.id', 'p.person_id')
    .innerJoin('org as o', 'o.id', 'p.org_id')
    .leftJoin('employment_snapshot as s', 's.person_id', 'p.person_id')
    .select(['p.id', 'p.org_id as orgId', 'p.centre_org_id as centreOrgId', 'o.parent_id as aboveOrgId'])
    .where(sql<boolean>`${where}`)
    .where('p.state', '<>', 'CLOSED')
    .$if(ids != null, (query) => query.where(sql<boolean>`p.id = any(${(ids ?? []).filter(isUuid)}::uuid[])`))
    .orderBy('p.next_due')
    .orderBy('p.id')
    .limit(MOST_ASSIGNED + 1)
    .execute();
}

/** Which of the named plans there are although the board did not give them: one's own that have ended, and those of others, which the audit log keeps. */
async function isOneSeen(ctx: Ctx, ids: readonly string[]): Promise<boolean> {
  const found = await tables(ctx)
    .selectFrom('follow_up_plan as p')
    .select(['p.id', sql<boolean>`${seenBy('p')(ctx)}`.as('seen')])
    .where(sql<boolean>`p.id = any(${ids.filter(isUuid)}::uuid[])`)
    .execute();
  const hidden = found.filter(({ seen }) => !seen);
  if (hidden.length > 0)
    await recordAuditApart(
      ctx,
      hidden.map(({ id }) => ({ event: 'access.out-of-scope', objectType: PLAN, objectId: id, ok: false })),
    );
  return hidden.length < found.length;
}

/**
 * 分派 in one step, whatever the number: to one person, or each to the officers of its street so that all have as many (14.8). A fixed number of
 * statements; each plan's history says to whom.
 *
 * @throws NOT_FOUND where none of the named is the caller's to see, E-1208 where there is nothing, BAD_INPUT for somebody who may have no plans or for too many
 */
export async function assignFollowUps(
  ctx: Ctx,
  chosen: Chosen,
  ownerId: string | null,
  requestId: string,
): Promise<Assigned> {
  if (!hasPermission(ctx.actor, 'followup:assign')) throw refuse('FORBIDDEN');
  return once(ctx, 'assignFollowUps', requestId, { ...chosen, ownerId }, async (tx) => {
    const plans = await chosenPlans(tx, chosen);
    const { ids } = chosen;
    const seen = !ids || plans.length === ids.length || (await isOneSeen(tx, ids));
    if (plans.length === 0) throw seen ? refusal('E-1208') : refuse('NOT_FOUND');
    if (plans.length > MOST_ASSIGNED)
      throw badInput([{ path: 'filter', message: `一次最多分派${MOST_ASSIGNED}人，请按街镇或期限缩小范围` }]);
    const given = ownerId ? await toOne(tx, plans, ownerId) : await byStreet(tx, plans);
    if (given.length === 0) throw refusal('E-1208');
    const { changes } = await advance(tx, { type: PLAN, action: 'assign', rows: given, mode: 'CASCADE' });
    return { assigned: changes.length, left: plans.length - changes.length };
  });
}

async function toOne(tx: Ctx, plans: readonly ChosenPlan[], ownerId: string) {
  const assignee = await readAssignee(tx, ownerId);
  if (!assignee) throw badInput([{ path: 'ownerId', message: '请选择街镇或服务站的工作人员' }]);
  return plans
    .filter(({ orgId, centreOrgId, aboveOrgId }) => [orgId, centreOrgId, aboveOrgId].includes(assignee.orgId))
    .map(({ id }) => ({ id, input: { assignee } }));
}

async function byStreet(tx: Ctx, plans: readonly { id: string; orgId: string }[]) {
  const officers = await officersOf(
    tx,
    plans.map(({ orgId }) => orgId),
  );
  // All of them are shared out anew: what somebody has among them does not count against him.
  const free = new Map([...officers].map(([org, of]) => [org, of.map((officer) => ({ ...officer, open: 0 }))]));
  const orgOf = new Map([...officers.values()].flat().map(({ id, ownOrgId }) => [id, ownOrgId]));
  return shareOut(plans, free).map(({ id, owner }) => ({
    id,
    input: { assignee: { ...owner, orgId: orgOf.get(owner.id) ?? '' } },
  }));
}
