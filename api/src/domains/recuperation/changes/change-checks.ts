import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mayBeDead } from '../cadres/may-be-dead.ts';
import { otherPlan } from '../nominations/other-plan.ts';
import { refusal } from '../refusal.ts';
import { OPEN_CHANGE } from './change.flow.ts';
import type { changeForm } from './change.record.ts';

/** What the institution says of a change, checked. */
export type Entry = ReturnType<typeof changeForm.read>;

/** What a change must say by its kind and reason. @throws BAD_INPUT */
export function checkContent(entry: Entry): void {
  const faults = [
    ...(entry.kind === 'ADD' && entry.original_id !== null
      ? [{ path: 'input.originalId', message: '增补没有原人员' }]
      : []),
    ...(entry.kind !== 'ADD' && entry.original_id === null
      ? [{ path: 'input.originalId', message: '请选择原人员' }]
      : []),
    ...((entry.kind === 'ADD') === (entry.reason_code === 'VACANCY')
      ? []
      : [{ path: 'input.reasonCode', message: entry.kind === 'ADD' ? '增补的原因为使用再分配的名额' : '请选择原因' }]),
    ...(entry.reason_code === 'OTHER' && !entry.reason_text
      ? [{ path: 'input.reasonText', message: '原因为其他的，请说明' }]
      : []),
    ...(entry.kind !== 'CANCEL' && entry.substitute_id === null
      ? [{ path: 'input.substituteId', message: '请选择替换人员' }]
      : []),
  ];
  if (faults.length > 0) throw badInput(faults);
}

/** What has to be shown, not said (§30.2). */
export const SHOWN: readonly string[] = ['HOSPITAL', 'DEATH'];

/** @throws E-LY-20 for a stay in hospital or a death that nothing shows */
export function requireEvidence(reason: string, files: number): void {
  if (SHOWN.includes(reason) && files === 0) throw refusal('E-LY-20', { what: '住院或去世的证明材料' });
}

/** Everything of a roster goes one after the other. */
export const lockPlan = (tx: Ctx, id: string) =>
  tables(tx)
    .selectFrom('recup_plan')
    .select(['state', 'start_date', 'change_cutoff_days', 'roster_version', 'year'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** @throws E-LY-23 with the number of another change that is under way for the person, be it to leave or to come in */
export async function refuseWhileChanging(tx: Ctx, nominationId: string, but?: string): Promise<void> {
  let open = tables(tx)
    .selectFrom('recup_change')
    .select('change_no')
    .where((is) => is.or([is('original_id', '=', nominationId), is('substitute_id', '=', nominationId)]))
    .where('state', 'in', [...OPEN_CHANGE]);
  if (but !== undefined) open = open.where('id', '<>', but);
  const [found] = await open.limit(1).execute();
  if (found) throw refusal('E-LY-23', { no: found.change_no });
}

export const lockOriginal = (tx: Ctx, id: string, changeId: string | null) =>
  tables(tx).updateTable('recup_nomination').set({ locked_change_id: changeId }).where('id', '=', id).execute();

/** The change by which the original himself came in: the chain of substitutes (§30.4). */
export async function previousChange(tx: Ctx, nominationId: string): Promise<string | null> {
  const found = await tables(tx)
    .selectFrom('recup_change')
    .select('id')
    .where('substitute_id', '=', nominationId)
    .where('state', '=', 'APPROVED')
    .executeTakeFirst();
  return found?.id ?? null;
}

/** Whose place a substitute takes: of which list of which institution in which plan. */
export interface OpenPlace {
  submissionId: string;
  orgId: string;
  planId: string;
}

/**
 * The substitute, who has to be of the same institution, now as when the list was made, and on its list, alive, in no roster of the year and in no other
 * change; the best one waiting unless said why not.
 *
 * @throws E-LY-21, E-LY-22, E-LY-23, E-LY-27, E-LY-28, E-LY-31
 */
export async function checkSubstitute(
  tx: Ctx,
  at: OpenPlace,
  entry: Entry,
  changeId?: string,
): Promise<{ id: string }> {
  const found = await tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('retired_cadre as c', 'c.id', 'n.cadre_id')
    .select(['n.id', 'n.org_id', 'n.plan_id', 'n.cadre_id', 'n.state', 'n.from_rank', 'n.cadre_uid'])
    .select(['c.org_id as nowAt', mayBeDead('c').as('dead')])
    .where('n.id', '=', entry.substitute_id ?? '')
    .executeTakeFirst();
  if (!found || found.org_id !== at.orgId) throw refusal('E-LY-22');
  await refuseElsewhere(tx, found.cadre_id, at.planId);
  if (found.plan_id !== at.planId || found.nowAt !== at.orgId) throw refusal('E-LY-22');
  if (found.state !== 'CANDIDATE') throw refusal('E-LY-28');
  if (found.dead) throw refusal('E-LY-31', { who: found.cadre_uid });
  await refuseWhileChanging(tx, found.id, changeId);
  const better = await waitingIn(tx, at.submissionId)
    .select('n.id')
    .where('n.from_rank', '<', found.from_rank)
    .limit(1)
    .executeTakeFirst();
  if (better && !entry.skip_reason) throw refusal('E-LY-27');
  return { id: found.id };
}

/** Who waits on a list and could come in: nobody who has left the institution, may be dead, has a place elsewhere or is being changed in already. */
const waitingIn = (tx: Ctx, submissionId: string) =>
  tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .innerJoin('retired_cadre as c', 'c.id', 'n.cadre_id')
    .where('n.submission_id', '=', submissionId)
    .where('n.state', '=', 'CANDIDATE')
    .where('n.skip_reason', 'is', null)
    .where('c.service_status', '=', 'SERVED')
    .where('c.suspected_dead', '=', false)
    .whereRef('c.org_id', '=', 'n.org_id')
    .where(sql<boolean>`${otherPlan} is null`)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('recup_change as g')
            .select('g.id')
            .whereRef('g.substitute_id', '=', 'n.id')
            .where('g.state', 'in', [...OPEN_CHANGE]),
        ),
      ),
    );

/** R29-6. @throws E-LY-21 with the plan of the year in which the person has a place, or is about to have one */
export async function refuseElsewhere(tx: Ctx, cadreId: string, planId: string): Promise<void> {
  await tables(tx).selectFrom('retired_cadre').select('id').where('id', '=', cadreId).forUpdate().execute();
  const about = await tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .select(otherPlan.as('plan'))
    .where('n.cadre_id', '=', cadreId)
    .where('n.plan_id', '=', planId)
    .limit(1)
    .executeTakeFirst();
  if (about?.plan) throw refusal('E-LY-21', { plan: about.plan });
  const other = await tables(tx)
    .selectFrom('recup_roster_row as y')
    .innerJoin('recup_nomination as n', 'n.id', 'y.nomination_id')
    .innerJoin('recup_plan as p', 'p.id', 'y.plan_id')
    .select('p.plan_no')
    .where('n.cadre_id', '=', cadreId)
    .where('y.until_version', 'is', null)
    .where('n.state', 'in', ['CITY_PASSED', 'ATTENDED'])
    .where(sql<boolean>`p.year = (select year from recup_plan where id = ${planId})`)
    .executeTakeFirst();
  if (other) throw refusal('E-LY-21', { plan: other.plan_no });
}
