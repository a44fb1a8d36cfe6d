/** 多重身份 (03 §31.3): what a person is beside being one of these cadres. */
export const IDENTITY_TAGS = {
  T01: '企业退休军转干部',
  T02: '残疾军人',
  T03: '三属',
  T04: '参战退役人员',
  T05: '参试退役人员',
  T06: '军休干部',
  T07: '退役士兵',
  T08: '带病回乡退伍军人',
  T09: '在乡复员军人',
  T10: '60周岁以上农村籍退役士兵',
  T11: '烈士老年子女',
  T12: '中共党员',
} as const;
export type IdentityTag = keyof typeof IDENTITY_TAGS;

/** 企业性质 (03 §31.3). */
export const NATURES = { STATE: '国有', COLLECTIVE: '集体', SHARE: '股份', FOREIGN: '外资', OTHER: '其他' } as const;

/** 医保类型: the spec leaves the list open; these are the basic insurances that there are. */
export const INSURANCES = { EMPLOYEE: '职工医保', RESIDENT: '居民医保', OTHER: '其他' } as const;

export const SOURCES = { MANUAL: '录入', IMPORT: '导入' } as const;

/** 申请类型 (03 §31.3). 停发 and 迁出本市 take the same way: their status needs the city's approval (03 §32.4). */
export const APPLICATION_KINDS = {
  ADD: '人员新增',
  UPDATE_KEY: '关键信息变更',
  RESTORE: '恢复',
  CANCEL: '注销',
  STOP: '停发',
  MOVE_OUT: '迁出本市',
} as const;
export type ApplicationKind = keyof typeof APPLICATION_KINDS;

/** 转移原因 (03 §32.2). */
export const TRANSFER_REASONS = { HUKOU: '户籍迁移', OTHER: '其他' } as const;

/** 查询目的 (03 §31.6). */
export const PENSION_PURPOSES = {
  CHECK: '业务核查',
  SUBSIDY: '补助核算',
  PETITION: '信访答复',
  OTHER: '其他',
} as const;

/** Why payment rows of a person are held (03 §31.5, §33.3), in the words that rosters show. */
export const HELD = {
  DEATH: '疑似死亡待核实',
  EXCLUSIVE: '身份互斥待核实',
  STATUS: '已停发、注销或迁出本市',
} as const;
export type HeldReason = keyof typeof HELD;
