import { tables } from '../../../database/tables.ts';
import { demoActor } from '../../../platform/access/index.ts';
import type { Ctx, UserActor } from '../../../platform/kernel/index.ts';

/** A context in which somebody of the demonstration acts. */
export type DemoPlayer = Ctx & { actor: UserActor };

/** Somebody of the demonstration with the rights of the role, in his own organisation; never a session. */
export async function demoPlayer(ctx: Ctx, loginName: string, role: string): Promise<DemoPlayer | undefined> {
  const user = await tables(ctx)
    .selectFrom('user_account')
    .select('id')
    .where('login_name', '=', loginName)
    .executeTakeFirst();
  const actor = user && (await demoActor(ctx, user.id, role));
  return actor && { ...ctx, actor };
}

/** The same everywhere, as officers of districts and the city need it to be brought on stage. */
export const everywhere = (player: DemoPlayer): DemoPlayer => ({
  ...player,
  actor: { ...player.actor, scope: { kind: 'ALL' } },
});
