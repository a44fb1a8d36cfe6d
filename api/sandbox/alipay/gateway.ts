import { ALIPAY_DEMO_APP_ID, ALIPAY_DEMO_KEYS } from '../../src/platform/exchange/demo/alipay-keys.ts';
import { Certifications } from './certifications.ts';
import { isSignedBy, signText } from './signatures.ts';
import { AlipayUsers, newToken } from './users.ts';

/** What an evaluator may make the gateway do. */
export interface AlipayManner {
  /** Newer applications are told an open_id alone (01 §10.3 no 4). */
  openIdOnly: boolean;
  /** Answers carry a signature that is not Alipay's. */
  forges: boolean;
  /** Which pair of keys is in force; `next` after keys were changed. */
  keys: 'current' | 'next';
}

type Fields = Readonly<Record<string, string>>;
type Refusal = { code: string; msg: string; sub_code: string; sub_msg: string };

const DAY_SECONDS = 86_400;
const TIMESTAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

const refusal = (sub_code: string, sub_msg: string): Refusal => ({
  code: '40002',
  msg: 'Invalid Arguments',
  sub_code,
  sub_msg,
});

/** 支付宝开放平台: checks every request's RSA2 signature and signs every answer, as the real one does. */
export class AlipayGateway {
  readonly users: AlipayUsers;
  readonly certifications = new Certifications();
  readonly manner: AlipayManner = { openIdOnly: false, forges: false, keys: 'current' };
  /** How often each method was called. */
  readonly calls: Record<string, number> = {};

  constructor(now: () => Date) {
    this.users = new AlipayUsers(now);
  }

  get keys() {
    const { APP, APP_NEXT, ALIPAY, ALIPAY_NEXT } = ALIPAY_DEMO_KEYS;
    return this.manner.keys === 'current' ? { app: APP, own: ALIPAY } : { app: APP_NEXT, own: ALIPAY_NEXT };
  }

  /** The text of an answer, signed. */
  answer(fields: Fields): string {
    const { method = '' } = fields;
    this.calls[method] = (this.calls[method] ?? 0) + 1;
    const content = JSON.stringify(this.#refuses(fields) ?? this.#act(method, fields));
    const key = this.manner.forges ? ALIPAY_DEMO_KEYS.APP : this.keys.own;
    return `{"${method.replaceAll('.', '_')}_response":${content},"sign":"${signText(content, key.privateKey)}"}`;
  }

  #refuses(fields: Fields): Refusal | undefined {
    if (fields.app_id !== ALIPAY_DEMO_APP_ID) return refusal('isv.invalid-app-id', '无效的AppID参数');
    if (fields.sign_type !== 'RSA2') return refusal('isv.invalid-signature-type', '无效的签名类型');
    if (!TIMESTAMP.test(fields.timestamp ?? '')) return refusal('isv.invalid-timestamp', '非法的时间戳参数');
    return isSignedBy(fields, this.keys.app.publicKey) ? undefined : refusal('isv.invalid-signature', '验签出错');
  }

  #act(method: string, fields: Fields): object {
    switch (method) {
      case 'alipay.system.oauth.token':
        return this.#grant(fields);
      case 'alipay.user.certify.open.initialize':
        return this.#initialize(fields);
      case 'alipay.user.certify.open.query':
        return this.#query(fields);
      default:
        return refusal('isv.invalid-method', '不存在的方法名');
    }
  }

  #grant({ grant_type: type, code = '', refresh_token: refreshToken = '' }: Fields): object {
    const tokens = type === 'refresh_token' ? this.users.renew(refreshToken) : this.users.spend(code);
    if (!tokens)
      return type === 'refresh_token'
        ? refusal('isv.refresh-token-invalid', '刷新令牌无效')
        : refusal('isv.code-invalid', '授权码code无效');
    return {
      ...(this.manner.openIdOnly ? {} : { user_id: tokens.user.userId }),
      open_id: tokens.user.openId,
      access_token: newToken('a'),
      expires_in: 15 * DAY_SECONDS,
      refresh_token: tokens.refreshToken,
      re_expires_in: 30 * DAY_SECONDS,
      auth_start: '2026-03-09 10:00:00',
    };
  }

  #initialize({ biz_content: text = '{}' }: Fields): object {
    const { outer_order_no: outerOrderNo, biz_code: bizCode, identity_param: who } = JSON.parse(text);
    const complete =
      who?.identity_type === 'CERT_INFO' && who.cert_type === 'IDENTITY_CARD' && who.cert_name && who.cert_no;
    if (!/^\w{32}$/.test(outerOrderNo ?? '') || bizCode !== 'FACE' || !complete)
      return refusal('CERTIFY_PARAM_INVALID', '认证参数不合法');
    const certifyId = this.certifications.open({ outerOrderNo, name: who.cert_name, idNo: who.cert_no });
    return { code: '10000', msg: 'Success', certify_id: certifyId };
  }

  #query({ biz_content: text = '{}' }: Fields): object {
    const order = this.certifications.find(JSON.parse(text).certify_id);
    if (!order) return refusal('CERTIFY_ID_NOT_EXIST', '认证单号不存在');
    return { code: '10000', msg: 'Success', passed: order.passed ? 'T' : 'F' };
  }
}
