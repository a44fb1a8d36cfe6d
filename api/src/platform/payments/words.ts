/** 明细状态 (01 §13.4). */
export const ITEM_STATES = {
  WAIT: '待推送',
  PUSHED: '已推送',
  ACCEPTED: '平台已接收',
  PAYING: '发放中',
  UNKNOWN: '结果未知',
  SUCCESS: '发放成功',
  FAILED: '发放失败',
  RETURNED: '已退票',
  REVERSED: '已冲销',
  STOPPED: '已停发',
} as const;
export type ItemState = keyof typeof ITEM_STATES;

/** What the platform may say of an item. */
export const RESULT_STATES = {
  ACCEPTED: ITEM_STATES.ACCEPTED,
  PAYING: ITEM_STATES.PAYING,
  SUCCESS: ITEM_STATES.SUCCESS,
  FAILED: ITEM_STATES.FAILED,
  RETURNED: ITEM_STATES.RETURNED,
} as const;
export type ResultState = keyof typeof RESULT_STATES;

/** 核验的四堆 (01 §13.6 no. 8). */
export const HEAPS = { CONFIRMED: '一致', DIFFERING: '不一致', REFUSED: '未发放', MISSING: '缺结果' } as const;
export type Heap = keyof typeof HEAPS;

/** How a result came. */
const RESULT_SOURCES = { MESSAGE: '平台报文', FILE: '结果文件', QUERY: '主动查询', MANUAL: '人工登记' } as const;
export type ResultSource = keyof typeof RESULT_SOURCES;

/** How it was registered (R11.3). */
export const REGISTRATIONS = { AUTO: '平台结果自动登记', MANUAL: '人工登记' } as const;

/** 凭证类型 (01 §13.4). */
export const VOUCHER_KINDS = { PAYMENT: '发放凭证', RECEIPT: '银行回单', REFUND: '退款凭证' } as const;
export type VoucherKind = keyof typeof VOUCHER_KINDS;

export const VOUCHER_CHECKS = {
  VALID: '核对无误',
  WRONG_DIGEST: '摘要不符',
  WRONG_AMOUNT: '金额不符',
  NO_FILE: '缺文件',
} as const;
export type VoucherCheck = keyof typeof VOUCHER_CHECKS;

/** 撤销 of an item that the platform has (01 §13.8). */
export const CANCELLATIONS = { ASKED: '撤销申请中', ACCEPTED: '平台已受理撤销', REFUSED: '平台不予撤销' } as const;

/** States in which an item may still be paid, or is: of one claim only one item may be in them. */
export const CLAIMING = [
  'WAIT',
  'PUSHED',
  'ACCEPTED',
  'PAYING',
  'UNKNOWN',
  'SUCCESS',
] as const satisfies readonly ItemState[];
/** Items that the platform has and that have no final result. */
export const OPEN_ITEMS = ['PUSHED', 'ACCEPTED', 'PAYING', 'UNKNOWN'] as const satisfies readonly ItemState[];
