import { firstRow, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { localDateOf, MINUTE_MS } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { idleMinutesSql } from '../sessions/parameters.ts';
import type { SessionStage } from '../sessions/session-stages.ts';
import { tokenHash } from '../sessions/start-session.ts';
import { type Account, findAccount, isIntact, isOpen } from '../users/account.ts';

/** A session with its account, whatever stage it is in. Only the operations of the sign-in read it; all others see nobody in it. */
export interface PendingSession {
  id: string;
  stage: SessionStage;
  secondFactorProven: boolean;
  offeredKey: string | null;
  /** Base64 DER; with it the offered key is that of a certificate. */
  offeredCertificate: string | null;
  account: Account;
}

interface Row {
  id: string;
  userId: string;
  stage: SessionStage;
  proven: boolean;
  offeredKey: string | null;
  offeredCertificate: string | null;
  lastSeenAt: SqlInstant;
  expiresAt: SqlInstant;
  idleMinutes: number;
}

/** The session of the cookie, if it is in one of the stages; else E-QX-17: the steps took too long or came in the wrong order. */
export async function pendingSession(ctx: Ctx, stages: readonly SessionStage[]): Promise<PendingSession> {
  const token = ctx.web?.sessionToken;
  const row = token === undefined ? undefined : await readRow(ctx, token);
  if (!row || !stages.includes(row.stage) || isOver(ctx, row)) throw refuseAccess('E-QX-17');
  const account = await findAccount(ctx, row.userId);
  const usable = account?.orgEnabled && isOpen(account, localDateOf(ctx.app.clock.now())) && isIntact(ctx, account);
  if (!usable) throw refuseAccess('E-QX-17');
  const { id, stage, proven: secondFactorProven, offeredKey, offeredCertificate } = row;
  return { id, stage, secondFactorProven, offeredKey, offeredCertificate, account };
}

async function readRow(ctx: Ctx, token: string): Promise<Row | undefined> {
  return firstRow<Row>(
    ctx,
    sql`select id, user_id as "userId", stage, second_factor_at is not null as proven, offered_key as "offeredKey",
               offered_certificate as "offeredCertificate",
               last_seen_at as "lastSeenAt", expires_at as "expiresAt", ${idleMinutesSql} as "idleMinutes"
          from session where token_hash = ${tokenHash(token)} and ended_at is null`,
  );
}

function isOver(ctx: Ctx, row: Row): boolean {
  const now = ctx.app.clock.now().getTime();
  const idleEnd = toDate(row.lastSeenAt).getTime() + row.idleMinutes * MINUTE_MS;
  return now >= Math.min(idleEnd, toDate(row.expiresAt).getTime());
}
