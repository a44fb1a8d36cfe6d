import { firstRow, sql } from '../../../database/sql.ts';
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
  const centre = await firstRow<AcceptingCentre>(
    ctx,
    sql`
    select c.id as "orgId", c.path as "orgPath", c.district_code as "districtCode", c.name
      from org c join org p on p.id = c.parent_id
     where c.level = 'CENTRE' and c.enabled and p.code = ${street ?? region}`,
  );
  if (!centre) {
    throw badInput([
      street
        ? { path: 'placementStreet', message: '安置街镇代码不存在' }
        : { path: 'form.placementRegion', message: '安置地不在本市，请到安置地办理' },
    ]);
  }
  return centre;
}
