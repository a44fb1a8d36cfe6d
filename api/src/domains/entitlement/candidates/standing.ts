import { rows, sql } from '../../../database/sql.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';

/** The point at which who shows the same person elsewhere hears of steps on the list, in the transaction of the step. */
export const onCandidateSteps =
  hookPoint<(tx: Ctx, changes: readonly FlowChange[]) => Promise<void>>('entitlement.candidateSteps');

/** How far a person has come on the list: nothing sent yet, with 社保系统, insured, or off the list without insurance. */
export type EntitlementStanding = 'WAITING' | 'UNDER_WAY' | 'INSURED' | 'LEFT';

const UNDER_WAY = ['PUSHED', 'ACKED', 'PROCESSING', 'OBJECTED_PUSHED'];
const LEFT = ['EXCLUDED', 'LAPSED'];

/** Where each person stands by his newest place on the list; who was never on it is absent. One statement. */
export async function entitlementsOf(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, EntitlementStanding>> {
  if (personIds.length === 0) return new Map();
  const found = await rows<{ personId: string; state: string; insured: boolean }>(
    ctx,
    sql`select distinct on (person_id) person_id as "personId", state, 'SUCCESS' in (pension_state, medical_state) as insured
          from entitlement_candidate where person_id = any(${[...personIds]}::uuid[])
         order by person_id, state = any(${LEFT}::text[]), id desc`,
  );
  return new Map(found.map(({ personId, state, insured }) => [personId, standingOf(state, insured)]));
}

function standingOf(state: string, insured: boolean): EntitlementStanding {
  if (insured) return 'INSURED';
  if (LEFT.includes(state)) return 'LEFT';
  return UNDER_WAY.includes(state) ? 'UNDER_WAY' : 'WAITING';
}
