import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { buildBankAccount } from '../../../people/index.ts';
import { demoPlayer } from '../../demo/demo-player.ts';
import { sealInstitution } from '../../institutions/institution-cells.ts';

/** The account of the demonstration school, to which subsidies go; without one nothing can be handed in. */
export async function loadDemoBank(ctx: Ctx): Promise<void> {
  const school = await demoPlayer(ctx, 'inst_demo', 'INST');
  if (!school) return;
  const found = await tables(ctx)
    .selectFrom('training_institution')
    .select(['id', 'name'])
    .where('org_id', '=', school.actor.orgId)
    .where('bank_account', 'is', null)
    .execute();
  const account = buildBankAccount('622202000000900');
  for (const { id, name } of found)
    await tables(ctx)
      .updateTable('training_institution')
      .set({
        bank_owner: name,
        bank_name: '示范银行上海分行',
        bank_account: sealInstitution(ctx.app.keys, id, 'bankAccount', account),
        bank_account_masked: mask('bankAccount', account),
      })
      .where('id', '=', id)
      .execute();
}
