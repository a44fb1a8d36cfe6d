import type { Browser } from './access.ts';

const SET = `mutation ($code: String!, $value: JSON!, $version: Int!) {
  setParameter(code: $code, value: $value, version: $version, reason: "按市局通知调整") { code value version } }`;

/** Changes a parameter of the business as its page does; `version` 0 where nobody has changed it before. Gives the code of a refusal. */
export async function setParameter(browser: Browser, code: string, value: unknown, version = 0) {
  const answer = await browser.run(SET, { code, value, version });
  const listed = (answer.data?.setParameter ?? []) as { code: string; value: unknown; version: number }[];
  return answer.code ? { code: answer.code } : { set: listed.find((one) => one.code === code) };
}
