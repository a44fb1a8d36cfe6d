/** 就业状态 (01 §14.4). */
export const EMPLOYMENT_STATES = {
  UNEMPLOYED: '未就业',
  EMPLOYED: '已就业',
  SELF_EMPLOYED: '自主创业',
  STUDENT: '在校就读',
  TRAINING: '参加培训',
  OTHER: '其他',
} as const;
export type EmploymentState = keyof typeof EMPLOYMENT_STATES;

/** 跟踪方式. */
export const WAYS = { PHONE: '电话', VISIT: '走访', SMS: '短信', PLATFORM: '平台', SYSTEM: '系统' } as const;
export type Way = keyof typeof WAYS;

/** What came of it; 未联系上 closes three attempts on different days (14.5 no. 3). */
export const OUTCOMES = {
  REACHED: '已联系',
  ATTEMPT: '联系未成',
  UNREACHED: '未联系上',
  RECEIVED: '信息更新',
  MESSAGE: '已发短信',
  VERIFIED: '核实无误',
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** Who said so. */
export const SOURCES = { STAFF: '工作人员', RS: '人社', SELF: '本人', IMPORT: '单位名单' } as const;
export type Source = keyof typeof SOURCES;

export const CONFIDENCES = { HIGH: '高', MEDIUM: '中', LOW: '低' } as const;
export type Confidence = keyof typeof CONFIDENCES;

export const CONTRACTS = {
  OPEN_ENDED: '无固定期限劳动合同',
  FIXED: '固定期限劳动合同',
  PROJECT: '完成一定任务的劳动合同',
  DISPATCH: '劳务派遣',
  NONE: '未签订',
} as const;

/** GB/T 4754: the sections. */
export const INDUSTRIES = {
  A: '农、林、牧、渔业',
  B: '采矿业',
  C: '制造业',
  D: '电力、热力、燃气及水生产和供应业',
  E: '建筑业',
  F: '批发和零售业',
  G: '交通运输、仓储和邮政业',
  H: '住宿和餐饮业',
  I: '信息传输、软件和信息技术服务业',
  J: '金融业',
  K: '房地产业',
  L: '租赁和商务服务业',
  M: '科学研究和技术服务业',
  N: '水利、环境和公共设施管理业',
  O: '居民服务、修理和其他服务业',
  P: '教育',
  Q: '卫生和社会工作',
  R: '文化、体育和娱乐业',
  S: '公共管理、社会保障和社会组织',
  T: '国际组织',
} as const;

/** 月收入, a range (sensitive, 14.5 no. 7). */
export const INCOMES = [
  '3000元以下',
  '3000元至5000元',
  '5000元至8000元',
  '8000元至12000元',
  '12000元至20000元',
  '20000元以上',
] as const;

export const STARTUP_TYPES = {
  SELF_EMPLOYED: '个体工商户',
  COMPANY: '有限责任公司',
  PARTNERSHIP: '合伙企业',
  SOLE: '个人独资企业',
  COOPERATIVE: '农民专业合作社',
  OTHER: '其他',
} as const;

export const TRAINING_RESULTS = { ONGOING: '培训中', PASSED: '合格', FAILED: '不合格', QUIT: '中途退出' } as const;
export const STUDY_MODES = {
  FULL_TIME: '全日制',
  PART_TIME: '非全日制',
  ONLINE: '网络教育',
  OPEN: '开放教育',
} as const;

/** 需求 (14.4). */
export const NEEDS = {
  JOB: '岗位推荐',
  TRAINING: '培训',
  LOAN: '创业贷款',
  LEGAL: '法律',
  PSYCH: '心理',
  OTHER: '其他',
} as const;
export type NeedKind = keyof typeof NEEDS;

/** Why a plan has ended (14.5 no. 8); 完成 = the last of its cadence was done. */
export const CLOSE_REASONS = {
  DEATH: '本人去世',
  MOVED: '迁往外省市',
  WISH: '本人书面申请',
  DONE: '跟踪期满',
} as const;
export type CloseReason = keyof typeof CLOSE_REASONS;

export const PLACEMENTS = {
  ZZJY: '自主就业',
  APGZ: '安排工作',
  ZYLQ: '逐月领取退役金',
  TX: '退休',
  GY: '供养',
  ZY: '转业',
  FY: '复员',
} as const;
