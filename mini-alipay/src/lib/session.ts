import { type Operation, post, Refusal } from './http.ts';
import { AlipayRenew } from './session.graphql.ts';

/** What the product gave whoever has come in. */
export interface Session {
  token: string;
  /** None where the host mini-program hands the person over anew each time. */
  renewal?: string;
}

const KEPT_AS = 'renewal';
/** The token is held in memory alone; what outlives the mini-program is the ticket that counts once. */
let token: string | undefined;
let renewing: Promise<boolean> | undefined;

/** For uploads, which go beside the operations. */
export const sessionToken = (): string | undefined => token;

export const isIn = (): boolean => token !== undefined;

const entering = new Set<() => void>();
const turning = new Set<() => void>();
/** Counts whose turn it is: another number after each coming and going. */
let turn = 0;

/** What holds something of a person hears when somebody comes in anew: it could be another. */
export function onEnter(told: () => void): void {
  entering.add(told);
}

/** What shows something of a person, and stays alive, hears when somebody comes in or is out: nobody else may see it. */
export function onTurn(told: () => void): void {
  turning.add(told);
}

/** Whoever has just come in. */
export function enter(session: Session): void {
  keep(session);
  for (const told of entering) told();
  change();
}

function change(): void {
  turn += 1;
  for (const told of turning) told();
}

function keep(session: Session): void {
  token = session.token;
  if (session.renewal) my.setStorageSync({ key: KEPT_AS, data: session.renewal });
  else my.removeStorageSync({ key: KEPT_AS });
}

export function forget(): void {
  const wasIn = isIn();
  token = undefined;
  my.removeStorageSync({ key: KEPT_AS });
  if (wasIn) change();
}

/** Goes on with the session of last time, if there is one; asks the person nothing. */
export function resume(): Promise<boolean> {
  renewing ??= renew().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renew(): Promise<boolean> {
  const renewal = ticket();
  if (renewal === undefined) return false;
  try {
    keep((await post(AlipayRenew, { renewal }, undefined)).alipayRenew);
    return true;
  } catch (error) {
    // Without a network the ticket has not been used and stays good.
    if (!(error instanceof Refusal && error.code === 'AWAY')) forget();
    return false;
  }
}

function ticket(): string | undefined {
  const { data } = my.getStorageSync({ key: KEPT_AS }) as { data?: unknown };
  return typeof data === 'string' && data !== '' ? data : undefined;
}

const ended = () => new Refusal('E-0007', '会话已过期，请重新登录，已填写内容已为您暂存');

/**
 * Runs an operation as whoever is in. A session that has ended is renewed once, silently (01 §10.7); else E-0007. An answer for somebody
 * whose turn is over is given to nobody. @throws Refusal
 */
export async function run<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  if (renewing) await renewing;
  const [asked, wasIn] = [turn, isIn()];
  const result = await sent(operation, variables);
  if (wasIn && asked !== turn) throw ended();
  return result;
}

async function sent<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Promise<Result> {
  try {
    return await post(operation, variables, token);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'UNAUTHENTICATED') throw error;
    if (!(await resume())) {
      // Without a ticket nothing renews this session any more: the way to sign in anew must be open.
      if (ticket() === undefined) forget();
      throw ended();
    }
    return post(operation, variables, token);
  }
}
