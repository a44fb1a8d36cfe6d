import { run, type SqlInstant, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { banTarget } from './ban-ip.ts';

/** An address that no rule ever bans: our own gateway, load balancers, probes (03 §39.3 保护名单). */
export interface ProtectedIp {
  ip: string;
  note: string;
  addedAt: SqlInstant;
  addedName: string;
}

export function listProtectedIps(ctx: Ctx): Promise<ProtectedIp[]> {
  return tables(ctx)
    .selectFrom('exchange_protected_ip')
    .select(['ip', 'note', 'added_at as addedAt', 'added_name as addedName'])
    .orderBy('ip')
    .execute();
}

export async function protectIp(ctx: Ctx, ip: string, note: string): Promise<ProtectedIp[]> {
  const user = requireUser(ctx);
  const target = banTarget(ip);
  const text = note.trim();
  if (text.length < 2 || text.length > 200) throw badInput([{ path: 'note', message: '请填写说明（2–200字）' }]);
  return transaction(ctx, async (tx) => {
    await run(
      tx,
      sql`insert into exchange_protected_ip (ip, note, added_at, added_by, added_name)
          values (${target}, ${text}, ${tx.app.clock.now()}, ${user.userId}, ${user.name})
          on conflict (ip) do update set note = excluded.note, added_at = excluded.added_at, added_by = excluded.added_by,
            added_name = excluded.added_name`,
    );
    await recordAudit(tx, { event: 'dx.ban.protect', objectType: 'ip', objectId: target, detail: { note: text } });
    return listProtectedIps(tx);
  });
}

export async function unprotectIp(ctx: Ctx, ip: string): Promise<ProtectedIp[]> {
  requireUser(ctx);
  const target = banTarget(ip);
  return transaction(ctx, async (tx) => {
    const count = await run(tx, sql`delete from exchange_protected_ip where ip = ${target}`);
    if (count === 0) throw refuse('NOT_FOUND');
    await recordAudit(tx, { event: 'dx.ban.unprotect', objectType: 'ip', objectId: target });
    return listProtectedIps(tx);
  });
}
