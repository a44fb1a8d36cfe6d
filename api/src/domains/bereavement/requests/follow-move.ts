import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { registerFileOwner } from '../../../platform/files/index.ts';
import { type Ctx, hasPermission, scopeOf } from '../../../platform/kernel/index.ts';
import { isNamedAlike, type MovedPerson } from '../../people/index.ts';
import { findBeneficiaries } from '../payable/beneficiaries.ts';
import { RIGHTS } from '../permissions.ts';
import { REDUCTION } from '../record-types.ts';
import { LIVE } from './live.ts';

/** The person transfers while his request is open: it stays where it is, and the new district may read it (03 §34.8). */
export async function followMove(tx: Ctx, { idNo, name, toDistrict }: MovedPerson): Promise<void> {
  const found = (await findBeneficiaries(tx, idNo)).filter((one) => isNamedAlike(one.name, name));
  if (found.length === 0) return;
  await tables(tx)
    .updateTable('reduction_request')
    .set(({ fn, val, ref }) => ({ moved_to: fn<string | null>('nullif', [val(toDistrict), ref('district_code')]) }))
    .where(
      'beneficiary_id',
      'in',
      found.map(({ id }) => id),
    )
    .where('state', 'in', [...LIVE])
    .execute();
}

/** Requests of the caller's scope, and those of persons whom his district has taken meanwhile; of the latter he judges none. */
export function requestsSeen(ctx: Ctx) {
  const own = scopeWhere(scopeOf(ctx.actor), 'r');
  if (ctx.actor.kind !== 'USER') return own;
  return sql<boolean>`(${own} or r.moved_to = (select code from org where id = ${ctx.actor.orgId}))`;
}

/** Who reads the request for that reason opens its files as well. */
registerFileOwner(REDUCTION, async (ctx, ids) => {
  if (!hasPermission(ctx.actor, RIGHTS.view)) return false;
  const seen = await tables(ctx)
    .selectFrom('reduction_request as r')
    .select('r.id')
    .where(sql<boolean>`r.id = any(${[...ids]}::uuid[])`)
    .where(requestsSeen(ctx))
    .limit(1)
    .executeTakeFirst();
  return seen !== undefined;
});
