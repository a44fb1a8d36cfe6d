import type { DataClass, IndexedKind } from '../../../platform/crypto/index.ts';
import type { MaskKind } from '../../../platform/masking/index.ts';

/** Classes of sensitive columns (03 §41.4); PASSWORD is kept as a hash of a hash and never opened (03 §41.12). */
export const COLUMN_CLASSES = {
  ID: '证件号码',
  NAME: '姓名',
  CONTACT: '联系方式',
  BANK: '银行账户',
  HEALTH: '健康信息',
  TEXT: '其他敏感内容',
  PASSWORD: '登录密码',
} as const;
export type ColumnClass = keyof typeof COLUMN_CLASSES;

/** What becomes of the plaintext in the end. */
export const PLAIN_ACTIONS = { EMPTY: '置空', MASK: '脱敏', DROP: '删除列' } as const;

export const JOB_KINDS = { MIGRATE: '加密', CLEAR: '清除明文' } as const;
export const JOB_STATES = {
  WAITING: '等待执行',
  RUNNING: '执行中',
  PAUSED: '已暂停',
  FAILED: '失败',
  DONE: '已完成',
  UNDONE: '已回退',
} as const;

export const isSealable = (of: ColumnClass): of is Exclude<ColumnClass, 'PASSWORD'> & DataClass => of !== 'PASSWORD';

/** In which spelling a class is found; classes that nobody looks for have no index. */
export const INDEX_KINDS: Partial<Record<ColumnClass, IndexedKind>> = {
  ID: 'id',
  NAME: 'name',
  CONTACT: 'phone',
  BANK: 'bank',
};

export const MASK_KINDS: Record<ColumnClass, MaskKind> = {
  ID: 'idNumber',
  NAME: 'name',
  CONTACT: 'phone',
  BANK: 'bankAccount',
  HEALTH: 'hidden',
  TEXT: 'hidden',
  PASSWORD: 'hidden',
};

/** Compared value by value after the migration, not by samples (03 §41.12, pass 2). */
export const FULLY_COMPARED: readonly ColumnClass[] = ['ID', 'BANK'];
