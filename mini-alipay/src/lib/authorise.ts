import { post, Refusal } from './http.ts';
import { AlipayEnter } from './session.graphql.ts';
import { isIn, keep, resume } from './session.ts';

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
  if (isIn() || (await resume())) return true;
  const { alipayEnter } = await post(AlipayEnter, { code: await askAlipay() }, undefined);
  if (alipayEnter.session) {
    keep(alipayEnter.session);
    return true;
  }
  visit = alipayEnter.visit ?? undefined;
  return false;
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
