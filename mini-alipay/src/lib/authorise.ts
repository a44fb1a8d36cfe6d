import { post, Refusal } from './http.ts';
import { AlipayEnter, AlipayEnterByHost } from './session.graphql.ts';
import { enter, isIn, resume } from './session.ts';

/** Known to Alipay and not yet to us: good for proving oneself. */
let visit: string | undefined;
let asking: Promise<boolean> | undefined;

export const currentVisit = (): string | undefined => visit;

export function endVisit(): void {
  visit = undefined;
}

/**
 * Called where an act needs to know who acts, never when a page is shown (01 §10.3). The dialog of Alipay appears once, however often one
 * taps. @returns false where the person has yet to prove himself; the visit is held then @throws Refusal E-0801 when he refuses
 */
export function authorise(): Promise<boolean> {
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(): Promise<boolean> {
  if (isIn() || (await resume()) || (await byHost())) return true;
  const { alipayEnter } = await post(AlipayEnter, { code: await askAlipay() }, undefined);
  if (alipayEnter.session) {
    enter(alipayEnter.session);
    return true;
  }
  visit = alipayEnter.visit ?? undefined;
  return false;
}

/** Tickets that were tried: one counts once. */
const tried = new Set<string>();

/**
 * By the identity that the host mini-program 随申办 has already, in place of Alipay's dialog and a proof by face (01 §10.3 no 5). What comes of
 * nothing leaves the way by Alipay.
 */
async function byHost(): Promise<boolean> {
  const { extraData } = (my.getEnterOptionsSync().referrerInfo ?? {}) as { extraData?: { ticket?: unknown } };
  const ticket = extraData?.ticket;
  if (typeof ticket !== 'string' || tried.has(ticket)) return false;
  tried.add(ticket);
  try {
    enter((await post(AlipayEnterByHost, { ticket }, undefined)).alipayEnterByHost);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'AWAY') throw error;
    return false;
  }
}

function askAlipay(): Promise<string> {
  return new Promise((resolve, reject) => {
    my.getAuthCode({
      scopes: ['auth_user'],
      success: ({ authCode }) => (authCode ? resolve(authCode) : reject(refused())),
      fail: () => reject(refused()),
    });
  });
}

const refused = () => new Refusal('E-0801', '支付宝授权失败，请重试或改用随申办');
