import { sql } from '../../../../database/sql.ts';
import { requireIntact, sealedById } from '../../../../platform/access/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** 发放名册人员 (03 §41.7): who is on which roster with how much, whether he is held or removed, and to which account; what streets and districts say of him is left out. */
export const SEALED_ROWS = sealedById({
  name: 'medical_row',
  title: '医疗补助名册人员',
  called: sql`t.person_name_masked || ' 第' || t.seq || '行'`,
  covers: [
    ...[
      'cycle_id',
      'roster_id',
      'district_roster_id',
      'cadre_id',
      'seq',
      'id_no_index',
      'line_count',
      'gross',
      'cap',
      'pay',
      'flag',
    ],
    ...['bank_code', 'bank_account_index', 'bank_account_masked', 'account_name_masked'],
  ],
});

/** Before a roster is frozen, signed or pushed. @throws E-CR-12 */
export const requireIntactRows = (ctx: Ctx, of: 'roster' | 'district', id: string): Promise<void> =>
  requireIntact(
    ctx,
    SEALED_ROWS,
    of === 'roster' ? sql`t.roster_id = ${id}::uuid` : sql`t.district_roster_id = ${id}::uuid`,
  );
