import type { KeySubject } from '../crypto/index.ts';

/** What a key is for, in the words of the page (03 §41.4, §41.5). */
export const SUBJECTS = {
  KEK: '密钥加密密钥',
  ID: '证件号码',
  NAME: '姓名',
  CONTACT: '联系方式',
  BANK: '银行账户',
  HEALTH: '健康信息',
  TEXT: '文本',
  FILE: '文件',
  DXLOG: '交换日志',
  ROW: '数据完整性',
  INDEX: '盲索引',
  SIGN: '签名',
  ENVELOPE: '数字信封',
} as const satisfies Record<KeySubject, string>;

/** L1, L2a, L2b, L2c, S and E of 03 §41.4. */
export const LAYERS = {
  KEK: '密钥加密密钥（L1）',
  DEK: '数据加密密钥（L2a）',
  MACK: '完整性密钥（L2b）',
  BIK: '盲索引密钥（L2c）',
  SIGN: 'SM2 签名密钥对',
  ENCRYPT: 'SM2 加密密钥对',
} as const;
export type Layer = keyof typeof LAYERS;

export const ALGORITHMS = { SM4: 'SM4', HMAC_SM3: 'HMAC-SM3', SM2: 'SM2' } as const;

/** What becomes of data that were written with a key that is written with no more. */
export const REWRAPS = { NONE: '无', WAITING: '待重加密', RUNNING: '重加密中', DONE: '已完成' } as const;

/** What the security administrator asks for and a custodian approves. */
export const ACTS = {
  GENERATE: '生成',
  ACTIVATE: '激活',
  ROTATE: '轮换',
  DISABLE: '停用',
  ARCHIVE: '归档',
  DESTROY: '销毁',
  BACKUP: '导出备份',
  REINDEX: '重建索引',
} as const;
export type KeyAct = keyof typeof ACTS;
