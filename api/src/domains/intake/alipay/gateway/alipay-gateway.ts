import { AlipaySdk, type AlipaySdkConfig } from 'alipay-sdk';
import type { Config } from '../../../../config.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { AlipayFault, faultOf, WRONG_SIGNATURE } from './fault.ts';
import { singleTry } from './single-try.ts';

/** Further tries of the question for a token; nothing else is asked twice (01 §10.6). */
const TOKEN_RETRIES = 2;
const SUCCESS = '10000';

/** What an authorisation code is worth: who it is at Alipay, and the tokens of the authorisation. */
export interface AlipayGrant {
  openId: string | undefined;
  userId: string | undefined;
  accessToken: string;
  expiresIn: number;
  refreshToken: string;
  reExpiresIn: number;
}

/** A proof of a person's name and number by his face. */
export interface CertifyRequest {
  outerOrderNo: string;
  name: string;
  idNo: string;
}

/** The Alipay open platform by the official SDK: RSA2, every answer's signature checked, two pairs of keys while they are changed. */
export class AlipayGateway {
  readonly #pairs: readonly AlipaySdk[];
  readonly #log: App['log'];
  readonly #appId: string;
  /** Which pair Alipay took last. */
  #preferred = 0;

  constructor(config: Config, log: App['log']) {
    this.#log = log;
    this.#appId = config.ALIPAY_APP_ID ?? '';
    const keys = [
      [config.ALIPAY_PRIVATE_KEY, config.ALIPAY_PUBLIC_KEY],
      [config.ALIPAY_PRIVATE_KEY_NEXT, config.ALIPAY_PUBLIC_KEY_NEXT],
    ] as const;
    this.#pairs = keys.flatMap(([privateKey, alipayPublicKey]) =>
      privateKey && alipayPublicKey ? [sdkOf(config, privateKey, alipayPublicKey)] : [],
    );
  }

  /** `alipay.system.oauth.token` for a code that the mini-program was given; each code counts once. @throws AlipayFault */
  async exchangeCode(code: string): Promise<AlipayGrant> {
    return grantOf(await this.#token({ grantType: 'authorization_code', code }));
  }

  /** The same with the refresh token of an earlier grant. @throws AlipayFault */
  async refresh(refreshToken: string): Promise<AlipayGrant> {
    return grantOf(await this.#token({ grantType: 'refresh_token', refreshToken }));
  }

  /** `alipay.user.certify.open.initialize`: asked once; the order number makes a repeat by the person another order. @throws AlipayFault */
  async initializeCertify({ outerOrderNo, name, idNo }: CertifyRequest): Promise<string> {
    const answer = await this.#call('alipay.user.certify.open.initialize', {
      bizContent: {
        outerOrderNo,
        bizCode: 'FACE',
        identityParam: { identityType: 'CERT_INFO', certType: 'IDENTITY_CARD', certName: name, certNo: idNo },
        merchantConfig: { returnUrl: 'alipays://platformapi/startapp' },
      },
    });
    if (typeof answer.certifyId !== 'string') throw new AlipayFault('REFUSED');
    return answer.certifyId;
  }

  /** Where the person shows his face: an address that carries our signature. */
  certifyUrl(certifyId: string): string {
    return this.#sdk(this.#preferred).pageExecute('alipay.user.certify.open.certify', 'GET', {
      bizContent: { certifyId },
    });
  }

  /** `alipay.user.certify.open.query`: the only word on whether a person was proven (01 §10.3 no 5). @throws AlipayFault */
  async isCertified(certifyId: string): Promise<boolean> {
    const answer = await this.#call('alipay.user.certify.open.query', { bizContent: { certifyId } });
    return answer.passed === 'T';
  }

  /** Whether Alipay signed a notice that somebody has sent us. */
  hasSigned(notice: Readonly<Record<string, string>>): boolean {
    return this.#pairs.some((sdk) => sdk.checkNotifySignV2({ ...notice }));
  }

  async #token(params: Record<string, string>): Promise<Record<string, unknown>> {
    for (let tried = 0; ; tried += 1) {
      try {
        return await this.#call('alipay.system.oauth.token', params);
      } catch (error) {
        if (tried === TOKEN_RETRIES || !(error instanceof AlipayFault) || error.kind !== 'AWAY') throw error;
      }
    }
  }

  /** With the pair that was taken last; with the other where Alipay does not know our key any more, or not yet. */
  async #call(method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> {
    for (let tried = 0; ; tried += 1) {
      const at = (this.#preferred + tried) % this.#pairs.length;
      try {
        const answer = await this.#asked(this.#sdk(at), method, params);
        this.#preferred = at;
        return answer;
      } catch (error) {
        const fault = faultOf(error);
        const mayTryOther = fault.subCode === WRONG_SIGNATURE && tried + 1 < this.#pairs.length;
        if (mayTryOther) continue;
        const { kind, subCode } = fault;
        this.#log.warn({ appId: this.#appId, method, kind, subCode }, 'a call of Alipay failed');
        throw fault;
      }
    }
  }

  async #asked(sdk: AlipaySdk, method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> {
    const answer: Record<string, unknown> = await sdk.exec(method, params, { validateSign: true });
    const { code, subCode } = answer;
    // A grant has no code; everything else says 10000.
    if (code !== undefined && code !== SUCCESS)
      throw new AlipayFault('REFUSED', typeof subCode === 'string' ? subCode : undefined);
    return answer;
  }

  #sdk(at: number): AlipaySdk {
    const sdk = this.#pairs[at];
    if (!sdk) throw new Error('no keys for Alipay are configured');
    return sdk;
  }
}

function sdkOf(config: Config, privateKey: string, alipayPublicKey: string): AlipaySdk {
  return new AlipaySdk({
    appId: config.ALIPAY_APP_ID ?? '',
    privateKey,
    alipayPublicKey,
    keyType: 'PKCS8',
    signType: 'RSA2',
    gateway: config.ALIPAY_GATEWAY_URL,
    timeout: config.ALIPAY_TIMEOUT_MS,
    // The SDK hands it on to its client as what it is; only its type knows no other use of it than a proxy.
    proxyAgent: singleTry() as NonNullable<AlipaySdkConfig['proxyAgent']>,
  });
}

function grantOf(answer: Record<string, unknown>): AlipayGrant {
  const text = (key: string) => (typeof answer[key] === 'string' && answer[key] !== '' ? answer[key] : undefined);
  const [openId, userId, accessToken, refreshToken] = [
    text('openId'),
    text('userId'),
    text('accessToken'),
    text('refreshToken'),
  ];
  if ((!openId && !userId) || !accessToken || !refreshToken) throw new AlipayFault('REFUSED');
  const [expiresIn, reExpiresIn] = [Number(answer.expiresIn), Number(answer.reExpiresIn)];
  if (!Number.isFinite(expiresIn) || !Number.isFinite(reExpiresIn)) throw new AlipayFault('REFUSED');
  return { openId, userId, accessToken, expiresIn, refreshToken, reExpiresIn };
}
