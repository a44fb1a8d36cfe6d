import { type Ctx, hookPoint } from '../../kernel/index.ts';
import type { Account } from '../users/account.ts';
import type { OfferedFactor } from './bind-factor.ts';

/**
 * Who lets a second factor be bound beside its owner (03 §41.9): another room asks the security administrators and custodians. A product without
 * that room binds what its owner has proven.
 */
export interface SecondPerson {
  /** Number of the request that waits for the account; undefined where none does. */
  waiting(ctx: Ctx, userId: string): Promise<string | undefined>;
  /** Asks for the proven factor to be bound; the request's number, undefined where nobody else is there yet who could approve. */
  ask(tx: Ctx, account: Account, offered: OfferedFactor): Promise<string | undefined>;
}

export const secondPerson = hookPoint<SecondPerson>('access.secondPerson');

/** Number of the request that waits for somebody's second factor. */
export async function awaitedRequest(ctx: Ctx, userId: string): Promise<string | undefined> {
  for (const { waiting } of secondPerson.of(ctx)) {
    const number = await waiting(ctx, userId);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** Asks for a factor to be bound; undefined where it is to be bound at once. */
export async function askSecondPerson(tx: Ctx, account: Account, offered: OfferedFactor): Promise<string | undefined> {
  for (const { ask } of secondPerson.of(tx)) {
    const number = await ask(tx, account, offered);
    if (number !== undefined) return number;
  }
  return undefined;
}
