import { rows, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { NoticeReceiver } from '../../notify/index.ts';
import type { THREE_ADMINISTRATORS } from '../roles/role-presets.ts';

/** The administrators of the kinds who may work today, wherever they sit; for notices. */
export async function administrators(
  ctx: Ctx,
  kinds: readonly (typeof THREE_ADMINISTRATORS)[number][],
): Promise<NoticeReceiver[]> {
  const found = await rows<{ userId: string }>(
    ctx,
    sql`select distinct u.id as "userId" from user_account u join user_role ur on ur.user_id = u.id join role r on r.id = ur.role_id
         where r.code = any(${[...kinds]}) and u.status = 'ENABLED'
           and (u.valid_to is null or u.valid_to >= ${localDateOf(ctx.app.clock.now())}::date)`,
  );
  return found;
}
