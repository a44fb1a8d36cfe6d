import { canonicalJson, type KeyRing, rowMac, sm3Hex, verifyRowMac } from '../../crypto/index.ts';

/** How long the person may take at the identity provider. */
export const FLOW_MINUTES = 10;
const TABLE = 'real_name_flow';
const STATE = /^[A-Za-z0-9_-]{43}$/;

/** A sign-in under way at the identity provider. Nothing is stored for strangers: its only copy is in the browser that began it. */
export interface RealNameFlow {
  state: string;
  nonce: string;
  verifier: string;
  client: string;
  back: string;
  /** Milliseconds since 1970. */
  endsAt: number;
}

/** One cookie per sign-in, so that two tabs do not disturb each other. */
export function flowCookieName(state: string): string {
  return `rn_${sm3Hex(state).slice(0, 16)}`;
}

export function isState(value: unknown): value is string {
  return typeof value === 'string' && STATE.test(value);
}

export function sealFlow(keys: KeyRing, flow: RealNameFlow): string {
  const content = Buffer.from(canonicalJson({ ...flow }, 'text')).toString('base64url');
  return `${content}~${rowMac(keys, TABLE, { content })}`;
}

/** The sign-in of the cookie, if it is ours, of this state and not too old. */
export function openFlow(
  keys: KeyRing,
  cookie: string | undefined,
  state: string,
  now: Date,
): RealNameFlow | undefined {
  const [content = '', mac = ''] = cookie?.split('~') ?? [];
  if (!verifyRowMac(keys, TABLE, { content }, mac)) return undefined;
  const flow = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as RealNameFlow;
  return flow.state === state && now.getTime() < Number(flow.endsAt) ? flow : undefined;
}
