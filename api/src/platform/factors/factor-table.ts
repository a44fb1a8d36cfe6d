import { defineTable } from '../records/index.ts';
import { FACTORS } from './words.ts';

/** 登录密钥绑定申请 (03 §41.9): whose factor is to be bound, by what it is recognised, and what a second person made of it. */
export const factorTable = defineTable({
  name: 'factor_request',
  flow: true,
  columns: {
    request_no: { kind: 'text', max: 24, unique: true, title: '申请编号', doc: 'DB + date + four digits' },
    kind: { kind: 'choice', max: 10, words: FACTORS, enum: 'FactorKind', enumDoc: '登录密钥的种类', title: '登录密钥' },
    user_id: { kind: 'link', title: '账号标识' },
    login_name: { kind: 'text', max: 32, title: '登录名' },
    fingerprint: {
      kind: 'text',
      max: 19,
      title: '公钥指纹',
      doc: 'First 16 digits of the key’s SM3, by which owner and approver compare it',
    },
    certificate_no: { kind: 'text', max: 600, nullable: true, title: '证书序列号' },
    public_key: { kind: 'text', max: 130, api: false, title: '公钥' },
    certificate: { kind: 'text', max: 8000, api: false, nullable: true, title: '证书' },
    approved_by: { kind: 'text', max: 60, nullable: true, title: '审批人' },
    approved_at: { kind: 'moment', nullable: true, title: '审批时间' },
  },
});
