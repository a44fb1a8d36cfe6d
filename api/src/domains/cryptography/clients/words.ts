/** How a client system proves itself (03 §41.10): by its own SM2 key, or by a shared secret where it is internal. */
export const AUTH_METHODS = { SM2: 'SM2签名', HMAC: 'HMAC-SM3（内部系统）' } as const;
export type AuthMethod = keyof typeof AUTH_METHODS;

/** Classes of data as offices call them (03 §41.4). */
export const DATA_CLASS_WORDS = {
  ID: '证件号码',
  NAME: '姓名',
  CONTACT: '联系方式',
  BANK: '银行账户',
  HEALTH: '健康信息',
  TEXT: '文本',
  FILE: '文件',
  DXLOG: '交换报文',
} as const;

/** What a client system may be allowed to call (03 §41.10); what is not named here every one of them may. */
export const OPERATIONS = {
  ENCRYPT: '加密',
  MASK: '解密（脱敏）',
  PLAIN: '解密（明文）',
  INDEX: '盲索引',
  MATCH: '跨系统比对',
  MAC: '完整性校验码',
  SIGN: '签名',
  ENVELOPE: '数字信封',
} as const;
export type Operation = keyof typeof OPERATIONS;
