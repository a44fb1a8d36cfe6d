import { firstRow, sql } from '../../../database/sql.ts';
import { recordAuditApart } from '../../audit/index.ts';
import { sm3Hex } from '../../crypto/index.ts';
import { DomainError } from '../../errors/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { readParameter } from '../../parameters/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { type HeldSession, type SessionTerms, startSession } from '../sessions/start-session.ts';
import { closedReason } from '../sign-in/closed-reason.ts';
import { welcome } from '../sign-in/sign-in.ts';
import { findAccount } from '../users/account.ts';
import { checkPerson } from './check-person.ts';
import type { RealNameDoor, RealNamePerson } from './door.ts';

/** Uses up a sign-in at the provider; E-QX-41 for one that has been used: an answer that is seen again is not from the person. */
export async function useUp(ctx: Ctx, state: string): Promise<void> {
  const first = await firstRow(
    ctx,
    sql`insert into used_real_name_flow (state_hash, used_at) values (${sm3Hex(state)}, ${ctx.app.clock.now()})
        on conflict do nothing returning state_hash`,
  );
  if (!first) throw refuseAccess('E-QX-41');
}

/**
 * Lets a proven person in through a door, or who acts for him: the account that the line of business names, unless it is closed (E-QX-12,
 * E-QX-13), the document has expired (E-QX-50) or nobody may act here (E-QX-51, E-QX-52).
 */
export async function enterByRealName(ctx: Ctx, door: RealNameDoor, person: RealNamePerson): Promise<HeldSession> {
  checkPerson(ctx, door, person);
  return transaction(ctx, async (tx) =>
    enterAccount(tx, await accountOf(tx, door, person), door.client, await termsOf(tx, door, person)),
  );
}

/**
 * What the session of a proven person knows of him: the level, who acts for him, and that he was proven now, where he came himself and the
 * level suffices at the door. An agent's sign-in proves the agent, never the person.
 */
export async function termsOf(
  tx: Ctx,
  door: Pick<RealNameDoor, 'proofLevel'>,
  { level: authLevel, agent }: Pick<RealNamePerson, 'level' | 'agent'>,
): Promise<SessionTerms> {
  if (agent) return { authLevel, agent };
  const proofLevel = door.proofLevel ? await readParameter(tx, door.proofLevel) : 1;
  return authLevel >= proofLevel ? { authLevel, provedAt: tx.app.clock.now() } : { authLevel };
}

/** A session in the account of a person who was proven elsewhere, unless it is closed (E-QX-12, E-QX-13). */
export async function enterAccount(
  tx: Ctx,
  accountId: string,
  client: string,
  terms: SessionTerms,
): Promise<HeldSession> {
  const account = await findAccount(tx, accountId);
  if (!account) throw refuseAccess('E-QX-12');
  const reason = closedReason(tx, account);
  if (reason) throw refuseAccess(reason);
  // Whoever administers proves the own key besides, which this way does not ask for.
  if (account.needsSecondFactor || account.secondFactor !== 'NONE') throw refuseAccess('E-QX-45');
  const session = await startSession(tx, { userId: account.id, stage: 'ACTIVE', client, ...terms });
  await welcome(tx, account, session.id);
  return session;
}

/** The account that the door names for a person; what he lacks is E-QX-44. */
export async function accountOf(tx: Ctx, door: RealNameDoor, person: RealNamePerson): Promise<string> {
  try {
    return await door.enter(tx, person);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'BAD_INPUT') throw refuseAccess('E-QX-44');
    throw error;
  }
}

/** A sign-in at the provider that came to nothing, as others that fail. */
export async function recordRefusal(ctx: Ctx, client: string, code: string): Promise<void> {
  await recordAuditApart(ctx, {
    event: accessEvents.signInRefused,
    objectType: 'login',
    objectId: `real-name:${client}`,
    ok: false,
    detail: { code },
  });
}
