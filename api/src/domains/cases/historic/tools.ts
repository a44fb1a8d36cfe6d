import { FINISH_REASONS, RETURN_REASONS } from '../reasons.ts';

export type HistoricTool = 'RETURN' | 'FINISH';

/** What a tool for historic data does (01 §7.6): the tab decides the states, nobody chooses them. */
export interface ToolDefinition {
  /** Kind of its batches. */
  kind: string;
  /** Action of the flows of cases and of sub-cases. */
  action: string;
  title: string;
  /** States of the cases it takes, and their word at the window. */
  states: readonly string[];
  statesTitle: string;
  /** The day that lies before the day asked for, and its word. */
  dayColumn: 'submitted_at' | 'accepted_at';
  dayTitle: string;
  reasons: string;
}

export const TOOLS: Readonly<Record<HistoricTool, ToolDefinition>> = {
  RETURN: {
    kind: 'historic.return',
    action: 'historicReturn',
    title: '历史预审退回',
    states: ['PENDING_PREREVIEW'],
    statesTitle: '待预审',
    dayColumn: 'submitted_at',
    dayTitle: '提交',
    reasons: RETURN_REASONS,
  },
  FINISH: {
    kind: 'historic.finish',
    action: 'historicFinish',
    title: '历史办结',
    // 00-common "queue 接件待办结": historic 已接件 is the same set.
    states: ['ACCEPTED', 'IN_PROGRESS', 'SUPPLEMENT', 'PENDING_FINISH'],
    statesTitle: '已接件',
    dayColumn: 'accepted_at',
    dayTitle: '接件',
    reasons: FINISH_REASONS,
  },
};

/** Who may search, freeze and run; and who may read what was done. */
export const RUN = 'historic:run';
export const APPROVE = 'historic:approve';
export const VIEW = 'historic:view';
