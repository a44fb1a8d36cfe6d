import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

const PSEUDO_DISTRICT = '310100';

/** A 军休机构 and the place of what belongs to it. */
export interface Institution {
  code: string;
  name: string;
  org_id: string;
  org_path: string;
  district_code: string;
}

/** Where the institutions of these codes stand; what is no institution of retired cadres is left out. */
export async function institutionsOf(ctx: Ctx, codes: readonly string[]): Promise<Map<string, Institution>> {
  const found = await tables(ctx)
    .selectFrom('org')
    .select(['id', 'code', 'path', 'district_code as district', 'name'])
    .where('level', '=', 'JX_ORG')
    .where(sql<boolean>`code = any(${[...codes]}::text[])`)
    .execute();
  return new Map(
    found.map(({ id, code, path, district, name }) => [
      code,
      { code, name, org_id: id, org_path: path, district_code: district ?? PSEUDO_DISTRICT },
    ]),
  );
}
