import type { LimitUnit } from '../../../platform/calendar/index.ts';

export type WarningLevel = 1 | 2 | 3 | 4;
export type LimitKind = 'LEGAL' | 'PROMISE' | 'PROCESS' | 'STAGE';

/** The levels of 01 §6.5. */
export const LEVEL_TITLES: Readonly<Record<WarningLevel, string>> = { 1: '紧急', 2: '重要', 3: '一般', 4: '提示' };

/** Kinds of limits, the weightiest first (01 §6.5 no. 2). */
export const LIMIT_KINDS: Readonly<Record<LimitKind, string>> = {
  LEGAL: '法定时限',
  PROMISE: '承诺时限',
  PROCESS: '流程时限',
  STAGE: '环节时限',
};

/** What is wrong with a warning, as people report it (01 §6.3 WarningFeedback.kind). */
export const FEEDBACK_KINDS = {
  FALSE_POSITIVE: '误报（不存在延误风险）',
  WRONG_LEVEL: '等级不当',
  WRONG_TIME: '时间不当',
  DATA_ERROR: '数据有误',
} as const;
export type FeedbackKind = keyof typeof FEEDBACK_KINDS;

/** Whom a warning may go to, and whom it climbs to. */
export const RECEIVERS = {
  HANDLER: '经办人（未分派的为中心全体窗口人员）',
  CENTRE_HEAD: '服务中心负责人',
  DIST_CHIEF: '区业务科长',
  CITY_CENTRE: '市服务中心',
  TECH: '技术人员',
} as const;
export type Receiver = keyof typeof RECEIVERS;

export const UNIT_TITLES: Readonly<Record<LimitUnit, string>> = {
  WORKDAY: '个工作日',
  CALENDAR_DAY: '天',
  HOUR: '小时',
};

/** The record type of a warning. */
export const WARNING = 'warning';
/** The record types whose limits are watched. */
export const WATCHED_TYPES = ['case', 'subCase'] as const;
export type WatchedType = (typeof WATCHED_TYPES)[number];
/** States in which a warning still asks for something. */
export const LIVE_STATES = ['OPEN', 'NOTIFIED', 'ESCALATED', 'ACK', 'CONFIRMED'] as const;
/** Nobody has looked at it yet. */
export const UNSEEN_STATES = ['OPEN', 'NOTIFIED', 'ESCALATED'] as const;
