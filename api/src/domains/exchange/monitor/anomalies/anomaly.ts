import type { SqlInstant } from '../../../../database/sql.ts';
import type { AnomalyLevel } from '../rules/rule-definition.ts';

/** 新建 → 已确认 → 处理中 → 已关闭, or 误报 (03 §39.2). */
export const ANOMALY_STATES = ['NEW', 'CONFIRMED', 'HANDLING', 'CLOSED', 'FALSE_ALARM'] as const;
export type AnomalyState = (typeof ANOMALY_STATES)[number];

export const STATE_TITLES: Readonly<Record<AnomalyState, string>> = {
  NEW: '新建',
  CONFIRMED: '已确认',
  HANDLING: '处理中',
  CLOSED: '已关闭',
  FALSE_ALARM: '误报',
};

/** An anomaly as lists show it (03 §39.2 AnomalyEvent). */
export interface AnomalyRow {
  id: string;
  version: number;
  rule: string;
  ruleVersion: number;
  level: AnomalyLevel;
  direction: 'IN' | 'OUT';
  subjectKind: string;
  subject: string;
  subjectTitle: string;
  windowStart: SqlInstant;
  firstAt: SqlInstant;
  lastAt: SqlInstant;
  hits: number;
  measured: number;
  threshold: number;
  sampleLogIds: string[];
  ips: string[];
  hint: string | null;
  needsReview: boolean;
  state: AnomalyState;
  handlerName: string | null;
  handledAt: SqlInstant | null;
  conclusion: string | null;
  createdAt: SqlInstant;
  escalatedAt: SqlInstant | null;
}
