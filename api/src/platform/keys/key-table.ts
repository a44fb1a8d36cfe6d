import { defineTable } from '../records/index.ts';
import { ALGORITHMS, LAYERS, REWRAPS, SUBJECTS } from './words.ts';

const moment = (title: string) => ({ kind: 'moment', nullable: true, title }) as const;

/** 密钥 (03 §41.4): what is known of each; the key itself only wrapped, and never in the API. */
export const keyTable = defineTable({
  name: 'key_store',
  flow: true,
  columns: {
    key_id: { kind: 'text', max: 40, unique: true, title: '密钥编号', doc: 'system, subject and version: YF-ID-v3' },
    owner: { kind: 'text', max: 16, title: '所属系统代码' },
    subject: {
      kind: 'choice',
      max: 10,
      words: SUBJECTS,
      enum: 'KeySubject',
      enumDoc: '密钥类别: what a key is for',
      title: '密钥类别',
    },
    key_version: { kind: 'whole', title: '密钥版本' },
    layer: { kind: 'choice', max: 7, words: LAYERS, enum: 'KeyLayer', enumDoc: '密钥层级', title: '层级' },
    algorithm: { kind: 'choice', max: 8, words: ALGORITHMS, enum: 'KeyAlgorithm', enumDoc: '密钥算法', title: '算法' },
    usage: { kind: 'text', max: 60, title: '用途' },
    provider: { kind: 'text', max: 20, title: '密码模块', api: false },
    wrapped: { kind: 'text', max: 200, nullable: true, title: '密钥密文', api: false },
    wrapped_by: { kind: 'text', max: 40, title: '上级密钥' },
    kcv: { kind: 'text', max: 6, title: '校验值（KCV）', doc: 'first three bytes of an encrypted zero block' },
    public_key: { kind: 'text', max: 130, nullable: true, title: '公钥' },
    made_by: { kind: 'text', max: 60, title: '生成人' },
    activated_at: moment('激活时间'),
    disabled_at: moment('停用时间'),
    archived_at: moment('归档时间'),
    destroyed_at: moment('销毁时间'),
    rotate_on: { kind: 'day', nullable: true, title: '计划轮换日期' },
    reminded_on: { kind: 'day', nullable: true, title: '轮换提醒日期', api: false },
    reference_count: {
      kind: 'whole',
      nullable: true,
      title: '引用数',
      doc: 'values that name the key; null while nobody counted',
    },
    counted_at: moment('统计时间'),
    rewrap: {
      kind: 'choice',
      max: 7,
      words: REWRAPS,
      enum: 'KeyRewrap',
      enumDoc: '重加密进度',
      filled: true,
      title: '重加密',
    },
    rewrap_fault: { kind: 'text', max: 500, nullable: true, title: '未能重加密的原因' },
    rewrapped: { kind: 'whole', filled: true, title: '已重加密数' },
    row_mac: { kind: 'text', max: 120, title: '行校验码', api: false },
  },
});
