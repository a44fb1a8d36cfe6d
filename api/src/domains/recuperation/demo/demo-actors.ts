import { tables } from '../../../database/tables.ts';
import { demoActor } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/**
 * The context of a demonstration account, for writing what it and its like would have done in the whole city; undefined where there is no such
 * account. Never a session.
 */
export async function actorOf(ctx: Ctx, loginName: string, role: string): Promise<Ctx | undefined> {
  const account = await tables(ctx)
    .selectFrom('user_account')
    .select('id')
    .where('login_name', '=', loginName)
    .executeTakeFirst();
  const actor = account && (await demoActor(ctx, account.id, role));
  return actor && { ...ctx, actor: { ...actor, scope: { kind: 'ALL' } } };
}
