/** 周期类型 (03 §33.3). */
export const PERIODS = { MONTH: '月', QUARTER: '季', HALF: '半年', YEAR: '年' } as const;
export type Period = keyof typeof PERIODS;

/** 费用类别 (03 §33.3). */
export const CATEGORIES = { OUT: '门急诊', IN: '住院', DRUG: '购药', OTHER: '其他' } as const;
export type Category = keyof typeof CATEGORIES;

/** What stands in the way of paying a row, if anything (03 §33.3). */
export const FLAGS = {
  OK: '正常',
  OBJECTED: '有异议',
  HOLD_DEATH: '暂缓：疑似死亡待核实',
  HOLD_EXCLUSIVE: '暂缓：身份互斥待核实',
  HOLD_BANK: '暂缓：账户待核实',
  HOLD_STATUS: '暂缓：人员已停发、注销或迁出',
  HOLD_RELEASED: '暂缓已解除，待补发',
  REMOVED: '已移出',
} as const;
export type RowFlag = keyof typeof FLAGS;

/** 街镇意见. */
export const OPINIONS = { NONE: '未核对', CONFIRMED: '确认', OBJECTED: '有异议' } as const;

/** 异议原因 (03 §33.3). */
export const OBJECTIONS = {
  AMOUNT: '金额有误',
  ACCOUNT: '账户变更',
  DEATH: '人员去世',
  STREET: '不在本街镇',
  OTHER: '其他',
} as const;
export type Objection = keyof typeof OBJECTIONS;

/** How the district has settled an objection (03 §33.4). */
export const RESOLUTIONS = { ACCOUNT: '修正账户', REMOVED: '移出', KEPT: '维持' } as const;

/** 发放结果 of a row. */
export const PAY_STATES = {
  NONE: '未推送',
  BATCH: '发放中',
  SUCCESS: '发放成功',
  FAILED: '发放失败',
  RETURNED: '已退票',
} as const;
