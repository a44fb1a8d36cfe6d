import { run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** The sandbox plays every counterpart from this machine: a ban would cut all of them off, so rules only alarm about it. */
export async function protectSandbox(ctx: Ctx): Promise<void> {
  await run(
    ctx,
    sql`insert into exchange_protected_ip (ip, note, added_at, added_name)
        select ip, '演示环境：外部系统模拟', ${ctx.app.clock.now()}, '系统' from unnest(array['127.0.0.1', '::1']) ip
        on conflict (ip) do nothing`,
  );
}
