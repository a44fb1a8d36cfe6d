import { type Ctx, hookPoint } from '../../kernel/index.ts';
import type { Account } from '../users/account.ts';
import type { OfferedFactor } from './bind-factor.ts';

/** A request that waits: its number, and by what its owner and its second person compare the key. */
export interface AwaitedRequest {
  no: string;
  fingerprint: string;
}

/**
 * Who lets a second factor be bound beside its owner (03 §41.9): another room asks the security administrators and custodians. A product without
 * that room binds what its owner has proven.
 */
export interface SecondPerson {
  /** The request that waits for the account; undefined where none does. */
  waiting(ctx: Ctx, userId: string): Promise<AwaitedRequest | undefined>;
  /** Asks for the proven factor to be bound; the request, undefined where nobody else is there yet who could approve. */
  ask(tx: Ctx, account: Account, offered: OfferedFactor): Promise<AwaitedRequest | undefined>;
}

export const secondPerson = hookPoint<SecondPerson>('access.secondPerson');

/** The request that waits for somebody's second factor. */
export async function awaitedRequest(ctx: Ctx, userId: string): Promise<AwaitedRequest | undefined> {
  for (const { waiting } of secondPerson.of(ctx)) {
    const found = await waiting(ctx, userId);
    if (found) return found;
  }
  return undefined;
}

/** Asks for a factor to be bound; undefined where it is to be bound at once. */
export async function askSecondPerson(
  tx: Ctx,
  account: Account,
  offered: OfferedFactor,
): Promise<AwaitedRequest | undefined> {
  for (const { ask } of secondPerson.of(tx)) {
    const found = await ask(tx, account, offered);
    if (found) return found;
  }
  return undefined;
}
