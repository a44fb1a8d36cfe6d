import type { App, Ctx } from '../../kernel/index.ts';
import type { SessionStage } from '../sessions/session-stages.ts';
import type { HeldSession } from '../sessions/start-session.ts';
import { webOf } from '../sessions/web.ts';
import type { Account } from '../users/account.ts';
import { isPasswordDue } from '../users/passwords.ts';
import type { IssuedChallenge } from './challenges.ts';
import type { AwaitedRequest } from './second-person.ts';

/** Where a sign-in has got to. The token is in the cookie, never in the answer. */
export interface SignInOutcome {
  /** AWAITING: a second person has to let the proven key be bound first; there is no session. */
  stage: SessionStage | 'AWAITING';
  /** What AWAITING is for. */
  request?: AwaitedRequest;
  challenge?: IssuedChallenge;
  /** The session's token for the presenter that reads the session back within the same request. */
  token: string;
}

/**
 * The next step of a sign-in: prove the bound key, then change a password that is due, then bind a key where a role demands one, then
 * work. The proof comes first, so that a stolen one-time password alone cannot set a new one for an administrator with a key.
 */
export function nextStage(app: App, account: Account, secondFactorProven: boolean): SessionStage {
  const hasKey = account.secondFactor !== 'NONE';
  if (hasKey && !secondFactorProven) return 'SECOND_FACTOR';
  if (isPasswordDue(app, account)) return 'PASSWORD';
  if (account.needsSecondFactor && !hasKey) return 'ENROLMENT';
  return 'ACTIVE';
}

/** Hands the session's token to the browser and says how to go on. */
export function present(ctx: Ctx, session: HeldSession, challenge?: IssuedChallenge): SignInOutcome {
  webOf(ctx).setSessionToken(session.token);
  return { stage: session.stage, token: session.token, ...(challenge && { challenge }) };
}

/** Sends the owner of a factor that waits for its second person away. */
export function awaiting(ctx: Ctx, request: AwaitedRequest): SignInOutcome {
  webOf(ctx).clearSessionToken();
  return { stage: 'AWAITING', token: '', request };
}
