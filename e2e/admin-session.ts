import { type APIRequestContext, request } from 'playwright-core';
import { type KeyFile, openKeyFile } from '../api/src/platform/crypto/key-file.ts';
import { ApiSession } from './api-session.ts';
import { productUrl } from './browser.ts';
import { demoPassword, demoPin } from './staff/console.ts';

/** A demo administrator without a page, with the key file that the demonstration hands out. */
export async function adminSession(loginName: string): Promise<ApiSession> {
  const jar = await cookieJar();
  const file = (await (await jar.get(`/demo/keys/${loginName}.json`)).json()) as KeyFile;
  const session = new ApiSession(jar);
  await session.signIn(loginName, demoPassword, await openKeyFile(file, demoPin));
  return session;
}

/** Cookies of nobody yet, for talking to the product. */
export function cookieJar(): Promise<APIRequestContext> {
  return request.newContext({ baseURL: productUrl() });
}
