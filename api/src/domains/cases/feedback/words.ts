/** Kinds of feedback (01 §3.3), as the office calls them. */
export const FEEDBACK_TYPES = {
  ACCEPT: '已受理',
  PROGRESS: '办理进度',
  SUPPLEMENT: '需补正',
  REJECT: '不予办理',
  DONE: '已办结',
  ERROR: '数据异常',
  INFO: '情况说明',
} as const;
export type FeedbackType = keyof typeof FEEDBACK_TYPES;

/** What a department says of the applicant by code; 更正 takes back what it said before. Nothing is read out of its words. */
export const APPLICANT_STATUSES = { DECEASED: '死亡', MOVED_OUT: '迁往外省市', NONE: '更正，无上述情况' } as const;

/** Where a message stands with us (01 §3.4). */
export const FEEDBACK_STATES = {
  NEW: '新到',
  MATCHED: '已匹配',
  UNMATCHED: '未匹配',
  APPLIED: '已应用',
  REJECTED: '已拒收',
  DUPLICATE: '重复报文',
  MANUAL_DONE: '人工处理',
} as const;
export type FeedbackState = keyof typeof FEEDBACK_STATES;

/** What is special about a message, with the sentence that explains it. */
export const FEEDBACK_TAGS = {
  CONFLICT: { title: '状态冲突', why: '部门反馈与平台记录不一致，平台未作改动，请核实后处理并填写原因。' },
  SETTLED: { title: '冲突已核实', why: '工作人员已核实冲突，处理意见见办理记录。' },
  TRIAL: { title: '试运行', why: '该部门的接口约定正在试运行，报文只作校验和留存，不改变办件。' },
  LATE: { title: '迟到报文', why: '报文序号早于已处理的报文，仅存入历史，不改变办件状态。' },
  SKEWED: { title: '时钟偏差', why: '部门系统的时间比平台快5分钟以上，发生时间按报文保留，排列按接收时间。' },
  CUT: { title: '原因已截取', why: '原因超过2000字，正文只显示前2000字，全文见附件。' },
} as const;
export type FeedbackTag = keyof typeof FEEDBACK_TAGS;

/** Departments by the codes of 01 §3.3. */
export const FEEDBACK_DEPARTMENTS = {
  RS: '人社',
  GA: '公安',
  MZ: '民政',
  JY: '教育',
  YB: '医保',
  ZZ: '组织部',
  WZ: '武装部',
  SB: '社保中心',
  OTHER: '其他',
} as const;
export type FeedbackDepartment = keyof typeof FEEDBACK_DEPARTMENTS;

export const CHANNEL_TITLES = { AMQP: '消息队列', HTTP: '接口', FILE: '文件导入', MANUAL: '人工录入' } as const;

/** 1 urgent … 4 hint; REJECT and SUPPLEMENT are of priority 2 (3.5 no. 5). */
export const IMPORTANCE_TITLES: Readonly<Record<number, string>> = { 1: '紧急', 2: '重要', 3: '一般', 4: '提示' };

const IMPORTANCE: Readonly<Record<FeedbackType, 1 | 2 | 3 | 4>> = {
  REJECT: 2,
  SUPPLEMENT: 2,
  ERROR: 2,
  DONE: 3,
  ACCEPT: 4,
  PROGRESS: 4,
  INFO: 4,
};

/** How much a message matters; one that contradicts us or found no case is never a mere hint. */
export function importanceOf(type: FeedbackType, needsSomebody: boolean): number {
  return needsSomebody ? Math.min(IMPORTANCE[type], 2) : IMPORTANCE[type];
}

export function departmentOf(senderCode: string): FeedbackDepartment {
  return senderCode in FEEDBACK_DEPARTMENTS ? (senderCode as FeedbackDepartment) : 'OTHER';
}
