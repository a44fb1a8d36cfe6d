import { type APIRequestContext, request } from 'playwright-core';
import { type KeyFile, openKeyFile } from '../api/src/platform/crypto/key-file.ts';
import type { Sm2KeyPair } from '../api/src/platform/crypto/sm2.ts';
import { ApiSession } from './api-session.ts';
import { productUrl } from './browser.ts';
import { demoPassword, demoPin } from './staff/console.ts';

/** A demo administrator without a page, with the key file that the demonstration hands out. */
export async function adminSession(loginName: string): Promise<ApiSession> {
  const session = new ApiSession(await cookieJar());
  await session.signIn(loginName, demoPassword, await adminKey(loginName));
  return session;
}

/** The key of a demo administrator. */
export async function adminKey(loginName: string): Promise<Sm2KeyPair> {
  const jar = await cookieJar();
  return openKeyFile((await (await jar.get(`/demo/keys/${loginName}.json`)).json()) as KeyFile, demoPin);
}

/** Cookies of nobody yet, for talking to the product. */
export function cookieJar(): Promise<APIRequestContext> {
  return request.newContext({ baseURL: productUrl() });
}
