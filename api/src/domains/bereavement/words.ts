/** Who keeps the record of a death (03 §34.2). */
export const SOURCES = { MZ: '民政殡葬', WJ: '卫健死因', GA: '公安注销' } as const;
/** What a record of 死亡库 says of the one before it. */
export const OPERATIONS = { ADD: '新增', UPDATE: '更正', CANCEL: '撤销' } as const;
/** What became of a record of 死亡库. */
export const OUTCOMES = {
  MATCHED: '命中优抚对象',
  OTHERS: '非优抚对象',
  NO_ID: '无法匹配',
  CANCELLED: '已撤销',
} as const;
/** Why a record of 死亡库 was left out. */
export const FAULTS = { MALFORMED: '内容不符合约定', FAILED: '处理失败' } as const;
/** How surely the record and the beneficiary are one person. */
export const STRENGTHS = {
  STRONG: '身份证号和姓名一致',
  WEAK: '身份证号一致，姓名不同',
  MULTI: '对应多名优抚对象',
} as const;
export const PAY_STATES = { ACTIVE: '在发', TO_STOP: '待停发', STOPPED: '已停发', PAUSED: '暂停' } as const;
/** What a request asks for. */
export const REQUEST_KINDS = { DEATH: '死亡减员', REVOCATION: '撤销减员', CORRECTION: '更正死亡日期' } as const;
/** Who started it, and with that who judges it (03 §34.3). */
export const CHAINS = { DISTRICT: '区级发起', STREET: '街镇发起' } as const;
/** Reasons of a reduction; others are reserved. */
export const REDUCTION_REASONS = { DEATH: '死亡' } as const;
export const EVIDENCES = {
  DEATH_CERT: '死亡证明',
  CREMATION: '火化证明',
  HOUSEHOLD: '户籍注销',
  ALIVE: '生存证明',
} as const;
/** What the months were that were paid wrongly, or not. */
export const ADJUSTMENTS = { OVERPAID: '多发', OWED: '应补发' } as const;
export const SETTLEMENTS = { OPEN: '待处理', SETTLED: '已处理', VOID: '已作废' } as const;
/** What a report asks 部级系统 to do. */
export const REPORT_ACTIONS = { REDUCE: '死亡减员', CORRECT: '更正', RESTORE: '撤销恢复' } as const;
export const REPORT_WAYS = { MESSAGE: '接口上报', FILE: '文件上报' } as const;
export const REPORT_STATES = {
  WAITING: '待上报',
  SENT: '已上报',
  ACCEPTED: '部级已接收',
  RETURNED: '部级退回',
} as const;
