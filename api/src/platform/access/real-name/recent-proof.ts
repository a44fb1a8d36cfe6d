import { firstRow, run, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { DomainError, fillText } from '../../errors/index.ts';
import { type Ctx, requireUser } from '../../kernel/index.ts';
import { accessErrors } from '../errors.ts';

const HOUR_MS = 3_600_000;

/** What the session knows of the person behind it: by which client, and when he was last proven. */
export interface SessionProof {
  client: string;
  provedAt: Date | null;
}

/** Of the session that acts. */
export async function sessionProof(ctx: Ctx): Promise<SessionProof> {
  const found = await firstRow<{ client: string; provedAt: SqlInstant | null }>(
    ctx,
    sql`select client, proved_at as "provedAt" from session where id = ${requireUser(ctx).sessionId}`,
  );
  return { client: found?.client ?? '', provedAt: toDateOrNull(found?.provedAt ?? null) };
}

/**
 * For acts of citizens that cannot be undone: withdrawal, bank account, confirmation by one click (01 §10.3 no 8). The person must have
 * been proven within REAL_NAME_PROOF_HOURS. @throws E-0804, whereupon the client lets him prove himself again and repeats the act
 */
export async function requireRecentProof(ctx: Ctx): Promise<void> {
  const { provedAt } = await sessionProof(ctx);
  const hours = ctx.app.config.REAL_NAME_PROOF_HOURS;
  const since = ctx.app.clock.now().getTime() - hours * HOUR_MS;
  if (provedAt && provedAt.getTime() >= since) return;
  throw new DomainError('E-0804', fillText(accessErrors['E-0804'], { hours }));
}

/** The person of the session has been proven again. */
export async function renewProof(ctx: Ctx, sessionId: string, provedAt: Date): Promise<void> {
  await run(ctx, sql`update session set proved_at = ${provedAt} where id = ${sessionId} and ended_at is null`);
}
