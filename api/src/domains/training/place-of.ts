import { tables } from '../../database/tables.ts';
import type { Ctx, Placed } from '../../platform/kernel/index.ts';

/** Where the records of a district's bureau stand. */
export async function placeOf(ctx: Ctx, orgId: string, districtCode: string): Promise<Placed> {
  const org = await tables(ctx).selectFrom('org').select('path').where('id', '=', orgId).executeTakeFirst();
  return { orgId, orgPath: org?.path ?? '', districtCode };
}
