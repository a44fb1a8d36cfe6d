import { StepProblem } from './step-problem.ts';

/** A certificate that the middleware of a 智能密码钥匙 offers. */
export interface SignerCertificate {
  id: string;
  /** Common name of its holder. */
  holder: string;
  serial: string;
  /** DER, base64. */
  certificate: string;
}

/** What a page needs of the vendor's middleware (41.9 mode A): the key itself never leaves the device, which asks for its own PIN. */
export interface SignerBridge {
  listCerts(): Promise<SignerCertificate[]>;
  /** SM2 signature with the default user id over the bytes, DER hex. */
  sign(certId: string, bytes: Uint8Array): Promise<string>;
}

/** The middleware does not answer, or refused; the message is for the person. */
export class SignerProblem extends StepProblem {
  override readonly name = 'SignerProblem';
}

const LIST_MS = 4000;
/** Whoever signs types the PIN of the device meanwhile. */
const SIGN_MS = 60_000;

/** The middleware on the reader's own machine, over HTTP on the loopback address that the server names. */
export function loopbackBridge(url: string): SignerBridge {
  return {
    async listCerts() {
      const { certificates } = await ask<{ certificates: SignerCertificate[] }>(`${url}/v1/certificates`, LIST_MS);
      return certificates;
    },
    async sign(certificateId, bytes) {
      const body = JSON.stringify({ certificateId, data: btoa(String.fromCharCode(...bytes)) });
      const { signature } = await ask<{ signature: string }>(`${url}/v1/sign`, SIGN_MS, body);
      return signature;
    },
  };
}

/**
 * Signs a text of the server with a certificate: a challenge, or what is approved. One made for another origin than the page's own is not signed: a
 * look-alike site is passing it on.
 * @throws SignerProblem
 */
export async function signWithBridge(bridge: SignerBridge, certId: string, payload: string): Promise<string> {
  const { origin } = JSON.parse(payload) as { origin?: unknown };
  if (origin !== window.location.origin) throw new SignerProblem('页面地址与平台不一致，已停止签名');
  return bridge.sign(certId, new TextEncoder().encode(payload));
}

async function ask<T>(url: string, ms: number, body?: string): Promise<T> {
  const signal = AbortSignal.timeout(ms);
  const how = body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } };
  const answer = await fetch(url, { ...how, signal, credentials: 'omit' }).catch(() => undefined);
  if (!answer) throw new SignerProblem('没有检测到智能密码钥匙，请插入后确认驱动程序已经启动');
  const said = (await answer.json().catch(() => ({}))) as T & { message?: string };
  if (!answer.ok) throw new SignerProblem(said.message ?? '智能密码钥匙没有完成操作，请重试');
  return said;
}
