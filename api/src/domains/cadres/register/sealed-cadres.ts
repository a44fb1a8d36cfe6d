import { sql } from '../../../database/sql.ts';
import { requireIntact, sealedById } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** 企业退休军转干部 (03 §31.3, §41.7): the key fields of a person, by which he is known and paid. */
export const SEALED_CADRES = sealedById({
  name: 'emp_cadre',
  title: '企业退休军转干部',
  called: sql`t.cadre_no || ' ' || t.person_name_masked`,
  covers: [
    ...['cadre_no', 'person_name_index', 'id_no_index', 'birth_date', 'district_code', 'street_code'],
    ...['bank_code', 'bank_account_masked', 'account_name_masked', 'death_on'],
  ],
});

/** Before people are paid or moved. @throws E-CR-12 */
export const requireIntactCadres = (ctx: Ctx, ids: readonly string[]): Promise<void> =>
  ids.length === 0 ? Promise.resolve() : requireIntact(ctx, SEALED_CADRES, sql`t.id = any(${[...ids]}::uuid[])`);
