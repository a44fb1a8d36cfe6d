import type { APIRequestContext } from 'playwright-core';
import { until } from '../api/test/until.ts';
import { counterpartsUrl } from './staff/counterparts.ts';

/** The newest one-time password that the gateway of the demonstration brought to the owner of an account. */
export async function passwordOnPhone(request: APIRequestContext, loginName: string): Promise<string> {
  const sandbox = await counterpartsUrl({ request });
  let password: string | undefined;
  await until(
    async () => {
      const answer = await request.get(`${sandbox.replace(/\/$/, '')}/sms/messages`);
      const messages = (await answer.json()) as { content: string }[];
      // The notice of the reset speaks of the password too, without it.
      const texts = messages.map(({ content }) => content).filter((text) => text.includes(`账号${loginName}`));
      password = texts.map((text) => /一次性密码([A-Za-z0-9-]+)/.exec(text)?.[1]).findLast(Boolean);
      return password !== undefined;
    },
    120_000,
    200,
  );
  if (password === undefined) throw new Error(`no one-time password reached ${loginName}`);
  return password;
}
