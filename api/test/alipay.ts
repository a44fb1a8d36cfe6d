import { type RealNameWorld, sandboxedWorld } from './real-name.ts';

export interface Answer<T> {
  data: T;
  code: string | undefined;
  message: string | undefined;
}

/** The mini-program's way to the product: over HTTP, with its token in a header. */
export interface AlipayWorld extends RealNameWorld {
  /** What `my.getAuthCode` gives in this person's hand. */
  codeOf(name: string): Promise<string>;
  /** The person shows his face, and how that ends. @returns `resultStatus` as the phone hears it */
  showFace(certifyId: string, outcome: string): Promise<string>;
  /** Sends one operation; `token` is the session's. */
  send<T = Record<string, never>>(query: string, variables?: object, token?: string): Promise<Answer<T>>;
  /** Something of the sandbox that is asked or told. */
  sandbox<T>(method: string, path: string, body?: object): Promise<T>;
}

export async function alipayWorld(name: string, env: Readonly<Record<string, string>> = {}): Promise<AlipayWorld> {
  const world = await sandboxedWorld(name, (all) => ({
    ...Object.fromEntries(Object.entries(all).filter(([key]) => /^(ALIPAY|IDENTITY)_/.test(key))),
    ...env,
  }));
  const sandbox = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const headers = body ? { 'content-type': 'application/json' } : {};
    const answer = await fetch(world.sandboxUrl + path, { method, headers, body: body ? JSON.stringify(body) : null });
    return (await answer.json()) as T;
  };
  return Object.assign(world, {
    sandbox,
    codeOf: async (person: string) =>
      (await sandbox<{ authCode: string }>('POST', `/alipay/users/${encodeURIComponent(person)}/code`, {})).authCode,
    showFace: async (certifyId: string, outcome: string) =>
      (await sandbox<{ resultStatus: string }>('POST', `/alipay/faces/${certifyId}`, { outcome })).resultStatus,
    send: async <T>(query: string, variables: object = {}, token?: string): Promise<Answer<T>> => {
      const response = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as {
        data?: T;
        errors?: { message: string; extensions: { code: string } }[];
      };
      return { data: (data ?? {}) as T, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
    },
  });
}

const SESSION = '{ token renewal expiresAt }';
export const ENTER = `mutation ($code: String!) { alipayEnter(code: $code) { visit session ${SESSION} } }`;
export const START = `mutation ($visit: String!, $input: AlipayPersonInput!) { alipayStartBinding(visit: $visit, input: $input) { id certifyId url } }`;
export const FINISH = `mutation ($visit: String!, $id: ID!) { alipayFinishBinding(visit: $visit, certificationId: $id) ${SESSION} }`;
export const RENEW = `mutation ($renewal: String!) { alipayRenew(renewal: $renewal) ${SESSION} }`;

export interface Held {
  token: string;
  renewal: string;
  expiresAt: string;
}

/** Authorises as the person. */
export async function enter(world: AlipayWorld, name: string): Promise<{ visit: string | null; session: Held | null }> {
  const { data } = await world.send<{ alipayEnter: { visit: string | null; session: Held | null } }>(ENTER, {
    code: await world.codeOf(name),
  });
  return data.alipayEnter;
}

/** The whole first way of a person: authorises, names himself, shows his face, is in. */
export async function bindAs(world: AlipayWorld, name: string, idNo: string, phone = '13800001001'): Promise<Held> {
  const { visit, session } = await enter(world, name);
  if (session) return session;
  const started = await world.send<{ alipayStartBinding: { id: string; certifyId: string } }>(START, {
    visit,
    input: { name, idNo, phone },
  });
  const { id, certifyId } = started.data.alipayStartBinding;
  await world.showFace(certifyId, 'pass');
  const finished = await world.send<{ alipayFinishBinding: Held }>(FINISH, { visit, id });
  if (finished.code) throw new Error(`${finished.code} ${finished.message}`);
  return finished.data.alipayFinishBinding;
}
