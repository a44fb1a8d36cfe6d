import type { NotNull } from 'kysely';
import { tables } from '../../../database/tables.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';

/** The service centre that takes a case. */
export interface AcceptingCentre extends Placed {
  name: string;
}

/**
 * The centre of the placement street, or the district's own where no street is given. Unknown or closed: BAD_INPUT on `placementStreet` or
 * `form.placementRegion`.
 */
export async function findAcceptingCentre(
  ctx: Ctx,
  region: string,
  street: string | null | undefined,
): Promise<AcceptingCentre> {
  if (street && !street.startsWith(region)) {
    throw badInput([{ path: 'placementStreet', message: '安置街镇不属于所选安置地' }]);
  }
  const found = await tables(ctx)
    .selectFrom('org as c')
    .innerJoin('org as p', 'p.id', 'c.parent_id')
    .select(['c.id as orgId', 'c.path as orgPath', 'c.district_code as districtCode', 'c.name', 'c.enabled'])
    .$narrowType<{ districtCode: NotNull }>()
    .where('c.level', '=', 'CENTRE')
    .where('p.code', '=', street ?? region)
    .executeTakeFirst();
  if (found && !found.enabled) {
    const message = `${found.name}已停用，暂不受理，请联系上级退役军人事务局`;
    throw badInput([{ path: street ? 'placementStreet' : 'form.placementRegion', message }]);
  }
  if (!found) {
    throw badInput([
      street
        ? { path: 'placementStreet', message: '安置街镇代码不存在' }
        : { path: 'form.placementRegion', message: '安置地不在本市，请到安置地办理' },
    ]);
  }
  const { enabled: _, ...centre } = found;
  return centre;
}
