import { defineTable } from '../../../../platform/records/index.ts';
import { CLIENT_SYSTEMS } from '../../systems.ts';
import { AUTH_METHODS, DATA_CLASS_WORDS, OPERATIONS } from '../words.ts';

const key = { kind: 'text', max: 8000, nullable: true, check: 'crypto.publicKey' } as const;

/** A client system of the cryptography service (03 §41.12). Its secret stays in the database and is shown once, when it is issued. */
export const clientTable = defineTable({
  name: 'crypto_client',
  flow: true,
  columns: {
    client_id: {
      kind: 'choice',
      max: 8,
      words: CLIENT_SYSTEMS,
      enum: 'CryptoClientId',
      enumDoc: '客户系统',
      title: '系统名称',
      doc: 'its code is what X-Client-Id says',
    },
    owner_unit: { kind: 'text', max: 100, title: '主管单位' },
    contact_name: { kind: 'sealed', key: 'NAME', mask: 'name', max: 30, title: '联系人' },
    contact_phone: { kind: 'sealed', key: 'CONTACT', mask: 'phone', max: 20, title: '联系电话' },
    auth_method: {
      kind: 'choice',
      max: 4,
      words: AUTH_METHODS,
      enum: 'CryptoAuthMethod',
      enumDoc: '认证方式',
      title: '认证方式',
    },
    sign_key: { ...key, title: 'SM2签名公钥或证书', doc: '04 and 128 hex digits, or a certificate as PEM' },
    encrypt_key: { ...key, title: 'SM2加密公钥或证书', doc: 'envelopes for the system are sealed for it, where given' },
    secret: { kind: 'text', max: 300, nullable: true, api: false, title: 'HMAC密钥' },
    secret_key_id: { kind: 'text', max: 24, nullable: true, title: 'HMAC密钥编号' },
    secret_set_at: { kind: 'moment', nullable: true, title: '密钥签发时间' },
    prior_secret: { kind: 'text', max: 300, nullable: true, api: false, title: '原HMAC密钥' },
    prior_secret_key_id: { kind: 'text', max: 24, nullable: true, title: '原HMAC密钥编号' },
    prior_secret_until: { kind: 'moment', nullable: true, title: '原密钥有效至' },
    secret_asked_by_id: { kind: 'link', nullable: true, api: false, title: '换发申请人标识' },
    secret_asked_at: { kind: 'moment', nullable: true, title: '换发申请时间' },
    secret_usable_until: {
      kind: 'moment',
      nullable: true,
      title: '换发批准有效至',
      doc: 'until then who asked may issue the secret',
    },
    data_classes: { kind: 'texts', words: DATA_CLASS_WORDS, title: '数据类别' },
    operations: { kind: 'texts', words: OPERATIONS, title: '允许的操作' },
    allowed_ips: { kind: 'texts', title: '来源IP', doc: 'addresses and blocks, at most 20' },
    quota: { kind: 'whole', least: 1, most: 10_000, title: '每秒调用上限' },
    tested_at: { kind: 'moment', nullable: true, title: '自检调用通过时间' },
    remark: { kind: 'text', max: 300, nullable: true, title: '备注' },
  },
});
